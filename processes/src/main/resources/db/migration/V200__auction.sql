-- Reverse auctions. The log is the auction: what a bidder, the buyer or staff may see of it is decided here by row, and
-- what each of them is shown is worked out from it by the auction's own system actor.

insert into kernel.system_actor (name, purpose) values
  ('auction', 'keeps the logs of auctions: judges bids, moves prices and closes by the clock, shows each bidder the own view');

do $$
declare
  states text;
begin
  select pg_get_constraintdef(c.oid) into strict states from pg_constraint c
    where c.conname = 'rfq_state_check' and c.conrelid = 'sourcing.rfq'::regclass;
  alter table sourcing.rfq drop constraint rfq_state_check;
  execute 'alter table sourcing.rfq add constraint rfq_state_check '
    || replace(states, 'ARRAY[', 'ARRAY[''auction''::text, ');
end $$;

create table sourcing.auction (
  id uuid primary key,
  rfq_id uuid not null references sourcing.rfq,
  buyer_id uuid not null references party.company,
  kind text not null check (kind in ('english', 'japanese', 'dutch', 'rotating')),
  ranking text not null check (ranking in ('price', 'landed')),
  sight text not null check (sight in ('rank_only', 'best_price')),
  currency char(3) not null references kernel.currency,
  start_minor bigint not null check (start_minor > 0),
  step_minor bigint not null check (step_minor > 0),
  limit_minor bigint check (limit_minor >= start_minor),
  rounds int not null check (rounds between 0 and 20),
  starts_at timestamptz not null,
  ends_at timestamptz check (ends_at > starts_at),
  turn_ms bigint not null check (turn_ms between 0 and 3600000),
  soft_close_ms bigint not null check (soft_close_ms between 0 and 3600000),
  max_extensions int not null check (max_extensions between 0 and 100),
  validity_days int not null check (validity_days between 1 and 365),
  note text not null default '' check (length(note) <= 2000),
  rates_source text not null,
  rates_day date not null,
  begun_by text not null,
  begun_at timestamptz not null,
  state text not null check (state in ('announced', 'running', 'over')),
  seq bigint not null default 0,
  due_at timestamptz,
  closed_at timestamptz,
  log_hash text,
  settled_at timestamptz,
  check ((kind = 'english') = (ends_at is not null)),
  check ((kind = 'dutch') = (limit_minor is not null)),
  check ((kind = 'english') = (turn_ms = 0)),
  check ((state = 'over') = (closed_at is not null))
);
-- One at a time for a request; a request may have several after each other.
create unique index auction_open on sourcing.auction (rfq_id) where settled_at is null;
create index auction_rfq on sourcing.auction (rfq_id, begun_at desc);
create index auction_due on sourcing.auction (due_at) where due_at is not null;

create table sourcing.auction_bidder (
  id uuid primary key,
  auction_id uuid not null references sourcing.auction,
  rfq_id uuid not null,
  buyer_id uuid not null,
  invitation_id uuid not null references sourcing.invitation,
  supplier_id uuid not null,
  quotation_id uuid not null references sourcing.offer,
  no int not null check (no > 0),
  addend_minor bigint not null,
  opened_minor bigint not null,
  charges_minor bigint not null,
  after_entry_minor bigint not null,
  unique (auction_id, no),
  unique (auction_id, invitation_id)
);
create index auction_bidder_supplier on sourcing.auction_bidder (supplier_id, auction_id);

-- What happened, in the order of the auction's row lock. A secret row (a floor, a refusal) is its bidder's alone until the
-- auction is over, and a floor stays so for the buyer also afterwards: it is what the bidder would have gone to.
create table sourcing.auction_event (
  auction_id uuid not null references sourcing.auction,
  seq bigint not null check (seq > 0),
  at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  kind text not null,
  bidder_id uuid references sourcing.auction_bidder,
  winner_id uuid references sourcing.auction_bidder,
  price_minor bigint,
  proxy boolean,
  round int,
  turn int,
  ends_at timestamptz,
  reason text,
  arguments text[],
  client_id text check (length(client_id) <= 100),
  actor text not null,
  rfq_id uuid not null,
  buyer_id uuid not null,
  supplier_id uuid,
  invitation_id uuid,
  secret boolean not null,
  primary key (auction_id, seq),
  check ((bidder_id is null) = (supplier_id is null))
);
create index auction_event_client on sourcing.auction_event (auction_id, bidder_id, client_id) where client_id is not null;

create function sourcing.bids_in() returns setof uuid
  language sql stable security definer set search_path = sourcing, pg_temp
begin atomic
  select b.auction_id from sourcing.auction_bidder b
  where b.supplier_id = kernel.company() or b.invitation_id = kernel.guest();
end;
create function sourcing.auction_over(auction uuid) returns boolean
  language sql stable security definer set search_path = sourcing, pg_temp
begin atomic
  select a.state = 'over' from sourcing.auction a where a.id = auction;
end;

call kernel.protect('sourcing.auction',
  'buyer_id = (select kernel.company()) or id in (select sourcing.bids_in())');
call kernel.protect('sourcing.auction_bidder',
  'buyer_id = (select kernel.company()) or supplier_id = (select kernel.company()) or invitation_id = (select kernel.guest())');

-- The buyer announces; from then on only the auction's own actor writes.
create policy buyer_announces on sourcing.auction as restrictive for insert
  with check (buyer_id = (select kernel.company()) or (select kernel.is_system()));
create policy system_conducts on sourcing.auction as restrictive for update using ((select kernel.is_system()));
create policy nobody_removes on sourcing.auction as restrictive for delete using (false);
create policy buyer_announces on sourcing.auction_bidder as restrictive for insert
  with check (buyer_id = (select kernel.company()) or (select kernel.is_system()));
call kernel.append_only('sourcing.auction_bidder');

alter table sourcing.auction_event enable row level security;
alter table sourcing.auction_event force row level security;
create policy system_acts on sourcing.auction_event
  using ((select kernel.is_system())) with check ((select kernel.is_system()));
create policy buyer_reads on sourcing.auction_event for select
  using (buyer_id = (select kernel.company()) and kind <> 'floor' and (not secret or sourcing.auction_over(auction_id)));
create policy staff_read on sourcing.auction_event for select
  using ((select kernel.is_staff()) and (not secret or sourcing.auction_over(auction_id)));
create policy bidder_reads on sourcing.auction_event for select
  using (supplier_id = (select kernel.company()) or invitation_id = (select kernel.guest())
    or (supplier_id is null and auction_id in (select sourcing.bids_in())));
call kernel.append_only('sourcing.auction_event');

-- What an auction ended with becomes a new version of the offer, with every other term as it was. Only while the request
-- is in its auction, only by Hanse itself, and only for who bid in it.
create function sourcing.take_auction_result(auction uuid, bidder uuid, new_id uuid, receipt text, commitment bytea,
    at timestamptz, lines jsonb) returns int
  language plpgsql volatile security definer set search_path = sourcing, pg_temp as $$
declare
  sale sourcing.auction%rowtype;
  who sourcing.auction_bidder%rowtype;
  old sourcing.offer%rowtype;
  next_version int;
  sum_minor bigint;
  until date;
begin
  select * into strict sale from sourcing.auction a where a.id = auction for update;
  select * into strict who from sourcing.auction_bidder b where b.id = bidder and b.auction_id = auction;
  if not kernel.is_system() or sale.state <> 'over' or sale.settled_at is not null
      or not exists (select from sourcing.rfq r where r.id = sale.rfq_id and r.state = 'auction') then
    raise exception 'not now' using errcode = '42501';
  end if;
  select * into strict old from sourcing.offer o where o.quotation_id = who.quotation_id and o.state = 'standing' for update;
  sum_minor := (select sum((l ->> 'amount')::bigint) from jsonb_array_elements(lines) l);
  if sum_minor is distinct from (select e.price_minor from sourcing.auction_event e
      where e.auction_id = auction and e.bidder_id = bidder and e.kind in ('bid', 'confirmed') order by e.seq desc limit 1) then
    raise exception 'not what was bid' using errcode = '42501';
  end if;
  next_version := (select max(q.version) + 1 from sourcing.quotation q where q.invitation_id = who.invitation_id);
  until := greatest(old.valid_until, (sale.closed_at at time zone 'UTC')::date + sale.validity_days);
  insert into sourcing.quotation (id, rfq_id, invitation_id, buyer_id, supplier_id, round, version, kind, receipt,
      commitment, submitted_at)
    values (new_id, old.rfq_id, old.invitation_id, old.buyer_id, old.supplier_id, old.round, next_version, 'simple',
      receipt, commitment, at);
  insert into sourcing.quotation_content (quotation_id, rfq_id, invitation_id, supplier_id, currency, total_minor,
      charges_minor, charges_for, after_entry_minor, incoterm, place, mode, from_country, origin, proof, lead_days,
      lead_from, valid_until, deviations)
    values (new_id, old.rfq_id, old.invitation_id, old.supplier_id, sale.currency, sum_minor, who.charges_minor,
      old.charges_for, least(who.after_entry_minor, sum_minor), old.incoterm, old.place, old.mode, old.from_country, old.origin, old.proof, old.lead_days,
      old.lead_from, until, old.deviations);
  insert into sourcing.quotation_line (quotation_id, no, supplier_id, invitation_id, price, base_quantity, amount_minor)
    select new_id, (l ->> 'no')::int, old.supplier_id, old.invitation_id, (l ->> 'price')::numeric,
      (l ->> 'base')::int, (l ->> 'amount')::bigint
    from jsonb_array_elements(lines) l;
  update sourcing.offer o set state = 'replaced' where o.quotation_id = old.quotation_id;
  insert into sourcing.offer (quotation_id, rfq_id, buyer_id, invitation_id, supplier_id, round, version, currency,
      total_minor, charges_minor, charges_for, after_entry_minor, incoterm, place, mode, from_country, origin, proof,
      lead_days, lead_from, valid_until, deviations, submitted_at)
    select new_id, old.rfq_id, old.buyer_id, c.invitation_id, c.supplier_id, old.round, next_version, c.currency,
      c.total_minor, c.charges_minor, c.charges_for, c.after_entry_minor, c.incoterm, c.place, c.mode, c.from_country,
      c.origin, c.proof, c.lead_days, c.lead_from, c.valid_until, c.deviations, at
    from sourcing.quotation_content c where c.quotation_id = new_id;
  insert into sourcing.offer_line (quotation_id, no, rfq_id, buyer_id, supplier_id, price, base_quantity, amount_minor)
    select l.quotation_id, l.no, old.rfq_id, old.buyer_id, old.supplier_id, l.price, l.base_quantity, l.amount_minor
    from sourcing.quotation_line l where l.quotation_id = new_id;
  return next_version;
end $$;
