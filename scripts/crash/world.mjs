// What stands around the process that dies, for one cell of each flow: host, access point, mail server, token endpoint,
// folder of the bank. The access point recognises no key: whatever is sent twice is taken twice.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printParticipant } from '../../dist/domain/party/participant.js';
import { networkTypeOf } from '../../dist/formats/ubl/profiles.js';
import { INVOICE_RESPONSE } from '../../dist/formats/ubl/response.js';
import { writeUbl } from '../../dist/formats/ubl/write.js';
import { startSandboxAccessPoint } from '../../dist/sandbox/access-point/server.js';
import { startSandboxHost } from '../../dist/sandbox/host/server.js';
import { makeInvoices, makeMembers, makePurchases } from '../../bench/hub-world.mjs';
import { administration, statementOf } from './hub.mjs';
import { startMail, startTokens } from './servers.mjs';

const members = makeMembers().slice(0, 1);
const [{ debtors }] = members;
const BOOKED_ON = '2026-06-01';

/** Answers everything a flow may need; `begin` puts into it what the flow is about. */
export async function openWorld(flow, clock) {
  const dataDir = mkdtempSync(join(tmpdir(), 'voldaan-crash-'));
  const host = await startSandboxHost({ port: 0, dataDir: null, clock, token: 'crash-host-token' });
  const accessPoint = await startSandboxAccessPoint({
    ...{ port: 0, dataDir: null, clock, recognisesKeys: false },
  });
  const mail = await startMail();
  const package_ = await startTokens();
  const folder = join(dataDir, 'bank');
  mkdirSync(folder);
  setUp(host, accessPoint);
  const world = { host, accessPoint, mail, tokens: package_, folder };
  const given = (await BEGIN[flow]?.(world)) ?? {};
  return {
    ...world,
    given: {
      ...{ flow, dataDir, mailLog: mail.url, tokens: package_.url, ...given },
      connections: connectionsTo(flow, world),
    },
    async close() {
      for (const open of [accessPoint, host, mail, package_]) await open.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const BEGIN = {
  send: ({ host }) => void addInvoice(host, 1, {}),
  receive: ({ accessPoint }) => void addPurchase(accessPoint),
  statement({ host, folder }) {
    const entries = [receiptOf(addInvoice(host, 1, { send: false }))];
    const file = statementOf({ date: BOOKED_ON, entries });
    writeFileSync(join(folder, 'statement.xml'), file);
  },
  posting({ host }) {
    const entries = [1, 2].map((n) => receiptOf(addInvoice(host, n, { send: false })));
    const match = { method: 'POST', path: '/payments' };
    host.misbehave({ kind: 'lose-answer', times: 1, match });
    host.misbehave({ kind: 'status', status: 422, times: 1, match });
    const file = statementOf({ date: BOOKED_ON, entries });
    return { statement: Buffer.from(file).toString('base64') };
  },
  reminder: ({ host }) =>
    void addInvoice(host, 1, { issueDate: '2026-06-01', dueDate: '2026-06-15' }),
};

/** What must be true in the end, beside what is asked of every flow: what, found, wanted. */
export const JUDGE = {
  send: ({ accessPoint, host }, seen) => [
    ['documents taken', accessPoint.transmissions().length, 1],
    ['exchanges', seen, ['delivered']],
    ['told to the host', statusesTold(host).filter((status) => status === 'delivered').length, 1],
  ],
  receive: ({ accessPoint, host }, seen) => [
    ['kept', seen, { stored: 0, processed: 1 }],
    ['posted', host.reports(administration.id, 'purchase-document').length, 1],
    ['answers taken', accessPoint.transmissions().length, 1],
  ],
  statement: (world, seen) => [
    ...paid(world, seen, 1),
    ['files put aside', readdirSync(join(world.folder, 'imported')), ['statement.xml']],
    ['files left', readdirSync(world.folder), ['imported']],
  ],
  posting: (world, seen) => paid(world, seen, 2),
  reminder: ({ host, mail }, seen) => [
    ['mails taken', mail.taken.length, 1],
    ['actions', seen, { states: ['sent'] }],
    ['told to the host', host.reports(administration.id, 'reminder').length, 1],
  ],
  token: ({ tokens }, { state, tasks, good, end }) => [
    ['good afterwards', good, [true, true]],
    ['state in the end', end, 'live'],
    ['a person is asked where nobody else can help', tasks.length, state === 'live' ? 0 : 1],
    // Only where the package gave what nobody wrote down.
    ['renewals that were refused', tokens.refused() <= 1, true],
  ],
  deploy: (_, { applied, rows }) => [
    ['files', applied, true],
    ['each took effect', rows, ['7', '8'].map((fresh) => ({ fresh, moved: '1' }))],
  ],
};

function paid({ host }, seen, invoices) {
  const told = host.reports(administration.id, 'payment').map(({ report }) => report.invoiceHostId);
  const open = host.salesInvoices(administration.id).map(({ open: left }) => String(left.minor));
  return [
    ['books', seen, { matched: invoices, allocations: invoices, open: 0 }],
    ['payments told', told.length, invoices],
    ['invoices told of', new Set(told).size, invoices],
    ['open in the host', [...open], open.map(() => '0')],
  ];
}

function statusesTold(host) {
  return host.reports(administration.id, 'exchange-status').map(({ report }) => report.status);
}

function setUp(host, accessPoint) {
  host.addAdministration({ id: administration.id, name: administration.name });
  for (const debtor of debtors) host.upsertDebtor(administration.id, debtor);
  accessPoint.setAccount({
    apiKey: 'crash-key',
    participants: [printParticipant(administration.participant)],
  });
  const register = (participant, name, documentType) =>
    accessPoint.register({
      ...{ participant: printParticipant(participant), name, documentTypes: [documentType] },
    });
  const { sender } = makePurchases(administration.id, 1);
  register(sender, sender.value, INVOICE_RESPONSE.documentType);
  for (const { participant, name } of debtors)
    register(participant, name, networkTypeOf({ kind: 'invoice' }).documentType);
}

function connectionsTo(flow, { host, accessPoint, mail, folder }) {
  const all = [
    {
      ...{ id: 'con_host', kind: 'host', adapter: 'voldaan-host' },
      settings: {
        ...{ baseUrl: host.url, token: 'crash-host-token', administration: administration.id },
      },
    },
    {
      ...{ id: 'con_ap', kind: 'access-point', adapter: 'sandbox' },
      settings: { baseUrl: accessPoint.url, apiKey: 'crash-key', webhookSecret: 'crash-webhook' },
    },
  ];
  if (flow === 'statement')
    all.push({ id: 'con_bank', kind: 'bank', adapter: 'folder', settings: { path: folder } });
  if (flow === 'reminder')
    all.push({
      ...{ id: 'con_mail', kind: 'mail', adapter: 'smtp' },
      settings: {
        ...{ host: 'localhost', port: String(mail.port), tls: 'none' },
        from: 'facturen@company.example',
      },
    });
  return all;
}

/** Puts invoice `n` into the host, and answers how it stands there. */
function addInvoice(host, n, { send = true, ...dates }) {
  const [{ invoice: made }] = makeInvoices(members, n, 1);
  const invoice = { ...made.invoice, ...dates };
  host.addSalesInvoice(administration.id, { ...made, send, invoice });
  const kept = host.salesInvoices(administration.id).find(({ hostId }) => hostId === made.hostId);
  const { name, ibans } = debtors.find(({ hostId }) => hostId === made.debtorHostId);
  return { number: invoice.number, minor: kept.open.minor, name, iban: ibans[0] };
}

function receiptOf({ number, minor, name, iban }) {
  return {
    ...{ amountMinor: minor, reference: `BANK-${number}`, code: ['PMNT', 'RCDT', 'ESCT'] },
    counterparty: { name, ...(iban === undefined ? {} : { iban }) },
    text: `factuur ${number}`,
  };
}

function addPurchase(accessPoint) {
  const { invoice, sender } = makePurchases(administration.id, 1);
  const written = writeUbl(invoice);
  if (!written.ok) throw new Error('A purchase invoice cannot be written');
  accessPoint.deliver({
    ...{ sender: printParticipant(sender), receiver: printParticipant(administration.participant) },
    ...networkTypeOf(invoice),
    bytes: written.value,
  });
}
