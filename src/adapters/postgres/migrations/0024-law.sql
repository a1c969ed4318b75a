-- What the statutory engine needs: confirmed rates, general terms, what a reminder was, and claims of their own.

-- Rates of the law that somebody read in their official source, for every administration: the law is the same for all.
create table law_rate (
  position bigint generated always as identity primary key,
  regime text not null check (regime in ('be-trade', 'be-trade-old', 'be-legal', 'nl-trade', 'nl-civil')),
  from_date date not null,
  until_date date not null check (until_date >= from_date),
  percent numeric not null check (percent >= 0 and percent <= 100),
  source text not null check (source <> ''),
  checked_on date not null,
  by_whom text not null check (by_whom <> '')
);
create trigger law_rate_stays before update or delete on law_rate
  for each row execute function append_only();
grant select on law_rate to voldaan_app, voldaan_platform;
grant insert on law_rate to voldaan_platform;

-- Versions of the general terms. Debtors accepted them as they were, so none ever changes.
create table general_terms (
  administration_id text not null references administration,
  version text not null check (version <> ''),
  position bigint generated always as identity,
  doc json not null,
  primary key (administration_id, version)
);
select fence('general_terms');
create trigger general_terms_stay before update or delete on general_terms
  for each row execute function append_only();
grant select, insert on general_terms to voldaan_app;

-- How a reminder went, and which statutory message it was; later, when it is proved to have arrived, or that it came back.
alter table reminder
  add column channel text check (channel in ('task', 'mail', 'letter', 'registered', 'call')),
  add column notice json,
  add column delivered_on date,
  add column bounced_on date;
grant update (delivered_on, bounced_on) on reminder to voldaan_app;

-- Interest, costs and damages that were asked: claims of their own, that live on when the principal is paid.
create table claim (
  administration_id text not null,
  id text not null,
  position bigint generated always as identity,
  debtor_id text not null,
  open_item_ids json not null,
  kind text not null check (kind in ('interest', 'costs', 'damages')),
  amount_minor bigint not null check (amount_minor > 0),
  open_minor bigint not null check (open_minor between 0 and amount_minor),
  currency char(3) not null,
  clause text not null,
  periods json,
  on_date date not null,
  action_id text not null,
  line integer not null check (line >= 0),
  primary key (administration_id, id),
  unique (administration_id, action_id, line),
  foreign key (administration_id, debtor_id) references debtor deferrable initially deferred
);
create index claim_of_debtor on claim (administration_id, debtor_id, position);
select fence('claim');
grant select, insert, update (open_minor) on claim to voldaan_app;

create table claim_change (
  administration_id text not null,
  claim_id text not null,
  position bigint generated always as identity,
  kind text not null check (kind in ('settled', 'waived')),
  amount_minor bigint not null check (amount_minor > 0),
  on_date date not null,
  by_whom text not null check (by_whom <> ''),
  note text not null check (note <> ''),
  entry_id text,
  primary key (administration_id, claim_id, position),
  foreign key (administration_id, claim_id) references claim,
  foreign key (administration_id, entry_id) references bank_entry
);
select fence('claim_change');
create trigger claim_change_stays before update or delete on claim_change
  for each row execute function append_only();
grant select, insert on claim_change to voldaan_app;
