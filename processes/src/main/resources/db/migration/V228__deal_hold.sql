-- A company's own compliance officer holds a deal or one of its shipments: both sides read it, only the company that holds
-- writes it.
create table deal.hold (
  id uuid primary key,
  deal_id uuid not null references deal.deal,
  shipment_id uuid references deal.shipment,
  company_id uuid not null references party.company,
  reason text not null check (length(reason) between 1 and 2000),
  held_by text not null,
  held_at timestamptz not null,
  lifted_by text,
  lifted_at timestamptz,
  lift_reason text check (length(lift_reason) <= 2000),
  check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_reason is null))
);
call kernel.protect('deal.hold', 'exists (select from deal.deal d where d.id = deal_id
  and (select kernel.company()) in (d.buyer_id, d.seller_id))');
create policy own_company_holds on deal.hold as restrictive for insert
  with check ((select kernel.is_system()) or company_id = (select kernel.company()));
create policy own_company_lifts on deal.hold as restrictive for update
  using ((select kernel.is_system()) or company_id = (select kernel.company()));
revoke delete on deal.hold from ${app};
create index hold_of_deal on deal.hold (deal_id, held_at);
create unique index hold_once on deal.hold
  (deal_id, company_id, coalesce(shipment_id, '00000000-0000-0000-0000-000000000000'::uuid)) where lifted_at is null;
