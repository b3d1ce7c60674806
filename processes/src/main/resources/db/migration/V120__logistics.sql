-- Bookings with carriers and what carriers tell about goods on their way.

create schema logistics;
grant usage on schema logistics to ${app};

create table logistics.booking (
  shipment_id uuid primary key references deal.shipment,
  deal_id uuid not null references deal.deal,
  reference text not null unique,
  state text not null check (state in ('asked', 'confirmed', 'declined', 'handed_over')),
  mode text not null check (mode in ('sea', 'air', 'road', 'rail')),
  load_port char(5) not null,
  discharge_port char(5) not null,
  ready_on date not null,
  asked_at timestamptz not null,
  carrier_reference text,
  transport_document text,
  vessel text,
  voyage text,
  departs_on date,
  arrives_on date,
  reason text,
  container text,
  seal text,
  packages int check (packages > 0),
  gross_kg numeric(12, 3) check (gross_kg > 0),
  handed_over_at timestamptz
);
call kernel.protect('logistics.booking', 'exists (select from deal.deal d where d.id = deal_id
  and (select kernel.company()) in (d.buyer_id, d.seller_id))');
revoke delete on logistics.booking from ${app};

create table logistics.event (
  event_id text primary key,
  shipment_id uuid not null references deal.shipment,
  deal_id uuid not null references deal.deal,
  type text not null,
  code text not null,
  actual boolean not null,
  at timestamptz not null,
  location text,
  container text,
  heard_at timestamptz not null
);
call kernel.protect('logistics.event', 'exists (select from deal.deal d where d.id = deal_id
  and (select kernel.company()) in (d.buyer_id, d.seller_id))');
create index event_of_shipment on logistics.event (shipment_id, at);
call kernel.append_only('logistics.event');
revoke update, delete on logistics.event from ${app};
