// The other side of the wire for bench/hub.mjs, in a process of its own: the sandbox access point and the sandbox host.
// Speaks over the parent's channel; counts what the host was told, which is what an end-to-end figure must look at.
import { startSandboxAccessPoint } from '../dist/sandbox/access-point/server.js';
import { startSandboxHost } from '../dist/sandbox/host/server.js';
import { printParticipant } from '../dist/domain/party/participant.js';
import { networkTypeOf } from '../dist/formats/ubl/profiles.js';
import { hostBooks } from './hub-books.mjs';
import { makeInvoices, makeMembers } from './hub-world.mjs';
import { randomOf } from './lib.mjs';

const clock = () => new Date().toISOString();
const host = await startSandboxHost({ port: 0, dataDir: null, clock, token: 'bench-host-token' });
const accessPoint = await startSandboxAccessPoint({ port: 0, dataDir: null, clock });
const members = makeMembers();
const added = new Map();

const answers = {
  urls: () => ({ host: host.url, accessPoint: accessPoint.url }),
  /** Everybody who sends and receives, and what each receiver does with a document. */
  setUp: ({ hook, outcomes }) => {
    for (const { administration, debtors } of members) {
      host.addAdministration({ id: administration.id, name: administration.name });
      for (const debtor of debtors) host.upsertDebtor(administration.id, debtor);
      accessPoint.setAccount({
        apiKey: `bench-key-${administration.id}`,
        participants: [printParticipant(administration.participant)],
        webhook: {
          url: `${hook}/webhooks/ap/con_${administration.id}_ap`,
          secret: 'bench-webhook',
        },
      });
      for (const [index, { participant, name }] of debtors.entries()) {
        const receiver = printParticipant(participant);
        const documentTypes = [networkTypeOf({ kind: 'invoice' }).documentType];
        accessPoint.register({ participant: receiver, name, documentTypes });
        const outcome = outcomes[index % outcomes.length];
        accessPoint.behave(receiver, { delivery: { afterMs: 0, outcome }, responses: [] });
      }
    }
  },
  /** That share of calls and webhooks goes wrong; or each call is answered that much later. */
  misbehave: ({ share, seed, delayMs = 0 }) => {
    accessPoint.misbehaveAtRandom(share, randomOf(seed));
    if (delayMs > 0) accessPoint.misbehave({ kind: 'delay', ms: delayMs, times: 1_000_000 });
  },
  add: ({ from, count }) => {
    for (const { administration, invoice } of makeInvoices(members, from, count)) {
      host.addSalesInvoice(administration, invoice);
      added.set(invoice.hostId, Date.now());
    }
  },
  /** One set of books for as many administrations as ask for it, and one account at the access point. */
  books: ({ administration, items }) => {
    const { customers, invoices } = hostBooks(items);
    host.addAdministration({ id: administration, name: administration });
    for (const customer of customers) host.upsertDebtor(administration, customer);
    for (const invoice of invoices) host.addSalesInvoice(administration, invoice);
    const participants = [printParticipant(members[0].administration.participant)];
    accessPoint.setAccount({ apiKey: `bench-key-${administration}`, participants });
  },
  /** Per invoice: what the host was told last, and how long that took from its entry in the books, ms. */
  told: () =>
    members.flatMap(({ administration: { id } }) =>
      host.reports(id, 'exchange-status').map(({ at, report: { invoiceHostId, status } }) => ({
        invoice: invoiceHostId,
        status,
        ms: Date.parse(at) - (added.get(invoiceHostId) ?? 0),
      })),
    ),
  taken: () => accessPoint.transmissions().map(({ summary, state }) => [summary.number, state]),
};

process.on('message', ({ id, ask, given }) => {
  process.send({ id, answer: answers[ask](given) ?? null });
});
