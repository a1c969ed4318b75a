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

-- Happens with most changes: as a function its plans are made once per connection, and where nobody subscribed it is over at
-- once. As in outbox.ts the messages of one order key are put by one transaction at a time, under the same lock, so that a
-- subscriber hears of a subject in the order it happened.
create function tell_events(
  of_administration text, ids text[], types text[], versions integer[], subjects text[], moments timestamptz[], bodies json[],
  messages text[]
) returns void language plpgsql set search_path from current as $$
begin
  if not exists (select from subscription s where s.administration_id = of_administration and s.events && types) then
    return;
  end if;
  with told as materialized (
    select e.*, s.id as subscription_id, s.off_for, s.id || ':' || e.subject as order_key
    from unnest(ids, types, versions, subjects, moments, bodies, messages)
      with ordinality as e (id, type, version, subject, at, data, message_id, place)
    join subscription s on s.administration_id = of_administration and e.type = any (s.events)
  ), kept as (
    insert into event (administration_id, id, type, version, subject, at, data)
    select of_administration, once.id, once.type, once.version, once.subject, once.at, once.data
    from (select distinct on (told.place) told.* from told order by told.place) once order by once.place
  )
  insert into outbox_message (administration_id, id, kind, key, order_key, payload, next_at)
  select of_administration, next.message_id || '.' || next.subscription_id, 'call-webhook',
    'call-webhook:' || next.subscription_id || ':' || next.id, next.order_key,
    json_build_object('subscriptionId', next.subscription_id, 'eventId', next.id, 'orderKey', next.order_key), next.at
  from (
    select told.* from told, pg_advisory_xact_lock(hashtextextended(
      '["' || of_administration || '","call-webhook","' || told.order_key || '"]', 0))
    where told.off_for is null order by told.place
  ) next;
end
$$;
