-- A reminder that is tried again on a later day says other dates: what is kept must be what the last attempt said.
grant update (on_date, new_due_date, channel, notice) on reminder to voldaan_app;
