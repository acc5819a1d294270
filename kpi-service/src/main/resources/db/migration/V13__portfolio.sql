-- How each account stands altogether, kept with each write about one of its KPIs and with what accounts-service tells of it:
-- what portfolios count and rank, one row per account. It follows from kpi_standing, the account's tier and the models of
-- health, and can be made from them again.
CREATE TABLE account_standing (
    account uuid NOT NULL,
    worst   text NOT NULL,
    health  numeric,
    CONSTRAINT account_standing_once PRIMARY KEY (account),
    CONSTRAINT account_standing_worst_known CHECK
        (worst IN ('ON_TRACK', 'AT_RISK', 'OFF_TRACK', 'ACHIEVED', 'MISSED', 'NO_TARGET', 'NO_DATA')),
    CONSTRAINT account_standing_health_bounded CHECK (health BETWEEN 0 AND 100)
) WITH (fillfactor = 80);
COMMENT ON TABLE account_standing IS 'Writers lock it, in the order of the key, after all KPIs that they lock.';
COMMENT ON COLUMN account_standing.health IS 'Before it is rounded for people; null when no component has data.';

-- Rankings by a KPI go by its direction.
ALTER TABLE kpi_standing ADD COLUMN merit numeric;
COMMENT ON COLUMN kpi_standing.merit IS 'The value as the KPI''s direction judges it: more is better; null when nothing says what is.';
DROP INDEX kpi_standing_of_code;
CREATE INDEX kpi_standing_of_code ON kpi_standing (code, merit, subject);

-- What was written before is worked out as if its day had come.
UPDATE kpi_standing SET until = '-infinity';
