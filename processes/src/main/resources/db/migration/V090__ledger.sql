-- The mirror of client money: double entry, append-only, minor units. The database itself keeps the promises: a transfer
-- that does not balance, a changed or removed row, a negative account of a deal are refused here, whoever asks.
--
-- Signs: an entry's amount is positive for a debit and negative for a credit, so a transfer adds up to zero in each
-- currency. Only accounts of a deal carry a balance, in the direction of their normal side, never below zero; the
-- platform's own accounts (the bank's mirror above all) are written by every deal at once and therefore have entries
-- only: a balance row there would be locked over every commit of the house.

create schema ledger;
grant usage on schema ledger to ${app};

-- The nil id stands for the house: an account of the platform itself.
create function ledger.house() returns uuid language sql immutable parallel safe
  return '00000000-0000-0000-0000-000000000000'::uuid;

create table ledger.account_kind (
  code text primary key,
  normal smallint not null check (normal in (1, -1)),
  of_deal boolean not null,
  -- who of a deal may read entries of this kind beside staff
  seen_by text not null check (seen_by in ('both', 'buyer', 'supplier', 'staff')),
  purpose text not null
);
insert into ledger.account_kind (code, normal, of_deal, seen_by, purpose) values
  ('BANK', 1, false, 'staff', 'client money at the holder''s bank'),
  ('BANK_OWN', 1, false, 'staff', 'the platform''s own money'),
  ('SUSPENSE', -1, false, 'staff', 'credits that belong to no deal yet'),
  ('COMM', -1, false, 'supplier', 'commission earned'),
  ('VAT_OUT', -1, false, 'supplier', 'value added tax owed on commission'),
  ('FX', -1, false, 'staff', 'exchange gains and losses'),
  ('CHARGES', 1, false, 'staff', 'bank charges and tolerated differences'),
  ('BUYER_CLR', -1, true, 'buyer', 'credits being allocated; zero after each allocation'),
  ('ESCROW', -1, true, 'both', 'held for the deal and free of claims'),
  ('ESCROW_CLAIM', -1, true, 'both', 'held for the deal while a claim runs'),
  ('SUPP_PAY', -1, true, 'supplier', 'owed to the supplier'),
  ('REFUND_PAY', -1, true, 'buyer', 'owed back to the buyer'),
  ('OVERPAY', -1, true, 'buyer', 'paid beyond what was due'),
  ('TRANSIT', -1, true, 'staff', 'instructed and not yet booked by the bank'),
  ('CLAIM', 1, true, 'staff', 'owed by the buyer after a late return of funding');
revoke insert, update, delete on ledger.account_kind from ${app};

-- The sub-ledger of one deal and the two who may read it.
create table ledger.book (
  deal_id uuid primary key,
  buyer_id uuid not null,
  supplier_id uuid not null,
  opened_at timestamptz not null
);
call kernel.protect('ledger.book', 'kernel.company() in (buyer_id, supplier_id)');

create table ledger.account (
  id bigint generated always as identity primary key,
  deal_id uuid not null,
  kind text not null references ledger.account_kind,
  currency char(3) not null,
  normal smallint not null,
  balance_minor bigint constraint account_never_negative check (balance_minor >= 0),
  constraint account_of_deal_has_balance check ((deal_id = ledger.house()) = (balance_minor is null)),
  unique (deal_id, kind, currency)
) with (fillfactor = 70);
call kernel.protect('ledger.account', 'exists (select from ledger.book b join ledger.account_kind k on k.code = kind
  where b.deal_id = account.deal_id and (k.seen_by = ''both''
    or k.seen_by = ''buyer'' and b.buyer_id = kernel.company()
    or k.seen_by = ''supplier'' and b.supplier_id = kernel.company()))');

create table ledger.transfer (
  id bigint generated always as identity primary key,
  idempotency_key text not null constraint transfer_once unique,
  kind text not null,
  deal_id uuid,
  legs smallint not null check (legs >= 2),
  fingerprint text not null,
  reason text not null,
  evidence text,
  reverses bigint references ledger.transfer,
  actor text not null,
  posted_at timestamptz not null
);
create index transfer_of_deal on ledger.transfer (deal_id, id) where deal_id is not null;
call kernel.protect('ledger.transfer', 'exists (select from ledger.book b where b.deal_id = transfer.deal_id)');

-- No foreign keys from here: each entry would lock the shared row of a platform account. The one function that writes
-- takes both ids from the rows themselves, and neither can ever be removed. Kind and currency are the account's.
create table ledger.entry (
  transfer_id bigint not null,
  no smallint not null check (no >= 1),
  account_id bigint not null,
  kind text not null,
  currency char(3) not null,
  amount_minor bigint not null check (amount_minor <> 0),
  primary key (transfer_id, no)
);
create index entry_of_account on ledger.entry (account_id, transfer_id) include (amount_minor);
call kernel.protect('ledger.entry', 'exists (select from ledger.transfer t
    join ledger.book b on b.deal_id = t.deal_id
    join ledger.account_kind k on k.code = entry.kind
  where t.id = entry.transfer_id and (k.seen_by = ''both''
    or k.seen_by = ''buyer'' and b.buyer_id = kernel.company()
    or k.seen_by = ''supplier'' and b.supplier_id = kernel.company()))');

-- Nobody but the functions below writes, and nothing is ever changed: an error is corrected by a reversal.
revoke insert, update, delete on ledger.book, ledger.account, ledger.transfer, ledger.entry from ${app};
call kernel.append_only('ledger.book');
call kernel.append_only('ledger.transfer');
call kernel.append_only('ledger.entry');

create function ledger.refuse_other_account() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.id, new.deal_id, new.kind, new.currency, new.normal)
      is not distinct from (old.id, old.deal_id, old.kind, old.currency, old.normal) then
    return new;
  end if;
  raise exception 'an account is never renamed or removed' using errcode = '55000';
end $$;
create trigger same_account before update of id, deal_id, kind, currency, normal or delete on ledger.account
  for each row execute function ledger.refuse_other_account();
create trigger no_truncate before truncate on ledger.account
  for each statement execute function kernel.refuse_change();

-- All entries of a transfer come in one statement, numbered from 1 without a gap (so that none can be added later), and
-- add up to zero in each currency: whoever writes them, the owner included.
create function ledger.refuse_unbalanced() returns trigger language plpgsql
  set search_path = ledger, pg_temp as $$
declare
  wrong bigint;
begin
  select f.transfer_id into wrong from fresh f group by f.transfer_id, f.currency having sum(f.amount_minor) <> 0 limit 1;
  if wrong is null then
    select f.transfer_id into wrong from fresh f
      group by f.transfer_id having count(*) < 2 or min(f.no) <> 1 or max(f.no) <> count(*) limit 1;
  end if;
  if wrong is not null then
    raise exception 'transfer % does not balance', wrong
      using errcode = '23514', constraint = 'transfer_balances', schema = 'ledger', table = 'entry';
  end if;
  return null;
end $$;
create trigger transfer_balances after insert on ledger.entry
  referencing new table as fresh for each statement execute function ledger.refuse_unbalanced();

-- Opens the sub-ledger of a deal; a second call changes nothing.
create function ledger.open_book(deal uuid, buyer uuid, supplier uuid, at timestamptz) returns void
  language sql volatile security definer set search_path = ledger, pg_temp
begin atomic
  insert into ledger.book (deal_id, buyer_id, supplier_id, opened_at) values (deal, buyer, supplier, at)
    on conflict do nothing;
end;

-- Makes the account where it is not there yet; returns its id.
create function ledger.account_for(p_deal uuid, p_kind text, p_currency text) returns bigint
  language plpgsql volatile security definer set search_path = ledger, pg_temp set enable_seqscan = off as $$
declare
  v_id bigint;
begin
  insert into ledger.account (deal_id, kind, currency, normal, balance_minor)
    select p_deal, k.code, p_currency, k.normal, case when k.of_deal then 0 end
      from ledger.account_kind k where k.code = p_kind and k.of_deal = (p_deal <> ledger.house())
    on conflict do nothing;
  select a.id into v_id from ledger.account a
    where a.deal_id = p_deal and a.kind = p_kind and a.currency = p_currency;
  if v_id is null then
    raise exception 'no account of kind % for %', p_kind, p_deal using errcode = '23503';
  end if;
  return v_id;
end $$;

-- Posts one transfer in one round trip. The key makes it happen once: a second call with the same content returns the
-- first transfer, with other content it is refused (HL001). Balances of a deal's accounts are changed, and so locked,
-- in the order of deal, kind and currency, whatever the order of the legs: two transfers never wait for each other.
create function ledger.post(
    p_key text, p_kind text, p_deal uuid, p_reason text, p_evidence text, p_reverses bigint, p_at timestamptz,
    p_deals uuid[], p_kinds text[], p_currencies text[], p_amounts bigint[],
    out transfer_id bigint, out replayed boolean)
  language plpgsql volatile security definer set search_path = ledger, pg_temp
  -- plans are kept from when the tables were small
  set enable_seqscan = off as $$
declare
  v_fingerprint text := md5(concat_ws('|', p_kind, p_deal::text, p_deals::text, p_kinds::text, p_currencies::text, p_amounts::text));
  v_ids bigint[] := array_fill(null::bigint, array[cardinality(p_amounts)]);
  v_id bigint;
  v_leg record;
begin
  replayed := false;
  insert into ledger.transfer as t
      (idempotency_key, kind, deal_id, legs, fingerprint, reason, evidence, reverses, actor, posted_at)
    values (p_key, p_kind, p_deal, cardinality(p_amounts), v_fingerprint, p_reason, p_evidence, p_reverses,
      coalesce(kernel.actor(), session_user), p_at)
    on conflict (idempotency_key) do nothing
    returning t.id into transfer_id;
  if transfer_id is null then
    select t.id, true into transfer_id, replayed from ledger.transfer t
      where t.idempotency_key = p_key and t.fingerprint = v_fingerprint;
    if transfer_id is null then
      raise exception 'key % was used for another posting', p_key using errcode = 'HL001';
    end if;
    return;
  end if;
  for v_leg in
    select l.no::int as no, l.deal, l.kind, l.currency, l.amount
      from unnest(p_deals, p_kinds, p_currencies, p_amounts) with ordinality as l (deal, kind, currency, amount, no)
      order by l.deal, l.kind, l.currency, l.no
  loop
    if v_leg.deal = ledger.house() then
      select a.id into v_id from ledger.account a
        where a.deal_id = v_leg.deal and a.kind = v_leg.kind and a.currency = v_leg.currency;
    else
      update ledger.account a set balance_minor = a.balance_minor + a.normal * v_leg.amount
        where a.deal_id = v_leg.deal and a.kind = v_leg.kind and a.currency = v_leg.currency
        returning a.id into v_id;
    end if;
    if v_id is null then
      v_id := ledger.account_for(v_leg.deal, v_leg.kind, v_leg.currency);
      update ledger.account a set balance_minor = a.balance_minor + a.normal * v_leg.amount
        where a.id = v_id and a.balance_minor is not null;
    end if;
    v_ids[v_leg.no] := v_id;
    v_id := null;
  end loop;
  insert into ledger.entry (transfer_id, no, account_id, kind, currency, amount_minor)
    select post.transfer_id, l.no, l.account, l.kind, l.currency, l.amount
      from unnest(v_ids, p_kinds, p_currencies, p_amounts) with ordinality as l (account, kind, currency, amount, no);
end $$;

-- Debits and credits of the whole house by currency; the difference is zero, always.
create view ledger.trial_balance with (security_invoker = true) as
  select currency,
      coalesce(sum(amount_minor) filter (where amount_minor > 0), 0)::bigint as debit_minor,
      coalesce(-sum(amount_minor) filter (where amount_minor < 0), 0)::bigint as credit_minor
    from ledger.entry group by currency;
