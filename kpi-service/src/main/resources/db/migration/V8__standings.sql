-- How every KPI stands, kept with each write: what lists, counts and rankings of many accounts read, whatever the length
-- of their history. It follows from measurements, targets and the day, and can be made from them again.
CREATE TABLE kpi_standing (
    subject      uuid NOT NULL,
    code         text NOT NULL REFERENCES kpi_definition,
    status       text NOT NULL,
    value        numeric,
    period_start date,
    until        date NOT NULL,
    PRIMARY KEY (subject, code),
    CONSTRAINT kpi_standing_value_of_a_period CHECK ((value IS NULL) = (period_start IS NULL))
);
COMMENT ON COLUMN kpi_standing.value IS 'Of the latest closed period that has one.';
COMMENT ON COLUMN kpi_standing.until IS 'The first day on which it may be otherwise though nothing was written.';
CREATE INDEX kpi_standing_until ON kpi_standing (until);
CREATE INDEX kpi_standing_of_code ON kpi_standing (code, value, subject);

-- What was written before is worked out as if its day had come.
INSERT INTO kpi_standing (subject, code, status, until)
    SELECT subject, code, 'NO_DATA', '-infinity' FROM kpi;
COMMENT ON TABLE kpi IS 'Subjects and KPIs that something was written about, or that follow from such: what writers lock.';
