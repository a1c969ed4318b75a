-- Documents whose receiver is not on the network may leave by e-mail or on paper: a fourth kind of connection, and on
-- the exchange by which channel it goes, what shows that the network could not reach the receiver (id, moment, answer),
-- and what left instead (to whom, under which name, what was answered).

alter table connection drop constraint connection_kind_check;
alter table connection add constraint connection_kind_check
  check (kind in ('host', 'access-point', 'bank', 'mail'));

alter table exchange add column channel text not null default 'network'
  check (channel in ('network', 'e-mail', 'print'));
alter table exchange add column absence json;
alter table exchange add column dispatch json;
grant update (channel, absence, dispatch) on exchange to voldaan_app;
