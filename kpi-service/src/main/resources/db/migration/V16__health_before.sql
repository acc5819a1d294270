-- What health was thirty days ago is told beside what it is, so the values that it follows from are kept beside those of today.
ALTER TABLE kpi_standing ADD COLUMN value_before numeric;
COMMENT ON COLUMN kpi_standing.value_before IS 'The value that was current thirty days before, by what is known now; null before the first.';

-- What was written before is worked out as if its day had come.
UPDATE kpi_standing SET until = '-infinity';
