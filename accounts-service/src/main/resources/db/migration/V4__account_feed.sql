-- The change feed of what other services may know of accounts: each account once, at the position of its last change.
-- A reader goes on from the last position that it has read, and from 0 to know them all.
create table account_feed (
    account_id uuid primary key references key_account,
    position bigint not null unique
);

-- Positions are given out one transaction at a time, as the last thing before it commits: then their order is the order
-- of commits, and who has read up to a position has missed none before it. The sending of notifications makes
-- PostgreSQL order commits in the same way, so that this costs nothing on top.
create sequence account_feed_position;

create function feed_key_account() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('account_feed'));
    insert into account_feed (account_id, position) values (new.id, nextval('account_feed_position'))
        on conflict (account_id) do update set position = excluded.position;
    perform pg_notify('account_feed', '');
    return null;
end $$;

create constraint trigger feed_new_key_account after insert on key_account
    deferrable initially deferred for each row execute function feed_key_account();

create constraint trigger feed_changed_key_account after update on key_account
    deferrable initially deferred for each row
    when ((old.tier, old.industry, old.lifecycle, old.manager_id,
            old.strategic_value, old.growth_potential, old.engagement, old.rated_at, old.name, old.number)
        is distinct from (new.tier, new.industry, new.lifecycle, new.manager_id,
            new.strategic_value, new.growth_potential, new.engagement, new.rated_at, new.name, new.number))
    execute function feed_key_account();

insert into account_feed (account_id, position)
    select id, nextval('account_feed_position') from key_account order by id;
