-- What customers are worried about.
create table concern (
    id uuid primary key,
    account_id uuid not null references key_account,
    subject text not null check (char_length(subject) between 1 and 500 and subject !~ '[[:cntrl:]]'),
    raised_at timestamptz not null,
    -- Null when the colleague is no registered manager.
    raised_by uuid references account_manager,
    resolved_at timestamptz check (resolved_at >= raised_at),
    resolved_by uuid references account_manager,
    resolution text check (char_length(resolution) between 1 and 500 and resolution !~ '[[:cntrl:]]'),
    version integer not null,
    constraint concern_resolved_wholly check (
        resolved_at is not null or (resolved_by is null and resolution is null))
);
create index concern_by_account on concern (account_id, raised_at, id);
create index concern_open_by_account on concern (account_id, raised_at, id) where resolved_at is null;
create index concern_by_raiser on concern (raised_by);
create index concern_by_resolver on concern (resolved_by);
