-- Who serves an account beside, or as, its manager; each colleague in one role.
create table account_team_member (
    -- Of version 7, so that the order of keys is the order of joining.
    id uuid primary key,
    account_id uuid not null references key_account,
    member_id uuid not null references account_manager,
    role text not null check (char_length(role) between 1 and 100 and role !~ '[[:cntrl:]]'),
    version integer not null,
    constraint account_team_member_has_one_role unique (account_id, member_id)
);
create index account_team_member_by_account on account_team_member (account_id, id);
create index account_team_member_by_member on account_team_member (member_id);

create trigger account_team_is_bounded after insert on account_team_member
    for each row execute function at_most('account_id', '100');
create trigger account_team_member_stays before update on account_team_member
    for each row when (new.account_id <> old.account_id) execute function account_is_final();
