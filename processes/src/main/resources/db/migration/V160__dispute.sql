-- Claims about goods of a deal: what is disputed, what both sides say, offer, proposal, award.

create schema dispute;
grant usage on schema dispute to ${app};

create table dispute.dispute (
  -- The claim's id in deal.claim.
  id uuid primary key,
  reference text not null unique,
  deal_id uuid not null,
  shipment_id uuid,
  buyer_id uuid not null references party.company,
  seller_id uuid not null references party.company,
  amount_minor bigint not null check (amount_minor > 0),
  currency char(3) not null,
  reason text not null,
  in_escrow boolean not null,
  state text not null check (state in ('answer', 'negotiation', 'evidence', 'proposal', 'acceptance', 'filing',
    'arbitration', 'decided', 'executed', 'closed')),
  opened_at timestamptz not null,
  negotiation_ends timestamptz not null,
  -- Until when the present step has to be done.
  due_at timestamptz not null,
  mediator uuid,
  mediator_name text,
  arbiter uuid,
  arbiter_name text,
  outcome text check (outcome in ('conceded', 'withdrawn', 'agreed', 'proposal', 'award')),
  buyer_part_minor bigint check (buyer_part_minor >= 0),
  supplier_part_minor bigint check (supplier_part_minor >= 0),
  executed_at timestamptz,
  appeal_until timestamptz,
  check (buyer_id <> seller_id),
  check (buyer_part_minor is null or buyer_part_minor + supplier_part_minor = amount_minor),
  check (arbiter is distinct from mediator or arbiter is null)
);
create index on dispute.dispute (deal_id);
create index on dispute.dispute (buyer_id, id desc);
create index on dispute.dispute (seller_id, id desc);
call kernel.protect('dispute.dispute', '(select kernel.company()) in (buyer_id, seller_id)');

create table dispute.statement (
  id uuid primary key,
  dispute_id uuid not null references dispute.dispute,
  side text not null check (side in ('buyer', 'supplier', 'mediator', 'arbiter', 'platform')),
  kind text not null check (kind in ('claim', 'answer', 'evidence', 'silence', 'offer', 'accepted', 'declined', 'escalated',
    'withdrawn', 'proposal', 'filed', 'award', 'executed', 'appeal', 'appeal-decided')),
  text text not null default '' check (length(text) <= 4000),
  document_id uuid,
  buyer_part_minor bigint,
  by_name text not null,
  at timestamptz not null
);
create index on dispute.statement (dispute_id, at);
call kernel.protect('dispute.statement', 'exists (select from dispute.dispute d where d.id = dispute_id
  and (select kernel.company()) in (d.buyer_id, d.seller_id))');
call kernel.append_only('dispute.statement');
