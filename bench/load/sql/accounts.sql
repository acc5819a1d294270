-- A company's key accounts, as many as are asked for (${accounts}): each with a manager, rated, some with concerns, needs
-- and a place below another account. Names are made of words, so that searches find few or many.

insert into account_manager (id, subject, name, email)
    select gen_random_uuid(), 'colleague-' || n, 'Colleague ' || n, 'colleague-' || n || '@kontor.example'
    from generate_series(1, 100) n;

with word as (
    select
        array['Adler', 'Alpen', 'Anker', 'Atlas', 'Brücken', 'Dampf', 'Eisen', 'Falken', 'Feld', 'Fluss', 'Gold', 'Grün',
            'Hafen', 'Hanse', 'Heide', 'Hoch', 'Insel', 'Kern', 'Krone', 'Licht', 'Linden', 'Meer', 'Mittel', 'Nord',
            'Ost', 'Perlen', 'Rhein', 'Ring', 'Rosen', 'Sand', 'Silber', 'Sonnen', 'Stahl', 'Stern', 'Süd', 'Tal',
            'Turm', 'Ufer', 'Wald', 'West', 'Wiesen', 'Wind', 'Winter', 'Wolken'] as first,
        array['bank', 'bau', 'druck', 'energie', 'fracht', 'glas', 'handel', 'holz', 'kabel', 'kraft', 'logistik',
            'markt', 'maschinen', 'medien', 'metall', 'möbel', 'netz', 'papier', 'pharma', 'reisen', 'stoff', 'technik',
            'verlag', 'werk'] as second,
        array['AG', 'GmbH', 'KG', 'SE', 'eG', 'Holding', 'Gruppe', 'International'] as third),
manager as (select array_agg(id) as ids from account_manager where subject like 'colleague-%')
insert into key_account (id, number, name, tier, lifecycle, industry, country, customer_since, renewal_date, manager_id,
        strategic_value, growth_potential, engagement, rated_at, version, updated_at)
    select
        gen_random_uuid(),
        'KA-' || to_char(nextval('key_account_number'), 'FM000000'),
        first[1 + n % 44] || second[1 + n / 44 % 24] || ' ' || third[1 + n / 1056 % 8] || ' ' || n,
        (array['STRATEGIC', 'KEY', 'GROWTH', 'STANDARD'])[1 + n % 4],
        (array['PROSPECT', 'ONBOARDING', 'ACTIVE', 'RENEWING', 'CHURNED'])[1 + n % 5],
        'Industry ' || n % 40,
        (array['DE', 'AT', 'CH', 'FR', 'NL'])[1 + n % 5],
        date '2000-01-01' + n % 9000,
        date '2027-01-01' + n % 1000,
        ids[1 + n % 100],
        n % 101, n / 7 % 101, n / 11 % 101,
        now(), 1, now() - n * interval '1 minute'
    from generate_series(1, ${accounts}) n, word, manager;

insert into concern (id, account_id, subject, raised_at, version)
    select gen_random_uuid(), id, 'Deliveries come late', now() - interval '1 day', 1
    from key_account where strategic_value % 3 = 0;

-- Its bound takes a lock for each account, which would be too many at once.
alter table account_need disable trigger account_need_is_bounded;
insert into account_need (id, account_id, statement, version)
    select gen_random_uuid(), id, 'Answers within a day', 1 from key_account where engagement % 2 = 0;
alter table account_need enable trigger account_need_is_bounded;

update key_account set parent_id = (select id from key_account order by number limit 1)
    where growth_potential = 100 and number <> (select min(number) from key_account);
