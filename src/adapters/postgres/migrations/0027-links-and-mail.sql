-- What debtors reach us by: signed links in letters, payment links, and the mailbox replies and bounces come to.

-- Signs the links of an administration. Whoever can read this table can read what the links show.
create table link_key (
  administration_id text primary key references administration,
  secret text not null check (length(secret) >= 32)
);
select fence('link_key');
grant select, insert on link_key to voldaan_app;

create table public_link (
  administration_id text not null,
  id text not null,
  -- What it was made for, such as the action of a reminder: asked twice, it is one link
  key text not null,
  debtor_id text not null,
  open_item_ids json not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (administration_id, id),
  unique (administration_id, key),
  foreign key (administration_id, debtor_id) references debtor deferrable initially deferred
);
select fence('public_link');
grant select, insert on public_link to voldaan_app;
-- The row is locked while an answer is taken.
grant update (expires_at) on public_link to voldaan_app;

create table link_answer (
  administration_id text not null,
  link_id text not null,
  position bigint generated always as identity,
  purpose text not null check (purpose in ('problem', 'promise', 'contact', 'pay')),
  -- Of what was said: the same form sent twice is one answer
  digest text not null,
  at timestamptz not null,
  primary key (administration_id, link_id, purpose, digest),
  foreign key (administration_id, link_id) references public_link
);
select fence('link_answer');
create trigger link_answer_stays before update or delete on link_answer
  for each row execute function append_only();
grant select, insert on link_answer to voldaan_app;

-- What left by mail, so that bounces and replies find their debtor.
create table message_sent (
  administration_id text not null,
  -- Without brackets, in lower case: mail servers change neither, people may
  message_id text not null,
  position bigint generated always as identity,
  action_id text,
  debtor_id text not null,
  open_item_ids json not null,
  channel text not null,
  recipient text not null,
  at timestamptz not null,
  bounced_at timestamptz,
  bounce json,
  primary key (administration_id, message_id),
  foreign key (administration_id, debtor_id) references debtor deferrable initially deferred,
  check ((bounced_at is null) = (bounce is null))
);
create index message_sent_of_action on message_sent (administration_id, action_id);
select fence('message_sent');
grant select, insert, update (bounced_at, bounce) on message_sent to voldaan_app;

-- What came into the watched mailbox; the text of a reply stands on the timeline of its debtor.
create table message_received (
  administration_id text not null references administration,
  -- Hash of the bytes: a mailbox that is numbered anew brings the same messages again
  sha256 text not null,
  position bigint generated always as identity,
  ref text not null,
  kind text not null,
  debtor_id text,
  sender text,
  subject text not null,
  at timestamptz not null,
  note text not null,
  primary key (administration_id, sha256),
  foreign key (administration_id, debtor_id) references debtor deferrable initially deferred
);
create index message_received_newest on message_received (administration_id, position);
select fence('message_received');
create trigger message_received_stays before update or delete on message_received
  for each row execute function append_only();
grant select, insert on message_received to voldaan_app;

create table mailbox_state (
  administration_id text not null,
  connection_id text not null,
  cursor text,
  looked_at timestamptz not null,
  succeeded_at timestamptz,
  next_look_at timestamptz,
  error json,
  primary key (administration_id, connection_id),
  foreign key (administration_id, connection_id) references connection
);
select fence('mailbox_state');
grant select, insert, update (cursor, looked_at, succeeded_at, next_look_at, error) on mailbox_state to voldaan_app;

-- A payment a provider was asked to take; paid means that the bank will show it.
create table payment_link (
  administration_id text not null,
  id text not null,
  position bigint generated always as identity,
  connection_id text not null,
  debtor_id text not null,
  open_item_ids json not null,
  amount_minor bigint not null check (amount_minor > 0),
  currency char(3) not null,
  -- End-to-end identification of the payment, as the bank will tell it
  reference text not null,
  provider_id text,
  url text,
  state text not null check (state in ('open', 'paid', 'expired', 'failed')),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  state_at timestamptz not null,
  primary key (administration_id, id),
  unique (administration_id, reference),
  foreign key (administration_id, debtor_id) references debtor deferrable initially deferred,
  foreign key (administration_id, connection_id) references connection
);
create index payment_link_of_debtor on payment_link (administration_id, debtor_id, position);
select fence('payment_link');
grant select, insert, update (provider_id, url, state, state_at) on payment_link to voldaan_app;

alter table connection drop constraint connection_kind_check;
alter table connection add constraint connection_kind_check
  check (kind in ('host', 'access-point', 'bank', 'mail', 'mailbox', 'payment-link'));
