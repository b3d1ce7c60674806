-- What rules settled without a person, read from the journal: staff see all, a company what belongs to its deals. The
-- journal's and the deals' tables are made by later migrations; a function in plpgsql names them only when it runs.

create function workflow.settled_by_rule(since_id uuid, since timestamptz, acts text[], system_acts text[], before uuid,
    size int) returns table (id uuid, at timestamptz, act text, deal_id uuid, facts jsonb)
  language plpgsql stable security definer set search_path = workflow, pg_temp
as $$
begin
  return query
    select e.id, e.at, e.act, e.deal_id, e.facts from audit.entry e
      where e.id >= since_id and e.at >= since and (before is null or e.id < before)
        and (e.act = any (acts) or (e.act = any (system_acts) and e.actor like 'system:%'))
        and (kernel.is_staff() or kernel.is_system() or (e.deal_id is not null and exists (
          select from deal.deal d where d.id = e.deal_id and kernel.company() in (d.buyer_id, d.seller_id))))
      order by e.id desc limit size;
end $$;
