-- ${days} days of one KPI that is measured daily (${code}), for the first ${accounts} accounts, up to yesterday.
insert into measurement (id, subject, code, granularity, period_start, segment, value, numerator, denominator, sample_size,
        source, actor, recorded_at)
    select
        nextval('measurement_id'), a.id, d.code, d.cadence, current_date - day, '',
        case d.rollup
            when 'RATIO_OF_SUMS' then case d.unit_kind when 'PERCENT' then 100 else 1 end * (500 + n % 400) / 1000.0
            else 1 + n % 400 / 100.0
        end,
        case d.rollup when 'RATIO_OF_SUMS' then 500 + n % 400 end,
        case d.rollup when 'RATIO_OF_SUMS' then 1000 end,
        case d.rollup when 'WEIGHTED_MEAN' then 20 + n % 80 end,
        '${source}', '${source}', current_date - day + interval '1 day 2 hours'
    from generate_series(${days}, 1, -1) as day,
        (select id, number from account order by number limit ${accounts}) a,
        kpi_definition d,
        lateral (select abs(hashtext(a.number || d.code || day)) as n) as made
    where d.code = '${code}';
