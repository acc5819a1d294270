-- What each account, and the company, earned in the twelve latest closed months: kept with the standing of REVENUE, so that
-- shares, ranks and concentration read one number per account, whatever the length of histories.
ALTER TABLE kpi_standing
    ADD COLUMN trailing_year numeric,
    ADD CONSTRAINT kpi_standing_trailing_year_of_revenue CHECK (trailing_year IS NULL OR code = 'REVENUE');
COMMENT ON COLUMN kpi_standing.trailing_year IS 'Sum of the twelve latest closed months; null when none of them has a value.';
CREATE INDEX kpi_standing_trailing_year ON kpi_standing (subject) INCLUDE (trailing_year) WHERE trailing_year IS NOT NULL;

-- What was written before is worked out as if its day had come.
UPDATE kpi_standing SET until = '-infinity' WHERE code = 'REVENUE';
