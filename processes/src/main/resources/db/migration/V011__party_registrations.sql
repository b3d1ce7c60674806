-- What makes a company known: its numbers, addresses, accounts and owners. Each is the company's own and the staff's.

create table party.identifier (
  company_id uuid not null references party.company,
  scheme text not null,
  value text not null check (length(value) between 1 and 40),
  added_at timestamptz not null,
  checked_at timestamptz,
  check_source text,
  check_result text check (check_result in ('valid', 'invalid', 'unknown')),
  primary key (company_id, scheme, value)
);
create index on party.identifier (scheme, value);
call kernel.protect('party.identifier', 'company_id = (select kernel.company())');

create table party.bank_account (
  id uuid primary key,
  company_id uuid not null references party.company,
  holder text not null check (length(holder) between 1 and 140),
  iban text check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
  number text check (length(number) between 1 and 34),
  bic text check (bic ~ '^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$'),
  clearing_system text,
  clearing_member text,
  country char(2) not null,
  currency char(3) not null,
  state text not null check (state in ('claimed', 'verified', 'closed')),
  added_by text not null,
  added_at timestamptz not null,
  verified_by uuid,
  verified_at timestamptz,
  -- Payouts may go to it from this moment on: after a change of account there is a pause.
  usable_from timestamptz,
  evidence text,
  closed_at timestamptz,
  check ((iban is null) <> (number is null)),
  check ((state = 'claimed') = (verified_at is null) or state = 'closed')
);
create index on party.bank_account (company_id, currency) where state = 'verified';
call kernel.protect('party.bank_account', 'company_id = (select kernel.company())');
-- A company claims and closes its accounts; only staff says that one is right.
drop policy participants on party.bank_account;
create policy participants_read on party.bank_account for select using (company_id = (select kernel.company()));
create policy participants_claim on party.bank_account for insert
  with check (company_id = (select kernel.company()) and state = 'claimed' and verified_at is null);

create table party.owner (
  id uuid primary key,
  company_id uuid not null references party.company,
  name text not null check (length(name) between 1 and 200),
  person boolean not null,
  birth_year int check (birth_year between 1900 and 2100),
  country char(2) not null,
  percent numeric(5, 2) check (percent > 0 and percent <= 100),
  layers int not null default 1 check (layers between 1 and 20),
  since timestamptz not null,
  ended_at timestamptz
);
create index on party.owner (company_id) where ended_at is null;
call kernel.protect('party.owner', 'company_id = (select kernel.company())');

-- The account to which a partner's payout may go now. The partner's other accounts stay unseen.
create function party.payout_account(company uuid, currency text, at timestamptz) returns setof party.bank_account
  language sql stable security definer set search_path = party, pg_temp
as $$
  select a.* from party.bank_account a
    where a.company_id = $1 and a.currency = $2::char(3) and a.state = 'verified' and a.usable_from <= $3
    order by a.verified_at desc, a.id desc limit 1;
$$;
