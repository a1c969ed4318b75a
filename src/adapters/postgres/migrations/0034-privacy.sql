-- Keeping no longer than needed, and erasing what an administration holds about a debtor. What happened stays; what it says
-- about people goes.

-- Rows that stay as they were written, until what they say about somebody is erased: once, and for good. Which columns that
-- may change is what the rights below say.
create function only_erased() returns trigger language plpgsql as $$
begin
  if old.erased_at is null and new.erased_at is not null then
    return new;
  end if;
  raise exception 'Rows of % are only ever erased', tg_table_name using errcode = 'restrict_violation';
end
$$;
-- A row that goes as a whole when its time is over, and is never changed.
create function never_changed() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of % are never changed', tg_table_name using errcode = 'restrict_violation';
end
$$;

alter table timeline add column erased_at timestamptz;
drop trigger timeline_stays on timeline;
create trigger timeline_stays before update on timeline for each row execute function only_erased();
create trigger timeline_never_goes before delete on timeline for each row execute function append_only();
grant update (detail, erased_at) on timeline to voldaan_app;
create index timeline_to_erase on timeline (administration_id, at) where erased_at is null;

alter table message_received add column erased_at timestamptz;
drop trigger message_received_stays on message_received;
create trigger message_received_stays before update on message_received
  for each row execute function only_erased();
create trigger message_received_never_goes before delete on message_received
  for each row execute function append_only();
grant update (sender, subject, note, erased_at) on message_received to voldaan_app;

alter table credit_limit add column erased_at timestamptz;
drop trigger credit_limit_stays on credit_limit;
create trigger credit_limit_stays before update on credit_limit
  for each row execute function only_erased();
create trigger credit_limit_never_goes before delete on credit_limit
  for each row execute function append_only();
grant update (reason, erased_at) on credit_limit to voldaan_app;

alter table credit_release add column erased_at timestamptz;
drop trigger credit_release_stays on credit_release;
create trigger credit_release_stays before update on credit_release
  for each row execute function only_erased();
create trigger credit_release_never_goes before delete on credit_release
  for each row execute function append_only();
grant update (reason, erased_at) on credit_release to voldaan_app;

drop trigger link_answer_stays on link_answer;
create trigger link_answer_stays before update on link_answer
  for each row execute function never_changed();
grant delete on link_answer, public_link, learned_fact to voldaan_app;

grant update (recipient, subject) on reminder_dispatch to voldaan_app;
grant update (recipient) on message_sent to voldaan_app;
grant update (subject, body) on task to voldaan_app;
grant update (reason) on dispute to voldaan_app;
-- Of messages that are done; nothing asks for what they said.
grant update (payload) on outbox_message to voldaan_app;

-- The host gives a contact again with every change of its debtor: this remembers that he was erased here. While a claim is
-- open some of it has to stay; then the rest follows when the claim is settled.
create table debtor_erasure (
  administration_id text not null,
  debtor_id text not null,
  asked_at timestamptz not null,
  by_whom text not null check (by_whom <> ''),
  done_at timestamptz,
  primary key (administration_id, debtor_id),
  foreign key (administration_id, debtor_id) references debtor deferrable initially deferred
);
create index debtor_erasure_waiting on debtor_erasure (administration_id, asked_at) where done_at is null;
select fence('debtor_erasure');
grant select, insert, update (done_at), delete on debtor_erasure to voldaan_app;

-- Everything about one debtor is asked for in one go.
create index document_of_debtor on document (administration_id, debtor_id, position) where debtor_id is not null;
create index message_sent_of_debtor on message_sent (administration_id, debtor_id);
create index reminder_dispatch_of_debtor on reminder_dispatch (administration_id, debtor_id);
create index public_link_of_debtor on public_link (administration_id, debtor_id);
