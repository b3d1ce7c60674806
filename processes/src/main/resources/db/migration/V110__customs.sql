-- HS codes and origins, the papers of a shipment, their comparison, reviews, declarations and what customs answers.

create schema customs;
grant usage on schema customs to ${app};

-- What the exporter says about a line where the order said nothing.
create table customs.classification (
  deal_id uuid not null references deal.deal,
  line_no int not null,
  hs_code text not null check (hs_code ~ '^([0-9]{6}|[0-9]{8}|[0-9]{10})$'),
  origin char(2) not null check (origin ~ '^[A-Z]{2}$'),
  said_by text not null,
  said_at timestamptz not null,
  primary key (deal_id, line_no)
);
call kernel.protect('customs.classification', 'exists (select from deal.deal d where d.id = deal_id
  and (select kernel.company()) in (d.buyer_id, d.seller_id))');
revoke delete on customs.classification from ${app};

-- How a shipment is packed and what is special about it.
create table customs.sheet (
  shipment_id uuid primary key references deal.shipment,
  deal_id uuid not null references deal.deal,
  package_kind text not null default 'cartons' check (length(package_kind) <= 40),
  marks text[] not null default '{}',
  containers text[] not null default '{}',
  seals text[] not null default '{}',
  preference boolean not null default false,
  wood_packaging boolean not null default false,
  dangerous boolean not null default false,
  dual_use boolean not null default false,
  round int not null default 0,
  agrees boolean,
  outcome text check (outcome in ('released', 'stopped'))
);
call kernel.protect('customs.sheet', 'exists (select from deal.deal d where d.id = deal_id
  and (select kernel.company()) in (d.buyer_id, d.seller_id))');
revoke delete on customs.sheet from ${app};

create table customs.packing (
  shipment_id uuid not null references deal.shipment,
  line_no int not null,
  deal_id uuid not null references deal.deal,
  packages int not null check (packages > 0),
  net_kg numeric(12, 3) not null check (net_kg > 0),
  gross_kg numeric(12, 3) not null check (gross_kg >= net_kg),
  primary key (shipment_id, line_no)
);
call kernel.protect('customs.packing', 'exists (select from deal.deal d where d.id = deal_id
  and (select kernel.company()) in (d.buyer_id, d.seller_id))');

create table customs.required (
  shipment_id uuid not null references deal.shipment,
  kind text not null,
  deal_id uuid not null references deal.deal,
  mandatory boolean not null,
  because text not null,
  primary key (shipment_id, kind)
);
call kernel.protect('customs.required', 'exists (select from deal.deal d where d.id = deal_id
  and (select kernel.company()) in (d.buyer_id, d.seller_id))');

-- A version of a paper of the set, with what it says.
create table customs.paper (
  id uuid primary key,
  shipment_id uuid not null references deal.shipment,
  deal_id uuid not null references deal.deal,
  kind text not null,
  version int not null check (version > 0),
  document_id uuid not null references document.document,
  printed boolean not null,
  says jsonb not null,
  read_by text not null check (read_by in ('record', 'text', 'person')),
  supplied_at timestamptz not null,
  unique (shipment_id, kind, version)
);
call kernel.protect('customs.paper', 'exists (select from deal.deal d where d.id = deal_id
  and (select kernel.company()) in (d.buyer_id, d.seller_id))');
revoke update, delete on customs.paper from ${app};

-- The result of the last comparison, one row a check; an accepted difference stays accepted while its values stay.
create table customs.comparison (
  shipment_id uuid not null references deal.shipment,
  check_key text not null,
  deal_id uuid not null references deal.deal,
  status text not null check (status in ('agrees', 'differs', 'unread')),
  severe boolean not null,
  said jsonb not null,
  tolerance text not null default '',
  accepted_said jsonb,
  accepted_reason text,
  accepted_by text,
  primary key (shipment_id, check_key)
);
call kernel.protect('customs.comparison', 'exists (select from deal.deal d where d.id = deal_id
  and (select kernel.company()) in (d.buyer_id, d.seller_id))');

-- What reviewers decided.
create table customs.review (
  id uuid primary key,
  shipment_id uuid not null references deal.shipment,
  deal_id uuid not null references deal.deal,
  round int not null,
  decision text not null check (decision in ('clear', 'send_back', 'accept', 'hold', 'resume', 'stop')),
  reason text not null default '' check (length(reason) <= 2000),
  by_name text not null,
  by_actor text not null,
  at timestamptz not null
);
call kernel.protect('customs.review', 'exists (select from deal.deal d where d.id = deal_id
  and (select kernel.company()) in (d.buyer_id, d.seller_id))');
call kernel.append_only('customs.review');
revoke update, delete on customs.review from ${app};

create table customs.declaration (
  shipment_id uuid not null references deal.shipment,
  try int not null,
  deal_id uuid not null references deal.deal,
  local_reference text not null unique,
  movement_reference text,
  state text not null check (state in ('sent', 'accepted', 'query', 'held', 'released', 'rejected')),
  question text,
  sent_at timestamptz not null,
  answered_at timestamptz,
  primary key (shipment_id, try)
);
call kernel.protect('customs.declaration', 'exists (select from deal.deal d where d.id = deal_id
  and (select kernel.company()) in (d.buyer_id, d.seller_id))');
revoke delete on customs.declaration from ${app};

-- Each message of the authority, applied or not.
create table customs.answer (
  message_id text primary key,
  shipment_id uuid not null references deal.shipment,
  deal_id uuid not null references deal.deal,
  outcome text not null,
  text text,
  at timestamptz not null
);
call kernel.protect('customs.answer', 'exists (select from deal.deal d where d.id = deal_id
  and (select kernel.company()) in (d.buyer_id, d.seller_id))');
call kernel.append_only('customs.answer');
revoke update, delete on customs.answer from ${app};
