-- Key accounts and the colleagues who manage them. The rules that the service checks hold here, too: whatever writes to
-- these tables cannot break them.

create table account_manager (
    id uuid primary key,
    -- The token's `sub`: how a signed-in colleague is recognised.
    subject text not null unique check (char_length(subject) between 1 and 200),
    name text not null check (char_length(name) between 1 and 200 and name !~ '[[:cntrl:]]'),
    email text check (char_length(email) between 3 and 254)
);

create sequence key_account_number;

create table key_account (
    id uuid primary key,
    number text not null unique check (number ~ '^KA-[0-9]{4,}$'),
    name text not null check (char_length(name) between 1 and 200 and name !~ '[[:cntrl:]]'),
    tier text not null check (tier in ('STRATEGIC', 'KEY', 'GROWTH', 'STANDARD')),
    lifecycle text not null check (lifecycle in ('PROSPECT', 'ONBOARDING', 'ACTIVE', 'RENEWING', 'CHURNED')),
    industry text check (char_length(industry) between 1 and 100 and industry !~ '[[:cntrl:]]'),
    customer_since date,
    manager_id uuid references account_manager,
    strategic_value smallint check (strategic_value between 0 and 100),
    growth_potential smallint check (growth_potential between 0 and 100),
    engagement smallint check (engagement between 0 and 100),
    rated_by uuid references account_manager,
    rated_at timestamptz,
    version integer not null,
    updated_at timestamptz not null,
    -- What the orders compare, kept beside the values so that a keyset compares exactly what an index holds.
    sort_name text not null generated always as (lower(name)) stored,
    tier_rank smallint not null generated always as (
        case tier when 'STRATEGIC' then 1 when 'KEY' then 2 when 'GROWTH' then 3 else 4 end) stored,
    constraint key_account_has_manager check (tier not in ('STRATEGIC', 'KEY') or manager_id is not null),
    constraint key_account_rated_wholly check (
        num_nulls(strategic_value, growth_potential, engagement, rated_at) in (0, 4)
        and (rated_by is null or rated_at is not null))
);

-- One index per order; each is read in both directions.
create index key_account_by_name on key_account (sort_name, id);
create index key_account_by_tier on key_account (tier_rank, sort_name, id);
create index key_account_by_update on key_account (updated_at, id);
-- The selective filters, in the default order.
create index key_account_by_manager on key_account (manager_id, sort_name, id);
create index key_account_by_industry on key_account (industry, sort_name, id);
create index key_account_by_rater on key_account (rated_by);

-- Which account a caller's idempotency key made, and from what request.
create table key_account_creation (
    subject text not null,
    idempotency_key text not null check (char_length(idempotency_key) between 1 and 200),
    -- SHA-256 of the request, in hexadecimal.
    fingerprint text not null check (char_length(fingerprint) = 64),
    -- Checked at commit: the key is claimed before the account is written.
    account_id uuid not null unique references key_account deferrable initially deferred,
    primary key (subject, idempotency_key)
);
