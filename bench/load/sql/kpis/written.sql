-- What writers would have left behind besides: a row to lock for each KPI of an account, what is computed included, and
-- targets of a few.
insert into kpi (subject, code, written_at)
    select a.id, d.code, now()
    from account a, kpi_definition d
    where d.code = any ('${codes}') or d.formula is not null
    on conflict do nothing;

insert into kpi (subject, code, written_at)
    select a.id, d.code, now()
    from (select id from account order by number limit ${daily}) a, kpi_definition d
    where d.code = any ('${daily_codes}')
    on conflict do nothing;

insert into kpi_target (subject, code, baseline, value, starts_on, due_on, tolerance, actor, recorded_at)
    select k.subject, k.code, aim.baseline, aim.value, current_date - 300, current_date + 65, 0.1, '${source}',
        current_date - 300
    from kpi k
    join (values
        ('CSAT', 50, 90), ('SATISFACTION_SCORE', 2, 5), ('REVENUE', 1000, 9000), ('REVENUE_GROWTH_MOM', 0, 10),
        ('DEFECT_FREE_SHARE', 50, 90)) as aim (code, baseline, value) using (code);
