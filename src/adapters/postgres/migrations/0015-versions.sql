-- An entry for which nothing was found is matched again when the books change. While nothing comes of that, whoever
-- looked at it still sees what is true: its version stays. All else counts as before (0009-learned.sql).
create or replace function count_version() returns trigger language plpgsql as $$
begin
  if (old.label is null or new.label is null) and old.proposals::text is not distinct from new.proposals::text then
    return new;
  end if;
  new.version := old.version + 1;
  return new;
end
$$;
