-- Goods for which two codes are argued about, and what a person decided for a line of a deal.
create table customs.code_question (
  id bigint generated always as identity primary key,
  first_hs text not null check (first_hs ~ '^[0-9]{6}$'),
  second_hs text not null check (second_hs ~ '^[0-9]{6}$' and second_hs <> first_hs),
  words text[] not null check (cardinality(words) > 0),
  dual_use text not null default '',
  source text not null,
  sample boolean not null
);
comment on column customs.code_question.dual_use is 'entry of Reg. (EU) 2021/821 annex I that such goods may fall under, or empty';
alter table customs.code_question enable row level security;
alter table customs.code_question force row level security;
create policy everyone_reads on customs.code_question for select using ((select kernel.kind()) is not null);
create policy system_acts on customs.code_question for all using ((select kernel.is_system()))
  with check ((select kernel.is_system()));
create policy staff_work on customs.code_question for all using ((select kernel.staff_writes()))
  with check ((select kernel.staff_writes()));

insert into customs.code_question (first_hs, second_hs, words, dual_use, source, sample) values
  ('900653', '852589', array['thermal', 'infrared', '热像', '红外'], '6A003.b',
   'sample: camera with a sensor (8525) or apparatus of chapter 90', true);

create table customs.code_decision (
  deal_id uuid not null references deal.deal,
  line_no int not null,
  hs_code text not null check (hs_code ~ '^([0-9]{6}|[0-9]{8}|[0-9]{10})$'),
  dual_use boolean not null,
  reason text not null check (length(reason) between 1 and 2000),
  by_name text not null,
  at timestamptz not null,
  primary key (deal_id, line_no)
);
call kernel.protect('customs.code_decision', 'exists (select from deal.deal d where d.id = deal_id
  and (select kernel.company()) in (d.buyer_id, d.seller_id))');
revoke update, delete on customs.code_decision from ${app};
call kernel.append_only('customs.code_decision');
