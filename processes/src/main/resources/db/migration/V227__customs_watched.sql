-- Goods that a law lists by code and origin, each row dated with its source; and the annex of Reg. (EC) 338/97 in which the
-- exporter finds the species of the goods.
create table customs.watched_goods (
  id bigint generated always as identity primary key,
  list text not null check (list in ('deforestation', 'food-control')),
  hs text not null check (hs ~ '^[0-9]{2,10}$'),
  origin char(2),
  valid_from date not null,
  valid_to date,
  source text not null,
  sample boolean not null
);
create index on customs.watched_goods (list, hs);
alter table customs.watched_goods enable row level security;
alter table customs.watched_goods force row level security;
create policy everyone_reads on customs.watched_goods for select using ((select kernel.kind()) is not null);
create policy system_acts on customs.watched_goods for all using ((select kernel.is_system()))
  with check ((select kernel.is_system()));
create policy staff_work on customs.watched_goods for all using ((select kernel.staff_writes()))
  with check ((select kernel.staff_writes()));

insert into customs.watched_goods (list, hs, valid_from, source, sample)
select 'deforestation', hs, date '2023-06-29', 'Reg. (EU) 2023/1115 annex I, abridged', true
from unnest(array['010221', '010229', '0201', '0202', '4101', '4104', '4107',
  '1801', '1802', '1803', '1804', '1805', '1806', '0901', '120710', '1511', '151321', '151329', '230660',
  '4001', '4005', '4006', '4007', '4008', '4010', '4011', '4012', '4013', '4015', '4016', '4017',
  '1201', '120810', '1507', '2304',
  '4401', '4402', '4403', '4404', '4405', '4406', '4407', '4408', '4409', '4410', '4411', '4412', '4413', '4414', '4415',
  '4416', '4417', '4418', '4419', '4420', '4421', '47', '48', '49', '9401', '940330', '940340', '940350', '940360',
  '940391', '940610']) as hs;
insert into customs.watched_goods (list, hs, origin, valid_from, source, sample) values
  ('food-control', '1202', 'CN', '2020-01-01', 'Impl. Reg. (EU) 2019/1793, sample', true),
  ('food-control', '0904', 'IN', '2020-01-01', 'Impl. Reg. (EU) 2019/1793, sample', true),
  ('food-control', '0802', 'TR', '2020-01-01', 'Impl. Reg. (EU) 2019/1793, sample', true);

alter table customs.sheet add column species_annex text check (species_annex in ('A', 'B', 'C', 'D'));
