-- What buyers and service providers say, as far as a person may have to decide about it, and what we answer suppliers.

-- Every clarification with its conditions, as it was said; null in rows of before.
alter table response add column statuses json;

create index dispute_of_item on dispute (administration_id, open_item_id);

-- Answers that fit nothing by themselves: they wait until a person assigns or dismisses them.
create table parked_answer (
  administration_id text not null,
  transport_id text not null,
  position bigint generated always as identity,
  kind text not null check (kind in ('response', 'mls', 'mlr')),
  reason text not null,
  code text not null,
  about text not null,
  sender_scheme text,
  sender_value text,
  at timestamptz not null,
  state text not null check (state in ('waiting', 'assigned', 'dismissed')),
  decided_by text,
  decided_at timestamptz,
  document_id text,
  primary key (administration_id, transport_id),
  foreign key (administration_id, transport_id) references inbound,
  foreign key (administration_id, document_id) references document,
  check ((state = 'waiting') = (decided_at is null)),
  check ((sender_scheme is null) = (sender_value is null))
);
create index parked_answer_by_state on parked_answer (administration_id, state, position);
select fence('parked_answer');
grant select, insert on parked_answer to voldaan_app;
grant update (state, decided_by, decided_at, document_id) on parked_answer to voldaan_app;

-- Service providers a person confirmed once: they answer for buyers. The value in small letters, as participants compare.
create table answering_provider (
  administration_id text not null references administration,
  scheme text not null,
  value text not null,
  confirmed_by text not null,
  at timestamptz not null,
  primary key (administration_id, scheme, value)
);
select fence('answering_provider');
grant select, insert on answering_provider to voldaan_app;

-- A due date a buyer proposes (CA with PAY and BT-9): it moves the date reminders go by only when somebody accepts it.
create table proposed_term (
  administration_id text not null,
  transport_id text not null,
  position bigint generated always as identity,
  open_item_id text not null,
  due_date date not null,
  proposed_on date not null,
  state text not null check (state in ('waiting', 'accepted', 'refused', 'overtaken')),
  decided_by text,
  decided_on date,
  primary key (administration_id, transport_id),
  foreign key (administration_id, transport_id) references response,
  foreign key (administration_id, open_item_id) references open_item,
  check ((state = 'waiting') = (decided_on is null))
);
create index proposed_term_of_item on proposed_term (administration_id, open_item_id);
select fence('proposed_term');
grant select, insert on proposed_term to voldaan_app;
grant update (state, decided_by, decided_on) on proposed_term to voldaan_app;

-- What service providers said about messages of ours (MLS, MLR), whatever followed from it.
create table message_status (
  administration_id text not null,
  transport_id text not null,
  position bigint generated always as identity,
  kind text not null check (kind in ('mls', 'mlr')),
  code text not null check (code in ('AP', 'AB', 'RE')),
  about text not null,
  description text not null,
  document_id text,
  at timestamptz not null,
  primary key (administration_id, transport_id),
  foreign key (administration_id, transport_id) references inbound,
  foreign key (administration_id, document_id) references document
);
create index message_status_of_document on message_status (administration_id, document_id);
select fence('message_status');
grant select, insert on message_status to voldaan_app;

-- INV-1 for our answers to suppliers: written before the call, one key each, in the order they were given.
create table response_sent (
  administration_id text not null,
  id text not null,
  position bigint generated always as identity,
  document_id text not null,
  serial integer not null,
  code text not null check (code in ('AB', 'IP', 'UQ', 'CA', 'RE', 'AP', 'PD')),
  statuses json not null,
  note text,
  effective_on date,
  sender_scheme text not null,
  sender_value text not null,
  receiver_scheme text not null,
  receiver_value text not null,
  key text not null,
  transport_id text not null,
  bytes bytea not null,
  sha256 text not null,
  queued_at timestamptz not null,
  state text not null,
  state_at timestamptz not null,
  state_note text,
  provider_id text,
  attempts integer not null,
  first_attempt_at timestamptz,
  attempted_at timestamptz,
  primary key (administration_id, id),
  unique (administration_id, document_id, serial),
  unique (administration_id, key),
  foreign key (administration_id, document_id) references document
);
create index response_sent_by_provider on response_sent (administration_id, provider_id);
create index response_sent_by_transport on response_sent (administration_id, transport_id);
select fence('response_sent');
grant select, insert on response_sent to voldaan_app;
grant update (state, state_at, state_note, provider_id, transport_id, attempts, first_attempt_at, attempted_at)
  on response_sent to voldaan_app;
