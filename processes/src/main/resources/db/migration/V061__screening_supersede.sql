-- One company has at most one open screening: a newer comparison takes the place of what waited.

alter table screening.screening drop constraint screening_state_check;
alter table screening.screening add constraint screening_state_check
  check (state in ('new', 'open', 'clear', 'blocked', 'superseded'));

-- The screening that waits for people, if any.
create function screening.waiting(company uuid) returns setof screening.screening
  language sql stable security definer set search_path = screening, pg_temp
as $$
  select s.* from screening.screening s where s.company_id = $1 and s.state = 'open' order by s.id desc;
$$;

create function screening.supersede(screening uuid, at timestamptz) returns void
  language sql volatile security definer set search_path = screening, pg_temp
as $$
  update screening.screening s set state = 'superseded', decided_at = $2 where s.id = $1 and s.state = 'open';
$$;
