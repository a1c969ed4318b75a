-- What we keep about debtors beside the host's data, what people have to do, and what happened with whom.

create table debtor_profile (
  administration_id text not null,
  debtor_id text not null,
  doc json not null,
  primary key (administration_id, debtor_id),
  foreign key (administration_id, debtor_id) references debtor deferrable initially deferred
);
select fence('debtor_profile');
grant select, insert, update (doc) on debtor_profile to voldaan_app;

create table task (
  administration_id text not null references administration,
  id text not null,
  position bigint generated always as identity,
  key text not null,
  kind text not null,
  role text not null check (role in ('debtors', 'sales', 'administration', 'logistics', 'manager')),
  owner text,
  debtor_id text,
  open_item_ids json not null,
  due_on date not null,
  subject text not null,
  body text not null,
  opened_on date not null,
  closed_on date,
  closed_by text,
  outcome text,
  note text,
  primary key (administration_id, id),
  unique (administration_id, key),
  foreign key (administration_id, debtor_id) references debtor deferrable initially deferred,
  check ((closed_on is null) = (closed_by is null) and (closed_on is null) = (outcome is null))
);
create index task_open on task (administration_id, due_on, position) where closed_on is null;
create index task_of_debtor on task (administration_id, debtor_id, position);
select fence('task');
grant select, insert, update (role, owner, due_on, closed_on, closed_by, outcome, note) on task to voldaan_app;

-- The timeline of a debtor.
create table timeline (
  administration_id text not null,
  debtor_id text not null,
  position bigint generated always as identity,
  at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  kind text not null,
  detail json not null,
  primary key (administration_id, debtor_id, position),
  foreign key (administration_id, debtor_id) references debtor deferrable initially deferred
);
select fence('timeline');
create trigger timeline_stays before update or delete on timeline
  for each row execute function append_only();
grant select, insert on timeline to voldaan_app;

create table timeline_item (
  administration_id text not null,
  open_item_id text not null,
  debtor_id text not null,
  position bigint not null,
  primary key (administration_id, open_item_id, position),
  foreign key (administration_id, debtor_id, position) references timeline,
  foreign key (administration_id, open_item_id) references open_item deferrable initially deferred
);
create index timeline_item_of_entry on timeline_item (administration_id, debtor_id, position);
select fence('timeline_item');
grant select, insert on timeline_item to voldaan_app;
