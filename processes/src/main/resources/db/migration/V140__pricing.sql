-- Dated exchange rates, duties and cost samples. Reference data, the same for every actor: all read, only staff with a
-- working role and system actors write.

create schema pricing;
grant usage on schema pricing to ${app};

create table pricing.rate (
  day date not null,
  currency char(3) not null references kernel.currency,
  source text not null,
  per_euro numeric(20, 10) not null check (per_euro > 0),
  heard_at timestamptz not null,
  primary key (source, day, currency)
);
comment on column pricing.rate.per_euro is '1 EUR = so many units of the currency, as published';

-- Ad valorem duties by the first digits of the HS code; the longest match of the day rules. Origin null: any origin.
create table pricing.duty (
  id bigint generated always as identity primary key,
  hs text not null check (hs ~ '^[0-9]{2,10}$'),
  destination char(2) not null default 'EU',
  origin char(2),
  kind text not null check (kind in ('duty', 'anti-dumping')),
  proof text check (proof in ('A.TR', 'EUR.1', 'REX')),
  rate numeric(9, 6) not null check (rate >= 0),
  valid_from date not null,
  valid_to date,
  source text not null,
  sample boolean not null
);
create index on pricing.duty (hs, kind, origin);

-- What an element of cost comes to on a lane: a fixed amount and a share of the goods' value.
create table pricing.cost_sample (
  id bigint generated always as identity primary key,
  element text not null check (element in
    ('LOAD', 'PREC', 'EXPC', 'OTHC', 'MAIN', 'INSU', 'DTHC', 'ONCA', 'UNLO', 'IMPC')),
  from_country char(2),
  to_country char(2),
  mode text check (mode in ('SEA', 'SEA_CONTAINER', 'AIR', 'ROAD', 'RAIL')),
  fixed_minor bigint not null check (fixed_minor >= 0),
  currency char(3) not null references kernel.currency,
  share_of_value numeric(9, 6) not null default 0 check (share_of_value >= 0),
  mark text not null check (mark in ('TARIFF', 'ESTIMATE')),
  valid_from date not null,
  valid_to date,
  source text not null,
  sample boolean not null
);
create index on pricing.cost_sample (element, to_country);

create table pricing.lane (
  from_country char(2) not null,
  to_country char(2) not null,
  mode text not null check (mode in ('SEA', 'SEA_CONTAINER', 'AIR', 'ROAD', 'RAIL')),
  days int not null check (days > 0),
  usual boolean not null,
  source text not null,
  sample boolean not null,
  primary key (from_country, to_country, mode)
);

-- Words of a line's text that suggest a heading, so that a request without HS code still gets an estimate of duty.
create table pricing.hs_hint (
  word text primary key check (word = lower(word)),
  hs text not null check (hs ~ '^[0-9]{4,6}$'),
  sample boolean not null
);

-- Standard rates of VAT on imports, which is cash need and no cost to whoever may deduct it.
create table pricing.import_vat (
  country char(2) not null,
  rate numeric(6, 4) not null check (rate >= 0),
  valid_from date not null,
  source text not null,
  primary key (country, valid_from)
);

do $$
declare t text;
begin
  foreach t in array array['rate', 'duty', 'cost_sample', 'lane', 'hs_hint', 'import_vat'] loop
    execute format('alter table pricing.%I enable row level security', t);
    execute format('alter table pricing.%I force row level security', t);
    execute format('create policy everyone_reads on pricing.%I for select using ((select kernel.kind()) is not null)', t);
    execute format('create policy system_acts on pricing.%I for all using ((select kernel.is_system()))'
      || ' with check ((select kernel.is_system()))', t);
    execute format('create policy staff_work on pricing.%I for all using ((select kernel.staff_writes()))'
      || ' with check ((select kernel.staff_writes()))', t);
  end loop;
end $$;

-- Samples, so that a first start can compare; official tariffs can be loaded over them. Rates of duty are of the size
-- that the EU's tariff has for these headings; freight and handling are invented.
insert into pricing.rate (day, currency, source, per_euro, heard_at)
select date '2026-01-02', currency::char(3), 'sample', per_euro, timestamptz '2026-01-02 15:00:00Z'
from (values ('USD', 1.0850), ('CNY', 7.8120), ('TRY', 46.1000), ('PLN', 4.2650), ('INR', 95.3000),
  ('GBP', 0.8570), ('JPY', 171.2000), ('CHF', 0.9380), ('HKD', 8.4400), ('SEK', 11.2100)) as r (currency, per_euro);

insert into pricing.import_vat (country, rate, valid_from, source) values
  ('DE', 0.19, '2021-01-01', 'standard rate'), ('BE', 0.21, '2021-01-01', 'standard rate'),
  ('ES', 0.21, '2021-01-01', 'standard rate'), ('PL', 0.23, '2021-01-01', 'standard rate');

insert into pricing.duty (hs, origin, kind, proof, rate, valid_from, source, sample)
select hs, origin, kind, proof, rate, date '2026-01-01', 'sample tariff 2026', true
from (values
  ('8501', null, 'duty', null, 0.027), ('8483', null, 'duty', null, 0.037), ('8413', null, 'duty', null, 0.017),
  ('9031', null, 'duty', null, 0.000), ('8544', null, 'duty', null, 0.033), ('8482', null, 'duty', null, 0.080),
  ('7325', null, 'duty', null, 0.027), ('6907', null, 'duty', null, 0.050), ('8507', null, 'duty', null, 0.027),
  ('7318', null, 'duty', null, 0.037), ('8481', null, 'duty', null, 0.022), ('9006', null, 'duty', null, 0.042),
  ('8525', null, 'duty', null, 0.000),
  ('85', 'TR', 'duty', 'A.TR', 0.000), ('84', 'TR', 'duty', 'A.TR', 0.000), ('73', 'TR', 'duty', 'A.TR', 0.000),
  ('69', 'TR', 'duty', 'A.TR', 0.000), ('90', 'TR', 'duty', 'A.TR', 0.000),
  ('85', 'VN', 'duty', 'EUR.1', 0.000), ('84', 'VN', 'duty', 'EUR.1', 0.000), ('73', 'VN', 'duty', 'EUR.1', 0.000),
  ('85', 'VN', 'duty', 'REX', 0.000), ('84', 'VN', 'duty', 'REX', 0.000), ('73', 'VN', 'duty', 'REX', 0.000),
  ('6907', 'CN', 'anti-dumping', null, 0.306), ('7318', 'CN', 'anti-dumping', null, 0.221)
) as d (hs, origin, kind, proof, rate);

insert into pricing.cost_sample (element, from_country, to_country, mode, fixed_minor, currency, share_of_value, mark,
  valid_from, source, sample)
select element, f, t, mode, fixed, currency, share, mark, date '2026-01-01', source, true
from (values
  ('LOAD', null, null, null, 1500, 'EUR', 0.0010, 'ESTIMATE', 'sample, all origins'),
  ('PREC', null, null, null, 9000, 'EUR', 0.0080, 'ESTIMATE', 'sample, all origins'),
  ('EXPC', null, null, null, 7500, 'EUR', 0.0000, 'ESTIMATE', 'sample, all origins'),
  ('OTHC', null, null, null, 5500, 'EUR', 0.0020, 'ESTIMATE', 'sample, all origins'),
  ('MAIN', 'CN', null, 'SEA_CONTAINER', 19500, 'USD', 0.0280, 'ESTIMATE', 'sample freight China to Europe, sea'),
  ('MAIN', 'CN', null, 'SEA', 19500, 'USD', 0.0280, 'ESTIMATE', 'sample freight China to Europe, sea'),
  ('MAIN', 'CN', null, 'AIR', 42000, 'USD', 0.0900, 'ESTIMATE', 'sample freight China to Europe, air'),
  ('MAIN', 'CN', null, 'RAIL', 31000, 'USD', 0.0450, 'ESTIMATE', 'sample freight China to Europe, rail'),
  ('MAIN', 'VN', null, 'SEA_CONTAINER', 18000, 'USD', 0.0100, 'TARIFF', 'sample carrier tariff Vietnam to Europe'),
  ('MAIN', 'VN', null, 'SEA', 18000, 'USD', 0.0100, 'TARIFF', 'sample carrier tariff Vietnam to Europe'),
  ('MAIN', 'IN', null, 'SEA_CONTAINER', 17500, 'USD', 0.0120, 'TARIFF', 'sample carrier tariff India to Europe'),
  ('MAIN', 'IN', null, 'SEA', 17500, 'USD', 0.0120, 'TARIFF', 'sample carrier tariff India to Europe'),
  ('MAIN', 'TR', null, 'ROAD', 16000, 'EUR', 0.0120, 'TARIFF', 'sample haulier tariff Turkey to Germany'),
  ('MAIN', 'PL', null, 'ROAD', 9500, 'EUR', 0.0080, 'TARIFF', 'sample haulier tariff Poland to Germany'),
  ('MAIN', 'DE', null, 'ROAD', 8000, 'EUR', 0.0060, 'TARIFF', 'sample haulier tariff within Germany'),
  ('INSU', null, null, null, 0, 'EUR', 0.0025, 'TARIFF', 'sample open cover, 0.25 % of 110 % CIF'),
  ('DTHC', null, null, 'SEA_CONTAINER', 3500, 'EUR', 0.0040, 'TARIFF', 'sample terminal tariff'),
  ('DTHC', null, null, 'SEA', 3500, 'EUR', 0.0040, 'TARIFF', 'sample terminal tariff'),
  ('DTHC', null, null, 'AIR', 4500, 'EUR', 0.0040, 'TARIFF', 'sample terminal tariff'),
  ('DTHC', null, null, 'RAIL', 3000, 'EUR', 0.0040, 'TARIFF', 'sample terminal tariff'),
  ('DTHC', null, null, 'ROAD', 0, 'EUR', 0.0000, 'TARIFF', 'no terminal by road'),
  ('ONCA', null, null, null, 7500, 'EUR', 0.0040, 'TARIFF', 'sample haulier tariff'),
  ('UNLO', null, null, null, 3500, 'EUR', 0.0010, 'TARIFF', 'own people, sample rate'),
  ('IMPC', null, null, null, 6000, 'EUR', 0.0000, 'TARIFF', 'sample tariff of a customs agent')
) as c (element, f, t, mode, fixed, currency, share, mark, source);

insert into pricing.lane (from_country, to_country, mode, days, usual, source, sample)
select f, t, mode, days, usual, 'sample timetable', true
from (values
  ('CN', 'DE', 'SEA_CONTAINER', 34, true), ('CN', 'BE', 'SEA_CONTAINER', 33, true), ('CN', 'ES', 'SEA_CONTAINER', 30, true),
  ('CN', 'DE', 'AIR', 5, false), ('CN', 'DE', 'RAIL', 19, false),
  ('VN', 'DE', 'SEA_CONTAINER', 32, true), ('VN', 'BE', 'SEA_CONTAINER', 31, true), ('VN', 'ES', 'SEA_CONTAINER', 28, true),
  ('IN', 'DE', 'SEA_CONTAINER', 27, true), ('IN', 'BE', 'SEA_CONTAINER', 26, true), ('IN', 'ES', 'SEA_CONTAINER', 22, true),
  ('TR', 'DE', 'ROAD', 7, true), ('TR', 'BE', 'ROAD', 8, true), ('TR', 'ES', 'ROAD', 9, true),
  ('PL', 'DE', 'ROAD', 2, true), ('PL', 'BE', 'ROAD', 3, true), ('PL', 'ES', 'ROAD', 4, true),
  ('DE', 'DE', 'ROAD', 1, true), ('DE', 'BE', 'ROAD', 2, true), ('DE', 'ES', 'ROAD', 3, true)
) as l (f, t, mode, days, usual);

insert into pricing.hs_hint (word, hs, sample)
select word, hs, true from (values
  ('motor', '850110'), ('motors', '850110'), ('电机', '850110'), ('gearbox', '848340'), ('gearboxes', '848340'),
  ('pump', '841370'), ('pumps', '841370'), ('sensor', '903180'), ('sensors', '903180'), ('cable', '854449'),
  ('cables', '854449'), ('bearing', '848210'), ('bearings', '848210'), ('casting', '732510'), ('castings', '732510'),
  ('tile', '690721'), ('tiles', '690721'), ('battery', '850760'), ('batteries', '850760'), ('lithium', '850760'),
  ('screw', '731815'), ('screws', '731815'), ('valve', '848180'), ('valves', '848180'), ('thermal', '852589'),
  ('camera', '852589')) as h (word, hs);
