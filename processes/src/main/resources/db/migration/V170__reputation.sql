-- What partners say of each other after a deal: sealed until both have spoken or the term is over.

create schema reputation;
grant usage on schema reputation to ${app};

create table reputation.rating (
  id uuid primary key,
  deal_id uuid not null,
  rater_id uuid not null references party.company,
  rated_id uuid not null references party.company,
  stars int not null check (stars between 1 and 5),
  comment text not null default '' check (length(comment) <= 1000),
  -- Whether it counts in figures: escrow, 500 EUR and more, parties not related.
  counts boolean not null,
  given_by uuid,
  given_at timestamptz not null,
  term_ends timestamptz not null,
  unique (deal_id, rater_id),
  check (rater_id <> rated_id)
);
create index on reputation.rating (rated_id, given_at);
-- A company sees what it said itself; what others said of it comes through the function below, once it is unsealed.
call kernel.protect('reputation.rating', 'rater_id = (select kernel.company())');
call kernel.append_only('reputation.rating');

-- What was said of a company and is open to read: both sides have spoken, or the term is over.
create function reputation.unsealed(company uuid, at timestamptz)
    returns table (deal_id uuid, rater_id uuid, stars int, comment text, counts boolean, given_at timestamptz)
  language sql stable security definer set search_path = reputation, pg_temp
as $$
  select r.deal_id, r.rater_id, r.stars, r.comment, r.counts, r.given_at from reputation.rating r
    where r.rated_id = $1 and (r.term_ends <= $2
      or exists (select from reputation.rating o where o.deal_id = r.deal_id and o.rater_id = r.rated_id));
$$;

-- Whether two companies share an owner, an account or an address: such ratings count nothing.
create function reputation.related(a uuid, b uuid) returns boolean
  language sql stable security definer set search_path = reputation, pg_temp
as $$
  select exists (select from party.owner x join party.owner y on lower(x.name) = lower(y.name)
      and x.birth_year is not distinct from y.birth_year
      where x.company_id = $1 and y.company_id = $2 and x.ended_at is null and y.ended_at is null)
    or exists (select from party.bank_account x join party.bank_account y on coalesce(x.iban, x.number) = coalesce(y.iban, y.number)
      where x.company_id = $1 and y.company_id = $2)
    or exists (select from party.company x join party.company y on lower(x.address) = lower(y.address) and x.address <> ''
      and lower(x.city) = lower(y.city) where x.id = $1 and y.id = $2);
$$;

-- What deals show of a company as seller: how many were done, received in time and free of disputes. Counts only.
create function reputation.record_of(company uuid)
    returns table (deals bigint, shipments bigint, on_time bigint, disputed bigint, lost bigint)
  language sql stable security definer set search_path = reputation, pg_temp
as $$
  select
    (select count(*) from deal.deal d where d.seller_id = $1 and d.state in ('settled', 'closed')),
    (select count(*) from deal.shipment s join deal.deal d on d.id = s.deal_id
      where d.seller_id = $1 and s.arrived_at is not null),
    (select count(*) from deal.shipment s join deal.deal d on d.id = s.deal_id
      where d.seller_id = $1 and s.arrived_at is not null and s.arrived_at < (d.required_by + 1)::timestamptz),
    (select count(distinct x.deal_id) from dispute.dispute x where x.seller_id = $1),
    (select count(*) from dispute.dispute x where x.seller_id = $1 and x.buyer_part_minor * 2 >= x.amount_minor);
$$;
