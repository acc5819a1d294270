-- Notes on the days of a KPI. Every wording stays, dated, so that a KPI can be read as it stood on a day: a change
-- supersedes the one before, a removal supersedes the last.
CREATE TABLE annotation (
    id            uuid        NOT NULL,
    version       integer     NOT NULL,
    subject       uuid        NOT NULL,
    code          text        NOT NULL,
    day           date        NOT NULL,
    text          text        NOT NULL,
    author        text        NOT NULL,
    actor         text        NOT NULL,
    recorded_at   timestamptz NOT NULL,
    superseded_at timestamptz NOT NULL DEFAULT 'infinity',
    removed_by    text,
    CONSTRAINT annotation_version_once PRIMARY KEY (id, version),
    CONSTRAINT annotation_of_definition FOREIGN KEY (code) REFERENCES kpi_definition,
    CONSTRAINT annotation_version_counted CHECK (version >= 1),
    -- U+0000 cannot even be stored.
    CONSTRAINT annotation_text_bounded
        CHECK (char_length(text) BETWEEN 1 AND 1000 AND text !~ '[\u0001-\u001f\u007f-\u009f]'),
    CONSTRAINT annotation_removed_once CHECK (removed_by IS NULL OR superseded_at < 'infinity')
);
COMMENT ON COLUMN annotation.author IS 'Who wrote its first wording; the actor wrote this one.';
COMMENT ON COLUMN annotation.removed_by IS 'Who removed it; null when another wording took the place of this one, or none has.';

-- One wording is in force at most.
CREATE UNIQUE INDEX annotation_in_force ON annotation (id) WHERE superseded_at = 'infinity';
-- Pages of a KPI's annotations, by day, in both directions.
CREATE INDEX annotation_of_kpi ON annotation (subject, code, day, id);

-- Which annotation a caller's idempotency key made, and from what request.
CREATE TABLE annotation_creation (
    actor           text NOT NULL,
    idempotency_key text NOT NULL,
    fingerprint     text NOT NULL,
    annotation      uuid NOT NULL,
    CONSTRAINT annotation_creation_once PRIMARY KEY (actor, idempotency_key),
    CONSTRAINT annotation_creation_key_bounded CHECK (char_length(idempotency_key) BETWEEN 1 AND 200)
);
COMMENT ON COLUMN annotation_creation.fingerprint IS 'SHA-256 of what was to be created.';
