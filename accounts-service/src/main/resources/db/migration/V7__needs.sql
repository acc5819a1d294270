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

-- Bounds how many rows of a table an account has, since they are always read all at once. The account is locked
-- meanwhile: of two rows that are added at the same time, neither would be counted for the other.
-- Arguments: the bound, and the name of the rule.
create function account_has_at_most() returns trigger language plpgsql as $$
declare
    present bigint;
begin
    perform from key_account where id = new.account_id for no key update;
    execute format('select count(*) from %I where account_id = $1', tg_table_name) into present using new.account_id;
    if present >= tg_argv[0]::bigint then
        raise exception 'an account has at most % rows of %: %', tg_argv[0], tg_table_name, tg_argv[1]
            using errcode = 'check_violation', constraint = tg_argv[1];
    end if;
    return new;
end $$;

create trigger account_need_is_bounded before insert on account_need
    for each row execute function account_has_at_most('100', 'account_need_is_bounded');

-- Moving rows to another account would go round the bound.
create function account_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'what belongs to an account stays there' using errcode = 'restrict_violation';
end $$;
create trigger account_need_stays before update on account_need
    for each row when (new.account_id <> old.account_id) execute function account_is_final();
