// Books of any size for bench/dunning.mjs, written by the database itself: debtors, open items between a month before and
// three after their due date, part payments, documents that were delivered (and some that were not), reminders, disputes,
// promises and a bank statement of yesterday.
const TODAY = '2026-11-20';

/** Rows per statement: an application's statement may take five seconds. */
const ROWS = 20_000;

export async function fill(database, administration, { items, debtors }) {
  const as = (work) => database.transaction({ as: 'administration', administration }, work);
  const chunks = async (count, text) => {
    for (let from = 1; from <= count; from += ROWS)
      await as((sql) =>
        sql.query(text, [administration, from, Math.min(count, from + ROWS - 1), debtors]),
      );
  };
  await chunks(
    debtors,
    `insert into debtor (administration_id, id, host_id, host_version, number, doc)
     select $1, 'deb_' || n, 'D' || n, '1', lpad(n::text, 8, '0'), json_build_object('id', 'deb_' || n,
       'hostId', 'D' || n, 'number', lpad(n::text, 8, '0'), 'name', 'Debiteur ' || n, 'kind',
       case when n % 10 = 0 then 'consumer' else 'business' end, 'country', 'BE', 'language', 'nl', 'email',
       'd' || n || '@klant.example', 'ibans', '[]'::json, 'aliases', '[]'::json, 'insolvent', n % 500 = 0,
       'purchaseOrderRequired', false, 'hostVersion', '1')
     from generate_series($2::integer, $3::integer) n where $4::integer > 0`,
  );
  await chunks(
    items,
    `insert into document (administration_id, id, direction, host_id, debtor_id, version, kind, number, invoice,
       findings, held_for, at)
     select $1, 'doc_' || n, 'out', 'F' || n, 'deb_' || (n % $4::integer + 1), 1, 'invoice', 'F' || n, '{}', '[]',
       '[]', '2026-09-01' from generate_series($2::integer, $3::integer) n where n % 5 = 0`,
  );
  await chunks(
    items,
    `insert into exchange (administration_id, id, document_id, document_version, key, number, sender_scheme,
       sender_value, receiver_scheme, receiver_value, state, state_at, attempts)
     select $1, 'exc_' || n, 'doc_' || n, 1, 'k' || n, 'F' || n, '0208', '0', '0208', '1',
       case when n % 200 = 0 then 'rejected' else 'delivered' end, '2026-09-01', 1
     from generate_series($2::integer, $3::integer) n where n % 5 = 0 and $4::integer > 0`,
  );
  // Spread by a number without common factor, so that neighbours differ.
  await chunks(
    items,
    `insert into open_item (administration_id, id, debtor_id, document_id, host_id, kind, number, issue_date,
       due_date, amount_minor, currency)
     select $1, 'itm_' || n, 'deb_' || (n % $4::integer + 1), case when n % 5 = 0 then 'doc_' || n end, 'F' || n,
       'invoice', 'F' || n, date '${TODAY}' - 120, date '${TODAY}' + 30 - (n::bigint * 7919 % 121)::integer,
       1000 + n::bigint * 104729 % 500000, 'EUR'
     from generate_series($2::integer, $3::integer) n`,
  );
  await chunks(
    items,
    `insert into allocation (administration_id, id, open_item_id, amount_minor, currency, on_date)
     select $1, 'alc_' || n, 'itm_' || n, 500, 'EUR', '2026-11-01'
     from generate_series($2::integer, $3::integer) n where n % 10 = 3 and $4::integer > 0`,
  );
  await chunks(
    items,
    `insert into reminder (administration_id, open_item_id, round, step, debtor_id, action_id, on_date, new_due_date)
     select $1, i.id, 0, 'reminder', i.debtor_id, 'act_old', date '${TODAY}' - 12, date '${TODAY}' - 5
     from generate_series($2::integer, $3::integer) n join open_item i
       on i.administration_id = $1 and i.id = 'itm_' || n
     where n % 4 = 1 and i.due_date < date '${TODAY}' - 12 and $4::integer > 0`,
  );
  await chunks(
    items,
    `insert into dispute (administration_id, id, open_item_id, opened_on, reason)
     select $1, 'dsp_' || n, 'itm_' || n, '2026-11-01', 'bench'
     from generate_series($2::integer, $3::integer) n where n % 100 = 7 and $4::integer > 0`,
  );
  await chunks(
    debtors,
    `insert into promise (administration_id, debtor_id, doc)
     select $1, 'deb_' || n, json_build_object('debtorId', 'deb_' || n, 'openItemIds',
       json_build_array('itm_' || (n - 1 + $4::integer)), 'amount', json_build_object('minor',
       json_build_object('$bigint', '1000'), 'currency', 'EUR'), 'madeOn', '2026-11-10', 'payBy', '2026-11-27',
       'state', 'open')
     from generate_series($2::integer, $3::integer) n where n % 100 = 9`,
  );
  await as(async (sql) => {
    await sql.query(
      `insert into bank_file (administration_id, id, sha256, name, bytes, at, outcome, faults)
       values ($1, 'fil_1', 'bench', 'bench', '', '${TODAY}', 'imported', '[]')`,
      [administration],
    );
    await sql.query(
      `insert into statement (administration_id, id, file_id, iban, closed_on, doc)
       values ($1, 'stm_1', 'fil_1', 'BE71096123456769', date '${TODAY}' - 1, '{}')`,
      [administration],
    );
  });
  await analyze(database);
}

/** What a database that has been running for a day knows about its tables by itself. */
function analyze(database) {
  return database.transaction({ as: 'owner' }, (sql) => sql.script('analyze'));
}

/** Every action of a run as if it had left: what the next run sees. */
export async function takeAll(database, administration, runId) {
  const as = (work) => database.transaction({ as: 'administration', administration }, work);
  const [{ last }] = await as((sql) =>
    sql.query(
      'select coalesce(max(position), 0)::integer as last from dunning_action where administration_id = $1',
      [administration],
    ),
  );
  for (let from = 0; from <= last; from += ROWS)
    await as((sql) => taken(sql, administration, runId, from));
}

function taken(sql, administration, runId, from) {
  return sql.query(
    `insert into reminder (administration_id, open_item_id, round, step, debtor_id, action_id, on_date, new_due_date)
       select $1, item->>'openItem', (item->>'round')::integer, action->>'step', debtor_id, id, date '${TODAY}',
         (action->>'newDueDate')::date
       from dunning_action, json_array_elements(action->'items') item
       where administration_id = $1 and run_id = $2 and position >= $3 and position < $4 on conflict do nothing`,
    [administration, runId, from, from + ROWS],
  );
}

export { TODAY };
