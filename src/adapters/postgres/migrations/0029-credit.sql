-- The guard: limits and releases as they were decided, payment scores, and what others were asked about debtors.

-- More kinds of connections come with every part; which ones exist is decided where connections are checked.
alter table connection drop constraint connection_kind_check;
alter table connection add constraint connection_kind_check check (kind ~ '^[a-z][a-z-]{1,39}$');

-- The newest row of a debtor and source counts; nothing is ever changed.
create table credit_limit (
  administration_id text not null,
  position bigint generated always as identity,
  debtor_id text not null,
  source text not null check (source in ('own', 'insured')),
  what text not null check (what in ('limit', 'unlimited', 'withdrawn')),
  amount_minor bigint check (amount_minor >= 0),
  currency char(3),
  valid_until date,
  only_insured boolean,
  at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  reason text not null check (reason <> ''),
  primary key (administration_id, debtor_id, position),
  foreign key (administration_id, debtor_id) references debtor deferrable initially deferred,
  check ((what = 'limit') = (amount_minor is not null) and (amount_minor is null) = (currency is null)),
  check (source = 'own' or what <> 'unlimited'),
  check (source = 'insured' or only_insured is null)
);
create index credit_limit_newest on credit_limit (administration_id, debtor_id, source, position desc);
select fence('credit_limit');
create trigger credit_limit_stays before update or delete on credit_limit
  for each row execute function append_only();
grant select, insert on credit_limit to voldaan_app;

-- A person let one order pass.
create table credit_release (
  administration_id text not null,
  position bigint generated always as identity,
  debtor_id text not null,
  order_number text not null check (order_number <> ''),
  amount_minor bigint not null check (amount_minor > 0),
  currency char(3) not null,
  until_date date not null,
  at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  reason text not null check (reason <> ''),
  primary key (administration_id, debtor_id, position),
  foreign key (administration_id, debtor_id) references debtor deferrable initially deferred
);
select fence('credit_release');
create trigger credit_release_stays before update or delete on credit_release
  for each row execute function append_only();
grant select, insert on credit_release to voldaan_app;

-- A score from the day on which it became what it is; a row only when it changed. No score: no history.
create table credit_score (
  administration_id text not null,
  debtor_id text not null,
  on_date date not null,
  score integer check (score between 0 and 100),
  band text check (band in ('A', 'B', 'C', 'D')),
  parts json,
  primary key (administration_id, debtor_id, on_date),
  foreign key (administration_id, debtor_id) references debtor deferrable initially deferred,
  check ((score is null) = (band is null) and (score is null) = (parts is null))
);
create index credit_score_old on credit_score (administration_id, on_date);
select fence('credit_score');
grant select, insert, update (score, band, parts), delete on credit_score to voldaan_app;

-- What was asked of a bureau, insurer or register, why, and what it answered. The row is written before the question leaves:
-- its id is the key by which the other side knows it again.
create table inquiry (
  administration_id text not null references administration,
  id text not null,
  position bigint generated always as identity,
  source text not null,
  provider text not null,
  operation text not null,
  subject text not null,
  debtor_id text,
  reason text not null check (reason <> ''),
  by_whom text not null check (by_whom <> ''),
  asked_at timestamptz not null,
  asked_on date not null,
  -- False: came without being asked for, as in a file; uses no budget
  counts boolean not null,
  answered_at timestamptz,
  answer json,
  failure text,
  primary key (administration_id, id),
  foreign key (administration_id, debtor_id) references debtor deferrable initially deferred,
  check (answered_at is null or failure is null),
  check ((answered_at is null) = (answer is null))
);
create unique index inquiry_under_way on inquiry (administration_id, source, operation, subject)
  where answered_at is null and failure is null;
create index inquiry_answered on inquiry (administration_id, source, operation, subject, answered_at desc, position desc)
  where answered_at is not null;
create index inquiry_budget on inquiry (administration_id, source, asked_on) where counts;
create index inquiry_of_debtor on inquiry (administration_id, debtor_id, answered_at desc)
  where answered_at is not null;
select fence('inquiry');
grant select, insert, update (answered_at, answer, failure), delete on inquiry to voldaan_app;
