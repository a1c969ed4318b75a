-- What is open of an item in the package is not certain: its record was read while a payment of ours was on its way there, and may
-- or may not hold it. It is read again, and nobody is reminded meanwhile.
alter table open_item add column host_unsure boolean not null default false;
create index open_item_unsure on open_item (administration_id) where host_unsure;
grant update (host_unsure) on open_item to voldaan_app;
