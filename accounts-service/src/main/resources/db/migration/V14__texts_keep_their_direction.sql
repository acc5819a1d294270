-- Embeddings, overrides and isolates of bidirectional text make a name look like another one, and what is shown after it as
-- well. They show nothing by themselves, so that they are taken out of what is there.
-- What triggers have to do at commit they do at once, since a table is not altered while they have not.
set constraints all immediate;

do $$
declare
    text_column record;
begin
    for text_column in
        select * from (values
            ('account_manager', 'name'),
            ('key_account', 'name'),
            ('key_account', 'industry'),
            ('concern', 'subject'),
            ('concern', 'resolution'),
            ('stakeholder', 'name'),
            ('account_need', 'statement'),
            ('account_need', 'solution'),
            ('account_team_member', 'role'),
            ('account_plan', 'vision'),
            ('plan_objective', 'title'),
            ('white_space_cell', 'offering'),
            ('white_space_cell', 'unit')
        ) as texts (in_table, named)
    loop
        execute format(
            'update %1$I set %2$I = regexp_replace(%2$I, %3$L, '''', ''g'') where %2$I ~ %3$L',
            text_column.in_table, text_column.named, '[\u202A-\u202E\u2066-\u2069]');
        execute format(
            'alter table %1$I add constraint %4$I check (%2$I !~ %3$L)',
            text_column.in_table, text_column.named, '[\u202A-\u202E\u2066-\u2069]',
            text_column.in_table || '_' || text_column.named || '_keeps_direction');
    end loop;
end
$$;
