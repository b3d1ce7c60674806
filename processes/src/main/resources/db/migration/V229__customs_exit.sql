-- Proof that exported goods left the Union. VAT at risk is the supplier's own affair: its company and staff alone read it.
create table customs.export_exit (
  shipment_id uuid primary key references deal.shipment,
  deal_id uuid not null references deal.deal,
  movement_reference text,
  exported_on date not null,
  due_on date not null check (due_on > exported_on),
  country char(2) not null,
  percent numeric(6, 3) not null check (percent >= 0),
  net_minor bigint not null check (net_minor >= 0),
  vat_minor bigint not null check (vat_minor >= 0),
  currency char(3) not null references kernel.currency,
  state text not null default 'open' check (state in ('open', 'proved', 'booked', 'restored'))
);
call kernel.protect('customs.export_exit', 'exists (select from deal.deal d where d.id = deal_id
  and (select kernel.company()) = d.seller_id)');
revoke delete on customs.export_exit from ${app};
create index export_exit_of_deal on customs.export_exit (deal_id);

create table customs.exit_proof (
  id uuid primary key,
  shipment_id uuid not null references customs.export_exit,
  deal_id uuid not null references deal.deal,
  kind text not null check (kind in ('exit_message', 'delivery', 'payment', 'import_abroad', 'consignment_note')),
  reference text not null check (length(reference) between 1 and 200),
  issued_on date,
  by_name text not null,
  at timestamptz not null,
  unique (shipment_id, kind)
);
call kernel.protect('customs.exit_proof', 'exists (select from deal.deal d where d.id = deal_id
  and (select kernel.company()) = d.seller_id)');
call kernel.append_only('customs.exit_proof');
revoke update, delete on customs.exit_proof from ${app};

-- What the supplier books about its own VAT; no client money. A booking is never changed: another one takes it back.
create table customs.exit_booking (
  id uuid primary key,
  shipment_id uuid not null references customs.export_exit,
  deal_id uuid not null references deal.deal,
  kind text not null check (kind in ('provisional', 'restored')),
  category text not null check (category in ('S', 'G')),
  percent numeric(6, 3) not null,
  net_minor bigint not null,
  vat_minor bigint not null,
  currency char(3) not null references kernel.currency,
  because text not null,
  at timestamptz not null,
  unique (shipment_id, kind),
  check ((kind = 'provisional') = (vat_minor >= 0 and category = 'S'))
);
call kernel.protect('customs.exit_booking', 'exists (select from deal.deal d where d.id = deal_id
  and (select kernel.company()) = d.seller_id)');
call kernel.append_only('customs.exit_booking');
revoke update, delete on customs.exit_booking from ${app};
