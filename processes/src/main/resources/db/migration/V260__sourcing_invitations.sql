-- How the mail with the link fared, how far its reader has come, and when the supplier was reminded.
alter table sourcing.invitation
  add column mail_key text unique,
  add column delivered_at timestamptz,
  add column bounced_at timestamptz,
  add column bounce text,
  add column began_at timestamptz,
  add column reminded_at timestamptz;

-- Further links to one invitation: each later mail to a guest carries one of its own. All are gone once the address is
-- corrected. Only hashes lie here.
create table sourcing.guest_link (
  token_hash bytea primary key,
  invitation_id uuid not null references sourcing.invitation,
  buyer_id uuid not null,
  made_at timestamptz not null
);
create index on sourcing.guest_link (invitation_id);
call kernel.protect('sourcing.guest_link', 'buyer_id = (select kernel.company())');

-- An invited company reads the lines of a request, and never writes them.
create policy buyer_changes_lines on sourcing.rfq_line as restrictive for update
  using (exists (select from sourcing.rfq r where r.id = rfq_line.rfq_id
    and (r.buyer_id = (select kernel.company()) or (select kernel.is_system()) or (select kernel.staff_writes()))));
create policy buyer_drops_lines on sourcing.rfq_line as restrictive for delete
  using (exists (select from sourcing.rfq r where r.id = rfq_line.rfq_id
    and (r.buyer_id = (select kernel.company()) or (select kernel.is_system()) or (select kernel.staff_writes()))));

-- What a supplier has typed and not yet sent: its own alone. No policy names the buyer, staff or the system.
create table sourcing.answer_draft (
  invitation_id uuid primary key references sourcing.invitation,
  supplier_id uuid,
  content jsonb not null,
  saved_at timestamptz not null
);
alter table sourcing.answer_draft enable row level security;
alter table sourcing.answer_draft force row level security;
create policy own on sourcing.answer_draft
  using (supplier_id = (select kernel.company()) or invitation_id = (select kernel.guest()))
  with check (supplier_id = (select kernel.company()) or invitation_id = (select kernel.guest()));
