-- What a quotation says beyond its price: own reference, one-off charges, prices by quantity, other units, alternatives,
-- minimum order, packaging. Its supplier's alone before the opening; an offer's buyer reads it afterwards.
create table sourcing.quotation_detail (
  quotation_id uuid primary key references sourcing.quotation,
  invitation_id uuid not null references sourcing.invitation,
  supplier_id uuid not null,
  content jsonb not null
);
alter table sourcing.quotation_detail enable row level security;
alter table sourcing.quotation_detail force row level security;
create policy own on sourcing.quotation_detail
  using (supplier_id = (select kernel.company()) or invitation_id = (select kernel.guest()))
  with check (supplier_id = (select kernel.company()) or invitation_id = (select kernel.guest()));
create policy opened on sourcing.quotation_detail for select
  using (exists (select from sourcing.offer o where o.quotation_id = quotation_detail.quotation_id));
call kernel.append_only('sourcing.quotation_detail');

-- Days may count from the buyer's approval of a sample or drawing, too.
alter table sourcing.quotation_content drop constraint quotation_content_lead_from_check;
alter table sourcing.quotation_content add constraint quotation_content_lead_from_check
  check (lead_from in ('deposit', 'order', 'approval'));
