-- The task inbox as a read model, decisions and incidents. The engine's own tables are made in the schema engine.

create schema workflow;
grant usage on schema workflow to ${app};

create table workflow.inbox (
  task_id text primary key,
  task_key text not null,
  process_key text not null,
  process_instance text not null,
  business_key text not null,
  role text not null,
  company_id uuid,
  reference text not null,
  title text not null,
  arguments jsonb not null default '{}',
  amount_minor bigint,
  currency char(3),
  deal_id uuid,
  rfq_id uuid,
  created_at timestamptz not null,
  due_at timestamptz not null default 'infinity',
  assignee uuid,
  assignee_name text,
  state text not null default 'open' check (state in ('open', 'done', 'gone')),
  done_at timestamptz,
  done_by uuid,
  done_name text,
  check ((amount_minor is null) = (currency is null))
);
create index inbox_staff on workflow.inbox (role, due_at, task_id) where state = 'open' and company_id is null;
create index inbox_company on workflow.inbox (company_id, role, due_at, task_id) where state = 'open';
create index inbox_business on workflow.inbox (business_key, state);
create index inbox_deal on workflow.inbox (deal_id) where deal_id is not null;
create index inbox_rfq on workflow.inbox (rfq_id) where rfq_id is not null;
create index inbox_done on workflow.inbox (company_id, done_at) where state = 'done';
call kernel.protect('workflow.inbox', 'company_id = (select kernel.company()) and role = any ((select kernel.roles())::text[])');

-- A task is often made for another company than the one that acts: these functions write its row.
create function workflow.put_task(
    task_id text, task_key text, process_key text, process_instance text, business_key text, role text, company_id uuid,
    reference text, title text, arguments jsonb, amount_minor bigint, currency text, deal_id uuid, rfq_id uuid,
    created_at timestamptz, due_at timestamptz) returns void
  language sql volatile security definer set search_path = workflow, pg_temp
as $$
  insert into workflow.inbox (task_id, task_key, process_key, process_instance, business_key, role, company_id, reference,
      title, arguments, amount_minor, currency, deal_id, rfq_id, created_at, due_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::char(3), $13, $14, $15, coalesce($16, 'infinity'));
$$;

create function workflow.close_task(task_id text, state text, at timestamptz, done_by uuid, done_name text) returns void
  language sql volatile security definer set search_path = workflow, pg_temp
as $$
  update workflow.inbox i set state = $2, done_at = $3, done_by = coalesce($4, i.done_by),
      done_name = coalesce($5, i.done_name)
    where i.task_id = $1 and i.state = 'open';
$$;

create table workflow.decision (
  id uuid primary key,
  key text not null,
  version int not null,
  about text not null,
  inputs jsonb not null,
  outputs jsonb not null,
  rules text[] not null,
  actor text not null,
  evaluated_at timestamptz not null
);
create index on workflow.decision (about, evaluated_at);
call kernel.protect('workflow.decision', 'actor = (select kernel.actor())');
call kernel.append_only('workflow.decision');

create table workflow.incident (
  id uuid primary key,
  process_key text not null,
  business_key text not null,
  activity text not null,
  job_id text,
  message text not null,
  opened_at timestamptz not null,
  resolved_at timestamptz
);
create index on workflow.incident (opened_at) where resolved_at is null;
call kernel.protect('workflow.incident', 'false');

-- Open tasks of others in what the company takes part in: counted, never shown.
create function workflow.waiting_for_others() returns bigint
  language sql stable security definer set search_path = workflow, pg_temp
as $$
  select count(*) from workflow.inbox o
    where o.state = 'open' and kernel.company() is not null and o.company_id is distinct from kernel.company()
      and (o.deal_id in (select i.deal_id from workflow.inbox i where i.company_id = kernel.company() and i.deal_id is not null)
        or o.rfq_id in (select i.rfq_id from workflow.inbox i where i.company_id = kernel.company() and i.rfq_id is not null));
$$;
