-- Answers already given under an Idempotency-Key, kept for good: a repeated command gets the same answer again. Nobody
-- but the actor itself reads them, staff included: an answer may hold what is sealed for everybody else.

create table messaging.idempotency (
  actor text not null,
  key text not null check (length(key) between 8 and 100),
  request bytea not null check (length(request) = 32),
  status int,
  content_type text,
  location text,
  body bytea,
  at timestamptz not null,
  primary key (actor, key)
);
alter table messaging.idempotency enable row level security;
alter table messaging.idempotency force row level security;
create policy own on messaging.idempotency for all using (actor = (select kernel.actor()))
  with check (actor = (select kernel.actor()));
