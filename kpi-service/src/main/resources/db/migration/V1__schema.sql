-- Definitions, measurements and targets of KPIs.

CREATE TABLE kpi_definition (
    code        text    PRIMARY KEY CHECK (code ~ '^[A-Z][A-Z0-9_]{0,63}$'),
    name        text    NOT NULL,
    goal        text    NOT NULL,
    perspective text    NOT NULL,
    unit_kind   text    NOT NULL,
    unit_symbol text,
    unit_min    numeric,
    unit_max    numeric,
    direction   text    NOT NULL,
    rollup      text    NOT NULL,
    formula     text,
    cadence     text    NOT NULL,
    scope       text    NOT NULL,
    retired     boolean NOT NULL DEFAULT false,
    version     integer NOT NULL DEFAULT 1
);
COMMENT ON COLUMN kpi_definition.formula IS 'Over other codes; null when recorded.';

-- One row per subject and KPI that anything was written about. Writers lock it, in the order of the key, before they touch
-- the KPI's measurements or targets: so they come one after the other and never wait for each other in a circle.
CREATE TABLE kpi (
    subject    uuid        NOT NULL,
    code       text        NOT NULL REFERENCES kpi_definition,
    written_at timestamptz NOT NULL,
    PRIMARY KEY (subject, code)
) WITH (fillfactor = 80);
COMMENT ON COLUMN kpi.subject IS 'Key of the account in accounts-service; the nil UUID for the company.';

CREATE SEQUENCE measurement_id;

-- Append-only but for the two columns that say by what, and when, a row was superseded. Every unique index holds
-- period_start, so that the table can be partitioned by it.
CREATE TABLE measurement (
    id            bigint      NOT NULL,
    subject       uuid        NOT NULL,
    code          text        NOT NULL REFERENCES kpi_definition,
    granularity   text        NOT NULL,
    period_start  date        NOT NULL,
    segment       text        NOT NULL,
    value         numeric     NOT NULL,
    numerator     numeric,
    denominator   numeric,
    sample_size   integer,
    source        text        NOT NULL,
    actor         text        NOT NULL,
    recorded_at   timestamptz NOT NULL,
    superseded_at timestamptz NOT NULL DEFAULT 'infinity',
    superseded_by bigint,
    PRIMARY KEY (period_start, id)
);
COMMENT ON COLUMN measurement.segment IS 'Part of the subject that was measured; empty for the whole.';

-- The values in force, which is what almost every read wants.
CREATE UNIQUE INDEX measurement_in_force
    ON measurement (subject, code, period_start, segment) WHERE superseded_at = 'infinity';
-- The others, for reads of how things stood on a day.
CREATE INDEX measurement_superseded
    ON measurement (subject, code, superseded_at) WHERE superseded_at < 'infinity';

CREATE TABLE kpi_target (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject       uuid        NOT NULL,
    code          text        NOT NULL REFERENCES kpi_definition,
    baseline      numeric     NOT NULL,
    value         numeric,
    low           numeric,
    high          numeric,
    starts_on     date        NOT NULL,
    due_on        date        NOT NULL CHECK (due_on > starts_on),
    tolerance     numeric     NOT NULL CHECK (tolerance BETWEEN 0 AND 1),
    actor         text        NOT NULL,
    recorded_at   timestamptz NOT NULL,
    superseded_at timestamptz NOT NULL DEFAULT 'infinity',
    CHECK ((value IS NULL) = (low IS NOT NULL AND high IS NOT NULL AND low < high))
);
CREATE INDEX kpi_target_of_kpi ON kpi_target (subject, code);

-- What a recording answered, for whoever repeats it.
CREATE TABLE recording (
    actor           text        NOT NULL,
    idempotency_key text        NOT NULL,
    fingerprint     text        NOT NULL,
    recorded_at     timestamptz NOT NULL,
    outcome         jsonb,
    PRIMARY KEY (actor, idempotency_key)
);
COMMENT ON COLUMN recording.fingerprint IS 'SHA-256 of what was to be recorded.';

CREATE TABLE company (
    name text NOT NULL
);
CREATE UNIQUE INDEX company_is_one ON company ((true));
INSERT INTO company (name) VALUES ('Our company');
