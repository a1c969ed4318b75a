-- Webhooks out: who wants to be told what, what was told, and each call. What comes in through webhooks of others stands in
-- webhook_event and host_webhook.

-- Its secret stands among the secrets; `both_until`: until then the one of before signs too. `failures`, `failing_since` and
-- `rest_until` say how the calls of late went.
create table subscription (
  administration_id text not null references administration,
  id text not null,
  position bigint generated always as identity,
  url text not null check (length(url) between 1 and 2000),
  events text[] not null,
  off_for text check (off_for in ('asked', 'gone', 'failing')),
  made_at timestamptz not null,
  made_by text not null check (made_by <> ''),
  both_until timestamptz,
  failures integer not null default 0,
  failing_since timestamptz,
  rest_until timestamptz,
  primary key (administration_id, id)
);
select fence('subscription');
grant select, insert, delete on subscription to voldaan_app;
grant update (url, events, off_for, both_until, failures, failing_since, rest_until) on subscription to voldaan_app;
-- An address may carry a secret of its receiver: only that it changed is told.
select audited('subscription', '{id}', '{events,off_for,made_by,both_until}',
  changing => '(old.url, old.events, old.off_for, old.both_until) is distinct from (new.url, new.events, new.off_for, new.both_until)');

-- Told, or kept because somebody would have been told were he not off: ids and few facts, in the form of its type.
create table event (
  administration_id text not null references administration,
  id text not null,
  position bigint generated always as identity,
  type text not null,
  version integer not null,
  subject text not null,
  at timestamptz not null,
  data json not null,
  primary key (administration_id, id)
);
create index event_by_time on event (administration_id, at, position);
select fence('event');
grant select, insert, delete on event to voldaan_app;

create table event_call (
  administration_id text not null references administration,
  id text not null,
  position bigint generated always as identity,
  subscription_id text not null,
  event_id text not null,
  attempt integer not null,
  at timestamptz not null,
  ms integer not null,
  status integer,
  outcome text not null check (outcome in ('delivered', 'failed', 'gone', 'given-up')),
  note text,
  primary key (administration_id, id)
);
create index event_call_of_subscription on event_call (administration_id, subscription_id, position);
create index event_call_of_event on event_call (administration_id, event_id, subscription_id);
create index event_call_by_time on event_call (administration_id, at);
select fence('event_call');
grant select, insert, delete on event_call to voldaan_app;
