-- What figures are checked against: the balance of the debtors in the ledger of the host package, as somebody told it.

create table control_balance (
  administration_id text not null references administration,
  on_date date not null,
  currency char(3) not null,
  balance_minor bigint not null,
  told_by text not null check (told_by <> ''),
  primary key (administration_id, on_date, currency)
);
select fence('control_balance');
grant select, insert, update (balance_minor, told_by) on control_balance to voldaan_app;

-- Whether the members of a JSON text can be taken out here: one U+0000 or half a surrogate pair anywhere in it, and
-- PostgreSQL refuses to look. Such a document is left out of what it would have told.
create function readable(doc json) returns boolean language sql immutable as $$
  select doc::text !~ '\\u(0000|d[89a-f])'
$$;

-- Money after reminders, and reminders of a period.
create index reminder_by_day on reminder (administration_id, on_date);
