-- Who stands in for whom while somebody is away, and the last word on limits: nobody changes the own one.

create table party.substitution (
  id uuid primary key,
  company_id uuid not null references party.company,
  person_id uuid not null references party.person,
  stand_in_id uuid not null references party.person,
  first_day date not null,
  last_day date not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  created_by text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  check (person_id <> stand_in_id),
  check (first_day <= last_day),
  check (starts_at < ends_at)
);
create index on party.substitution (stand_in_id, ends_at) where ended_at is null;
create index on party.substitution (company_id, ends_at) where ended_at is null;
call kernel.protect('party.substitution', 'false');
create policy colleagues_read on party.substitution for select using (company_id = (select kernel.company()));
create policy own_or_administered_add on party.substitution for insert
  with check (company_id = (select kernel.company())
    and (person_id = (select kernel.person()) or 'company-admin' = any ((select kernel.roles())::text[])));
create policy own_or_administered_end on party.substitution for update
  using (company_id = (select kernel.company())
    and (person_id = (select kernel.person()) or 'company-admin' = any ((select kernel.roles())::text[])))
  with check (company_id = (select kernel.company()));

create function party.refuse_own_limit() returns trigger language plpgsql as $$
begin
  if old.person_id = kernel.person()
      and (new.approval_limit_minor, new.approval_currency)
        is distinct from (old.approval_limit_minor, old.approval_currency) then
    raise exception 'nobody changes the own limit' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger own_limit before update on party.membership
  for each row execute function party.refuse_own_limit();
