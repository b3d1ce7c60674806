-- Money held for deals: its state, the payment reference, what came in, what goes out, what a claim holds back. Amounts
-- themselves stand in the ledger; this room says whose they are and why they move.

create schema escrow;
grant usage on schema escrow to ${app};

-- Who keeps the money: a licensed holder, named with licence and safeguarding. Without one no deal is paid into escrow.
create table escrow.holder (
  id uuid primary key,
  bank text not null,
  licence text not null check (length(licence) > 0),
  safeguarding text not null check (length(safeguarding) > 0),
  account_holder text not null,
  iban text not null,
  bic text not null,
  currencies text[] not null check (cardinality(currencies) > 0),
  valid_from timestamptz not null,
  valid_to timestamptz
);
call kernel.protect('escrow.holder', 'false');
create policy everyone_reads on escrow.holder for select using ((select kernel.kind()) is not null);

-- What an operator sets, with the day from which it holds (rules 4 and 5, marked [P]).
create table escrow.setting (
  currency char(3) not null,
  valid_from timestamptz not null,
  four_eyes_above_minor bigint not null check (four_eyes_above_minor >= 0),
  tolerance_minor bigint not null check (tolerance_minor >= 0),
  tolerate_sepa boolean not null,
  primary key (currency, valid_from)
);
call kernel.protect('escrow.setting', 'false');
create policy everyone_reads on escrow.setting for select using ((select kernel.kind()) is not null);
insert into escrow.setting values
  ('EUR', '2020-01-01Z', 2500000, 2500, false),
  ('USD', '2020-01-01Z', 2500000, 2500, false),
  ('CNY', '2020-01-01Z', 20000000, 20000, false);

-- One row a deal: the one row that every movement of its money locks.
create table escrow.account (
  deal_id uuid primary key,
  deal_reference text not null,
  reference text not null unique check (reference ~ '^RF[0-9]{2}[A-Z0-9]{1,21}$'),
  buyer_id uuid not null,
  supplier_id uuid not null check (supplier_id <> buyer_id),
  holder_id uuid not null references escrow.holder,
  currency char(3) not null,
  due_minor bigint not null check (due_minor > 0),
  state text not null,
  state_before text,
  tariff text not null,
  commission_minor bigint not null check (commission_minor >= 0),
  commission_open_minor bigint not null check (commission_open_minor >= 0),
  gross_open_minor bigint not null check (gross_open_minor >= 0),
  vat_category text not null,
  vat_rate numeric(5, 2) not null,
  vat_exemption text,
  vat_note text not null,
  four_eyes_above_minor bigint not null,
  tolerance_minor bigint not null,
  tolerate_sepa boolean not null,
  tolerated_minor bigint not null default 0,
  -- The buyer pays in another currency at a rate that the platform has locked: what the bank then credits may differ.
  locked_currency char(3),
  locked_minor bigint,
  funding_due_at timestamptz not null,
  end_to_end_ids int not null default 0,
  freeze_reason text,
  cleared_by uuid,
  buyer_blocked boolean not null default false,
  opened_at timestamptz not null,
  version int not null default 0,
  check ((locked_currency is null) = (locked_minor is null)),
  check ((state = 'FROZEN') = (state_before is not null))
);
call kernel.protect('escrow.account', '(select kernel.company()) in (buyer_id, supplier_id)');

-- What became of the state, one row a step.
create table escrow.step (
  id bigint generated always as identity primary key,
  deal_id uuid not null references escrow.account,
  event text not null,
  from_state text not null,
  to_state text not null,
  actor text not null,
  why text,
  at timestamptz not null
);
create index on escrow.step (deal_id, id);
call kernel.protect('escrow.step', 'exists (select from escrow.account a where a.deal_id = step.deal_id)');
call kernel.append_only('escrow.step');

-- Credits of the bank, each applied once by the bank's own reference.
create table escrow.credit (
  id uuid primary key,
  identity text not null constraint credit_once unique,
  currency char(3) not null,
  amount_minor bigint not null check (amount_minor > 0),
  booked_on date not null,
  reference text,
  remittance text,
  end_to_end_id text,
  payer_name text,
  payer_account text,
  sepa boolean not null,
  state text not null check (state in ('matched', 'suspense', 'returning', 'returned')),
  deal_id uuid references escrow.account,
  matched_by text,
  proposed_deal uuid,
  why text,
  return_id text unique,
  received_at timestamptz not null,
  check ((state = 'matched') = (deal_id is not null)),
  check ((state in ('returning', 'returned')) = (return_id is not null))
);
create index on escrow.credit (deal_id);
create index on escrow.credit (received_at) where state = 'suspense';
call kernel.protect('escrow.credit', 'exists (select from escrow.account a
  where a.deal_id = credit.deal_id and a.buyer_id = (select kernel.company()))');

-- A payment out of escrow: to the supplier for what was accepted or settled, to the buyer as a refund.
create table escrow.payment (
  id uuid primary key,
  deal_id uuid not null references escrow.account,
  kind text not null check (kind in ('release', 'split', 'refund', 'overpayment')),
  key text not null,
  claim_id uuid,
  gross_minor bigint not null check (gross_minor > 0),
  commission_minor bigint not null default 0 check (commission_minor >= 0),
  vat_minor bigint not null default 0 check (vat_minor >= 0),
  net_minor bigint not null check (net_minor = gross_minor - commission_minor - vat_minor),
  state text not null,
  evidence text not null,
  first_by uuid,
  second_by uuid,
  end_to_end_id text unique,
  bank_status text,
  bank_reason text,
  requested_at timestamptz not null,
  released_at timestamptz,
  sent_at timestamptz,
  booked_at timestamptz,
  constraint payment_once unique (deal_id, kind, key),
  constraint two_people check (second_by is null or second_by <> first_by)
);
create index on escrow.payment (deal_id, requested_at);
call kernel.protect('escrow.payment', 'exists (select from escrow.account a where a.deal_id = payment.deal_id)');

-- Each instruction to the bank: a payment refused or returned gets another one with a new end-to-end id.
create table escrow.instruction (
  end_to_end_id text primary key,
  payment_id uuid not null references escrow.payment,
  amount_minor bigint not null check (amount_minor > 0),
  payee_name text not null,
  payee_account text not null,
  bank_status text,
  bank_reason text,
  sent_at timestamptz not null,
  -- The bank's notices come in any order: each is kept by itself.
  booked_at timestamptz,
  rejected_at timestamptz,
  returned_at timestamptz,
  check (rejected_at is null or (booked_at is null and returned_at is null))
);
create index on escrow.instruction (payment_id);
call kernel.protect('escrow.instruction', 'exists (select from escrow.payment p join escrow.account a on a.deal_id = p.deal_id
  where p.id = payment_id and (select kernel.company()) =
    case when p.kind in (''release'', ''split'') then a.supplier_id else a.buyer_id end)');

-- What a claim holds back.
create table escrow.part (
  deal_id uuid not null references escrow.account,
  claim_id uuid not null,
  amount_minor bigint not null check (amount_minor > 0),
  state text not null check (state in ('DISPUTED', 'SPLIT', 'RELEASING', 'REFUNDING')),
  buyer_minor bigint,
  supplier_minor bigint,
  held_at timestamptz not null,
  settled_at timestamptz,
  primary key (deal_id, claim_id),
  check (state = 'DISPUTED' or buyer_minor + supplier_minor = amount_minor)
);
call kernel.protect('escrow.part', 'exists (select from escrow.account a where a.deal_id = part.deal_id)');

-- Entries of the bank that fit nothing: a person looks at them.
create table escrow.unexplained (
  id uuid primary key,
  identity text not null unique,
  side text not null check (side in ('credit', 'debit', 'status')),
  currency char(3),
  amount_minor bigint,
  end_to_end_id text,
  why text not null,
  told_at timestamptz not null
);
call kernel.protect('escrow.unexplained', 'false');

-- Removing rows is nobody's business.
revoke delete on escrow.account, escrow.credit, escrow.payment, escrow.instruction, escrow.part, escrow.unexplained from ${app};
