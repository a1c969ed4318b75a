// Books of any size for bench/lists.mjs, written by the database itself: debtors with names people have, open items and as
// many that are settled, documents of our own in every state of their journey, bank entries, and what keeps items back.
export const TODAY = '2026-11-23';

/** Rows per statement: an application's statement may take five seconds. */
const ROWS = 10_000;

const array = (words) => `(array[${words.map((word) => `'${word}'`).join(', ')}])`;
/** One of some words, by a number without common factor with their count, so that neighbours differ. */
const one = (words, by) => `${array(words)}[1 + (n::bigint * ${by} % ${words.length})::integer]`;

const TRADES = ['Bakkerij', 'Garage', 'Slagerij', 'Bouwbedrijf', 'Café', 'Drukkerij', 'Fietsen'];
const NAMES =
  'Janssens Peeters Maes Jacobs Mertens Willems Claes Goossens Wouters De_Smet De_Vries Van_den_Berg Bakker Visser Smit Dubois Lambert Dupont Müller Lefèvre'
    .split(' ')
    .map((name) => name.replaceAll('_', ' '));
const PLACES = ['Gent', 'Luik', 'Brugge', 'Utrecht', 'Breda', 'Namur', 'Aalst', 'Delft', 'Zwolle'];
const FORMS = ['BV', 'NV', 'SRL', 'VOF'];
const NAME = `${one(TRADES, 5)} || ' ' || ${one(NAMES, 7)} || ' ' || ${one(PLACES, 11)} || ' ' || ${one(FORMS, 3)}`;

export async function fill(database, administration, { items, debtors, entries }) {
  const chunks = async (count, text) => {
    for (let from = 1; from <= count; from += ROWS)
      await database.transaction({ as: 'administration', administration }, (sql) =>
        sql.query(text, [administration, from, Math.min(count, from + ROWS - 1), debtors]),
      );
  };
  await chunks(
    debtors,
    `insert into debtor (administration_id, id, host_id, host_version, number, doc)
     select $1, 'deb_' || n, 'D' || n, '1', lpad(n::text, 8, '0'), json_strip_nulls(json_build_object('id', 'deb_' || n,
       'hostId', 'D' || n, 'number', lpad(n::text, 8, '0'), 'name', ${NAME}, 'kind',
       case when n % 10 = 0 then 'consumer' else 'business' end, 'country', case when n % 3 = 0 then 'NL' else 'BE' end,
       'language', 'nl', 'email', 'd' || n || '@klant.example', 'vatId', 'BE0' || lpad((n * 7919::bigint % 1000000000)::text, 9, '0'),
       'creditLimit', case when n % 10 = 1 then json_build_object('minor', json_build_object('$bigint', '500000'),
         'currency', 'EUR') end,
       'ibans', '[]'::json, 'aliases', '[]'::json, 'insolvent', n % 500 = 0, 'purchaseOrderRequired', false,
       'hostVersion', '1'))
     from generate_series($2::integer, $3::integer) n where $4::integer > 0`,
  );
  await chunks(
    debtors,
    `insert into debtor_profile (administration_id, debtor_id, doc)
     select $1, 'deb_' || n, json_build_object('debtorId', 'deb_' || n, 'owner', ${one(['An', 'Piet', 'Fatima'], 1)})
     from generate_series($2::integer, $3::integer) n where n % 5 < 4 and $4::integer > 0`,
  );
  // Half of them settled: an odd number has nothing left.
  await chunks(
    items * 2,
    `insert into document (administration_id, id, direction, host_id, debtor_id, version, kind, number, invoice,
       findings, held_for, at, bytes, sha256)
     select $1, 'doc_' || n, 'out', 'F' || n, 'deb_' || (n % $4::integer + 1), 1, 'invoice', '2026/' || lpad(n::text, 7, '0'),
       json_build_object('kind', 'invoice', 'number', '2026/' || lpad(n::text, 7, '0'), 'issueDate',
         (date '${TODAY}' - (n::bigint * 7919 % 400)::integer)::text, 'dueDate',
         (date '${TODAY}' + 30 - (n::bigint * 7919 % 400)::integer)::text, 'currency', 'EUR',
         'totals', json_build_object('payable', json_build_object('unscaled', json_build_object('$bigint',
           (1000 + n::bigint * 104729 % 500000)::text), 'scale', 2)),
         'lines', json_build_array(json_build_object('id', '1', 'name', repeat('Geleverd volgens bon ' || n || '. ', 20)))),
       case when n % 100 = 3 then '[{"class":"RULE","code":"ubl.BR-01","severity":"fatal","path":"","message":"x"}]'
         when n % 20 = 1 then '[{"class":"RULE","code":"ubl.BR-02","severity":"warning","path":"","message":"x"}]'
         else '[]' end::json,
       '[]', timestamptz '${TODAY}' - make_interval(days => (n::bigint * 7919 % 400)::integer),
       case when n % 100 <> 3 then '\\x00'::bytea end, case when n % 100 <> 3 then 'x' end
     from generate_series($2::integer, $3::integer) n`,
  );
  await chunks(
    items * 2,
    `insert into exchange (administration_id, id, document_id, document_version, key, number, sender_scheme,
       sender_value, receiver_scheme, receiver_value, state, state_at, attempts, channel)
     select $1, 'exc_' || n, 'doc_' || n, 1, 'k' || n, 'F' || n, '0208', '0', '0208', '1',
       case when n % 200 = 5 then 'rejected' when n % 200 = 7 then 'held' when n % 400 = 9 then 'undelivered'
         when n % 50 = 11 then 'sending' when n % 10 = 2 then 'sent-another-way' else 'delivered' end,
       timestamptz '${TODAY}' - make_interval(days => (n::bigint * 7919 % 400)::integer), 1,
       case when n % 10 = 2 then 'e-mail' else 'network' end
     from generate_series($2::integer, $3::integer) n where n % 100 not in (3, 4) and $4::integer > 0`,
  );
  await chunks(
    items * 2,
    `insert into open_item (administration_id, id, debtor_id, document_id, host_id, kind, number, issue_date,
       due_date, amount_minor, currency)
     select $1, 'itm_' || n, 'deb_' || (n % $4::integer + 1), 'doc_' || n, 'F' || n, 'invoice',
       '2026/' || lpad(n::text, 7, '0'), date '${TODAY}' - (n::bigint * 7919 % 400)::integer,
       date '${TODAY}' + 30 - (n::bigint * 7919 % 400)::integer, 1000 + n::bigint * 104729 % 500000,
       case when n % 97 = 0 then 'USD' else 'EUR' end
     from generate_series($2::integer, $3::integer) n`,
  );
  // A debtor follows from the number: an even number of debtors would have all that is settled with every second of them.
  await chunks(
    items * 2,
    `insert into allocation (administration_id, id, open_item_id, amount_minor, currency, on_date)
     select $1, 'alc_' || n, i.id, case when n / $4::integer % 2 = 1 then i.amount_minor else 500 end, i.currency,
       date '${TODAY}' - (n % 60)
     from generate_series($2::integer, $3::integer) n join open_item i
       on i.administration_id = $1 and i.id = 'itm_' || n
     where n / $4::integer % 2 = 1 or n % 10 = 4`,
  );
  await chunks(
    items * 2,
    `insert into reminder (administration_id, open_item_id, round, step, debtor_id, action_id, on_date, new_due_date)
     select $1, i.id, 0, 'reminder', i.debtor_id, 'act_old', date '${TODAY}' - 12, date '${TODAY}' - 5
     from generate_series($2::integer, $3::integer) n join open_item i
       on i.administration_id = $1 and i.id = 'itm_' || n
     where n % 4 = 0 and i.due_date < date '${TODAY}' - 12 and $4::integer > 0`,
  );
  await chunks(
    items * 2,
    `insert into dispute (administration_id, id, open_item_id, opened_on, reason)
     select $1, 'dsp_' || n, 'itm_' || n, '2026-11-01', 'bench'
     from generate_series($2::integer, $3::integer) n where n % 100 = 8 and $4::integer > 0`,
  );
  await chunks(
    debtors,
    `insert into timeline (administration_id, debtor_id, at, by_whom, kind, detail)
     select $1, 'deb_' || n, timestamptz '${TODAY}' - make_interval(days => m), 'voldaan', 'sent', '{}'
     from generate_series($2::integer, $3::integer) n, generate_series(1, 3) m where $4::integer > 0`,
  );
  await bank(database, administration, entries);
}

async function bank(database, administration, entries) {
  const as = (work) => database.transaction({ as: 'administration', administration }, work);
  await as(async (sql) => {
    await sql.query(
      `insert into bank_file (administration_id, id, sha256, name, bytes, at, outcome, faults)
       values ($1, 'fil_1', 'x', 'x', '', '${TODAY}', 'imported', '[]')`,
      [administration],
    );
    await sql.query(
      `insert into statement (administration_id, id, file_id, iban, closed_on, doc)
       values ($1, 'stm_1', 'fil_1', 'BE71096123456769', '${TODAY}', '{}')`,
      [administration],
    );
  });
  for (let from = 1; from <= entries; from += ROWS)
    await as((sql) =>
      sql.query(
        `insert into bank_entry (administration_id, id, statement_id, iban, key, booked, booking_date, currency,
           amount_minor, detail_minor, doc, label)
         select $1, 'ent_' || n, 'stm_1', 'BE71096123456769', 'k' || n, true,
           date '${TODAY}' - (n::bigint * 7919 % 400)::integer, 'EUR', 1000 + n::bigint * 104729 % 500000, '{}',
           json_build_object('index', n, 'amount', json_build_object('unscaled', json_build_object('$bigint',
             (1000 + n::bigint * 104729 % 500000)::text), 'scale', 2), 'currency', 'EUR', 'status', 'BOOK',
             'reversal', false, 'details', json_build_array(json_build_object('structuredReferences', '[]'::json,
               'referredDocuments', '[]'::json, 'unstructured', json_build_array('Factuur 2026/' || lpad(n::text, 7, '0')),
               'additionalRemittance', '[]'::json, 'counterparty', json_build_object('name', ${NAME})))), 'matched'
         from generate_series($2::integer, $3::integer) n`,
        [administration, from, Math.min(entries, from + ROWS - 1)],
      ),
    );
}
