-- What else is known of an account, its place in the corporate hierarchy, search, and idempotency keys for whatever is
-- created.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Lower case without accents: what a search compares. PostgreSQL takes unaccent for changeable, because its dictionary
-- could be exchanged; named like this it is a constant of the installation.
create function search_form(text) returns text language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, $1));

alter table key_account
    -- ISO 3166-1 alpha-2
    add column country text check (country ~ '^[A-Z]{2}$'),
    add column renewal_date date,
    add column parent_id uuid references key_account check (parent_id <> id),
    add column search_text text not null generated always as (search_form(name) || ' ' || lower(number)) stored,
    -- Accounts without a renewal come last when ascending.
    add column sort_renewal date not null generated always as (coalesce(renewal_date, date '9999-12-31')) stored;

create index key_account_by_search on key_account using gin (search_text gin_trgm_ops);
create index key_account_by_renewal on key_account (sort_renewal, sort_name, id);
create index key_account_by_parent on key_account (parent_id, sort_name, id);

-- A hierarchy has no cycles. One change of it at a time: of two, neither would see the other's.
create function key_account_hierarchy() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('key_account_hierarchy'));
    if exists (
        with recursive above (id) as (
            select new.parent_id
            union
            select parent.parent_id from key_account parent join above on parent.id = above.id)
        select from above where id = new.id) then
        raise exception 'key account % would be above itself', new.number
            using errcode = 'check_violation', constraint = 'key_account_hierarchy_has_no_cycle';
    end if;
    return new;
end $$;

-- Only where the hierarchy changes: whoever edits something else has the account locked already, and must not wait for
-- one who has the hierarchy and waits for the account.
create trigger key_account_hierarchy_new before insert on key_account
    for each row when (new.parent_id is not null) execute function key_account_hierarchy();
create trigger key_account_hierarchy_changed before update of parent_id on key_account
    for each row when (new.parent_id is not null and new.parent_id is distinct from old.parent_id)
    execute function key_account_hierarchy();

-- Which object a caller's idempotency key made, and from what request.
create table creation (
    subject text not null,
    idempotency_key text not null check (char_length(idempotency_key) between 1 and 200),
    -- SHA-256 of the request, in hexadecimal.
    fingerprint text not null check (char_length(fingerprint) = 64),
    object_id uuid not null,
    primary key (subject, idempotency_key)
);
insert into creation (subject, idempotency_key, fingerprint, object_id)
    select subject, idempotency_key, fingerprint, account_id from key_account_creation;
drop table key_account_creation;
