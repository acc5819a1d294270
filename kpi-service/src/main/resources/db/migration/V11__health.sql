-- What an account's health is made of, by its tier. A component scores 0 at its floor and 100 at its ceiling; where less is
-- better, the floor is the greater of the two.
CREATE TABLE health_model (
    tier    text    NOT NULL,
    code    text    NOT NULL,
    weight  numeric NOT NULL,
    floor   numeric NOT NULL,
    ceiling numeric NOT NULL,
    CONSTRAINT health_model_component_once PRIMARY KEY (tier, code),
    CONSTRAINT health_model_tier_known CHECK (tier IN ('STRATEGIC', 'KEY', 'GROWTH', 'STANDARD')),
    CONSTRAINT health_model_of_definition FOREIGN KEY (code) REFERENCES kpi_definition,
    -- Neither NaN nor infinity is between two numbers.
    CONSTRAINT health_model_weight_bounded CHECK (weight > 0 AND weight <= 1000),
    CONSTRAINT health_model_floor_bounded CHECK (floor BETWEEN -1e15 AND 1e15),
    CONSTRAINT health_model_ceiling_bounded CHECK (ceiling BETWEEN -1e15 AND 1e15),
    CONSTRAINT health_model_has_a_span CHECK (floor <> ceiling)
);

-- Of customers that matter most we ask most: the more attention an account gets, the more of its satisfaction counts, and the
-- better it must be for full marks. A candidate is judged by how it grows.
INSERT INTO health_model (tier, code, weight, floor, ceiling) VALUES
    ('STRATEGIC', 'CSAT',               30,  50, 95),
    ('STRATEGIC', 'SATISFACTION_SCORE', 25,   3,  5),
    ('STRATEGIC', 'REVENUE_GROWTH_MOM', 20, -10, 10),
    ('STRATEGIC', 'PROFITABILITY',      15,   0, 40),
    ('STRATEGIC', 'REFERRALS',          10,   0,  3),
    ('KEY',       'CSAT',               30,  50, 90),
    ('KEY',       'SATISFACTION_SCORE', 25,   3,  5),
    ('KEY',       'REVENUE_GROWTH_MOM', 25, -10, 10),
    ('KEY',       'PROFITABILITY',      20,   0, 40),
    ('GROWTH',    'CSAT',               25,  50, 90),
    ('GROWTH',    'SATISFACTION_SCORE', 25,   3,  5),
    ('GROWTH',    'REVENUE_GROWTH_MOM', 50, -10, 10),
    ('STANDARD',  'CSAT',               40,  50, 90),
    ('STANDARD',  'SATISFACTION_SCORE', 30,   3,  5),
    ('STANDARD',  'REVENUE_GROWTH_MOM', 30, -10, 10);
