-- Value added tax: what the register said, the rates of the states as dated data, invoices that never change.

create schema tax;
grant usage on schema tax to ${app};

-- One row a question to the register; the answer comes later, with the number that proves it.
create table tax.vat_check (
  id uuid primary key,
  company_id uuid not null,
  number text not null check (length(number) between 4 and 15),
  asked_at timestamptz not null,
  standing text not null default 'asked' check (standing in ('asked', 'valid', 'invalid', 'unknown')),
  registered_name text,
  registered_address text,
  consultation text,
  answered_at timestamptz,
  check ((standing = 'asked') = (answered_at is null))
);
create index on tax.vat_check (company_id, asked_at desc);
create index on tax.vat_check (number, answered_at desc);
call kernel.protect('tax.vat_check', 'company_id = (select kernel.company())');

-- Whether a number is good for a supply: everyone who trades may know the last answer, not who asked when.
create function tax.last_answer(number text, out standing text, out consultation text, out answered_at timestamptz)
  returns setof record
  language sql stable security definer set search_path = tax, pg_temp
as $$
  select c.standing, c.consultation, c.answered_at from tax.vat_check c
    where c.number = $1 and c.answered_at is not null order by c.answered_at desc limit 1;
$$;

-- Standard rates and the states' choices, with the day from which they hold. Data, never code: an operator adds rows.
create table tax.vat_rate (
  country char(2) not null,
  kind text not null check (kind in ('standard', 'reduced')),
  valid_from date not null,
  percent numeric(5, 2) not null check (percent >= 0 and percent < 100),
  source text not null,
  primary key (country, kind, valid_from)
);
insert into tax.vat_rate (country, kind, valid_from, percent, source)
  select c, 'standard', d::date, p, 'European Commission, VAT rates applied in the Member States (sample)' from (values
    ('AT', '1984-01-01', 20), ('BE', '1996-01-01', 21), ('BG', '1999-01-01', 20), ('CY', '2014-01-13', 19),
    ('CZ', '2013-01-01', 21), ('DE', '2021-01-01', 19), ('DK', '1992-01-01', 25), ('EE', '2025-07-01', 24),
    ('ES', '2012-09-01', 21), ('FI', '2024-09-01', 25.5), ('FR', '2014-01-01', 20), ('GR', '2016-06-01', 24),
    ('HR', '2012-03-01', 25), ('HU', '2012-01-01', 27), ('IE', '2021-03-01', 23), ('IT', '2013-10-01', 22),
    ('LT', '2009-09-01', 21), ('LU', '2024-01-01', 17), ('LV', '2012-07-01', 21), ('MT', '2004-01-01', 18),
    ('NL', '2012-10-01', 21), ('PL', '2011-01-01', 23), ('PT', '2011-01-01', 23), ('RO', '2025-08-01', 21),
    ('SE', '1990-07-01', 25), ('SI', '2013-07-01', 22), ('SK', '2025-01-01', 23)) as r (c, d, p);
insert into tax.vat_rate values ('DE', 'reduced', '2021-01-01', 7, 'UStG § 12 (2) (sample)');

create table tax.state_choice (
  country char(2) not null,
  choice text not null check (choice in ('article-194-goods', 'postponed-import')),
  valid_from date not null,
  source text not null,
  primary key (country, choice, valid_from)
);
insert into tax.state_choice (country, choice, valid_from, source)
  select c, 'postponed-import', '2021-01-01', 'VAT Directive art. 211, national law (sample)'
    from unnest(array['NL', 'BE', 'FR', 'ES', 'PL', 'AT', 'CZ', 'DK', 'EE', 'FI', 'IE', 'LT', 'LU', 'LV', 'MT', 'PT', 'SE'])
      as r (c);
insert into tax.state_choice (country, choice, valid_from, source)
  select c, 'article-194-goods', '2021-01-01', 'VAT Directive art. 194, national law (sample)'
    from unnest(array['NL', 'BE', 'ES', 'PL', 'FR', 'FI', 'SE', 'PT', 'IT']) as r (c);

call kernel.protect('tax.vat_rate', 'false');
call kernel.protect('tax.state_choice', 'false');
create policy everyone_reads on tax.vat_rate for select using ((select kernel.kind()) is not null);
create policy everyone_reads on tax.state_choice for select using ((select kernel.kind()) is not null);

-- An invoice as issued; corrected by a credit note, never changed.
create table tax.invoice (
  id uuid primary key,
  number text not null unique,
  kind text not null check (kind in ('commission', 'goods')),
  type_code text not null check (type_code in ('380', '381', '389')),
  deal_id uuid,
  cause text not null,
  issuer_company uuid,
  recipient_company uuid not null,
  issued_on date not null,
  currency char(3) not null,
  net_minor bigint not null,
  vat_minor bigint not null,
  gross_minor bigint not null check (gross_minor = net_minor + vat_minor),
  content jsonb not null,
  issued_at timestamptz not null,
  constraint invoice_once unique (kind, cause)
);
create index on tax.invoice (deal_id) where deal_id is not null;
create index on tax.invoice (recipient_company, issued_on);
call kernel.protect('tax.invoice',
  'issuer_company = (select kernel.company()) or recipient_company = (select kernel.company())');
revoke update, delete on tax.invoice from ${app};
call kernel.append_only('tax.invoice');
