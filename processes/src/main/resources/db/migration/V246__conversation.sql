-- What the two sides of a deal, or of one invitation to quote, write to each other. Both companies see it, nobody else's.

create schema conversation;
grant usage on schema conversation to ${app};

create table conversation.thread (
  id uuid primary key,
  subject text not null check (subject in ('deal', 'rfq')),
  subject_id uuid not null,
  reference text not null check (length(reference) <= 60),
  title text not null check (length(title) <= 200),
  buyer_id uuid not null references party.company,
  supplier_id uuid not null references party.company,
  opened_at timestamptz not null,
  check (buyer_id <> supplier_id),
  constraint thread_once unique (subject, subject_id, supplier_id)
);
call kernel.protect('conversation.thread', '(select kernel.company()) in (buyer_id, supplier_id)');
create index on conversation.thread (buyer_id, id);
create index on conversation.thread (supplier_id, id);
revoke update, delete on conversation.thread from ${app};

create table conversation.message (
  id uuid primary key,
  thread_id uuid not null references conversation.thread,
  company_id uuid not null references party.company,
  person_id uuid,
  author text not null check (length(author) <= 120),
  kind text not null check (kind in ('text', 'new-date', 'send-drawing', 'sample-ready', 'valid-until')),
  day date,
  body text not null default '' check (length(body) <= 4000),
  sent_at timestamptz not null,
  check (kind <> 'text' or body <> ''),
  check ((kind in ('new-date', 'valid-until')) = (day is not null))
);
create index on conversation.message (thread_id, id desc);
call kernel.protect('conversation.message', 'exists (select from conversation.thread t where t.id = thread_id
  and (select kernel.company()) in (t.buyer_id, t.supplier_id))');
-- One writes for the own company alone.
create policy own_words on conversation.message as restrictive for insert
  with check ((select kernel.is_system()) or company_id = (select kernel.company()));
call kernel.append_only('conversation.message');
revoke update, delete on conversation.message from ${app};

create table conversation.attachment (
  message_id uuid not null references conversation.message,
  document_id uuid not null references document.document,
  thread_id uuid not null references conversation.thread,
  file_name text not null,
  primary key (message_id, document_id)
);
call kernel.protect('conversation.attachment', 'exists (select from conversation.thread t where t.id = thread_id
  and (select kernel.company()) in (t.buyer_id, t.supplier_id))');
call kernel.append_only('conversation.attachment');
revoke update, delete on conversation.attachment from ${app};
create index on conversation.attachment (document_id);
create policy conversation_companies on document.document for select
  using (exists (select from conversation.attachment a join conversation.thread t on t.id = a.thread_id
    where a.document_id = document.id and (select kernel.company()) in (t.buyer_id, t.supplier_id)));

-- How far each person has read.
create table conversation.reading (
  thread_id uuid not null references conversation.thread,
  person_id uuid not null,
  company_id uuid not null,
  last_read uuid not null,
  primary key (thread_id, person_id)
);
call kernel.protect('conversation.reading', 'company_id = (select kernel.company()) and person_id = (select kernel.person())');

-- Messages of which the other side has had no mail yet.
create table conversation.untold (
  message_id uuid primary key references conversation.message,
  thread_id uuid not null references conversation.thread
);
call kernel.protect('conversation.untold', 'exists (select from conversation.thread t where t.id = thread_id
  and (select kernel.company()) in (t.buyer_id, t.supplier_id))');

insert into kernel.system_actor (name, purpose) values ('conversation', 'mails what partners wrote to each other');
