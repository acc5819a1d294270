-- Measurements by the year of their period, so that those of this year stay together however long the history, and old
-- years can be moved or dropped as a whole. All before the first partition are in one.
DROP TRIGGER measurement_check ON measurement;
ALTER TABLE measurement RENAME TO measurement_whole;
ALTER INDEX measurement_pkey RENAME TO measurement_whole_pkey;
ALTER INDEX measurement_in_force RENAME TO measurement_whole_in_force;
ALTER INDEX measurement_superseded RENAME TO measurement_whole_superseded;

CREATE TABLE measurement (LIKE measurement_whole INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING COMMENTS)
    PARTITION BY RANGE (period_start);
ALTER TABLE measurement
    ADD PRIMARY KEY (period_start, id),
    ADD FOREIGN KEY (code) REFERENCES kpi_definition;
-- The values in force, which is what almost every read wants.
CREATE UNIQUE INDEX measurement_in_force
    ON measurement (subject, code, period_start, segment) WHERE superseded_at = 'infinity';
-- The others, for reads of how things stood on a day.
CREATE INDEX measurement_superseded
    ON measurement (subject, code, superseded_at) WHERE superseded_at < 'infinity';

-- Makes the partitions up to that of the year after a day, and tells how many it made.
CREATE FUNCTION measurement_partitions(day date) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    last integer;
    made integer := 0;
BEGIN
    SELECT max(substring(c.relname FROM '^measurement_(\d{4})$')::integer) INTO last
    FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = 'measurement'::regclass;
    IF last > extract(year FROM day) THEN
        RETURN 0;
    END IF;
    -- Replicas may come to it at once.
    PERFORM pg_advisory_xact_lock(hashtext('measurement_partitions'));
    FOR year IN last + 1 .. extract(year FROM day)::integer + 1 LOOP
        IF to_regclass('measurement_' || year) IS NULL THEN
            EXECUTE format('CREATE TABLE measurement_%s PARTITION OF measurement FOR VALUES FROM (%L) TO (%L)',
                year, make_date(year, 1, 1), make_date(year + 1, 1, 1));
            made := made + 1;
        END IF;
    END LOOP;
    RETURN made;
END $$;

DO $$
DECLARE
    first integer := extract(year FROM now())::integer - 2;
BEGIN
    EXECUTE format('CREATE TABLE measurement_earlier PARTITION OF measurement FOR VALUES FROM (MINVALUE) TO (%L)',
        make_date(first, 1, 1));
    EXECUTE format('CREATE TABLE measurement_%s PARTITION OF measurement FOR VALUES FROM (%L) TO (%L)',
        first, make_date(first, 1, 1), make_date(first + 1, 1, 1));
    PERFORM measurement_partitions(current_date);
END $$;

INSERT INTO measurement SELECT * FROM measurement_whole;
DROP TABLE measurement_whole;
CREATE TRIGGER measurement_check AFTER INSERT ON measurement
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION measurement_check();
