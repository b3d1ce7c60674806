-- Judging of opened offers: criteria that are fixed when the request is written, points that evaluators give without
-- seeing each other's, what a moderator settled.

create table sourcing.criterion (
  rfq_id uuid not null references sourcing.rfq on delete cascade,
  no int not null check (no between 1 and 20),
  key text not null check (key ~ '^[a-z][a-z0-9-]{0,29}$'),
  name text not null check (length(name) between 1 and 120),
  measure text not null check (measure in ('price', 'delivery', 'judged')),
  weight numeric(5, 2) not null check (weight > 0 and weight <= 100),
  minimum numeric(5, 2) not null check (minimum between 0 and 100),
  primary key (rfq_id, no),
  unique (rfq_id, key)
);
call kernel.protect('sourcing.criterion',
  'exists (select from sourcing.rfq r where r.id = criterion.rfq_id)');
call kernel.append_only('sourcing.criterion');
create policy buyer_weighs on sourcing.criterion as restrictive for insert
  with check (exists (select from sourcing.rfq r where r.id = criterion.rfq_id and r.buyer_id = kernel.company()));

create table sourcing.evaluator (
  rfq_id uuid not null references sourcing.rfq on delete cascade,
  buyer_id uuid not null,
  person_id uuid not null,
  name text not null,
  handed_in_at timestamptz,
  primary key (rfq_id, person_id)
);
call kernel.protect('sourcing.evaluator', 'buyer_id = (select kernel.company())');

-- Whether the actor has handed in all own points of a request: only then may others' be seen.
create function sourcing.has_judged(rfq uuid) returns boolean
  language plpgsql stable security definer set search_path = sourcing, pg_temp as $$
begin
  return exists (select from sourcing.evaluator e
    where e.rfq_id = rfq and e.person_id = kernel.person() and e.handed_in_at is not null);
end $$;

create table sourcing.appraisal (
  quotation_id uuid not null references sourcing.offer,
  criterion text not null,
  rfq_id uuid not null,
  buyer_id uuid not null,
  person_id uuid not null,
  points numeric(5, 2) not null check (points between 0 and 100),
  note text not null default '' check (length(note) <= 2000),
  at timestamptz not null,
  primary key (quotation_id, criterion, person_id),
  foreign key (rfq_id, criterion) references sourcing.criterion (rfq_id, key),
  foreign key (rfq_id, person_id) references sourcing.evaluator
);
create index on sourcing.appraisal (rfq_id);
call kernel.protect('sourcing.appraisal', 'buyer_id = (select kernel.company())'
  ' and (person_id = (select kernel.person()) or sourcing.has_judged(rfq_id))');
create policy own_points on sourcing.appraisal as restrictive for insert
  with check (person_id = (select kernel.person()));
create policy own_points_only on sourcing.appraisal as restrictive for update
  using (person_id = (select kernel.person()) and not sourcing.has_judged(rfq_id));

create table sourcing.moderation (
  quotation_id uuid not null references sourcing.offer,
  criterion text not null,
  rfq_id uuid not null,
  buyer_id uuid not null,
  points numeric(5, 2) not null check (points between 0 and 100),
  reason text not null check (length(reason) between 3 and 2000),
  by_name text not null,
  at timestamptz not null,
  primary key (quotation_id, criterion),
  foreign key (rfq_id, criterion) references sourcing.criterion (rfq_id, key)
);
call kernel.protect('sourcing.moderation', 'buyer_id = (select kernel.company())');
call kernel.append_only('sourcing.moderation');

-- Splits that were asked for, with their limits and what came out, so that they can be compared later.
create table sourcing.scenario (
  id uuid primary key,
  rfq_id uuid not null references sourcing.rfq,
  buyer_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  content jsonb not null,
  made_by text not null,
  made_at timestamptz not null
);
create index on sourcing.scenario (rfq_id, id);
call kernel.protect('sourcing.scenario', 'buyer_id = (select kernel.company())');
call kernel.append_only('sourcing.scenario');
