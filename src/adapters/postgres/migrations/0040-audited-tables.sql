-- Which tables the audit log is written from: those that hold what people decided, see audited() in 0040-audit.sql. A table that
-- comes later calls it in its own migration.

-- The installation.
select audited('administration', '{administration_id}', '{firm_id}', forms => '{doc}');
select audited('firm', '{firm_id}', hashed => '{doc}');
select audited('platform_switch', '{name}', '{is_on}');
select audited('installation', '{serial}', '{serial,installation_id,by_whom}');
select audited('law_rate', '{regime}', '{regime,from_date,until_date,percent,source,checked_on,by_whom}');

-- Connections, people, and the way to sending. A token that is renewed is no decision.
select audited('connection', '{id}', '{kind,adapter,disconnected_at}', forms => '{mapping}');
select audited('connection_token', '{connection_id}', '{state}', changing => 'old.state <> new.state');
select audited('person', '{name}', forms => '{doc}');
select audited('absence', '{person,from_date}', '{from_date,until_date,stand_in}');
select audited('onboarding_event', '{kind}', '{kind,by_whom,at}');

-- How reminders are made, and letting them go.
select audited('dunning_policy', '{name}', '{version,saved_by}', '{doc}');
select audited('policy_of_group', '{group_name}', '{policy}');
select audited('policy_test', '{name}', '{against,policy,share,from_on,until_on}');
select audited('letter_version', '{language,letter}', '{version,saved_by}', '{subject,body}');
select audited('general_terms', '{version}', '{version}', '{doc}');
select audited('dunning_run', '{id}', '{on_date,state,approved_at,approved_by}', adding => 'false',
  changing => 'old.state <> new.state and new.state <> ''planned''', removing => 'false');
select audited('dunning_approval', '{run_id}', '{said_by,at}');
select audited('dunning_action', '{id}', '{run_id,state,reason}', adding => 'false',
  changing => 'new.state = ''held'' and old.state <> ''held'' and by_people()', removing => 'false');
select audited('reminder_dispatch', '{action_id,attempt}', '{state}', adding => 'false',
  changing => 'old.state = ''unknown'' and old.state <> new.state');

-- Credit. Limits of an insurer come by the file, and say themselves who decided.
select audited('credit_limit', '{debtor_id}', '{source,what,amount_minor,currency,valid_until,at,by_whom}',
  adding => 'new.source = ''own''', changing => 'false');
select audited('credit_release', '{debtor_id}', '{order_number,amount_minor,currency,until_date,at,by_whom}',
  changing => 'false');
select audited('inquiry', '{id}', '{source,provider,operation,debtor_id,by_whom,asked_at}',
  adding => 'by_people()', changing => 'false', removing => 'false');

-- Money: mandates and files for the bank, what people assign, give up and change about a claim.
-- Lists of mandates come by the ten thousand and are noted as one act (usecases/record-mandate).
select audited('mandate', '{id}', '{debtor_id,revoked_on}', adding => 'false',
  changing => 'old.revoked_on is distinct from new.revoked_on');
select audited('collection', '{id}',
  '{collect_on,announced_on,total_minor,currency,line_count,bytes,handed_out_at,cancelled_at}');
select audited('refund_order', '{id}', '{execute_on,total_minor,currency,line_count,bytes,handed_out_at,cancelled_at}');
select audited('allocation', '{id}', '{open_item_id,entry_id,amount_minor,currency,write_off,on_date,reversed_on}',
  adding => 'by_people()', changing => 'by_people()');
select audited('on_account', '{id}', '{entry_id,debtor_id,amount_minor,currency,on_date,reversed_on}',
  adding => 'by_people()', changing => 'by_people()');
select audited('learned_fact', '{id}', '{kind,debtor_id,state,said_by}', adding => 'by_people()',
  changing => 'old.state <> new.state', removing => 'false');
select audited('claim_change', '{claim_id}', '{kind,amount_minor,on_date,by_whom}', adding => 'new.kind = ''waived''');
select audited('control_balance', '{on_date,currency}', '{balance_minor,told_by}');
select audited('instrument', '{id}', '{open_item_id,debtor_id,kind,state,over}');
select audited('provision_proposal', '{id}', '{debtor_id,state}', adding => 'false',
  changing => 'old.state <> new.state');

-- Documents: what waited for a person.
select audited('inbox_decision', '{document_id}', '{version,kind,said_by,at}');
select audited('parked_answer', '{transport_id}', '{state,decided_by,decided_at,document_id}', adding => 'false',
  changing => 'old.state <> new.state');
select audited('answering_provider', '{scheme,value}', '{confirmed_by,at}');
select audited('proposed_term', '{transport_id}', '{open_item_id,due_date,state,decided_by,decided_on}',
  adding => 'false', changing => 'old.state <> new.state');
select audited('exchange', '{id}', '{state,channel}', adding => 'false',
  changing => 'old.state <> new.state and by_people()');
select audited('outbox_message', '{id}', '{kind,state}', adding => 'false',
  changing => 'old.state = ''parked'' and new.state <> ''parked'' and by_people()', removing => 'false');

-- Debtors and the work on them.
select audited('debtor_profile', '{debtor_id}', forms => '{doc}', adding => 'by_people()', changing => 'by_people()');
select audited('debtor_erasure', '{debtor_id}', '{asked_at,by_whom,done_at}');
select audited('dispute', '{id}', '{open_item_id,opened_on,closed_on,amount_minor,currency,code,role,owner,answer_by,outcome,decided_on,decided_by}');
select audited('promise', '{id}', '{debtor_id,state}');
select audited('payment_plan', '{id}', '{debtor_id,state}');
select audited('task', '{id}', '{kind,role,owner,due_on,closed_on,closed_by,outcome}', adding => 'by_people()',
  changing => 'by_people()');
select audited('collection_case', '{id}', '{debtor_id,connection_id,over}', changing => 'old.over <> new.over');
select audited('collection_partner', '{connection_id}', hashed => '{doc}');
select audited('dossier_file', '{id}', '{debtor_id,open_item_id,kind,size,sha256,added_by}');
