-- The bank's statements of the client-money accounts (camt.053), entry by entry, held against our own bookings. What
-- does not agree is a break: a row and a task for a person. Nothing here ever changes the books by itself.

create table escrow.statement (
  id uuid primary key,
  account text not null,
  currency char(3) not null,
  -- of the day it closes: banks may begin anew with 1 in January
  year smallint not null,
  sequence bigint not null check (sequence >= 0),
  bank_id text not null,
  fingerprint char(64) not null,
  opening_minor bigint not null,
  closing_minor bigint not null,
  from_at timestamptz not null,
  to_at timestamptz not null check (to_at >= from_at),
  received_at timestamptz not null,
  compared_at timestamptz,
  constraint statement_once unique (account, currency, year, sequence)
);
create index statement_to_compare on escrow.statement (received_at) where compared_at is null;
call kernel.protect('escrow.statement', 'false');

-- Amounts are the bank's view of the account: positive for a credit, negative for a debit, in minor units.
create table escrow.statement_entry (
  statement_id uuid not null references escrow.statement,
  no int not null check (no >= 1),
  reference text not null,
  end_to_end_id text,
  amount_minor bigint not null check (amount_minor <> 0),
  booked_on date not null,
  reversal boolean not null,
  code text not null,
  other_name text,
  words text,
  primary key (statement_id, no)
);
create index statement_entry_reference on escrow.statement_entry (reference);
call kernel.protect('escrow.statement_entry', 'false');
call kernel.append_only('escrow.statement_entry');

-- Which booking of ours is which entry of the bank: each booking once.
create table escrow.statement_match (
  transfer_id bigint primary key,
  statement_id uuid not null,
  entry_no int not null,
  foreign key (statement_id, entry_no) references escrow.statement_entry
);
create index statement_match_entry on escrow.statement_match (statement_id, entry_no);
call kernel.protect('escrow.statement_match', 'false');
call kernel.append_only('escrow.statement_match');

create table escrow.bank_break (
  id uuid primary key,
  identity text not null constraint break_once unique,
  kind text not null check (kind in ('NOT_IN_BOOKS', 'NOT_ON_STATEMENT', 'AMOUNT_DIFFERS', 'SIGN_DIFFERS', 'LISTED_TWICE',
    'STATEMENT_MISSING', 'DAY_MISSING', 'OPENING_DIFFERS', 'DOES_NOT_ADD_UP', 'STATEMENT_CHANGED')),
  account text not null,
  currency char(3) not null,
  statement_id uuid references escrow.statement,
  entry_no int,
  transfer_id bigint,
  reference text,
  bank_minor bigint not null,
  books_minor bigint not null,
  opened_at timestamptz not null,
  outcome text check (outcome in ('BOOKED_MEANWHILE', 'BANK_CHARGE', 'EXPLAINED')),
  explanation text,
  closed_by text,
  closed_at timestamptz,
  check ((outcome is null) = (closed_at is null)),
  check (outcome is null or (length(explanation) > 0 and closed_by is not null))
);
create index break_open on escrow.bank_break (opened_at, id) where closed_at is null;
create index break_of_transfer on escrow.bank_break (transfer_id) where transfer_id is not null;
call kernel.protect('escrow.bank_break', 'false');
revoke delete on escrow.statement, escrow.bank_break from ${app};

-- Our side: every entry of the mirror account, with the bank's reference that it was posted for.
create view escrow.mirror with (security_invoker = true) as
  select t.id as transfer_id, e.currency, e.amount_minor, t.posted_at, t.kind, t.deal_id,
      case when t.kind in ('FUNDING_RETURNED', 'FUNDING_RETURNED_LATE') then t.evidence
           when t.kind <> 'PAYOUT_RETURNED' then t.reason end as reference,
      case when t.kind in ('PAYOUT_BOOKED', 'PAYOUT_RETURNED') then t.evidence end as end_to_end_id
    from ledger.account a
    join ledger.entry e on e.account_id = a.id
    join ledger.transfer t on t.id = e.transfer_id
   where a.deal_id = ledger.house() and a.kind = 'BANK';
