-- Disputes with whose work they are, promises and payment plans that are judged, people and when they are away.

alter table dispute
  add column code text,
  add column role text,
  add column owner text,
  add column answer_by date,
  add column late boolean,
  add column opened_by text,
  add column outcome text,
  add column decided_on date,
  add column decided_by text,
  add column note text;
grant update (owner, role, answer_by, outcome, decided_on, decided_by, note) on dispute to voldaan_app;

-- Promises of before have no id and are kept as they were said.
alter table promise add column id text, add column state text not null default 'open';
create unique index promise_id on promise (administration_id, id);
create index promise_open on promise (administration_id, position) where state = 'open';
grant update (doc, state) on promise to voldaan_app;

create table payment_plan (
  administration_id text not null,
  id text not null,
  position bigint generated always as identity,
  debtor_id text not null,
  state text not null check (state in ('running', 'kept', 'broken', 'cancelled')),
  doc json not null,
  primary key (administration_id, id),
  foreign key (administration_id, debtor_id) references debtor deferrable initially deferred
);
create index payment_plan_of_debtor on payment_plan (administration_id, debtor_id, position);
create index payment_plan_running on payment_plan (administration_id, position) where state = 'running';
select fence('payment_plan');
grant select, insert, update (state, doc) on payment_plan to voldaan_app;

create table person (
  administration_id text not null references administration,
  name text not null check (name <> ''),
  doc json not null,
  primary key (administration_id, name)
);
select fence('person');
grant select, insert, update (doc), delete on person to voldaan_app;

create table absence (
  administration_id text not null,
  person text not null,
  from_date date not null,
  until_date date not null check (until_date >= from_date),
  stand_in text check (stand_in <> person),
  primary key (administration_id, person, from_date),
  foreign key (administration_id, person) references person on delete cascade,
  foreign key (administration_id, stand_in) references person
);
select fence('absence');
grant select, insert, update (until_date, stand_in), delete on absence to voldaan_app;

-- What falls due soon, and whom we sell most.
create index open_item_due on open_item (administration_id, due_date);
