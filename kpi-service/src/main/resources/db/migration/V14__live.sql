-- What a KPI's status was before it was what it is, and since when it is: for whoever could not listen meanwhile.
ALTER TABLE kpi_standing
    ADD COLUMN earlier_status text,
    ADD COLUMN changed_at timestamptz,
    ADD CONSTRAINT kpi_standing_changed_from_something CHECK ((earlier_status IS NULL) = (changed_at IS NULL));
COMMENT ON COLUMN kpi_standing.changed_at IS 'By the database''s clock, as listeners date what they have heard; null before the first change.';
CREATE INDEX kpi_standing_changed ON kpi_standing (changed_at);
