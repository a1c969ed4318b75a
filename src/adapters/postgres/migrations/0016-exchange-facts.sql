-- What the status of a transmission is asked with, and envelopes that do not name a sender.

-- The SBDH instance identifier. Rows of before have none of their own: the id of the exchange stands in for it.
alter table exchange add column transport_id text;
alter table exchange add column first_attempt_at timestamptz;
alter table exchange add column attempted_at timestamptz;
create index exchange_by_transport on exchange (administration_id, transport_id);
grant update (transport_id, first_attempt_at, attempted_at) on exchange to voldaan_app;

alter table inbound alter column sender_scheme drop not null;
alter table inbound alter column sender_value drop not null;
alter table inbound add constraint inbound_sender_whole check ((sender_scheme is null) = (sender_value is null));
alter table inbound add column process text not null default '';
