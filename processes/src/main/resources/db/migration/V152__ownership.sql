-- Chains of owners, and owners who are listed while the company is not.

-- An owner holds a share of the company, or of another owner of it: a chain.
alter table party.owner add column holds uuid references party.owner;

create or replace function screening.facts(company uuid) returns jsonb
  language sql stable security definer set search_path = screening, pg_temp
as $$
  select jsonb_build_object(
      'name', c.name, 'nativeName', c.native_name, 'country', c.country, 'city', c.city, 'address', c.address,
      'owners', coalesce((select jsonb_agg(jsonb_build_object('name', o.name, 'person', o.person, 'birthYear', o.birth_year,
            'country', o.country, 'percent', o.percent, 'holds', h.name) order by o.name, o.id)
          from party.owner o left join party.owner h on h.id = o.holds
          where o.company_id = c.id and o.ended_at is null), '[]'),
      'identifiers', coalesce((select jsonb_agg(jsonb_build_object('scheme', i.scheme, 'value', i.value)
            order by i.scheme, i.value)
          from party.identifier i where i.company_id = c.id), '[]'))
    from party.company c where c.id = $1;
$$;

-- A pair may be quiet for another reason than a like name: the owner is the listed one, and holds less than half.
alter table screening.clearance add column finding text not null default 'false_positive'
  check (finding in ('false_positive', 'listed_owner'));

-- Names under which owners were found to be listed, as of the company's last decided screening.
create function screening.listed_owners(company uuid) returns setof text
  language sql stable security definer set search_path = screening, pg_temp
as $$
  select h.asked from screening.hit h left join screening.clearance c on c.id = h.clearance_id
    where h.screening_id = (select s.id from screening.screening s
        where s.company_id = $1 and s.state in ('clear', 'blocked') order by s.id desc limit 1)
      and h.subject = 'owner'
      and (h.disposition = 'true_match' or (h.suppressed and c.finding = 'listed_owner'));
$$;
