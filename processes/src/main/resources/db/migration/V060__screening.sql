-- Sanctions lists in force, what was compared with them, and what people decided. Lists are public and readable by all;
-- what was found about a company is for staff alone.

create schema screening;
grant usage on schema screening to ${app};

create table screening.list_import (
  id uuid primary key,
  source text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  list_date timestamptz not null,
  imported_at timestamptz not null,
  entries int not null,
  added int not null,
  changed int not null,
  removed int not null,
  outcome text not null check (outcome in ('applied', 'held', 'approved', 'rejected')),
  decided_by text,
  decided_at timestamptz,
  reason text,
  -- The entries of a held import, until somebody decides about it.
  held jsonb
);
create index on screening.list_import (source, imported_at);
call kernel.protect('screening.list_import', 'false');
create policy public_list on screening.list_import for select using (true);

create table screening.entry (
  id uuid primary key,
  source text not null,
  reference text not null,
  kind text not null check (kind in ('person', 'entity', 'vessel')),
  hash text not null,
  facts jsonb not null,
  import_id uuid not null references screening.list_import,
  since timestamptz not null,
  ended_at timestamptz
);
create unique index entry_in_force on screening.entry (source, reference) where ended_at is null;
call kernel.protect('screening.entry', 'false');
create policy public_list on screening.entry for select using (true);

create table screening.alias (
  entry_id uuid not null references screening.entry,
  place int not null,
  name text not null,
  quality text not null check (quality in ('primary', 'strong', 'weak')),
  primary key (entry_id, place)
);
call kernel.protect('screening.alias', 'false');
create policy public_list on screening.alias for select using (true);

create table screening.screening (
  id uuid primary key,
  company_id uuid not null references party.company,
  occasion text not null,
  at timestamptz not null,
  actor text not null,
  outcome text check (outcome in ('clear', 'review', 'strong')),
  state text not null check (state in ('new', 'open', 'clear', 'blocked')),
  lists jsonb not null default '{}',
  facts jsonb not null,
  facts_hash text not null,
  decided_at timestamptz,
  check ((state = 'new') = (outcome is null))
);
create index on screening.screening (company_id, id desc);
create index on screening.screening (id) where state = 'open';
call kernel.protect('screening.screening', 'false');

create table screening.hit (
  id uuid primary key,
  screening_id uuid not null references screening.screening,
  entry_id uuid not null references screening.entry,
  subject text not null,
  asked text not null,
  listed text not null,
  score numeric(5, 4) not null check (score between 0 and 1),
  outcome text not null check (outcome in ('review', 'strong')),
  explanation jsonb not null,
  -- The clearance that keeps it quiet, or the one that died since and is shown for its difference.
  clearance_id uuid,
  suppressed boolean not null default false,
  disposition text check (disposition in ('false_positive', 'true_match'))
);
create index on screening.hit (screening_id);
create index on screening.hit (entry_id);
call kernel.protect('screening.hit', 'false');

create table screening.disposition (
  id uuid primary key,
  screening_id uuid not null references screening.screening,
  hit_id uuid references screening.hit,
  step text not null check (step in ('first', 'second')),
  disposition text not null check (disposition in ('false_positive', 'true_match', 'escalated', 'disagreed')),
  reason text not null check (length(reason) between 3 and 2000),
  officer uuid not null,
  officer_name text not null,
  at timestamptz not null
);
create index on screening.disposition (screening_id, at);
call kernel.protect('screening.disposition', 'false');
call kernel.append_only('screening.disposition');

-- A pair that was found to be no match: it stays quiet while both sides keep the attributes that were compared.
create table screening.clearance (
  id uuid primary key,
  company_id uuid not null references party.company,
  source text not null,
  reference text not null,
  entry_hash text not null,
  facts_hash text not null,
  facts jsonb not null,
  entry_facts jsonb not null,
  reason text not null,
  officer uuid not null,
  officer_name text not null,
  second_officer uuid,
  second_officer_name text,
  at timestamptz not null,
  expires_at timestamptz not null,
  check (expires_at <= at + interval '366 days'),
  check (second_officer is distinct from officer)
);
create index on screening.clearance (company_id, source, reference, at desc);
call kernel.protect('screening.clearance', 'false');
call kernel.append_only('screening.clearance');

-- A company is screened inside other people's transactions (an invitation, an award, a payout): these functions do what
-- those people may not see.

create function screening.facts(company uuid) returns jsonb
  language sql stable security definer set search_path = screening, pg_temp
as $$
  select jsonb_build_object(
      'name', c.name, 'nativeName', c.native_name, 'country', c.country, 'city', c.city, 'address', c.address,
      'owners', coalesce((select jsonb_agg(jsonb_build_object('name', o.name, 'person', o.person, 'birthYear', o.birth_year,
            'country', o.country, 'percent', o.percent) order by o.name, o.id)
          from party.owner o where o.company_id = c.id and o.ended_at is null), '[]'),
      'identifiers', coalesce((select jsonb_agg(jsonb_build_object('scheme', i.scheme, 'value', i.value)
            order by i.scheme, i.value)
          from party.identifier i where i.company_id = c.id), '[]'))
    from party.company c where c.id = $1;
$$;

create function screening.open_screening(id uuid, company uuid, occasion text, at timestamptz, actor text, facts jsonb,
    facts_hash text) returns void
  language sql volatile security definer set search_path = screening, pg_temp
as $$
  insert into screening.screening (id, company_id, occasion, at, actor, state, facts, facts_hash)
    values ($1, $2, $3, $4, $5, 'new', $6, $7);
$$;

create function screening.read_screening(screening uuid) returns setof screening.screening
  language sql stable security definer set search_path = screening, pg_temp
as $$
  select s.* from screening.screening s where s.id = $1;
$$;

create function screening.add_hit(id uuid, screening uuid, entry uuid, subject text, asked text, listed text, score numeric,
    outcome text, explanation jsonb, clearance uuid, suppressed boolean) returns void
  language sql volatile security definer set search_path = screening, pg_temp
as $$
  insert into screening.hit (id, screening_id, entry_id, subject, asked, listed, score, outcome, explanation, clearance_id,
      suppressed)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);
$$;

create function screening.close_comparison(screening uuid, outcome text, lists jsonb) returns void
  language sql volatile security definer set search_path = screening, pg_temp
as $$
  update screening.screening s set outcome = $2, state = case when $2 = 'clear' then 'clear' else 'open' end, lists = $3
    where s.id = $1 and s.state = 'new';
$$;

create function screening.last_clearances(company uuid) returns setof screening.clearance
  language sql stable security definer set search_path = screening, pg_temp
as $$
  select distinct on (c.source, c.reference) c.* from screening.clearance c
    where c.company_id = $1 order by c.source, c.reference, c.at desc, c.id desc;
$$;

-- The state of the last screening, and whether the last true match was followed by anything else: 'none' where never.
create function screening.standing(company uuid) returns text
  language sql stable security definer set search_path = screening, pg_temp
as $$
  select coalesce((select s.state from screening.screening s where s.company_id = $1 order by s.id desc limit 1), 'none');
$$;

create function screening.last_clear(company uuid) returns timestamptz
  language sql stable security definer set search_path = screening, pg_temp
as $$
  select max(coalesce(s.decided_at, s.at)) from screening.screening s where s.company_id = $1 and s.state = 'clear';
$$;
