-- White space: what units of an account buy of each offering, and what they could. And how money is kept.

create domain money_amount as numeric constraint money_amount_in_range check (
    value >= 0 and value < 1000000000000000 and scale(value) <= 4);
-- ISO 4217
create domain currency_code as text constraint currency_code_shape check (value ~ '^[A-Z]{3}$');

create table white_space_cell (
    id uuid primary key,
    account_id uuid not null references key_account,
    offering text not null check (char_length(offering) between 1 and 200 and offering !~ '[[:cntrl:]]'),
    unit text not null check (char_length(unit) between 1 and 200 and unit !~ '[[:cntrl:]]'),
    state text not null check (state in ('SOLD', 'PURSUED', 'OPEN', 'NOT_APPLICABLE')),
    potential_amount money_amount,
    potential_currency currency_code,
    version integer not null,
    constraint white_space_cell_once unique (account_id, offering, unit),
    constraint white_space_cell_potential_wholly check (num_nulls(potential_amount, potential_currency) in (0, 2))
);

create trigger white_space_cell_at_most_200 after insert or update of account_id on white_space_cell
    for each row execute function at_most('account_id', '200');
