// Many administrations with as many open items each, on PostgreSQL. One is read from its host by the product itself; the
// others are copies of its rows, made inside the database: what stands there is what the product writes.
import { withClient } from './hub-database.mjs';
import { makeMembers } from './hub-world.mjs';
import { camtFile } from '../dist/demo/world/camt-file.js';
import { idOf } from '../dist/kernel/ids.js';

/** Monday, ten o'clock: the run of the day is due. */
export const NOW = '2026-11-23T09:00:00.000Z';
const TODAY_MS = Date.parse('2026-11-23T00:00:00Z');
const DAY_MS = 86_400_000;
const DEBTORS = 200;
/** Administrations registered at once. */
const AT_ONCE = 8;
/** Copied by nobody: who the administration is, whom it talks to, its secrets, what the audit chain says of it. */
const NOT_COPIED =
  /^(administration|connection|secret|data_key|audit|api_key|grant_of_user|outbox_|message_)/;

/** In the books of the host that all administrations read. */
export const HOST_BOOKS = 'many';

export function administrationOf(n) {
  const [{ administration }] = makeMembers();
  return { ...administration, id: idOf(`adm_many_${String(n).padStart(5, '0')}`) };
}

/** The customers of one administration, and as many invoices as asked for; half of them are overdue. */
export function hostBooks(items) {
  const [{ debtors, patterns }] = makeMembers();
  const customers = Array.from({ length: DEBTORS }, (_, n) => {
    const number = String(50_000 + n);
    const pattern = debtors[n % debtors.length];
    return { ...pattern, hostId: `debtor-${n}`, number, name: `${pattern.name} ${n}` };
  });
  const invoices = Array.from({ length: items }, (_, n) => {
    const pattern = patterns[n % patterns.length];
    const issued = TODAY_MS - ((n * 7_919) % 60) * DAY_MS;
    const number = `M-${String(n).padStart(6, '0')}`;
    const dates = { issueDate: dayOf(issued), dueDate: dayOf(issued + 30 * DAY_MS) };
    return {
      ...pattern,
      ...{ hostId: `invoice-${n}`, debtorHostId: `debtor-${n % DEBTORS}`, send: false },
      invoice: { ...pattern.invoice, ...dates, number },
    };
  });
  return { customers, invoices };
}

function dayOf(ms) {
  return new Date(ms).toISOString().slice(0, 10);
}

/** Registers all of them with the same host and access point, one firm above. */
export async function registerAll(app, count, urls) {
  const made = await app.firms.add('Kantoor Duizend');
  if (!made.ok) throw new Error('The firm cannot be made');
  const { id: firm } = made.value.firm;
  let next = 0;
  const lane = async () => {
    for (let n = next++; n < count; n = next++) {
      const administration = administrationOf(n);
      await app.store.platform.firms.addAdministration(firm, administration);
      await app.register({ administration, connections: connectionsOf(n, urls) });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return firm;
}

function connectionsOf(n, { host, accessPoint }) {
  return [
    {
      ...{ id: idOf(`con_many_${n}_host`), kind: 'host', adapter: 'voldaan-host' },
      settings: { baseUrl: host, token: 'bench-host-token', administration: HOST_BOOKS },
    },
    {
      ...{ id: idOf(`con_many_${n}_ap`), kind: 'access-point', adapter: 'sandbox' },
      settings: { baseUrl: accessPoint, apiKey: 'bench-key-many', webhookSecret: 'bench-webhook' },
    },
  ];
}

/** Everything the first administration has, for all others; answers the rows per table. */
export function copyToAll(url) {
  return withClient(url, copyRows);
}

async function copyRows(client) {
  const { rows: columns } = await client.query(
    `select table_name, array_agg(quote_ident(column_name) order by ordinal_position)::text[] as names
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where table_schema = 'voldaan' and table_type = 'BASE TABLE' and is_identity = 'NO' and is_generated = 'NEVER'
     group by table_name having bool_or(column_name = 'administration_id')`,
  );
  const first = administrationOf(0).id;
  // Without triggers: the rows were judged when the product wrote the first of them.
  await client.query('set session_replication_role = replica');
  const copied = [];
  for (const { table_name: table, names } of columns) {
    if (NOT_COPIED.test(table)) continue;
    const others = names.filter((name) => name !== 'administration_id').join(', ');
    const text = `insert into voldaan.${table} (administration_id, ${others})
      select a.administration_id, ${others.replace(/(^|, )/g, '$1f.')} from voldaan.${table} f
      cross join voldaan.administration a
      where f.administration_id = '${first}' and a.administration_id <> '${first}'`;
    const { rowCount: count } = await client.query(text);
    if (count > 0) copied.push([table, count]);
  }
  await client.query('vacuum analyze');
  return copied;
}

/** A bank file: twenty customers name the invoice they pay. The second goes on where the first ended. */
export function statementOf(items, sequence) {
  const [{ iban, name: holder, bic }] = administrationOf(0).accounts;
  const { customers, invoices } = hostBooks(items);
  const entries = paidOn(sequence, items).map((at, n) => {
    const { invoice, open, debtorHostId } = invoices[at];
    const { name, ibans } = customers.find(({ hostId }) => hostId === debtorHostId);
    return {
      ...{
        amountMinor: open.minor,
        reference: `R${sequence}-${n}`,
        code: ['PMNT', 'RCDT', 'ESCT'],
      },
      ...{ counterparty: { name, iban: ibans[0] }, text: `factuur ${invoice.number}` },
    };
  });
  const before = sequence === 1 ? [] : paidOn(sequence - 1, items);
  const openingMinor = sumOf(before.map((at) => invoices[at].open.minor));
  const closingMinor = openingMinor + sumOf(entries.map(({ amountMinor }) => amountMinor));
  const date = `2026-11-${18 + sequence}`;
  const balances = { openingMinor, closingMinor };
  const account = { version: '08', iban, holder, bic };
  const bytes = camtFile({ ...account, ...balances, id: `S-${sequence}`, sequence, date, entries });
  return { name: `${date}.xml`, bytes };
}

function paidOn(sequence, items) {
  return Array.from({ length: 20 }, (_, n) => (sequence * 20 + n * 37) % items);
}

function sumOf(minors) {
  return minors.reduce((sum, minor) => sum + minor, 0n);
}
