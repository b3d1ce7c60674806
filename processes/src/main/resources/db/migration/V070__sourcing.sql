-- Requests for quotations, invitations, quotations, openings, negotiation rounds, awards.
-- What a supplier quotes lies in quotation_content and quotation_line, which only that supplier can read. The one way out
-- is sourcing.open_round, which refuses before the deadline while somebody may still answer; what it copies into offer
-- and offer_line is all that comparison, award and order ever read.

create schema sourcing;
grant usage on schema sourcing to ${app};

create table sourcing.rfq (
  id uuid primary key,
  reference text not null unique,
  buyer_id uuid not null references party.company,
  buyer_person uuid,
  buyer_contact text not null,
  buyer_email text not null,
  title text not null check (length(title) between 1 and 200),
  kind text not null check (kind in ('simple', 'sealed')),
  state text not null check (state in ('draft', 'in_approval', 'leaving', 'asking', 'ready', 'unanswered', 'opened',
    'negotiating', 'award_in_approval', 'awarded', 'cancelled')),
  deliver_to text not null,
  deliver_country char(2) not null,
  need_by date not null,
  deadline timestamptz not null,
  deadline_zone text not null,
  incoterm text,
  currency char(3) references kernel.currency,
  payment text not null,
  escrow boolean not null default true,
  validity_days int not null check (validity_days between 1 and 365),
  note text not null default '' check (length(note) <= 4000),
  round int not null default 0,
  leaves_at timestamptz,
  published_at timestamptz,
  opened_at timestamptz,
  opened_by text,
  closed_at timestamptz,
  close_reason text,
  deal_id uuid,
  created_at timestamptz not null,
  version int not null default 0
);
create index rfq_buyer on sourcing.rfq (buyer_id, created_at desc, id desc);

create table sourcing.rfq_line (
  rfq_id uuid not null references sourcing.rfq on delete cascade,
  no int not null check (no > 0),
  product text not null check (length(product) between 1 and 300),
  quantity numeric(15, 3) not null check (quantity > 0),
  unit text not null,
  hs_code text check (hs_code ~ '^[0-9]{6,10}$'),
  target_price numeric(19, 6) check (target_price >= 0),
  target_currency char(3) references kernel.currency,
  note text not null default '',
  primary key (rfq_id, no)
);

create table sourcing.invitation (
  id uuid primary key,
  rfq_id uuid not null references sourcing.rfq,
  buyer_id uuid not null,
  supplier_id uuid references party.company,
  email text not null,
  contact text not null default '',
  language text not null,
  time_zone text not null,
  country char(2),
  reason text not null default '',
  token_hash bytea unique,
  state text not null check (state in ('chosen', 'sent', 'opened', 'answered', 'declined', 'withdrawn')),
  sent_at timestamptz,
  opened_at timestamptz,
  answered_at timestamptz,
  declined_at timestamptz,
  decline_reason text,
  created_at timestamptz not null,
  unique nulls not distinct (rfq_id, supplier_id, email)
);
create index invitation_rfq on sourcing.invitation (rfq_id);
create index invitation_supplier on sourcing.invitation (supplier_id, rfq_id);

-- The six-digit code that a guest's first change asks for. Only its hash lies here; five tries, fifteen minutes.
create table sourcing.guest_code (
  invitation_id uuid primary key references sourcing.invitation,
  code_hash bytea not null,
  expires_at timestamptz not null,
  tries int not null default 0 check (tries <= 5)
);

-- The envelope of an answer: who, when, which version, the commitment. The simple kind keeps its content below; the
-- sealed kind keeps ciphertext and the key's id here, and nothing below until it is opened.
create table sourcing.quotation (
  id uuid primary key,
  rfq_id uuid not null references sourcing.rfq,
  invitation_id uuid not null references sourcing.invitation,
  buyer_id uuid not null,
  supplier_id uuid not null,
  round int not null,
  version int not null check (version > 0),
  kind text not null check (kind in ('simple', 'sealed')),
  receipt text not null unique,
  commitment bytea not null,
  ciphertext bytea,
  key_id text,
  late_reason text,
  submitted_at timestamptz not null,
  withdrawn_at timestamptz,
  unique (invitation_id, version),
  check ((kind = 'sealed') = (ciphertext is not null)),
  check ((kind = 'sealed') = (key_id is not null))
);
create index quotation_rfq on sourcing.quotation (rfq_id, invitation_id, version desc);

create table sourcing.quotation_content (
  quotation_id uuid primary key references sourcing.quotation,
  rfq_id uuid not null,
  invitation_id uuid not null,
  supplier_id uuid not null,
  currency char(3) not null references kernel.currency,
  total_minor bigint not null check (total_minor > 0),
  charges_minor bigint not null default 0 check (charges_minor >= 0),
  charges_for text not null default '',
  after_entry_minor bigint not null default 0 check (after_entry_minor >= 0),
  incoterm text not null,
  place text not null,
  mode text not null,
  from_country char(2) not null,
  origin char(2),
  proof text,
  lead_days int not null check (lead_days between 0 and 730),
  lead_from text not null check (lead_from in ('deposit', 'order')),
  valid_until date not null,
  deviations text not null default '' check (length(deviations) <= 4000)
);

create table sourcing.quotation_line (
  quotation_id uuid not null references sourcing.quotation,
  no int not null,
  supplier_id uuid not null,
  invitation_id uuid not null,
  price numeric(19, 6) not null check (price >= 0),
  base_quantity int not null check (base_quantity > 0),
  amount_minor bigint not null,
  primary key (quotation_id, no)
);

create table sourcing.opening (
  rfq_id uuid not null references sourcing.rfq,
  round int not null,
  buyer_id uuid not null,
  opened_at timestamptz not null,
  opened_by text not null,
  rates_source text not null,
  rates_day date not null,
  offers int not null,
  primary key (rfq_id, round)
);

create table sourcing.offer (
  quotation_id uuid primary key references sourcing.quotation,
  rfq_id uuid not null references sourcing.rfq,
  buyer_id uuid not null,
  invitation_id uuid not null,
  supplier_id uuid not null,
  round int not null,
  version int not null,
  currency char(3) not null,
  total_minor bigint not null,
  charges_minor bigint not null,
  charges_for text not null,
  after_entry_minor bigint not null,
  incoterm text not null,
  place text not null,
  mode text not null,
  from_country char(2) not null,
  origin char(2),
  proof text,
  lead_days int not null,
  lead_from text not null,
  valid_until date not null,
  deviations text not null,
  submitted_at timestamptz not null,
  state text not null default 'standing' check (state in ('standing', 'replaced', 'withdrawn', 'awarded', 'refused'))
);
create index offer_rfq on sourcing.offer (rfq_id);

create table sourcing.offer_line (
  quotation_id uuid not null references sourcing.offer,
  no int not null,
  rfq_id uuid not null,
  buyer_id uuid not null,
  supplier_id uuid not null,
  price numeric(19, 6) not null,
  base_quantity int not null,
  amount_minor bigint not null,
  primary key (quotation_id, no)
);

-- What the buyer saw when he decided, frozen.
create table sourcing.comparison (
  id uuid primary key,
  rfq_id uuid not null references sourcing.rfq,
  buyer_id uuid not null,
  round int not null,
  occasion text not null check (occasion in ('opening', 'round', 'award')),
  content jsonb not null,
  made_at timestamptz not null
);
create index on sourcing.comparison (rfq_id, made_at);

create table sourcing.negotiation_round (
  rfq_id uuid not null references sourcing.rfq,
  no int not null check (no > 0),
  buyer_id uuid not null,
  message text not null,
  deadline timestamptz not null,
  asked_by text not null,
  asked_at timestamptz not null,
  primary key (rfq_id, no)
);

create table sourcing.counter_offer (
  rfq_id uuid not null,
  round int not null,
  invitation_id uuid not null references sourcing.invitation,
  buyer_id uuid not null,
  supplier_id uuid not null,
  price numeric(19, 6) check (price >= 0),
  currency char(3),
  answered_at timestamptz,
  primary key (rfq_id, round, invitation_id),
  foreign key (rfq_id, round) references sourcing.negotiation_round
);

create table sourcing.award (
  id uuid primary key,
  rfq_id uuid not null references sourcing.rfq,
  buyer_id uuid not null,
  quotation_id uuid not null references sourcing.offer,
  supplier_id uuid not null,
  state text not null check (state in ('proposed', 'turned_down', 'made', 'refused_by_supplier')),
  price_rank int not null,
  landed_minor bigint not null,
  landed_high_minor bigint,
  reason text not null default '',
  proposed_by text not null,
  proposed_person uuid,
  proposed_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  decision_reason text,
  deal_id uuid
);
create index on sourcing.award (rfq_id, proposed_at);

create table sourcing.question (
  id uuid primary key,
  rfq_id uuid not null references sourcing.rfq,
  invitation_id uuid not null references sourcing.invitation,
  buyer_id uuid not null,
  text text not null check (length(text) between 1 and 2000),
  asked_at timestamptz not null,
  answer text check (length(answer) between 1 and 4000),
  answered_by text,
  answered_at timestamptz
);
create index on sourcing.question (rfq_id, asked_at);

-- Requests that the actor has been invited to, once they have left the buyer's house.
create function sourcing.invited_to() returns setof uuid
  language sql stable security definer set search_path = sourcing, pg_temp
begin atomic
  select i.rfq_id from sourcing.invitation i
  where (i.supplier_id = kernel.company() or i.id = kernel.guest()) and i.sent_at is not null;
end;

call kernel.protect('sourcing.rfq', 'buyer_id = (select kernel.company()) or id in (select sourcing.invited_to())');
call kernel.protect('sourcing.rfq_line', 'exists (select from sourcing.rfq r where r.id = rfq_line.rfq_id)');
call kernel.protect('sourcing.invitation',
  'buyer_id = (select kernel.company()) or supplier_id = (select kernel.company()) or id = (select kernel.guest())');
call kernel.protect('sourcing.guest_code', 'invitation_id = (select kernel.guest())');
call kernel.protect('sourcing.quotation',
  'buyer_id = (select kernel.company()) or supplier_id = (select kernel.company()) or invitation_id = (select kernel.guest())');
call kernel.protect('sourcing.opening',
  'buyer_id = (select kernel.company()) or rfq_id in (select sourcing.invited_to())');
call kernel.protect('sourcing.offer', 'buyer_id = (select kernel.company()) or supplier_id = (select kernel.company())');
call kernel.protect('sourcing.offer_line', 'buyer_id = (select kernel.company()) or supplier_id = (select kernel.company())');
call kernel.protect('sourcing.comparison', 'buyer_id = (select kernel.company())');
call kernel.protect('sourcing.negotiation_round',
  'buyer_id = (select kernel.company()) or rfq_id in (select sourcing.invited_to())');
call kernel.protect('sourcing.counter_offer',
  'buyer_id = (select kernel.company()) or supplier_id = (select kernel.company()) or invitation_id = (select kernel.guest())');
call kernel.protect('sourcing.award', 'buyer_id = (select kernel.company())');
call kernel.protect('sourcing.question',
  'buyer_id = (select kernel.company()) or rfq_id in (select sourcing.invited_to())');

-- An invited company may read a request, never write it.
create policy buyer_writes on sourcing.rfq as restrictive for update
  using (buyer_id = (select kernel.company()) or (select kernel.is_system()) or (select kernel.staff_writes()));
create policy buyer_asks on sourcing.rfq as restrictive for insert
  with check (buyer_id = (select kernel.company()) or (select kernel.is_system()));
create policy buyer_lines on sourcing.rfq_line as restrictive for insert
  with check (exists (select from sourcing.rfq r where r.id = rfq_line.rfq_id
    and (r.buyer_id = (select kernel.company()) or (select kernel.is_system()))));

-- The content of an answer: its supplier alone. No policy names the buyer, staff or the system.
alter table sourcing.quotation_content enable row level security;
alter table sourcing.quotation_content force row level security;
create policy own on sourcing.quotation_content
  using (supplier_id = (select kernel.company()) or invitation_id = (select kernel.guest()))
  with check (supplier_id = (select kernel.company()) or invitation_id = (select kernel.guest()));
alter table sourcing.quotation_line enable row level security;
alter table sourcing.quotation_line force row level security;
create policy own on sourcing.quotation_line
  using (supplier_id = (select kernel.company()) or invitation_id = (select kernel.guest()))
  with check (supplier_id = (select kernel.company()) or invitation_id = (select kernel.guest()));

call kernel.append_only('sourcing.quotation_content');
call kernel.append_only('sourcing.quotation_line');
call kernel.append_only('sourcing.opening');
call kernel.append_only('sourcing.offer_line');
call kernel.append_only('sourcing.comparison');

-- Whether somebody who was asked for this round may still answer.
create function sourcing.outstanding(rfq uuid, of_round int) returns bigint
  language plpgsql stable security definer set search_path = sourcing, pg_temp as $$
begin
  if of_round = 0 then
    return (select count(*) from sourcing.invitation i
      where i.rfq_id = rfq and i.state in ('chosen', 'sent', 'opened'));
  end if;
  return (select count(*) from sourcing.counter_offer c
    where c.rfq_id = rfq and c.round = of_round and c.answered_at is null);
end $$;

-- Opens one round: the last version of each answer that was not withdrawn becomes an offer. Refuses too early, whoever
-- asks. A sealed answer is copied by its own opening step, never here.
create function sourcing.open_round(rfq uuid, of_round int, at timestamptz, by_name text, source text, day date)
  returns int language plpgsql volatile security definer set search_path = sourcing, pg_temp as $$
declare
  request sourcing.rfq%rowtype;
  ends timestamptz;
  copied int;
begin
  select * into request from sourcing.rfq r where r.id = rfq for update;
  if not found or not (request.buyer_id = kernel.company() or kernel.is_system()) then
    raise exception 'not the buyer''s' using errcode = '42501';
  end if;
  if request.kind <> 'simple' then
    raise exception 'a sealed request is opened by its openers' using errcode = '42501';
  end if;
  ends := case when of_round = 0 then request.deadline else
    (select n.deadline from sourcing.negotiation_round n where n.rfq_id = rfq and n.no = of_round) end;
  if at < ends and sourcing.outstanding(rfq, of_round) > 0 then
    raise exception 'too early' using errcode = '42501';
  end if;
  update sourcing.offer o set state = 'replaced' where o.rfq_id = rfq and o.state = 'standing'
    and exists (select from sourcing.quotation q where q.invitation_id = o.invitation_id and q.version > o.version
      and q.withdrawn_at is null);
  insert into sourcing.offer (quotation_id, rfq_id, buyer_id, invitation_id, supplier_id, round, version, currency,
      total_minor, charges_minor, charges_for, after_entry_minor, incoterm, place, mode, from_country, origin, proof,
      lead_days, lead_from, valid_until, deviations, submitted_at)
    select distinct on (q.invitation_id) q.id, q.rfq_id, q.buyer_id, q.invitation_id, q.supplier_id, of_round, q.version,
      c.currency, c.total_minor, c.charges_minor, c.charges_for, c.after_entry_minor, c.incoterm, c.place, c.mode,
      c.from_country, c.origin, c.proof, c.lead_days, c.lead_from, c.valid_until, c.deviations, q.submitted_at
    from sourcing.quotation q join sourcing.quotation_content c on c.quotation_id = q.id
    where q.rfq_id = rfq and q.kind = 'simple' and q.withdrawn_at is null
    order by q.invitation_id, q.version desc
    on conflict (quotation_id) do nothing;
  get diagnostics copied = row_count;
  insert into sourcing.offer_line (quotation_id, no, rfq_id, buyer_id, supplier_id, price, base_quantity, amount_minor)
    select l.quotation_id, l.no, o.rfq_id, o.buyer_id, o.supplier_id, l.price, l.base_quantity, l.amount_minor
    from sourcing.quotation_line l join sourcing.offer o on o.quotation_id = l.quotation_id
    where o.rfq_id = rfq
    on conflict do nothing;
  insert into sourcing.opening (rfq_id, round, buyer_id, opened_at, opened_by, rates_source, rates_day, offers)
    values (rfq, of_round, request.buyer_id, at, by_name, source, day, copied);
  return copied;
end $$;
