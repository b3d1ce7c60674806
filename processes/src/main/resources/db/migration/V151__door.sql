-- How people come in: six digits by mail, links for a password, applications of firms that nobody knows, and what
-- strangers try how often.

create table party.mail_code (
  subject uuid primary key,
  code_hash bytea not null,
  expires_at timestamptz not null,
  tries int not null check (tries between 0 and 5),
  sent int not null check (sent between 1 and 5),
  since timestamptz not null
);
-- Nobody reads a code but who has to say it, and the parts of Hanse that send it: staff neither.
alter table party.mail_code enable row level security;
alter table party.mail_code force row level security;
create policy system_acts on party.mail_code
  using ((select kernel.is_system())) with check ((select kernel.is_system()));
create policy own on party.mail_code
  using (subject = (select kernel.guest())) with check (subject = (select kernel.guest()));

drop table sourcing.guest_code;

create table identity.attempt (
  kind text not null,
  source bytea not null,
  hour timestamptz not null,
  count int not null,
  primary key (kind, source, hour)
);
create index on identity.attempt (hour);

alter table identity.account drop constraint account_username_check;
alter table identity.account add constraint account_username_check
  check (username = lower(username) and length(username) between 1 and 254);
create table identity.password_link (
  token_hash bytea primary key,
  person_id uuid not null references party.person,
  username text not null check (username = lower(username)),
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index on identity.password_link (person_id) where ended_at is null;

-- Whether an address is somebody's who belongs somewhere: asked before it is invited. Says nothing else.
create function party.knows_address(email text) returns boolean
  language sql stable security definer set search_path = party, pg_temp
as $$
  select exists (select from party.person p where lower(p.email) = lower($1)
    and (p.staff_roles <> '{}'
      or exists (select from party.membership m where m.person_id = p.id and m.ended_at is null)));
$$;
-- The person of an address who belongs nowhere any more, and may so be invited anew.
create function party.free_person(email text) returns uuid
  language sql stable security definer set search_path = party, pg_temp
as $$
  select p.id from party.person p where lower(p.email) = lower($1) and not party.knows_address($1);
$$;

-- What a company may write of itself. Until now its own rows were its own altogether: its status, the answer of a register
-- about its number, roles of staff.
drop policy participants on party.company;
drop policy participants on party.identifier;
create policy participants_read on party.identifier for select using (company_id = (select kernel.company()));
create policy participants_add on party.identifier for insert
  with check (company_id = (select kernel.company()) and checked_at is null and check_result is null);
drop policy participants on party.person;
create policy participants_read on party.person for select using (id = (select kernel.person())
  or exists (select from party.membership m where m.person_id = person.id and m.company_id = (select kernel.company())));
create policy administrator_adds on party.person for insert
  with check ((select kernel.company()) is not null and 'company-admin' = any ((select kernel.roles())::text[])
    and staff_roles = '{}');
drop policy participants on party.membership;
create policy participants_read on party.membership for select using (company_id = (select kernel.company()));
create policy administrator_adds on party.membership for insert
  with check (company_id = (select kernel.company()) and 'company-admin' = any ((select kernel.roles())::text[]));
create policy administrator_changes on party.membership for update
  using (company_id = (select kernel.company()) and 'company-admin' = any ((select kernel.roles())::text[]))
  with check (company_id = (select kernel.company()));

-- A firm that nobody knows: what it typed, until its address is proved and its application handed in; then the way back to it.
create table onboarding.joining (
  id uuid primary key,
  state text not null check (state in ('typed', 'confirmed')),
  email text not null check (length(email) <= 254),
  contact text not null,
  language text not null,
  content jsonb,
  company_id uuid references party.company,
  application_id uuid references onboarding.application,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  check ((state = 'typed') = (content is not null)),
  check ((state = 'confirmed') = (application_id is not null))
);
create index on onboarding.joining (created_at) where state = 'typed';
create index on onboarding.joining (company_id);
call kernel.protect('onboarding.joining', 'false');
