-- Sample roads from Spain and between the other countries of the demo market, so that offers from there can be ranked.
insert into pricing.lane (from_country, to_country, mode, days, usual, source, sample)
select f, t, 'ROAD', days, true, 'sample timetable', true
from (values ('ES', 'DE', 4), ('ES', 'BE', 3)) as l (f, t, days)
where not exists (select from pricing.lane known where known.from_country = f and known.to_country = t);

insert into pricing.cost_sample (element, from_country, to_country, mode, fixed_minor, currency, share_of_value, mark,
  valid_from, source, sample)
values ('MAIN', 'ES', null, 'ROAD', 12000, 'EUR', 0.0090, 'TARIFF', date '2026-01-01',
  'sample haulier tariff Spain to Europe', true);
