-- What accounts-service tells of its accounts: a copy, fed by its change feed and by nothing else.
CREATE TABLE account (
    id              uuid        PRIMARY KEY,
    number          text        NOT NULL,
    name            text        NOT NULL,
    tier            text        NOT NULL,
    lifecycle       text        NOT NULL,
    industry        text,
    manager         uuid,
    manager_subject text,
    strategic_value smallint,
    growth_potential smallint,
    engagement      smallint,
    version         integer     NOT NULL,
    generation      integer     NOT NULL
);
COMMENT ON COLUMN account.manager_subject IS 'The sub of the manager''s tokens.';
COMMENT ON COLUMN account.version IS 'As accounts-service counts: of two, the greater is newer.';
COMMENT ON COLUMN account.generation IS 'Of the copy that told it last; what a newer one does not tell any more is gone.';
-- Peers, and the accounts of one manager.
CREATE INDEX account_of_tier ON account (tier);
CREATE INDEX account_of_industry ON account (industry);
CREATE INDEX account_of_manager ON account (manager_subject);

-- How far the copy has come. Whoever moves it on, from where it was, has the right to write what lies between.
CREATE TABLE account_copy (
    generation           integer NOT NULL,
    cursor               text,
    completed_generation integer NOT NULL
);
COMMENT ON COLUMN account_copy.cursor IS 'Of the feed; null at its beginning.';
COMMENT ON COLUMN account_copy.completed_generation IS 'The last that has come to the end of the feed once; 0 for none.';
CREATE UNIQUE INDEX account_copy_is_one ON account_copy ((true));
INSERT INTO account_copy (generation, completed_generation) VALUES (1, 0);
