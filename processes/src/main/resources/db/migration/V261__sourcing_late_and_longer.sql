-- An answer that came after the deadline. It counts only once the buyer admits it, with a reason that stays.
alter table sourcing.quotation
  add column late boolean not null default false,
  add column admitted_at timestamptz,
  add column admitted_by text;

-- Asks a supplier whether an offer stands longer. The offer itself never changes; what was agreed on stands here.
create table sourcing.validity_extension (
  id uuid primary key,
  quotation_id uuid not null references sourcing.offer,
  rfq_id uuid not null references sourcing.rfq,
  buyer_id uuid not null,
  invitation_id uuid not null references sourcing.invitation,
  supplier_id uuid not null,
  valid_until date not null,
  asked_by text not null,
  asked_at timestamptz not null,
  extended_by text,
  extended_at timestamptz
);
create unique index validity_asked_once on sourcing.validity_extension (quotation_id) where extended_at is null;
create index on sourcing.validity_extension (rfq_id);
call kernel.protect('sourcing.validity_extension',
  'buyer_id = (select kernel.company()) or supplier_id = (select kernel.company()) or invitation_id = (select kernel.guest())');

-- What a link was made for: null opens the request, 'extension' also extends the offer by one click.
alter table sourcing.guest_link add column purpose text;

-- Copies what counts of each answer into the offers. Nobody but the functions of this room may call it.
create function sourcing.copy_offers(rfq uuid, of_round int) returns int
  language plpgsql volatile security definer set search_path = sourcing, pg_temp as $$
declare
  copied int;
begin
  update sourcing.offer o set state = 'replaced' where o.rfq_id = copy_offers.rfq and o.state = 'standing'
    and exists (select from sourcing.quotation q where q.invitation_id = o.invitation_id and q.version > o.version
      and q.withdrawn_at is null and (not q.late or q.admitted_at is not null));
  insert into sourcing.offer (quotation_id, rfq_id, buyer_id, invitation_id, supplier_id, round, version, currency,
      total_minor, charges_minor, charges_for, after_entry_minor, incoterm, place, mode, from_country, origin, proof,
      lead_days, lead_from, valid_until, deviations, submitted_at)
    select distinct on (q.invitation_id) q.id, q.rfq_id, q.buyer_id, q.invitation_id, q.supplier_id, of_round, q.version,
      c.currency, c.total_minor, c.charges_minor, c.charges_for, c.after_entry_minor, c.incoterm, c.place, c.mode,
      c.from_country, c.origin, c.proof, c.lead_days, c.lead_from, c.valid_until, c.deviations, q.submitted_at
    from sourcing.quotation q join sourcing.quotation_content c on c.quotation_id = q.id
    where q.rfq_id = copy_offers.rfq and q.kind = 'simple' and q.withdrawn_at is null
      and (not q.late or q.admitted_at is not null)
    order by q.invitation_id, q.version desc
    on conflict (quotation_id) do nothing;
  get diagnostics copied = row_count;
  insert into sourcing.offer_line (quotation_id, no, rfq_id, buyer_id, supplier_id, price, base_quantity, amount_minor)
    select l.quotation_id, l.no, o.rfq_id, o.buyer_id, o.supplier_id, l.price, l.base_quantity, l.amount_minor
    from sourcing.quotation_line l join sourcing.offer o on o.quotation_id = l.quotation_id
    where o.rfq_id = copy_offers.rfq
    on conflict do nothing;
  return copied;
end $$;
revoke all on function sourcing.copy_offers(uuid, int) from public, ${app};

-- As before, with late answers left out until they are admitted.
create or replace function sourcing.open_round(rfq uuid, of_round int, at timestamptz, by_name text, source text, day date)
  returns int language plpgsql volatile security definer set search_path = sourcing, pg_temp as $$
declare
  request sourcing.rfq%rowtype;
  ends timestamptz;
  copied int;
begin
  select * into request from sourcing.rfq r where r.id = rfq for update;
  if not found or not (request.buyer_id = kernel.company() or kernel.is_system()) then
    raise exception 'not the buyer''s' using errcode = '42501';
  end if;
  if request.kind <> 'simple' then
    raise exception 'a sealed request is opened by its openers' using errcode = '42501';
  end if;
  ends := case when of_round = 0 then request.deadline else
    (select n.deadline from sourcing.negotiation_round n where n.rfq_id = rfq and n.no = of_round) end;
  if at < ends and sourcing.outstanding(rfq, of_round) > 0 then
    raise exception 'too early' using errcode = '42501';
  end if;
  copied := sourcing.copy_offers(rfq, of_round);
  insert into sourcing.opening (rfq_id, round, buyer_id, opened_at, opened_by, rates_source, rates_day, offers)
    values (rfq, of_round, request.buyer_id, at, by_name, source, day, copied);
  return copied;
end $$;

-- The buyer admits a late answer. Where the others are open already, this one is opened with it.
create function sourcing.admit_late(late_answer uuid, why text, by_name text, at timestamptz) returns text
  language plpgsql volatile security definer set search_path = sourcing, pg_temp as $$
declare
  answer sourcing.quotation%rowtype;
  request sourcing.rfq%rowtype;
begin
  select * into answer from sourcing.quotation q where q.id = late_answer;
  select * into request from sourcing.rfq r where r.id = answer.rfq_id for update;
  if not found or not coalesce(request.buyer_id = kernel.company(), false) then
    raise exception 'not the buyer''s' using errcode = '42501';
  end if;
  if not answer.late or answer.admitted_at is not null or answer.withdrawn_at is not null or request.kind <> 'simple'
      or request.round > 0 or request.state not in ('ready', 'unanswered', 'opened') then
    return null;
  end if;
  update sourcing.quotation q set admitted_at = at, admitted_by = by_name, late_reason = why where q.id = late_answer;
  update sourcing.invitation i set state = 'answered', answered_at = answer.submitted_at, declined_at = null,
    decline_reason = null where i.id = answer.invitation_id;
  if request.state = 'opened' then
    perform sourcing.copy_offers(request.id, 0);
  end if;
  return request.state;
end $$;

-- A later deadline makes answers that came before it answers in time.
create function sourcing.in_time_after_all(rfq uuid) returns int
  language plpgsql volatile security definer set search_path = sourcing, pg_temp as $$
declare
  request sourcing.rfq%rowtype;
  turned int;
begin
  select * into request from sourcing.rfq r where r.id = rfq;
  if not found or not (coalesce(request.buyer_id = kernel.company(), false) or kernel.is_system()) then
    raise exception 'not the buyer''s' using errcode = '42501';
  end if;
  update sourcing.invitation i set state = 'answered', answered_at = q.submitted_at, declined_at = null, decline_reason = null
    from sourcing.quotation q where q.invitation_id = i.id and q.rfq_id = request.id and q.late and q.withdrawn_at is null
      and q.admitted_at is null and q.submitted_at < request.deadline;
  update sourcing.quotation q set late = false where q.rfq_id = request.id and q.late and q.admitted_at is null
    and q.submitted_at < request.deadline;
  get diagnostics turned = row_count;
  return turned;
end $$;

-- Questions: the buyer reads all, an invited supplier its own and, without a name, those that are answered.
drop policy participants on sourcing.question;
create policy participants on sourcing.question
  using (buyer_id = (select kernel.company()) or exists (select from sourcing.invitation i where i.id = question.invitation_id
    and (i.supplier_id = (select kernel.company()) or i.id = (select kernel.guest()))))
  with check (buyer_id = (select kernel.company()) or exists (select from sourcing.invitation i
    where i.id = question.invitation_id and (i.supplier_id = (select kernel.company()) or i.id = (select kernel.guest()))));
create function sourcing.questions_seen(rfq uuid)
  returns table (id uuid, text text, asked_at timestamptz, answer text, answered_at timestamptz)
  language sql stable security definer set search_path = sourcing, pg_temp as $$
  select q.id, q.text, q.asked_at, q.answer, q.answered_at from sourcing.question q
    where q.rfq_id = questions_seen.rfq and (q.buyer_id = kernel.company() or kernel.is_staff() or kernel.is_system()
      or q.invitation_id in (select i.id from sourcing.invitation i where i.rfq_id = questions_seen.rfq
        and (i.supplier_id = kernel.company() or i.id = kernel.guest()))
      or (q.answer is not null and q.rfq_id in (select sourcing.invited_to())))
    order by q.asked_at, q.id
$$;
