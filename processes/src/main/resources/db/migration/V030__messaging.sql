-- Everything that leaves or enters. No row of it belongs to a company: staff read, the system actor works.

create schema messaging;
grant usage on schema messaging to ${app};

-- What a service wants told. due_at is also the lease: a claim pushes it on, and when the claimer dies it falls due again.
create table messaging.outbox (
  id uuid primary key,
  port text not null,
  kind text not null,
  key text not null,
  deal_id uuid,
  content text not null,
  created_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'dead', 'discarded')),
  attempt int not null default 0,
  due_at timestamptz not null,
  settled_at timestamptz,
  error text,
  constraint outbox_once unique (port, key)
);
create index outbox_due on messaging.outbox (port, due_at, id) where state = 'waiting';
create index outbox_of_deal on messaging.outbox (deal_id) where deal_id is not null;
call kernel.protect('messaging.outbox', 'false');
revoke insert, delete on messaging.outbox from ${app};

-- Written by whoever acts, for a row that is not theirs to read.
create function messaging.tell(
  id uuid, port text, kind text, key text, deal_id uuid, content text, told_at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = messaging, pg_temp as $$
begin
  insert into messaging.outbox (id, port, kind, key, deal_id, content, created_at, due_at)
    values ($1, $2, $3, $4, $5, $6, $7, $7)
    on conflict on constraint outbox_once do nothing;
  return found;
end $$;

-- What came in, byte for byte, stored before anybody looks into it.
create table messaging.inbox (
  id uuid primary key,
  counterpart text not null,
  message_id text not null,
  kind text not null,
  headers text not null,
  body bytea not null,
  sha256 char(64) not null,
  received_at timestamptz not null,
  state text not null default 'stored' check (state in ('stored', 'applied', 'quarantined', 'discarded')),
  attempt int not null default 0,
  due_at timestamptz not null,
  settled_at timestamptz,
  error text,
  constraint inbox_once unique (counterpart, message_id)
);
create index inbox_due on messaging.inbox (due_at, id) where state = 'stored';
call kernel.protect('messaging.inbox', 'false');
revoke delete on messaging.inbox from ${app};

-- What a message tells can stand in two messages: an event, an entry. Each counts once.
create table messaging.heard (
  counterpart text not null,
  item text not null,
  inbox_id uuid not null references messaging.inbox,
  primary key (counterpart, item)
);
call kernel.protect('messaging.heard', 'false');
revoke update, delete on messaging.heard from ${app};

-- Each exchange on a wire, for the operator. The body of an incoming message stands in the inbox alone, unless it was a
-- second copy.
create table messaging.exchange (
  id uuid primary key,
  at timestamptz not null,
  direction text not null check (direction in ('out', 'in')),
  counterpart text not null,
  kind text not null,
  outbox_id uuid,
  inbox_id uuid,
  request bytea,
  request_sha256 char(64) not null,
  answer bytea,
  outcome text not null
);
create index exchange_of_counterpart on messaging.exchange (counterpart, id desc);
create index exchange_of_outbox on messaging.exchange (outbox_id) where outbox_id is not null;
call kernel.protect('messaging.exchange', 'false');
call kernel.append_only('messaging.exchange');

-- What will not be delivered or understood without a person. Each decision stays readable.
create table messaging.dead_letter (
  id uuid primary key,
  lane text not null check (lane in ('tell', 'hear')),
  message uuid not null,
  counterpart text not null,
  kind text not null,
  why text not null,
  attempts int not null,
  at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'retried', 'discarded')),
  decided_by text,
  decided_at timestamptz,
  reason text,
  check ((state = 'open') = (decided_at is null)),
  check (state = 'open' or decided_by is not null),
  check (state <> 'discarded' or length(reason) > 0)
);
create unique index dead_letter_open on messaging.dead_letter (message) where state = 'open';
create index dead_letter_list on messaging.dead_letter (state, id desc);
call kernel.protect('messaging.dead_letter', 'false');
revoke delete on messaging.dead_letter from ${app};
