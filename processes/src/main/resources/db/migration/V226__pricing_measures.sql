-- Quotas beside duties and anti-dumping duties, each row dated, with its source and where it can be looked up. A quota says
-- two rates: the one within it and the one beyond it, and how much of it is left.
alter table pricing.duty drop constraint duty_kind_check;
alter table pricing.duty add constraint duty_kind_check check (kind in ('duty', 'anti-dumping', 'quota'));
alter table pricing.duty add column number text not null default '';
alter table pricing.duty add column over_rate numeric(9, 6) check (over_rate >= rate);
alter table pricing.duty add column balance text check (balance in ('open', 'critical', 'exhausted'));
alter table pricing.duty add constraint duty_quota_is_whole
  check ((kind = 'quota') = (over_rate is not null) and (kind = 'quota') = (balance is not null));
alter table pricing.duty add constraint duty_ends_after_it_begins check (valid_to is null or valid_to >= valid_from);
comment on column pricing.duty.number is 'of the measure: regulation or order number of the quota';
comment on column pricing.duty.over_rate is 'rate of duty beyond the quota, a fraction of the customs value';

insert into pricing.duty (hs, origin, kind, rate, over_rate, balance, number, valid_from, valid_to, source, sample) values
  ('850152', 'CN', 'anti-dumping', 0.125, null, null, 'SAMPLE-AD-1', '2026-01-01', null, 'sample measures 2026', true),
  ('7318', 'IN', 'anti-dumping', 0.150, null, null, 'SAMPLE-AD-2', '2021-01-01', '2025-12-31', 'sample measures 2021', true),
  ('7318', 'IN', 'quota', 0.037, 0.250, 'critical', 'SAMPLE-TRQ-1', '2026-01-01', null, 'sample quotas 2026', true);
