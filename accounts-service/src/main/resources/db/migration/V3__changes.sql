-- The audit trail: written in the transaction of what it tells of, never changed.
create table change (
    id uuid primary key,
    account_id uuid not null references key_account,
    -- The object that changed, by GraphQL type and key: the account or something of it, which may be gone by now.
    object_type text not null,
    object_id uuid not null,
    -- Schema coordinate (https://spec.graphql.org/September2025/#sec-Schema-Coordinates) of the field, or of the type
    -- when the object was created or removed.
    coordinate text not null check (coordinate ~ '^[A-Z][A-Za-z]*([.][a-z][A-Za-z]*)?$'),
    before text,
    after text,
    -- The token's `sub`.
    actor text not null,
    at timestamptz not null
);
create index change_by_account on change (account_id, at, id);

create function change_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is never changed' using errcode = 'restrict_violation';
end $$;
create trigger change_is_final before update or delete or truncate on change
    for each statement execute function change_is_final();

-- Tells all replicas that something of these accounts has changed; sent when the transaction commits.
create function notify_key_account_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('key_account_changed', account_id::text) from (select distinct account_id from changed) accounts;
    return null;
end $$;
create trigger notify_key_account_changed after insert on change
    referencing new table as changed for each statement execute function notify_key_account_changed();
