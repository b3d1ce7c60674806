-- The document store: content once under its SHA-256, documents as versions of it. Nothing here is ever changed.

create schema document;
grant usage on schema document to ${app};

create table document.content (
  sha256 char(64) primary key,
  bytes bytea not null,
  media_type text not null,
  stored_at timestamptz not null,
  check (octet_length(bytes) between 1 and 20971520),
  check (encode(sha256(bytes), 'hex') = sha256)
);

create table document.document (
  id uuid primary key,
  kind text not null check (kind ~ '^[a-z0-9-]{1,60}$'),
  subject text,
  deal_id uuid,
  owner_id uuid not null,
  file_name text not null check (length(file_name) between 1 and 120 and file_name !~ '[/\\[:cntrl:]]'),
  sha256 char(64) not null references document.content,
  version int not null check (version > 0),
  stored_at timestamptz not null,
  stored_by text not null,
  constraint document_version unique nulls not distinct (owner_id, deal_id, kind, subject, version)
);
create index document_of_deal on document.document (deal_id, id desc) where deal_id is not null;
create index document_of_content on document.document (sha256);
call kernel.protect('document.document', 'owner_id = (select kernel.company())');
call kernel.append_only('document.document');
revoke update, delete on document.document from ${app};

-- Content is seen through a document that is seen; it is kept by the function alone, which tells nothing about others'.
call kernel.protect('document.content',
  'exists (select from document.document d where d.sha256 = content.sha256)');
call kernel.append_only('document.content');
revoke insert, update, delete on document.content from ${app};

create function document.keep(sha256 text, bytes bytea, media_type text, stored_at timestamptz) returns void
  language sql volatile security definer set search_path = document, pg_temp
as $$
  insert into document.content (sha256, bytes, media_type, stored_at) values ($1, $2, $3, $4) on conflict do nothing;
$$;
