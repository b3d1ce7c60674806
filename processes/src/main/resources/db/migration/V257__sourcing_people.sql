-- Who of the buyer's own people cares for a request beside its owner, and what they say among themselves. No supplier sees it.

create table sourcing.co_owner (
  rfq_id uuid not null references sourcing.rfq,
  person_id uuid not null,
  buyer_id uuid not null,
  name text not null,
  email text not null,
  added_at timestamptz not null,
  primary key (rfq_id, person_id)
);
call kernel.protect('sourcing.co_owner', 'buyer_id = (select kernel.company())');

-- Addresses of co-owners, for a mail that an invited supplier's act sends to the buyer's people.
create function sourcing.co_owner_mails(rfq uuid) returns setof text
  language sql stable security definer set search_path = sourcing, pg_temp
begin atomic
  select c.email from sourcing.co_owner c where c.rfq_id = rfq
    and (kernel.is_system() or c.buyer_id = kernel.company() or rfq in (select sourcing.invited_to()));
end;

create table sourcing.remark (
  id uuid primary key,
  rfq_id uuid not null references sourcing.rfq,
  buyer_id uuid not null,
  by_name text not null,
  text text not null check (length(text) between 1 and 2000),
  at timestamptz not null
);
create index remark_rfq on sourcing.remark (rfq_id, id);
call kernel.protect('sourcing.remark', 'buyer_id = (select kernel.company())');
call kernel.append_only('sourcing.remark');
