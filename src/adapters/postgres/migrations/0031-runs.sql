-- Runs of any size: actions and what is held are rows, the run itself keeps what they amount to. With them who approved it,
-- what came back from what left, and how reading the host went.

alter table dunning_run alter column plan drop not null;
alter table dunning_run drop constraint dunning_run_state_check;
alter table dunning_run add constraint dunning_run_state_check
  check (state in ('planning', 'planned', 'approved', 'stopped', 'done'));
-- Policies, fingerprint and summary; null in runs of before, which have their whole plan.
alter table dunning_run add column doc json;
grant update (doc) on dunning_run to voldaan_app;

alter table dunning_action add column debtor_id text;
-- Of the action's items in its main currency, smallest unit: only to find the biggest.
alter table dunning_action add column weight_minor bigint;
create index dunning_action_by_weight on dunning_action (administration_id, run_id, weight_minor desc);
create index dunning_action_of_debtor on dunning_action (administration_id, debtor_id, position);

create table dunning_hold (
  administration_id text not null,
  run_id text not null,
  position bigint generated always as identity,
  debtor_id text,
  open_item_id text,
  reason text not null,
  held_until date,
  primary key (administration_id, run_id, position),
  foreign key (administration_id, run_id) references dunning_run on delete cascade
);
select fence('dunning_hold');
grant select, insert, delete on dunning_hold to voldaan_app;

create table dunning_approval (
  administration_id text not null,
  run_id text not null,
  position bigint generated always as identity,
  said_by text not null check (said_by <> ''),
  at timestamptz not null,
  primary key (administration_id, run_id, position),
  foreign key (administration_id, run_id) references dunning_run on delete cascade
);
select fence('dunning_approval');
grant select, insert, delete on dunning_approval to voldaan_app;

create table dunning_trouble (
  administration_id text not null,
  action_id text not null,
  kind text not null check (kind in ('bounce', 'complaint')),
  at timestamptz not null,
  primary key (administration_id, action_id, kind),
  foreign key (administration_id, action_id) references dunning_action on delete cascade
);
select fence('dunning_trouble');
grant select, insert, delete on dunning_trouble to voldaan_app;

create table host_reading (
  administration_id text primary key references administration,
  read_at timestamptz,
  failed_at timestamptz,
  error text
);
select fence('host_reading');
grant select, insert, update (read_at, failed_at, error) on host_reading to voldaan_app;

-- Planning walks through the debtors by number.
create index debtor_by_number on debtor (administration_id, number, id);
-- The newest reminders of a debtor.
create index reminder_of_debtor on reminder (administration_id, debtor_id, position);
create index promise_of_debtor on promise (administration_id, debtor_id, position);
