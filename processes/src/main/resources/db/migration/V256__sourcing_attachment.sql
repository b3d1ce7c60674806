-- Files of a request, in versions. Who is invited reads each of them once the request has left; nobody else's documents.

create table sourcing.attachment (
  rfq_id uuid not null references sourcing.rfq,
  no int not null check (no between 1 and 20),
  version int not null check (version > 0),
  document_id uuid not null references document.document,
  file_name text not null,
  bytes bigint not null,
  added_by text not null,
  added_at timestamptz not null,
  primary key (rfq_id, no, version)
);
create index attachment_document on sourcing.attachment (document_id);
call kernel.protect('sourcing.attachment', 'exists (select from sourcing.rfq r where r.id = attachment.rfq_id)');
call kernel.append_only('sourcing.attachment');
create policy buyer_attaches on sourcing.attachment as restrictive for insert
  with check (exists (select from sourcing.rfq r where r.id = attachment.rfq_id and r.buyer_id = kernel.company()));

-- Documents that the actor may read for being invited.
create function sourcing.attached_documents() returns setof uuid
  language sql stable security definer set search_path = sourcing, pg_temp
begin atomic
  select a.document_id from sourcing.attachment a join sourcing.invitation i on i.rfq_id = a.rfq_id
  where (i.supplier_id = kernel.company() or i.id = kernel.guest()) and i.sent_at is not null;
end;
create policy invited_read on document.document for select using (id in (select sourcing.attached_documents()));
