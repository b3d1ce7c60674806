-- Who did what, when, on which deal. Entries are inserted without a lock; one sealer links them in commit order.

create schema audit;
grant usage on schema audit to ${app};

create table audit.entry (
  id uuid primary key,
  chain text not null,
  at timestamptz not null,
  actor text not null,
  company_id uuid,
  act text not null,
  deal_id uuid,
  facts jsonb not null,
  xid xid8 not null default pg_current_xact_id()
);
create index on audit.entry (deal_id, at) where deal_id is not null;
create index on audit.entry (xid, id);
call kernel.protect('audit.entry', 'company_id = (select kernel.company())');
call kernel.append_only('audit.entry');

-- One row an entry once it is linked: its place in its chain, the hash before it and its own.
create table audit.seal (
  entry_id uuid primary key references audit.entry,
  chain text not null,
  place bigint not null,
  previous bytea not null,
  hash bytea not null,
  unique (chain, place)
);
call kernel.protect('audit.seal', 'exists (select from audit.entry e where e.id = entry_id)');
call kernel.append_only('audit.seal');

create function audit.enter(id uuid, chain text, at timestamptz, actor text, company_id uuid, act text, deal_id uuid,
    facts jsonb) returns void
  language sql volatile security definer set search_path = audit, pg_temp
as $$
  insert into audit.entry (id, chain, at, actor, company_id, act, deal_id, facts)
    values ($1, $2, $3, $4, $5, $6, $7, $8);
$$;
