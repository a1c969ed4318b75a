// What must be true once it is quiet: of everything acknowledged nothing is lost, each effect stands once at the host and at
// the access point, and what the database says of itself adds up.
import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { INVOICE_RESPONSE } from '../../dist/formats/ubl/response.js';
import { settingsOf } from './processes.mjs';

const PROGRAM = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
/** A lease of a worker that was killed is over after a minute, a third try comes a minute after the first. */
const QUIET_MS = 360_000;

/** Waits until nothing is left to do; answers what is still there when that takes too long, else an empty list. */
export async function untilQuiet({ databaseUrl, world }) {
  const until = Date.now() + QUIET_MS;
  for (;;) {
    await world.accessPoint.advance();
    const left = await asked(
      databaseUrl,
      `select kind, state, attempts, note from voldaan.outbox_message where state <> 'done' order by position`,
    );
    const read = await asked(databaseUrl, `select 1 from voldaan.inbound where state = 'stored'`);
    if (left.length + read.length === 0) return [];
    if (left.every(({ state }) => state === 'parked') && read.length === 0) return left;
    if (Date.now() > until) return left.length > 0 ? left : [{ kind: 'inbound', state: 'stored' }];
    await sleep(500);
  }
}

/** Sentences about what is wrong; none when all is well. */
export async function judge({ databaseUrl, dataDir, world, books }) {
  const wrong = [];
  const rows = (text, values) => asked(databaseUrl, text, values);
  judgeInvoices(world, books, wrong);
  await judgePurchases(world, books, rows, wrong);
  await judgeEvents(books, rows, wrong);
  await judgeStatements(world, books, rows, wrong);
  const verified = await verify({ databaseUrl, dataDir });
  for (const { findings } of verified.administrations)
    for (const { kind, invariant, subject, message } of findings)
      if (kind === 'break') wrong.push(`verify: ${invariant} ${subject}: ${message}`);
  return wrong;
}

function judgeInvoices({ accessPoint, host }, books, wrong) {
  const taken = countBy(
    accessPoint.transmissions(),
    ({ apiKey, summary }) => `${apiKey} ${summary.number}`,
  );
  const told = new Map();
  for (const id of new Set(
    [...books.invoices.values()].map(({ administration }) => administration),
  ))
    for (const { report } of host.reports(id, 'exchange-status'))
      if (report.status === 'delivered') count(told, `${id} ${report.invoiceHostId}`);
  for (const [hostId, { administration, invoice }] of books.invoices) {
    expectOnce(
      wrong,
      `invoice ${invoice.number} at the access point`,
      taken.get(`chaos-key-${administration} ${invoice.number}`),
    );
    expectOnce(
      wrong,
      `invoice ${invoice.number} told to the host as delivered`,
      told.get(`${administration} ${hostId}`),
    );
  }
}

async function judgePurchases({ accessPoint, host, members }, books, rows, wrong) {
  const kept = new Map(
    (await rows(`select transport_id, state, document_id from voldaan.inbound`)).map((row) => [
      row.transport_id,
      row,
    ]),
  );
  const posted = new Map();
  for (const {
    administration: { id },
  } of members)
    for (const { report } of host.reports(id, 'purchase-document'))
      count(posted, `${id} ${report.invoice.number}`);
  for (const [transportId, { administration, number }] of books.purchases) {
    if (kept.get(transportId)?.state !== 'processed')
      wrong.push(`purchase ${number}: ${kept.get(transportId)?.state ?? 'lost'}`);
    expectOnce(wrong, `purchase ${number} at the host`, posted.get(`${administration} ${number}`));
  }
  const decided = new Map(
    (
      await rows(
        'select document_id, count(*)::int as count from voldaan.inbox_decision group by 1',
      )
    ).map((row) => [row.document_id, row.count]),
  );
  for (const id of books.approved.keys()) expectOnce(wrong, `approval of ${id}`, decided.get(id));
  const answers = accessPoint
    .transmissions()
    .filter(({ documentType }) => documentType === INVOICE_RESPONSE.documentType);
  const owed = [...decided.values()].reduce((sum, one) => sum + one, 0);
  if (answers.length !== owed)
    wrong.push(`answers to suppliers: ${answers.length} instead of ${owed}`);
}

async function judgeEvents(books, rows, wrong) {
  const stored = countBy(
    await rows('select event_id from voldaan.webhook_event'),
    (row) => row.event_id,
  );
  for (const id of books.events.keys()) expectOnce(wrong, `webhook ${id}`, stored.get(id));
}

async function judgeStatements({ host }, books, rows, wrong) {
  const statements = new Map(
    (
      await rows(`select s.administration_id, s.doc->>'id' as id, count(e.id)::int as entries, count(distinct s.id)::int as times
        from voldaan.statement s left join voldaan.bank_entry e
          on e.administration_id = s.administration_id and e.statement_id = s.id group by 1, 2`)
    ).map((row) => [row.id, row]),
  );
  for (const [id, { entries }] of books.statements) {
    const found = statements.get(id);
    expectOnce(wrong, `statement ${id}`, found?.times);
    if (found !== undefined && found.entries !== entries)
      wrong.push(`statement ${id}: ${found.entries} entries instead of ${entries}`);
  }
  const allocated = await rows(
    `select administration_id, count(*)::int as count from voldaan.allocation where reversed_on is null and entry_id is not null group by 1`,
  );
  for (const { administration_id: id, count: live } of allocated) {
    const payments = host
      .reports(id, 'payment')
      .map(({ report }) => `${report.invoiceHostId} ${report.bankReference}`);
    if (new Set(payments).size !== payments.length)
      wrong.push(`${id}: a payment was told twice to the host`);
    if (payments.length !== live)
      wrong.push(`${id}: ${payments.length} payments told for ${live} allocations`);
  }
}

function expectOnce(wrong, what, found = 0) {
  if (found !== 1) wrong.push(`${what}: ${found} times`);
}

function countBy(list, key) {
  const counts = new Map();
  for (const one of list) count(counts, key(one));
  return counts;
}

function count(counts, key) {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

async function asked(url, text, values = []) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** `voldaan verify`, as an operator calls it. */
function verify({ databaseUrl, dataDir }) {
  const env = settingsOf({ databaseUrl, redisUrl: null, dataDir, role: 'api', port: 0 });
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [PROGRAM, 'verify', '--json'],
      { env, maxBuffer: 1 << 28 },
      (error, stdout, stderr) => {
        if (stdout.startsWith('{')) resolve(JSON.parse(stdout));
        else reject(error ?? new Error(stderr));
      },
    );
  });
}
