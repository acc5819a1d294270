-- Advocacy: which accounts may be named as references, and whom they have referred.

create table advocacy (
    account_id uuid primary key references key_account,
    is_reference boolean not null,
    version integer not null
);

create table referral (
    id uuid primary key,
    -- The account that recommended us.
    account_id uuid not null references key_account,
    referred_id uuid not null references key_account,
    referred_on date not null,
    -- What the referred account brought; null before it has.
    won_amount money_amount,
    won_currency currency_code,
    version integer not null,
    constraint referral_of_another check (account_id <> referred_id),
    constraint referral_once unique (account_id, referred_id),
    constraint referral_won_wholly check (num_nulls(won_amount, won_currency) in (0, 2))
);
create index referral_by_account on referral (account_id, referred_on, id);
create index referral_by_referred on referral (referred_id);
