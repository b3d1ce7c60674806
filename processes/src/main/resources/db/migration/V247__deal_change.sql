-- Changes of an order: proposed by one side, accepted or declined by the other. What was agreed before stays in the change.

create table deal.change (
  id uuid primary key,
  deal_id uuid not null references deal.deal,
  no int not null check (no > 0),
  proposed_by uuid not null references party.company,
  proposed_person text not null,
  reason text not null check (length(reason) between 1 and 500),
  date_before date not null,
  date_after date not null,
  total_before_minor bigint not null check (total_before_minor > 0),
  total_after_minor bigint not null check (total_after_minor > 0),
  state text not null check (state in ('open', 'accepted', 'in_force', 'declined', 'lapsed', 'withdrawn', 'not_paid')),
  proposed_at timestamptz not null,
  answer_by timestamptz not null,
  decided_at timestamptz,
  decided_person text,
  answer text check (length(answer) <= 500),
  unique (deal_id, no),
  check ((state = 'open') = (decided_at is null)),
  check (state <> 'declined' or answer <> '')
);
call kernel.protect('deal.change', 'exists (select from deal.deal d where d.id = deal_id
  and (select kernel.company()) in (d.buyer_id, d.seller_id))');
create unique index change_one_open on deal.change (deal_id) where state = 'open';
create policy own_proposal on deal.change as restrictive for insert
  with check ((select kernel.is_system()) or proposed_by = (select kernel.company()));
revoke delete on deal.change from ${app};

create table deal.change_line (
  change_id uuid not null references deal.change,
  deal_id uuid not null,
  line_no int not null,
  quantity_before numeric(18, 3) not null,
  quantity_after numeric(18, 3) not null check (quantity_after > 0),
  price_before numeric(19, 6) not null,
  price_after numeric(19, 6) not null check (price_after >= 0),
  total_before_minor bigint not null,
  total_after_minor bigint not null check (total_after_minor >= 0),
  primary key (change_id, line_no),
  foreign key (deal_id, line_no) references deal.line
);
call kernel.protect('deal.change_line', 'exists (select from deal.deal d where d.id = deal_id
  and (select kernel.company()) in (d.buyer_id, d.seller_id))');
call kernel.append_only('deal.change_line');
revoke update, delete on deal.change_line from ${app};

-- An agreed change is carried out by the engine alone: no company writes an order's line.
grant update on deal.line to ${app};
create policy changed_by_the_house on deal.line as restrictive for update using ((select kernel.is_system()));

-- What was due before a change that the buyer still has to pay for; it holds again if the payment does not come.
alter table escrow.account add column due_before_minor bigint check (due_before_minor > 0);
alter table escrow.account add column commission_before_minor bigint check (commission_before_minor >= 0);
alter table escrow.account add column change_id uuid;
alter table escrow.account add constraint change_pending
  check ((due_before_minor is null) = (change_id is null) and (due_before_minor is null) = (commission_before_minor is null));
