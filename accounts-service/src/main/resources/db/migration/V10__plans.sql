-- Plans of accounts, and their objectives.

-- Equality of an account beside the overlap of days.
create extension if not exists btree_gist;

create table account_plan (
    id uuid primary key,
    account_id uuid not null references key_account,
    starts_on date not null,
    ends_on date not null,
    vision text check (char_length(vision) between 1 and 2000 and vision !~ '[[:cntrl:]]'),
    version integer not null,
    constraint account_plan_ends_after_start check (ends_on > starts_on),
    constraint account_plan_one_at_a_time exclude using gist (
        account_id with =, daterange(starts_on, ends_on, '[]') with &&),
    -- What objectives are held to.
    constraint account_plan_days unique (id, account_id, starts_on, ends_on)
);

create table plan_objective (
    id uuid primary key,
    plan_id uuid not null,
    -- The plan's account and days, which follow the plan, so that the rule about them is one of this row.
    account_id uuid not null,
    plan_starts_on date not null,
    plan_ends_on date not null,
    title text not null check (char_length(title) between 1 and 200 and title !~ '[[:cntrl:]]'),
    -- kpi-service owns the codes, and knows which there are.
    kpi_code text check (kpi_code ~ '^[A-Z0-9_]{1,64}$'),
    due_on date not null,
    owner_id uuid references account_manager,
    completed boolean not null,
    version integer not null,
    constraint plan_objective_plan foreign key (plan_id, account_id, plan_starts_on, plan_ends_on)
        references account_plan (id, account_id, starts_on, ends_on) on update cascade,
    constraint plan_objective_due_within_plan check (due_on between plan_starts_on and plan_ends_on)
);
create index plan_objective_by_plan on plan_objective (plan_id, due_on, id);
create index plan_objective_by_owner on plan_objective (owner_id);

create trigger plan_objective_at_most_100 after insert or update of plan_id on plan_objective
    for each row execute function at_most('plan_id', '100');
