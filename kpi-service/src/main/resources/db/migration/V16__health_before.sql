-- What health was thirty days ago is told beside what it is. The values that were current since are kept beside the standing,
-- so that the day that counts can move on by itself: nothing is due for it.
ALTER TABLE kpi_standing ADD COLUMN past jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN kpi_standing.past IS
    'Values that were current in the thirty days before, and the current one, by the day since when, by what is known now.';

-- What was written before is worked out as if its day had come.
UPDATE kpi_standing SET until = '-infinity';
