-- The latest rebuild of how KPIs stand. Whoever makes it holds an advisory lock by the name of this table.
CREATE TABLE standing_rebuild (
    done    bigint  NOT NULL,
    total   bigint  NOT NULL,
    is_done boolean NOT NULL
);
CREATE UNIQUE INDEX standing_rebuild_is_one ON standing_rebuild ((true));
INSERT INTO standing_rebuild (done, total, is_done) VALUES (0, 0, true);
