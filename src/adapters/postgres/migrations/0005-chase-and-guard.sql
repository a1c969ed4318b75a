-- Dunning runs, reminders and credit alerts.

create table dunning_run (
  administration_id text not null references administration,
  id text not null,
  on_date date not null,
  plan json not null,
  state text not null check (state in ('planned', 'approved', 'stopped', 'done')),
  approved_at timestamptz,
  approved_by text,
  primary key (administration_id, id),
  unique (administration_id, on_date)
);
select fence('dunning_run');
grant select, insert, delete on dunning_run to voldaan_app;
grant update (plan, state, approved_at, approved_by) on dunning_run to voldaan_app;

create table dunning_action (
  administration_id text not null,
  id text not null,
  position bigint generated always as identity,
  run_id text not null,
  action json not null,
  state text not null check (state in ('planned', 'approved', 'held', 'sent', 'failed')),
  reason text,
  primary key (administration_id, id),
  foreign key (administration_id, run_id) references dunning_run on delete cascade
);
create index dunning_action_of_run on dunning_action (administration_id, run_id, position);
select fence('dunning_action');
grant select, insert, delete on dunning_action to voldaan_app;
grant update (action, state, reason) on dunning_action to voldaan_app;

-- INV-7: the reminder of an item, round and step is claimed once and for ever; there is no right to undo it.
create table reminder (
  administration_id text not null,
  open_item_id text not null,
  round integer not null,
  step text not null,
  position bigint generated always as identity,
  debtor_id text not null,
  action_id text not null,
  on_date date not null,
  new_due_date date,
  primary key (administration_id, open_item_id, round, step),
  foreign key (administration_id, open_item_id) references open_item
);
select fence('reminder');
grant select, insert on reminder to voldaan_app;

create table credit_alert (
  administration_id text not null,
  id text not null,
  position bigint generated always as identity,
  debtor_id text not null,
  level text not null check (level in ('warn', 'hold')),
  raised_at timestamptz not null,
  cleared_at timestamptz,
  primary key (administration_id, id),
  foreign key (administration_id, debtor_id) references debtor deferrable initially deferred
);
create unique index credit_alert_live on credit_alert (administration_id, debtor_id, level)
  where cleared_at is null;
select fence('credit_alert');
grant select, insert on credit_alert to voldaan_app;
grant update (cleared_at) on credit_alert to voldaan_app;
