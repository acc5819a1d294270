-- Definitions of one's own: what they say, what they are computed from, and every version of them.

ALTER TABLE kpi_definition ADD COLUMN description text NOT NULL DEFAULT '';
UPDATE kpi_definition d SET description = s.description
FROM (VALUES
    ('REVENUE', 'Net revenue invoiced in the period, without taxes. It is recorded from the books, per account and for the company.'),
    ('COST', 'Direct cost of what was delivered in the period: people, material and services bought for it.'),
    ('PROFITABILITY', 'The part of the revenue that is left after the direct cost of delivery, in percent of the revenue.'),
    ('REVENUE_GROWTH_MOM', 'By how many percent the revenue of a month exceeds the revenue of the month before. Nothing is told after a month without revenue.'),
    ('CSAT', 'The share of survey answers that say satisfied or very satisfied. The numerator counts satisfied answers, the denominator all of them.'),
    ('SATISFACTION_SCORE', 'The mean of the points from 1 to 5 that customers gave, weighted by the number of answers.'),
    ('RETURNING_CUSTOMERS', 'The number of customers who bought in the period and had bought before it.'),
    ('RETENTION', 'The share of the customers of the first day of the quarter who are still there on its last day. Customers won meanwhile do not count.'),
    ('REFERRALS', 'The number of new contacts in the quarter that came by a recommendation.'),
    ('EMPLOYEE_PRODUCTIVITY', 'The value of what was produced in the period, divided by the full-time equivalents who worked on it.'),
    ('DEFECT_FREE_SHARE', 'The share of the units produced on the day that passed inspection the first time.'),
    ('TIME_PER_UNIT', 'The run time of the line on the day in seconds, divided by the units that it produced.'),
    ('PRODUCTION_EFFICIENCY', 'The standard hours of what was produced in the week, in percent of the hours that were worked.'),
    ('PROJECT_COMPLETION_TIME', 'The mean number of days from start to acceptance of the projects that were completed in the month.'),
    ('CONSULTANTS', 'The number of consultants, in full-time equivalents, who worked on projects at the end of the month.'),
    ('REVENUE_PER_CONSULTANT', 'The revenue of the month divided by the consultants who worked on projects at its end.'),
    ('CONVERSION_RATE', 'The share of the visits in the week that ended with an order or an inquiry.'),
    ('CLICK_THROUGH_RATE', 'The share of the impressions of an advertisement on the day that were clicked.'),
    ('RETURN_ON_AD_SPEND', 'The revenue that is put down to advertisements in the week, divided by what they cost.'),
    ('GUEST_RATING', 'The mean of the 1 to 5 stars that guests gave on the day, weighted by the number of ratings.'),
    ('REVENUE_PER_TABLE', 'The revenue of the day divided by the number of tables that were open for guests.'),
    ('TABLE_OCCUPANCY', 'The share of the table-hours on offer on the day in which guests sat. Too low wastes the room, too high makes guests wait.')
) AS s (code, description)
WHERE s.code = d.code;

ALTER TABLE kpi_definition
    ALTER COLUMN description DROP DEFAULT,
    ADD CONSTRAINT kpi_definition_name_bounded CHECK (char_length(name) BETWEEN 1 AND 200),
    ADD CONSTRAINT kpi_definition_description_bounded CHECK (char_length(description) <= 2000),
    ADD CONSTRAINT kpi_definition_goal_bounded CHECK (char_length(goal) <= 500),
    ADD CONSTRAINT kpi_definition_formula_bounded CHECK (char_length(formula) BETWEEN 1 AND 500),
    ADD CONSTRAINT kpi_definition_perspective_known
        CHECK (perspective IN ('FINANCIAL', 'CUSTOMER', 'PROCESS', 'PEOPLE', 'MARKETING')),
    ADD CONSTRAINT kpi_definition_unit_known
        CHECK (unit_kind IN ('CURRENCY', 'PERCENT', 'RATIO', 'COUNT', 'DURATION', 'SCORE')),
    ADD CONSTRAINT kpi_definition_symbol_bounded CHECK (char_length(unit_symbol) BETWEEN 1 AND 10),
    ADD CONSTRAINT kpi_definition_money_has_currency
        CHECK (unit_kind <> 'CURRENCY' OR unit_symbol IS NOT NULL AND unit_symbol ~ '^[A-Z]{3}$'),
    ADD CONSTRAINT kpi_definition_score_is_bounded CHECK (unit_kind <> 'SCORE' OR num_nulls(unit_min, unit_max) = 0),
    ADD CONSTRAINT kpi_definition_bounds_hold_something CHECK (unit_min < unit_max),
    ADD CONSTRAINT kpi_definition_direction_known
        CHECK (direction IN ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'WITHIN_RANGE')),
    ADD CONSTRAINT kpi_definition_rollup_known CHECK (rollup IN ('SUM', 'WEIGHTED_MEAN', 'RATIO_OF_SUMS', 'LAST')),
    ADD CONSTRAINT kpi_definition_cadence_known CHECK (cadence IN ('DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR')),
    ADD CONSTRAINT kpi_definition_scope_known CHECK (scope IN ('COMPANY', 'ACCOUNT', 'BOTH')),
    ADD CONSTRAINT kpi_definition_version_counts CHECK (version >= 1);

-- Every version, so that a KPI can be read as it was defined on a day. Those that ship were always known.
CREATE TABLE kpi_definition_version (
    LIKE kpi_definition INCLUDING CONSTRAINTS,
    actor       text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT kpi_definition_version_once PRIMARY KEY (code, version),
    CONSTRAINT kpi_definition_version_of_definition FOREIGN KEY (code) REFERENCES kpi_definition
);
INSERT INTO kpi_definition_version
    (code, name, description, goal, perspective, unit_kind, unit_symbol, unit_min, unit_max, direction, rollup, formula,
     cadence, scope, retired, version, actor, recorded_at)
SELECT code, name, description, goal, perspective, unit_kind, unit_symbol, unit_min, unit_max, direction, rollup, formula,
    cadence, scope, retired, version, 'kontor', '-infinity'
FROM kpi_definition;

-- What a formula uses is there, and nothing is computed from itself, not by way of others either.
CREATE TABLE kpi_definition_input (
    code  text NOT NULL CONSTRAINT kpi_definition_input_of_definition REFERENCES kpi_definition,
    input text NOT NULL CONSTRAINT kpi_definition_input_known REFERENCES kpi_definition,
    CONSTRAINT kpi_definition_input_once PRIMARY KEY (code, input)
);
INSERT INTO kpi_definition_input VALUES
    ('PROFITABILITY', 'REVENUE'), ('PROFITABILITY', 'COST'), ('REVENUE_GROWTH_MOM', 'REVENUE'),
    ('REVENUE_PER_CONSULTANT', 'REVENUE'), ('REVENUE_PER_CONSULTANT', 'CONSULTANTS');

CREATE FUNCTION kpi_definition_input_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- One at a time: of two, neither would see the other's.
    PERFORM pg_advisory_xact_lock(hashtext('kpi_definition_input'));
    IF EXISTS (
        WITH RECURSIVE below (code) AS (
            SELECT new.input
            UNION
            SELECT i.input FROM kpi_definition_input i JOIN below USING (code))
        SELECT FROM below WHERE code = new.code) THEN
        RAISE EXCEPTION 'KPI % would be computed from itself', new.code
            USING ERRCODE = 'check_violation', CONSTRAINT = 'kpi_definition_input_has_no_cycle';
    END IF;
    RETURN new;
END $$;
CREATE TRIGGER kpi_definition_input_check BEFORE INSERT OR UPDATE ON kpi_definition_input
    FOR EACH ROW EXECUTE FUNCTION kpi_definition_input_check();

-- Whether anything was written about any subject by a definition.
CREATE INDEX kpi_of_code ON kpi (code);

-- What is measured fits its definition. Once per statement, however many rows it has; the foreign key has locked the
-- definitions by then.
CREATE FUNCTION measurement_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM (SELECT DISTINCT code, granularity FROM added) a JOIN kpi_definition d USING (code)
        WHERE d.retired OR d.formula IS NOT NULL OR d.cadence <> a.granularity) THEN
        RAISE EXCEPTION 'A KPI that is retired, computed or measured at another cadence takes no such measurement'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'measurement_fits_definition';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER measurement_check AFTER INSERT ON measurement
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION measurement_check();

-- What an idempotency key has made.
CREATE TABLE kpi_definition_creation (
    actor           text NOT NULL,
    idempotency_key text NOT NULL CONSTRAINT kpi_definition_creation_key_bounded
        CHECK (char_length(idempotency_key) BETWEEN 1 AND 200),
    fingerprint     text NOT NULL,
    code            text NOT NULL CONSTRAINT kpi_definition_creation_of_definition REFERENCES kpi_definition,
    CONSTRAINT kpi_definition_creation_once PRIMARY KEY (actor, idempotency_key)
);
