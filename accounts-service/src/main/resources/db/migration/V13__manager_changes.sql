-- Managers can be changed, by whoever has read them as they are, and the audit trail tells of it.
alter table account_manager
    add column version integer not null default 1,
    add constraint account_manager_email_is_one check (email ~ '^[^@ ]+@[^@ ]+$' and email !~ '[[:cntrl:]]');

-- A change is told in the trail of an account or in that of a manager, who belongs to no account.
alter table change
    alter column account_id drop not null,
    add column manager_id uuid references account_manager,
    add constraint change_of_account_or_manager check (num_nonnulls(account_id, manager_id) = 1);
create index change_by_manager on change (manager_id, at, id) where manager_id is not null;

-- Who watches accounts is told of accounts: a manager's name is no part of them.
create or replace function notify_key_account_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('key_account_changed', account_id::text)
        from (select distinct account_id from changed where account_id is not null) accounts;
    return null;
end $$;
