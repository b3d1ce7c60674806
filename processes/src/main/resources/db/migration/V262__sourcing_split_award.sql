-- One award may order from several suppliers: a row each, held together by the bundle. Lines: numbers of the request's.
alter table sourcing.award add column bundle uuid, add column lines int[] not null default '{}';
update sourcing.award a set bundle = a.id,
  lines = (select coalesce(array_agg(l.no order by l.no), '{}') from sourcing.rfq_line l where l.rfq_id = a.rfq_id);
alter table sourcing.award alter column bundle set not null;
create index on sourcing.award (bundle);
