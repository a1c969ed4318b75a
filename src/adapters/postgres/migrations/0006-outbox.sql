-- Work that must follow from a change, and each attempt at it.

-- A message is in somebody's hands while lease_attempt is set; when lease_until passes without an outcome, the
-- next one takes it over and is told that the effect is uncertain.
create table outbox_message (
  administration_id text not null references administration,
  id text not null,
  position bigint generated always as identity,
  kind text not null,
  key text not null,
  order_key text,
  payload json not null,
  state text not null default 'due' check (state in ('due', 'done', 'parked')),
  attempts integer not null default 0,
  next_at timestamptz not null,
  lease_attempt text,
  lease_until timestamptz,
  uncertain boolean not null default false,
  note text,
  primary key (administration_id, id),
  unique (administration_id, key)
);
create index outbox_message_due on outbox_message (administration_id, next_at, position) where state = 'due';
create index outbox_message_order on outbox_message (administration_id, kind, order_key, position)
  where state <> 'done' and order_key is not null;
select fence('outbox_message');
create policy platform on outbox_message for select to voldaan_platform using (true);
grant select, insert on outbox_message to voldaan_app;
grant update (state, attempts, next_at, lease_attempt, lease_until, uncertain, note)
  on outbox_message to voldaan_app;
grant select (administration_id, id, kind, order_key, position, state, next_at, lease_attempt, lease_until)
  on outbox_message to voldaan_platform;

-- Messages whose turn it is: due, and no earlier message of their kind and order key still to be done. A parked
-- message so holds back its own order key and nothing else. When they may be taken is for the reader to say.
create view message_in_turn with (security_invoker = true) as
  select administration_id, id, position, next_at, lease_attempt, lease_until from outbox_message m
  where m.state = 'due' and (m.order_key is null or not exists (
    select from outbox_message earlier
    where earlier.administration_id = m.administration_id and earlier.kind = m.kind
      and earlier.order_key = m.order_key and earlier.position < m.position and earlier.state <> 'done'));
grant select, update on message_in_turn to voldaan_app;
grant select on message_in_turn to voldaan_platform;

-- Written before the attempt, completed after it; `lost` when the lease ran out in between.
create table outbox_attempt (
  administration_id text not null,
  id text not null,
  message_id text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('done', 'retry', 'uncertain', 'parked', 'lost')),
  note text,
  primary key (administration_id, id),
  foreign key (administration_id, message_id) references outbox_message
);
create index outbox_attempt_of_message on outbox_attempt (administration_id, message_id);
select fence('outbox_attempt');
grant select, insert on outbox_attempt to voldaan_app;
grant update (ended_at, outcome, note) on outbox_attempt to voldaan_app;

-- Claiming and settling happen for every message: as functions their plans are made once per connection.

-- Takes the next ready message nobody else holds, ends an attempt that was lost, writes the new attempt's intent row.
create function claim_message(of_administration text, at timestamptz, attempt text, until timestamptz)
returns setof outbox_message language plpgsql set search_path from current as $$
declare
  free record;
begin
  select id, lease_attempt into free from message_in_turn
    where administration_id = of_administration and next_at <= at and (lease_until is null or lease_until <= at)
    order by next_at, position limit 1 for no key update skip locked;
  if not found then
    return;
  end if;
  if free.lease_attempt is not null then
    update outbox_attempt set ended_at = at, outcome = 'lost'
      where administration_id = of_administration and id = free.lease_attempt;
  end if;
  insert into outbox_attempt (administration_id, id, message_id, started_at)
    values (of_administration, attempt, free.id, at);
  return query update outbox_message set lease_attempt = attempt, lease_until = until, attempts = attempts + 1,
      uncertain = uncertain or lease_attempt is not null
    where administration_id = of_administration and id = free.id returning *;
end
$$;

-- Records the outcome of the message and of its attempt, if the attempt still holds it; answers whether it did.
create function settle_message(of_administration text, message text, attempt text, new_state text,
  new_next_at timestamptz, new_note text, new_uncertain boolean, at timestamptz, said text)
returns boolean language plpgsql set search_path from current as $$
begin
  update outbox_message set state = new_state, next_at = coalesce(new_next_at, next_at), note = new_note,
      uncertain = coalesce(new_uncertain, uncertain), lease_attempt = null, lease_until = null
    where administration_id = of_administration and id = message and lease_attempt = attempt and state = 'due';
  if not found then
    return false;
  end if;
  update outbox_attempt set ended_at = at, outcome = said, note = new_note
    where administration_id = of_administration and id = attempt;
  return true;
end
$$;
