-- A month of every KPI that is measured monthly (${codes}), for every account: as it comes in life, month by month.
insert into measurement (id, subject, code, granularity, period_start, segment, value, numerator, denominator, sample_size,
        source, actor, recorded_at)
    select
        nextval('measurement_id'), a.id, d.code, d.cadence, date '${month}', '',
        case d.rollup
            when 'RATIO_OF_SUMS' then case d.unit_kind when 'PERCENT' then 100 else 1 end * (500 + n % 400) / 1000.0
            when 'WEIGHTED_MEAN' then 1 + n % 400 / 100.0
            else 1000 + n % 9000 + n % 100 / 100.0
        end,
        case d.rollup when 'RATIO_OF_SUMS' then 500 + n % 400 end,
        case d.rollup when 'RATIO_OF_SUMS' then 1000 end,
        case d.rollup when 'WEIGHTED_MEAN' then 20 + n % 80 end,
        '${source}', '${source}', date '${month}' + interval '1 month 2 days'
    from account a, kpi_definition d, lateral (select abs(hashtext(a.number || d.code || '${month}')) as n) as made
    where d.code = any ('${codes}');
