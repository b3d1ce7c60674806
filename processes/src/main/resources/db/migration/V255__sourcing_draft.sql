-- Requests while they are written, as they are typed, so that they are gone on with on another device; and templates, which
-- all buyers of a company share. A draft is its writer's own; a program's is its company's.

create table sourcing.draft (
  id uuid primary key,
  buyer_id uuid not null references party.company,
  person_id uuid,
  by_name text not null,
  template text check (length(template) between 1 and 120),
  content jsonb not null check (length(content::text) <= 400000),
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index draft_of_buyer on sourcing.draft (buyer_id, changed_at desc);
create unique index draft_template on sourcing.draft (buyer_id, lower(template)) where template is not null;
call kernel.protect('sourcing.draft', 'buyer_id = (select kernel.company())'
  ' and (template is not null or person_id is null or person_id = (select kernel.person()))');
