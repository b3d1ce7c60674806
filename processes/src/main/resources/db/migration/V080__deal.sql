-- The spine: orders, lines, parties, plans, shipments and what became of them. Both companies of a deal see its rows.

create schema deal;
grant usage on schema deal to ${app};

create table deal.deal (
  id uuid primary key,
  reference text not null unique,
  buyer_id uuid not null references party.company,
  seller_id uuid not null references party.company,
  rfq_id uuid,
  buyer_reference text not null check (length(buyer_reference) <= 60),
  supplier_reference text not null default '' check (length(supplier_reference) <= 60),
  state text not null check (state in ('ordered', 'refused', 'lapsed', 'confirmed', 'not_funded', 'funded', 'settled', 'closed')),
  total_minor bigint not null check (total_minor > 0),
  currency char(3) not null references kernel.currency,
  incoterm char(3) not null,
  place text not null check (length(place) between 1 and 120),
  required_by date not null,
  deliver_to text not null,
  escrow boolean not null,
  opened_at timestamptz not null,
  confirm_by timestamptz not null,
  confirmed_at timestamptz,
  funded_at timestamptz,
  closed_at timestamptz,
  refusal text check (length(refusal) <= 500),
  check (buyer_id <> seller_id)
);
call kernel.protect('deal.deal', '(select kernel.company()) in (buyer_id, seller_id)');
create index deal_of_buyer on deal.deal (buyer_id, id desc);
create index deal_of_seller on deal.deal (seller_id, id desc);
revoke delete on deal.deal from ${app};

create table deal.line (
  deal_id uuid not null references deal.deal,
  no int not null check (no > 0),
  product text not null check (length(product) between 1 and 300),
  hs_code text check (hs_code ~ '^([0-9]{6}|[0-9]{8}|[0-9]{10})$'),
  quantity numeric(18, 3) not null check (quantity > 0),
  unit text not null check (unit ~ '^[A-Z0-9]{2,3}$'),
  price numeric(19, 6) not null check (price >= 0),
  base_quantity int not null check (base_quantity > 0),
  total_minor bigint not null check (total_minor >= 0),
  origin char(2) check (origin ~ '^[A-Z]{2}$'),
  primary key (deal_id, no)
);
call kernel.protect('deal.line', 'exists (select from deal.deal d where d.id = deal_id
  and (select kernel.company()) in (d.buyer_id, d.seller_id))');
revoke update, delete on deal.line from ${app};

-- Parties by role. Where a role has no row, the seller or the buyer fills it.
create table deal.party (
  deal_id uuid not null references deal.deal,
  role text not null check (role in ('seller', 'manufacturer', 'exporter', 'shipper', 'consignee', 'notify', 'importer',
    'payer', 'payee', 'buyer')),
  company_id uuid references party.company,
  name text not null check (length(name) between 1 and 200),
  native_name text,
  country char(2) not null,
  address text not null,
  primary key (deal_id, role)
);
call kernel.protect('deal.party', 'exists (select from deal.deal d where d.id = deal_id
  and (select kernel.company()) in (d.buyer_id, d.seller_id))');

create table deal.plan_step (
  deal_id uuid not null references deal.deal,
  milestone text not null check (milestone in ('deposit', 'acceptance')),
  percent int not null check (percent between 1 and 100),
  primary key (deal_id, milestone)
);
call kernel.protect('deal.plan_step', 'exists (select from deal.deal d where d.id = deal_id
  and (select kernel.company()) in (d.buyer_id, d.seller_id))');
revoke update, delete on deal.plan_step from ${app};

create table deal.shipment (
  id uuid primary key,
  deal_id uuid not null references deal.deal,
  no int not null check (no > 0),
  state text not null check (state in ('planned', 'cleared', 'stopped', 'shipped', 'arrived', 'accepted')),
  mode text not null check (mode in ('sea', 'sea_container', 'air', 'road', 'rail')),
  ship_by date not null,
  planned_at timestamptz not null,
  shipped_at timestamptz,
  arrived_at timestamptz,
  inspection_ends timestamptz,
  decided_at timestamptz,
  by_silence boolean not null default false,
  release_minor bigint check (release_minor >= 0),
  claim_minor bigint check (claim_minor >= 0),
  unique (deal_id, no),
  check ((state = 'accepted') = (decided_at is not null))
);
call kernel.protect('deal.shipment', 'exists (select from deal.deal d where d.id = deal_id
  and (select kernel.company()) in (d.buyer_id, d.seller_id))');
revoke delete on deal.shipment from ${app};

create table deal.shipment_line (
  shipment_id uuid not null references deal.shipment,
  line_no int not null,
  deal_id uuid not null,
  shipped numeric(18, 3) not null check (shipped > 0),
  received numeric(18, 3) check (received >= 0),
  accepted numeric(18, 3) not null default 0 check (accepted >= 0),
  rejected numeric(18, 3) not null default 0 check (rejected >= 0),
  reason text check (length(reason) <= 500),
  primary key (shipment_id, line_no),
  foreign key (deal_id, line_no) references deal.line,
  check (received is not null or accepted + rejected = 0),
  check (accepted + rejected <= least(received, shipped))
);
call kernel.protect('deal.shipment_line', 'exists (select from deal.deal d where d.id = deal_id
  and (select kernel.company()) in (d.buyer_id, d.seller_id))');
create index shipment_line_of_deal on deal.shipment_line (deal_id, line_no);
revoke delete on deal.shipment_line from ${app};

-- What was asked of the escrow, and whether the bank has paid it.
create table deal.release (
  deal_id uuid not null references deal.deal,
  key text not null,
  gross_minor bigint not null check (gross_minor > 0),
  asked_at timestamptz not null,
  paid_at timestamptz,
  primary key (deal_id, key)
);
call kernel.protect('deal.release', 'exists (select from deal.deal d where d.id = deal_id
  and (select kernel.company()) in (d.buyer_id, d.seller_id))');
revoke delete on deal.release from ${app};

-- Claims that the receiving opened; their course is another room's.
create table deal.claim (
  id uuid primary key,
  deal_id uuid not null references deal.deal,
  shipment_id uuid not null references deal.shipment,
  amount_minor bigint not null check (amount_minor > 0),
  reason text not null,
  opened_at timestamptz not null,
  closed_at timestamptz
);
call kernel.protect('deal.claim', 'exists (select from deal.deal d where d.id = deal_id
  and (select kernel.company()) in (d.buyer_id, d.seller_id))');
create index claim_of_deal on deal.claim (deal_id);
revoke delete on deal.claim from ${app};

-- Whose move it is: one row for the deal as a whole (shipment_id null) and one a shipment.
create table deal.move (
  deal_id uuid not null references deal.deal,
  shipment_id uuid references deal.shipment,
  who text not null check (who in ('buyer', 'supplier', 'platform', 'carrier', 'customs', 'bank', 'nobody')),
  what text not null check (what ~ '^[a-z-]{1,40}$'),
  due timestamptz,
  constraint move_once unique nulls not distinct (deal_id, shipment_id)
);
call kernel.protect('deal.move', 'exists (select from deal.deal d where d.id = deal_id
  and (select kernel.company()) in (d.buyer_id, d.seller_id))');

create table deal.timeline (
  id uuid primary key,
  deal_id uuid not null references deal.deal,
  shipment_id uuid references deal.shipment,
  at timestamptz not null,
  kind text not null check (kind ~ '^[a-z-]{1,60}$'),
  arguments text[] not null default '{}',
  who text not null default ''
);
call kernel.protect('deal.timeline', 'exists (select from deal.deal d where d.id = deal_id
  and (select kernel.company()) in (d.buyer_id, d.seller_id))');
create index timeline_of_deal on deal.timeline (deal_id, at, id);
call kernel.append_only('deal.timeline');
revoke update, delete on deal.timeline from ${app};

-- A document of a deal is for both of its companies.
create policy deal_companies on document.document for select using (exists (select from deal.deal d
  where d.id = deal_id and (select kernel.company()) in (d.buyer_id, d.seller_id)));
