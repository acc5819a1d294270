-- What was measured of KPIs of one cadence (${codes}) about the first ${accounts} accounts, from one period to another: as it
-- comes in life, period by period.
insert into measurement (id, subject, code, granularity, period_start, segment, value, numerator, denominator, sample_size,
        source, actor, recorded_at)
    select
        nextval('measurement_id'), a.id, d.code, d.cadence, period::date, '',
        case d.rollup
            when 'RATIO_OF_SUMS' then case d.unit_kind when 'PERCENT' then 100 else 1 end * (500 + n % 400) / 1000.0
            when 'WEIGHTED_MEAN' then 1 + n % 400 / 100.0
            else 1000 + n % 9000 + n % 100 / 100.0
        end,
        case d.rollup when 'RATIO_OF_SUMS' then 500 + n % 400 end,
        case d.rollup when 'RATIO_OF_SUMS' then 1000 end,
        case d.rollup when 'WEIGHTED_MEAN' then 20 + n % 80 end,
        '${source}', '${source}', period + interval '${step}' + interval '2 hours'
    from generate_series(timestamp '${from}', '${to}', '${step}') as period,
        (select id, number from account order by number limit ${accounts}) a,
        kpi_definition d,
        lateral (select abs(hashtext(a.number || d.code || period)) as n) as made
    where d.code = any ('${codes}')
    order by period;
