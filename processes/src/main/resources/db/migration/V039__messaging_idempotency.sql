-- Answers already given under an Idempotency-Key, kept for good: a repeated command gets the same answer again. Nobody
-- but the actor itself reads them, staff included: an answer may hold what is sealed for everybody else.

create table messaging.idempotency (
  actor text not null,
  key text not null check (length(key) between 8 and 100),
  request bytea not null check (length(request) = 32),
  applied boolean not null default false,
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

-- The first transaction that a command commits says so in its own commit, whoever acts in it: after a crash one knows
-- whether the command may be tried again.
create function messaging.mark_applied(actor text, key text) returns void
  language sql volatile security definer set search_path = messaging, pg_temp
as $$
  update messaging.idempotency i set applied = true where i.actor = $1 and i.key = $2;
$$;
