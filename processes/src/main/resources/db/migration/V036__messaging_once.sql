-- A message is the same one when port, kind and key are: two kinds may share a key, such as a booking and its hand-over.
-- Telling it again is nothing new; telling something else under its key is answered 'other', and the caller refuses.

alter table messaging.outbox drop constraint outbox_once;
alter table messaging.outbox add constraint outbox_once unique (port, kind, key);

drop function messaging.tell(uuid, text, text, text, uuid, text, timestamptz);

create function messaging.tell(
  id uuid, port text, kind text, key text, deal_id uuid, content text, told_at timestamptz) returns text
  language plpgsql volatile security definer set search_path = messaging, pg_temp as $$
declare
  alike boolean;
begin
  insert into messaging.outbox (id, port, kind, key, deal_id, content, created_at, due_at)
    values ($1, $2, $3, $4, $5, $6, $7, $7)
    on conflict on constraint outbox_once do nothing;
  if found then
    return 'new';
  end if;
  select o.content = $6 and o.deal_id is not distinct from $5 into strict alike
    from messaging.outbox o where o.port = $2 and o.kind = $3 and o.key = $4;
  return case when alike then 'same' else 'other' end;
end $$;
