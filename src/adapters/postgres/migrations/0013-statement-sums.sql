-- INV-5: opening + booked entries = closing, per statement, refused by the database itself. Smallest units of one
-- currency; null where the statement does not say, or not in whole units or in one currency.
alter table statement
  add column opening_minor bigint,
  add column moved_minor bigint,
  add column closing_minor bigint,
  add column booked integer,
  add constraint statement_adds_up check (opening_minor + moved_minor = closing_minor);

-- The entries that stand under a statement are what it moved, unless some of them came with an earlier one that
-- overlaps it: then fewer stand here than it has.
create function check_statement() returns trigger language plpgsql set search_path from current as $$
declare
  stored record;
begin
  if new.moved_minor is null then return null; end if;
  select count(*) as count, coalesce(sum(amount_minor), 0) as total, count(amount_minor) as exact into stored
    from bank_entry where administration_id = new.administration_id and statement_id = new.id and booked;
  if stored.count = new.booked and stored.exact = new.booked and stored.total <> new.moved_minor then
    raise exception using
      errcode = 'VD005',
      message = format('INV-5: the entries of statement %s add up to %s, it moved %s (smallest units)',
        new.id, stored.total, new.moved_minor),
      hint = 'Store what the bank said, all of it or nothing.';
  end if;
  return null;
end
$$;

create constraint trigger statement_entries_add_up after insert on statement
  deferrable initially deferred for each row execute function check_statement();
