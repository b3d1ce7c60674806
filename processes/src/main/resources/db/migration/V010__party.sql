-- Companies and people. A company's card is readable by everyone who acts for a company: that is the directory.

create schema party;
grant usage on schema party to ${app};

create table party.company (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  native_name text check (length(native_name) <= 200),
  country char(2) not null,
  city text not null default '',
  address text not null default '',
  time_zone text not null,
  language text not null default 'en',
  currency char(3) not null,
  status text not null check (status in ('guest', 'applied', 'verified', 'suspended', 'rejected')),
  buys boolean not null default false,
  sells boolean not null default false,
  verified_since timestamptz,
  created_at timestamptz not null,
  version int not null default 0
);
call kernel.protect('party.company', 'id = (select kernel.company())');
create policy directory on party.company for select
  using ((select kernel.company()) is not null or (select kernel.guest()) is not null);
create index on party.company (country, id);

create table party.person (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  email text not null check (length(email) <= 254),
  language text not null default 'en',
  time_zone text not null,
  staff_roles text[] not null default '{}',
  created_at timestamptz not null
);
create unique index person_email on party.person (lower(email));

create table party.membership (
  person_id uuid not null references party.person,
  company_id uuid not null references party.company,
  roles text[] not null,
  approval_limit_minor bigint check (approval_limit_minor >= 0),
  approval_currency char(3),
  since timestamptz not null,
  ended_at timestamptz,
  primary key (person_id, company_id)
);
create index on party.membership (company_id);
call kernel.protect('party.membership', 'company_id = (select kernel.company())');
call kernel.protect('party.person', 'id = (select kernel.person())
  or exists (select from party.membership m where m.person_id = person.id and m.company_id = (select kernel.company()))');

-- A guest makes its own company's card before any company is its own: hence a function.
create function party.register_company(
    id uuid, name text, native_name text, country text, city text, address text, time_zone text, language text,
    currency text, status text, buys boolean, sells boolean, created_at timestamptz) returns void
  language sql volatile security definer set search_path = party, pg_temp
as $$
  insert into party.company (id, name, native_name, country, city, address, time_zone, language, currency, status, buys,
      sells, verified_since, created_at)
    values ($1, $2, $3, $4::char(2), $5, $6, $7, $8, $9::char(3),
      case when kernel.is_system() or kernel.staff_writes() then $10 else 'guest' end, $11, $12,
      case when $10 = 'verified' and (kernel.is_system() or kernel.staff_writes()) then $13 end, $13);
$$;
