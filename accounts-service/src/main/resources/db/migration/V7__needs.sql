-- What customers need, and the solution that is tailored to it.
create table account_need (
    -- Of version 7, so that the order of keys is the order of creation.
    id uuid primary key,
    account_id uuid not null references key_account,
    statement text not null check (char_length(statement) between 1 and 500 and statement !~ '[[:cntrl:]]'),
    solution text check (char_length(solution) between 1 and 500 and solution !~ '[[:cntrl:]]'),
    version integer not null
);
create index account_need_by_account on account_need (account_id, id);

-- Keeps a parent from having more rows than a limit: its arguments are the column that names the parent, and the limit. One
-- row of a parent at a time: of two, neither would see the other.
create function at_most() returns trigger language plpgsql as $$
declare
    parent text := to_jsonb(new) ->> tg_argv[0];
    found_rows bigint;
begin
    perform pg_advisory_xact_lock(hashtext(tg_table_name), hashtext(parent));
    execute format('select count(*) from %I where %I = $1', tg_table_name, tg_argv[0]) into found_rows using parent::uuid;
    if found_rows > tg_argv[1]::bigint then
        raise exception '%: there are % already', tg_name, tg_argv[1] using errcode = 'check_violation', constraint = tg_name;
    end if;
    return null;
end $$;

create trigger account_need_is_bounded after insert on account_need
    for each row execute function at_most('account_id', '100');

-- Moving rows to another account would go round the bound.
create function account_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'what belongs to an account stays there' using errcode = 'restrict_violation';
end $$;
create trigger account_need_stays before update on account_need
    for each row when (new.account_id <> old.account_id) execute function account_is_final();
