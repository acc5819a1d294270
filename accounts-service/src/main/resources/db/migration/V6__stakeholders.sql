-- People at the customer, and who reports to whom.
create table stakeholder (
    id uuid primary key,
    account_id uuid not null references key_account,
    name text not null check (char_length(name) between 1 and 200 and name !~ '[[:cntrl:]]'),
    role text not null check (role in ('EXECUTIVE_SPONSOR', 'DECISION_MAKER', 'CHAMPION', 'INFLUENCER', 'USER')),
    sentiment text not null check (sentiment in ('ADVOCATE', 'POSITIVE', 'NEUTRAL', 'NEGATIVE')),
    reports_to_id uuid,
    -- What was past stays past, so that a row that is good once is good for ever; the hour is for clocks that differ.
    last_contact_at timestamptz constraint stakeholder_last_contact_is_past check (
        last_contact_at between timestamptz '1970-01-01 00:00:00+00' and now() + interval '1 hour'),
    version integer not null,
    sort_name text not null generated always as (lower(name)) stored,
    constraint stakeholder_of_account unique (account_id, id),
    -- Refuses to remove who is reported to: whoever reported is changed by it, which the audit trail must tell.
    constraint stakeholder_reports_within_account
        foreign key (account_id, reports_to_id) references stakeholder (account_id, id)
);
create index stakeholder_by_account on stakeholder (account_id, sort_name, id);
create index stakeholder_by_superior on stakeholder (account_id, reports_to_id);

-- Nobody is above oneself. One change of an account's map at a time: of two, neither would see the other's. The service
-- takes this lock before it locks rows, and a row that keeps its superior does not ask for it.
create function stakeholder_hierarchy() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('stakeholder_hierarchy'), hashtext(new.account_id::text));
    if exists (
        with recursive above (id) as (
            select new.reports_to_id
            union
            select superior.reports_to_id from stakeholder superior join above on superior.id = above.id)
        select from above where id = new.id) then
        raise exception 'stakeholder % would be above themselves', new.id
            using errcode = 'check_violation', constraint = 'stakeholder_hierarchy_has_no_cycle';
    end if;
    return new;
end $$;

create trigger stakeholder_hierarchy_of_new before insert on stakeholder
    for each row when (new.reports_to_id is not null) execute function stakeholder_hierarchy();
create trigger stakeholder_hierarchy_of_changed before update on stakeholder
    for each row when (new.reports_to_id is distinct from old.reports_to_id or new.id <> old.id)
    execute function stakeholder_hierarchy();
