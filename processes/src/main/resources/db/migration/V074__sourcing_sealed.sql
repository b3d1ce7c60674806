-- Sealed tenders: quotations that are ciphertext until two people of different roles open them after the deadline.
-- The database's own clock decides what is in time and what is too early: nothing here takes a time from outside.

-- A company's rule: from this amount on its requests are sealed tenders.
create table sourcing.sealing_rule (
  company_id uuid primary key references party.company,
  above_minor bigint not null check (above_minor >= 0),
  currency char(3) not null references kernel.currency,
  set_by text not null,
  set_at timestamptz not null
);
call kernel.protect('sourcing.sealing_rule', 'company_id = (select kernel.company())');
create policy admin_sets on sourcing.sealing_rule as restrictive for insert
  with check ('company-admin' = any ((select kernel.roles())::text[]) or (select kernel.is_system()));
create policy admin_changes on sourcing.sealing_rule as restrictive for update
  using ('company-admin' = any ((select kernel.roles())::text[]) or (select kernel.is_system()));

-- An opener's own key: the public part for those who write a sealed tender, the private part under a passphrase for nobody
-- but the opener, and useless without the passphrase, which never comes here.
create table sourcing.opening_key (
  id uuid primary key,
  person_id uuid not null references party.person,
  company_id uuid references party.company,
  name text not null,
  public_key bytea not null unique check (octet_length(public_key) = 65),
  registered_at timestamptz not null,
  retired_at timestamptz
);
create unique index opening_key_person on sourcing.opening_key (person_id) where retired_at is null;
call kernel.protect('sourcing.opening_key',
  'person_id = (select kernel.person()) or company_id = (select kernel.company())
   or company_id is null and (select kernel.company()) is not null');
create policy own_only on sourcing.opening_key as restrictive for insert
  with check (person_id = (select kernel.person()));
create policy own_change on sourcing.opening_key as restrictive for update
  using (person_id = (select kernel.person()));
create table sourcing.opening_key_private (
  key_id uuid primary key references sourcing.opening_key,
  person_id uuid not null,
  protected_key bytea not null check (octet_length(protected_key) = 81)
);
alter table sourcing.opening_key_private enable row level security;
alter table sourcing.opening_key_private force row level security;
create policy own on sourcing.opening_key_private
  using (person_id = (select kernel.person())) with check (person_id = (select kernel.person()));

-- The event's public key and its terms. Its private part exists in three wrapped shares and nowhere else.
create table sourcing.sealed_tender (
  rfq_id uuid primary key references sourcing.rfq,
  buyer_id uuid not null,
  key_name text not null unique,
  public_key bytea not null check (octet_length(public_key) = 65),
  min_bids int not null check (min_bids between 1 and 20),
  cure_days int not null check (cure_days between 0 and 20)
);
call kernel.protect('sourcing.sealed_tender',
  'buyer_id = (select kernel.company()) or rfq_id in (select sourcing.invited_to())');
call kernel.append_only('sourcing.sealed_tender');

create table sourcing.key_share (
  rfq_id uuid not null references sourcing.sealed_tender,
  place int not null check (place between 1 and 3),
  buyer_id uuid not null,
  role text not null check (role in ('buyer', 'approver', 'trade-compliance', 'compliance-officer')),
  person_id uuid not null references party.person,
  person_name text not null,
  opening_key_id uuid not null references sourcing.opening_key,
  wrapped bytea not null check (octet_length(wrapped) = 126),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (rfq_id, place),
  unique (rfq_id, role),
  unique (rfq_id, person_id),
  check ((role = 'compliance-officer') = (place = 3))
);
call kernel.protect('sourcing.key_share', 'buyer_id = (select kernel.company()) or person_id = (select kernel.person())');
call kernel.append_only('sourcing.key_share');

-- Shares as the openers hand them in, from the deadline on. One alone says nothing about the key. Written and read by the
-- functions below only.
create table sourcing.handed_share (
  rfq_id uuid not null,
  place int not null,
  person_id uuid not null,
  share bytea not null,
  handed_in_at timestamptz not null,
  primary key (rfq_id, place),
  foreign key (rfq_id, place) references sourcing.key_share
);
alter table sourcing.handed_share enable row level security;
alter table sourcing.handed_share force row level security;
create policy nobody on sourcing.handed_share using (false) with check (false);

-- After the opening: the event's private key, so that buyer and auditor can recompute everything.
create table sourcing.opened_key (
  rfq_id uuid primary key references sourcing.sealed_tender,
  buyer_id uuid not null,
  private_key bytea not null check (octet_length(private_key) = 32),
  opened_at timestamptz not null
);
call kernel.protect('sourcing.opened_key', 'buyer_id = (select kernel.company())');
call kernel.append_only('sourcing.opened_key');

-- A supplier's own key, to reread what it has sealed; the private part lies under the supplier's passphrase.
create table sourcing.reading_key (
  id uuid primary key,
  supplier_id uuid unique,
  invitation_id uuid unique references sourcing.invitation,
  public_key bytea not null check (octet_length(public_key) = 65),
  protected_key bytea not null check (octet_length(protected_key) = 81),
  made_at timestamptz not null,
  check ((supplier_id is null) <> (invitation_id is null))
);
alter table sourcing.reading_key enable row level security;
alter table sourcing.reading_key force row level security;
create policy own on sourcing.reading_key
  using (supplier_id = (select kernel.company()) or invitation_id = (select kernel.guest()))
  with check (supplier_id = (select kernel.company()) or invitation_id = (select kernel.guest()));

-- Drafts of sealed quotations: ciphertext to the supplier's own key.
create table sourcing.sealed_draft (
  invitation_id uuid primary key references sourcing.invitation,
  rfq_id uuid not null,
  supplier_id uuid,
  content bytea not null check (octet_length(content) <= 50000),
  saved_at timestamptz not null
);
alter table sourcing.sealed_draft enable row level security;
alter table sourcing.sealed_draft force row level security;
create policy own on sourcing.sealed_draft
  using (supplier_id = (select kernel.company()) or invitation_id = (select kernel.guest()))
  with check (supplier_id = (select kernel.company()) or invitation_id = (select kernel.guest()));

-- Envelopes lie in sourcing.quotation. Until the opening a sealed one is visible to its supplier alone, neither to the
-- buyer nor to staff nor to a part of Hanse: not even that it is there. Only the functions below write one.
alter table sourcing.quotation add column leaf text;
alter table sourcing.quotation add check ((kind = 'sealed') = (leaf is not null));
alter table sourcing.quotation add check (kind <> 'sealed' or octet_length(ciphertext) <= 50000);

create table sourcing.sealed_withdrawal (
  quotation_id uuid primary key references sourcing.quotation,
  rfq_id uuid not null,
  buyer_id uuid not null,
  invitation_id uuid not null,
  supplier_id uuid not null,
  withdrawn_at timestamptz not null,
  leaf text not null
);
create table sourcing.sealed_decline (
  invitation_id uuid primary key references sourcing.invitation,
  rfq_id uuid not null,
  buyer_id uuid not null,
  supplier_id uuid,
  reason text not null check (length(reason) <= 300),
  declined_at timestamptz not null
);

create function sourcing.is_opened(rfq uuid) returns boolean
  language sql stable security definer set search_path = sourcing, pg_temp
as $$ select exists (select from sourcing.opened_key k where k.rfq_id = rfq) $$;

create policy sealed_until_opened on sourcing.quotation as restrictive for select
  using (kind = 'simple' or supplier_id = (select kernel.company()) or invitation_id = (select kernel.guest())
    or sourcing.is_opened(rfq_id));
create policy sealed_by_function on sourcing.quotation as restrictive for insert with check (kind = 'simple');
create policy sealed_unchanged on sourcing.quotation as restrictive for update using (kind = 'simple');
create policy sealed_kept on sourcing.quotation as restrictive for delete using (kind = 'simple');

call kernel.protect('sourcing.sealed_withdrawal',
  'buyer_id = (select kernel.company()) or supplier_id = (select kernel.company()) or invitation_id = (select kernel.guest())');
create policy sealed_until_opened on sourcing.sealed_withdrawal as restrictive
  using (supplier_id = (select kernel.company()) or invitation_id = (select kernel.guest()) or sourcing.is_opened(rfq_id))
  with check (false);
call kernel.append_only('sourcing.sealed_withdrawal');
call kernel.protect('sourcing.sealed_decline',
  'buyer_id = (select kernel.company()) or supplier_id = (select kernel.company()) or invitation_id = (select kernel.guest())');
create policy sealed_until_opened on sourcing.sealed_decline as restrictive
  using (supplier_id = (select kernel.company()) or invitation_id = (select kernel.guest()) or sourcing.is_opened(rfq_id))
  with check (false);

-- The tree of receipts as it stood at a deadline: hashes alone, which say nothing about whose they are.
create table sourcing.sealed_leaf (
  rfq_id uuid not null,
  tree int not null,
  place int not null,
  buyer_id uuid not null,
  hash bytea not null check (octet_length(hash) = 32),
  primary key (rfq_id, tree, place)
);
create table sourcing.sealed_tree (
  rfq_id uuid not null references sourcing.sealed_tender,
  tree int not null,
  buyer_id uuid not null,
  size int not null,
  root bytea not null check (octet_length(root) = 32),
  deadline timestamptz not null,
  closed_at timestamptz not null,
  primary key (rfq_id, tree)
);
call kernel.protect('sourcing.sealed_leaf', 'buyer_id = (select kernel.company()) or rfq_id in (select sourcing.invited_to())');
call kernel.append_only('sourcing.sealed_leaf');
call kernel.protect('sourcing.sealed_tree', 'buyer_id = (select kernel.company()) or rfq_id in (select sourcing.invited_to())');
call kernel.append_only('sourcing.sealed_tree');

-- What the opening found in each envelope, and what became of a defect of form.
create table sourcing.sealed_outcome (
  quotation_id uuid primary key references sourcing.quotation,
  rfq_id uuid not null,
  buyer_id uuid not null,
  invitation_id uuid not null,
  supplier_id uuid not null,
  outcome text not null check (outcome in ('valid', 'invalid', 'to-cure', 'cured', 'replaced', 'withdrawn')),
  reason text,
  field text,
  content jsonb,
  cure_until timestamptz,
  cured_at timestamptz,
  cured_by text,
  cure jsonb,
  check ((outcome in ('to-cure', 'cured')) = (cure_until is not null)),
  check ((outcome = 'cured') = (cured_at is not null))
);
create index on sourcing.sealed_outcome (rfq_id);
call kernel.protect('sourcing.sealed_outcome',
  'buyer_id = (select kernel.company()) or supplier_id = (select kernel.company()) or invitation_id = (select kernel.guest())');

-- Who opened, when, with what: the protocol of the ceremony.
create table sourcing.sealed_protocol (
  rfq_id uuid primary key references sourcing.sealed_tender,
  buyer_id uuid not null,
  content jsonb not null,
  document_id uuid,
  made_at timestamptz not null
);
call kernel.protect('sourcing.sealed_protocol', 'buyer_id = (select kernel.company())');
call kernel.append_only('sourcing.sealed_protocol');

-- The key that signs receipts (Ed25519), made at first use; one an installation. No company's data.
create table sourcing.receipt_key (
  one boolean primary key default true check (one),
  public_key bytea not null,
  private_key bytea not null,
  made_at timestamptz not null default clock_timestamp()
);
alter table sourcing.receipt_key enable row level security;
alter table sourcing.receipt_key force row level security;
create policy nobody on sourcing.receipt_key using (false) with check (false);
create function sourcing.receipt_key(proposed_public bytea, proposed_private bytea, out public_key bytea, out private_key bytea)
  language plpgsql volatile security definer set search_path = sourcing, pg_temp as $$
begin
  if proposed_public is not null then
    insert into sourcing.receipt_key (public_key, private_key) values (proposed_public, proposed_private)
      on conflict do nothing;
  end if;
  select k.public_key, k.private_key into receipt_key.public_key, receipt_key.private_key from sourcing.receipt_key k;
end $$;

-- A sealed tender's deadline only ever moves later, and its kind never changes.
create function sourcing.keep_sealed() returns trigger language plpgsql as $$
begin
  if new.kind <> old.kind or (old.kind = 'sealed' and new.deadline < old.deadline) then
    raise exception 'the deadline of a sealed tender moves later only' using errcode = '55000';
  end if;
  return new;
end $$;
create trigger keep_sealed before update of deadline, kind on sourcing.rfq
  for each row execute function sourcing.keep_sealed();

-- In time is before the deadline; at the deadline itself is late.
create function sourcing.in_time(at timestamptz, deadline timestamptz) returns boolean
  language sql immutable return at < deadline;
create function sourcing.moment(at timestamptz) returns text
  language sql stable return to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

-- Refusals by code: HS001 late, HS002 another version is due, HS003 too early, HS004 not this opener, HS005 another share,
-- HS006 not in this state, HS007 fewer than two shares.
create function sourcing.seal(new_id uuid, rfq uuid, invitation uuid, of_version int, receipt_number text, envelope bytea,
    bid_commitment bytea, of_key text, out quotation uuid, out received timestamptz, out receipt_leaf text)
  language plpgsql volatile security definer set search_path = sourcing, pg_temp as $$
declare
  request sourcing.rfq%rowtype;
  invited sourcing.invitation%rowtype;
  known sourcing.quotation%rowtype;
  at timestamptz;
begin
  select * into invited from sourcing.invitation i where i.id = invitation and i.rfq_id = rfq for update;
  if not found or invited.supplier_id is null or not coalesce(
      invited.supplier_id = kernel.company() or invited.id = kernel.guest(), false) then
    raise exception 'not this supplier''s' using errcode = '42501';
  end if;
  select * into known from sourcing.quotation q where q.invitation_id = invitation and q.version = of_version;
  if found and known.kind = 'sealed' and known.ciphertext = envelope then
    quotation := known.id; received := known.submitted_at; receipt_leaf := known.leaf;
    return;
  end if;
  select * into request from sourcing.rfq r where r.id = rfq for share;
  at := clock_timestamp();
  if request.kind <> 'sealed' then
    raise exception 'no sealed tender' using errcode = 'HS006';
  end if;
  if request.state <> 'asking' or not sourcing.in_time(at, request.deadline) then
    raise exception 'late' using errcode = 'HS001';
  end if;
  if of_version <> (select coalesce(max(q.version), 0) + 1 from sourcing.quotation q where q.invitation_id = invitation) then
    raise exception 'another version is due' using errcode = 'HS002';
  end if;
  quotation := new_id;
  received := at;
  receipt_leaf := 'hanse-envelope-1|' || rfq || '|' || invitation || '|' || of_version || '|' || sourcing.moment(at)
    || '|' || encode(sha256(envelope), 'hex') || '|' || encode(bid_commitment, 'hex');
  insert into sourcing.quotation (id, rfq_id, invitation_id, buyer_id, supplier_id, round, version, kind, receipt, commitment,
      ciphertext, key_id, submitted_at, leaf)
    values (new_id, rfq, invitation, request.buyer_id, invited.supplier_id, 0, of_version, 'sealed', receipt_number,
      bid_commitment, envelope, of_key, at, receipt_leaf);
  delete from sourcing.sealed_decline d where d.invitation_id = invitation;
end $$;

create function sourcing.withdraw_sealed(rfq uuid, invitation uuid, out quotation uuid, out withdrawn timestamptz,
    out receipt_leaf text)
  language plpgsql volatile security definer set search_path = sourcing, pg_temp as $$
declare
  request sourcing.rfq%rowtype;
  last sourcing.quotation%rowtype;
begin
  perform from sourcing.invitation i where i.id = invitation and i.rfq_id = rfq
    and (i.supplier_id = kernel.company() or i.id = kernel.guest()) for update;
  if not found then
    raise exception 'not this supplier''s' using errcode = '42501';
  end if;
  select * into request from sourcing.rfq r where r.id = rfq for share;
  withdrawn := clock_timestamp();
  if request.state <> 'asking' or not sourcing.in_time(withdrawn, request.deadline) then
    raise exception 'late' using errcode = 'HS001';
  end if;
  select * into last from sourcing.quotation q where q.invitation_id = invitation order by q.version desc limit 1;
  if not found or last.withdrawn_at is not null then
    return;
  end if;
  quotation := last.id;
  receipt_leaf := 'hanse-withdrawal-1|' || rfq || '|' || invitation || '|' || last.version || '|'
    || sourcing.moment(withdrawn);
  update sourcing.quotation q set withdrawn_at = withdrawn where q.invitation_id = invitation and q.withdrawn_at is null;
  insert into sourcing.sealed_withdrawal (quotation_id, rfq_id, buyer_id, invitation_id, supplier_id, withdrawn_at, leaf)
    values (last.id, rfq, last.buyer_id, invitation, last.supplier_id, withdrawn, receipt_leaf);
end $$;

create function sourcing.decline_sealed(rfq uuid, invitation uuid, why text) returns void
  language plpgsql volatile security definer set search_path = sourcing, pg_temp as $$
begin
  perform sourcing.withdraw_sealed(rfq, invitation);
  insert into sourcing.sealed_decline (invitation_id, rfq_id, buyer_id, supplier_id, reason, declined_at)
    select i.id, i.rfq_id, i.buyer_id, i.supplier_id, why, clock_timestamp() from sourcing.invitation i where i.id = invitation
    on conflict (invitation_id) do update set reason = why, declined_at = clock_timestamp();
end $$;

-- Ends the time for envelopes: waits for those being stored, puts every receipt in order, says how many quotations stand.
create function sourcing.close_sealed(rfq uuid) returns int
  language plpgsql volatile security definer set search_path = sourcing, pg_temp as $$
declare
  request sourcing.rfq%rowtype;
  number int;
begin
  select * into request from sourcing.rfq r where r.id = rfq for update;
  if not found or not kernel.is_system() or request.kind <> 'sealed' or request.state <> 'asking' then
    raise exception 'nothing to close' using errcode = 'HS006';
  end if;
  if sourcing.in_time(clock_timestamp(), request.deadline) then
    raise exception 'before the deadline' using errcode = 'HS003';
  end if;
  select coalesce(max(l.tree), 0) + 1 into number from sourcing.sealed_tree l where l.rfq_id = rfq;
  insert into sourcing.sealed_leaf (rfq_id, tree, place, buyer_id, hash)
    select rfq, number, row_number() over (order by all_leaves.at, all_leaves.leaf) - 1, request.buyer_id,
      sha256('\x00'::bytea || convert_to(all_leaves.leaf, 'UTF8'))
    from (select q.submitted_at as at, q.leaf from sourcing.quotation q where q.rfq_id = rfq and q.kind = 'sealed'
      union all select w.withdrawn_at, w.leaf from sourcing.sealed_withdrawal w where w.rfq_id = rfq) all_leaves;
  return (select count(*) from (select distinct on (q.invitation_id) q.withdrawn_at from sourcing.quotation q
      where q.rfq_id = rfq and q.kind = 'sealed' order by q.invitation_id, q.version desc) newest
    where newest.withdrawn_at is null);
end $$;

-- How many shares are in: of different people in different roles, handed in within half an hour.
create function sourcing.shares_in(rfq uuid) returns int
  language sql stable security definer set search_path = sourcing, pg_temp
as $$
  select count(distinct s.role)::int from sourcing.handed_share h
    join sourcing.key_share s on s.rfq_id = h.rfq_id and s.place = h.place and s.person_id = h.person_id
    where h.rfq_id = rfq and h.handed_in_at > clock_timestamp() - interval '30 minutes'
$$;

create function sourcing.hand_in_share(rfq uuid, of_place int, opened_share bytea) returns int
  language plpgsql volatile security definer set search_path = sourcing, pg_temp as $$
declare
  request sourcing.rfq%rowtype;
  holder sourcing.key_share%rowtype;
begin
  select * into request from sourcing.rfq r where r.id = rfq for update;
  if not found or request.kind <> 'sealed' then
    raise exception 'no sealed tender' using errcode = 'HS006';
  end if;
  if sourcing.in_time(clock_timestamp(), request.deadline) then
    raise exception 'before the deadline' using errcode = 'HS003';
  end if;
  if request.state <> 'ready' then
    raise exception 'not in this state' using errcode = 'HS006';
  end if;
  select * into holder from sourcing.key_share s where s.rfq_id = rfq and s.place = of_place;
  if not found or not coalesce(holder.person_id = kernel.person(), false) or not holder.role = any (kernel.roles()) then
    raise exception 'not this opener''s share' using errcode = 'HS004';
  end if;
  if sha256(opened_share) <> holder.hash then
    raise exception 'another share' using errcode = 'HS005';
  end if;
  insert into sourcing.handed_share (rfq_id, place, person_id, share, handed_in_at)
    values (rfq, of_place, holder.person_id, opened_share, clock_timestamp())
    on conflict (rfq_id, place) do update set handed_in_at = clock_timestamp();
  return sourcing.shares_in(rfq);
end $$;

-- Which shares are in and until when they count: for the page of the ceremony.
create function sourcing.shares_seen(rfq uuid) returns table (place int, until timestamptz)
  language sql stable security definer set search_path = sourcing, pg_temp
as $$
  select h.place, h.handed_in_at + interval '30 minutes' from sourcing.handed_share h
    join sourcing.key_share s on s.rfq_id = h.rfq_id and s.place = h.place
    where h.rfq_id = shares_seen.rfq and h.handed_in_at > clock_timestamp() - interval '30 minutes'
      and (s.buyer_id = kernel.company() or kernel.is_staff() or kernel.is_system())
$$;

-- After half an hour without the other a share counts no longer; its opener is asked again.
create function sourcing.share_lapses(rfq uuid, of_place int) returns void
  language plpgsql volatile security definer set search_path = sourcing, pg_temp as $$
begin
  if kernel.is_system() then
    delete from sourcing.handed_share h where h.rfq_id = rfq and h.place = of_place;
  end if;
end $$;

-- Refuses unless the deadline is over, two shares are in, and the actor is an opener of the request.
create function sourcing.require_two(rfq uuid) returns void
  language plpgsql stable security definer set search_path = sourcing, pg_temp as $$
begin
  if not exists (select from sourcing.rfq r where r.id = rfq and r.state = 'ready'
      and not sourcing.in_time(clock_timestamp(), r.deadline)) then
    raise exception 'before the deadline' using errcode = 'HS003';
  end if;
  if sourcing.shares_in(rfq) < 2 then
    raise exception 'fewer than two shares' using errcode = 'HS007';
  end if;
  if not exists (select from sourcing.key_share s where s.rfq_id = rfq and s.person_id = kernel.person()) then
    raise exception 'not an opener' using errcode = 'HS004';
  end if;
end $$;

create function sourcing.take_shares(rfq uuid) returns table (share bytea)
  language plpgsql stable security definer set search_path = sourcing, pg_temp as $$
begin
  perform sourcing.require_two(rfq);
  return query select h.share from sourcing.handed_share h where h.rfq_id = take_shares.rfq
    and h.handed_in_at > clock_timestamp() - interval '30 minutes' order by h.place limit 2;
end $$;

create function sourcing.take_envelopes(rfq uuid) returns setof sourcing.quotation
  language plpgsql stable security definer set search_path = sourcing, pg_temp as $$
begin
  perform sourcing.require_two(rfq);
  return query select q.* from sourcing.quotation q where q.rfq_id = take_envelopes.rfq and q.kind = 'sealed'
    order by q.submitted_at, q.leaf;
end $$;

-- Declines and answers become visible with the opening; the shares have served.
create function sourcing.finish_opening(rfq uuid, private_part bytea) returns void
  language plpgsql volatile security definer set search_path = sourcing, pg_temp as $$
begin
  perform sourcing.require_two(rfq);
  insert into sourcing.opened_key (rfq_id, buyer_id, private_key, opened_at)
    select r.id, r.buyer_id, private_part, clock_timestamp() from sourcing.rfq r where r.id = rfq;
  update sourcing.invitation i set state = 'declined', declined_at = d.declined_at, decline_reason = d.reason
    from sourcing.sealed_decline d where d.invitation_id = i.id and i.rfq_id = rfq;
  update sourcing.invitation i set state = 'answered', answered_at = q.submitted_at
    from (select distinct on (q.invitation_id) q.invitation_id, q.submitted_at, q.withdrawn_at from sourcing.quotation q
      where q.rfq_id = finish_opening.rfq order by q.invitation_id, q.version desc) q
    where q.invitation_id = i.id and q.withdrawn_at is null;
  delete from sourcing.handed_share h where h.rfq_id = finish_opening.rfq;
end $$;
