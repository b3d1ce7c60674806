-- A contract counts, and money is asked for, only when both sides are screened clear.
alter table deal.deal add column screened_at timestamptz;
alter table deal.deal drop constraint deal_state_check;
alter table deal.deal add constraint deal_state_check check (state in
  ('ordered', 'refused', 'lapsed', 'confirmed', 'not_screened', 'not_funded', 'funded', 'settled', 'closed'));
