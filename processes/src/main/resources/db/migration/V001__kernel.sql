-- Who acts, row-level security, readable references. Every later migration builds on this one.
-- ${app} is the application's account; it owns nothing and has no BYPASSRLS.

create schema kernel;
grant usage on schema kernel to ${app};
alter default privileges grant select, insert, update, delete on tables to ${app};
alter default privileges grant usage, select on sequences to ${app};
-- Functions are for everyone by default in PostgreSQL; here each one is granted by name.
alter default privileges revoke execute on functions from public;
alter default privileges grant execute on functions to ${app};

-- The parts of Hanse that act without a person. Not company data, so without row policies.
create table kernel.system_actor (
  name text primary key,
  purpose text not null
);
revoke insert, update, delete on kernel.system_actor from ${app};
insert into kernel.system_actor (name, purpose) values
  ('engine', 'timers, asynchronous continuations and messages of running processes'),
  ('messaging', 'delivers the outbox, applies the inbox'),
  ('audit', 'seals the journal'),
  ('identity', 'reads who a person is at sign-in'),
  ('demo', 'sets up the demo market'),
  ('test', 'arranges what a test needs');

-- The actor of this transaction, as the transaction manager set it. Empty means none: policies then fail closed.
create function kernel.kind() returns text language sql stable parallel safe
  return nullif(current_setting('hanse.kind', true), '');
create function kernel.company() returns uuid language sql stable parallel safe
  return nullif(current_setting('hanse.company', true), '')::uuid;
create function kernel.person() returns uuid language sql stable parallel safe
  return nullif(current_setting('hanse.person', true), '')::uuid;
create function kernel.guest() returns uuid language sql stable parallel safe
  return nullif(current_setting('hanse.guest', true), '')::uuid;
create function kernel.actor() returns text language sql stable parallel safe
  return nullif(current_setting('hanse.actor', true), '');
create function kernel.roles() returns text[] language sql stable parallel safe
  return coalesce(string_to_array(nullif(current_setting('hanse.roles', true), ''), ','), '{}');
create function kernel.is_staff() returns boolean language sql stable parallel safe
  return coalesce(kernel.kind() = 'staff', false);
create function kernel.staff_writes() returns boolean language sql stable parallel safe
  return coalesce(kernel.kind() = 'staff'
    and kernel.roles() && array['compliance-officer', 'finance-officer', 'operator', 'mediator', 'arbiter'], false);
create function kernel.is_system() returns boolean language sql stable parallel safe
  return coalesce(kernel.kind() = 'system'
    and exists (select from kernel.system_actor s where s.name = current_setting('hanse.system', true)), false);

-- Forces row-level security on a table: staff read, staff with a working role write, listed system actors act, and
-- participants see and write the rows for which the expression is true.
create procedure kernel.protect(target regclass, participant text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy staff_read on %s for select using ((select kernel.is_staff()))', target);
  execute format('create policy staff_work on %s for all using ((select kernel.staff_writes()))'
    || ' with check ((select kernel.staff_writes()))', target);
  execute format('create policy system_acts on %s for all using ((select kernel.is_system()))'
    || ' with check ((select kernel.is_system()))', target);
  execute format('create policy participants on %s for all using (%s) with check (%s)', target, participant, participant);
end $$;

-- Makes a table append-only for everybody, the owner included.
create function kernel.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = '55000';
end $$;
create procedure kernel.append_only(target regclass) language plpgsql as $$
begin
  execute format('create trigger append_only before update or delete on %s'
    || ' for each row execute function kernel.refuse_change()', target);
  execute format('create trigger no_truncate before truncate on %s'
    || ' for each statement execute function kernel.refuse_change()', target);
end $$;

-- Readable references count up by kind and year: RFQ-2026-000318. Gaps are allowed, doubles are not.
create table kernel.reference_counter (
  kind text not null,
  year int not null,
  last bigint not null,
  primary key (kind, year)
);
revoke insert, update, delete on kernel.reference_counter from ${app};
create function kernel.next_reference(kind text, year int, digits int) returns text
  language sql volatile security definer set search_path = kernel, pg_temp
as $$
  insert into kernel.reference_counter as c (kind, year, last) values ($1, $2, 1)
    on conflict on constraint reference_counter_pkey do update set last = c.last + 1
    returning $1 || '-' || $2 || '-' || lpad(last::text, greatest($3, length(last::text)), '0');
$$;
