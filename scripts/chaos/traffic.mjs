// What people, packages and networks do meanwhile, and what they were promised: of every command that was answered 2xx it is
// written down what must come of it. One that was not is sent again under the same key, as an honest client does.
import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { camtFile } from '../../dist/demo/world/camt-file.js';
import { makeOgm, printReference } from '../../dist/domain/bank/reference.js';
import { printParticipant } from '../../dist/domain/party/participant.js';
import { networkTypeOf } from '../../dist/formats/ubl/profiles.js';
import { writeUbl } from '../../dist/formats/ubl/write.js';
import { makeInvoices, makePurchases } from '../../bench/hub-world.mjs';
import { WEBHOOK_SECRET } from './world.mjs';

const ANSWER_MS = 15_000;
const AGAIN_AFTER_MS = 1_000;

/** Everything that was promised so far; each map is by the id of what it is about. */
export function makeBooks() {
  return {
    commands: { sent: 0, acknowledged: 0 },
    invoices: new Map(),
    purchases: new Map(),
    statements: new Map(),
    events: new Map(),
    approved: new Map(),
    paid: new Set(),
  };
}

export function makeTraffic({ world, api, books, pick, random }) {
  const headers = () => ({ authorization: `Bearer ${api.token()}` });
  const closing = new Map(world.members.map(({ administration: { id } }) => [id, 0n]));
  let serial = 0;

  /** The answer when it was a yes or a no; null when nobody can tell. */
  async function once(path, { type = 'application/json', body, headers: more }) {
    books.commands.sent += 1;
    const answer = await fetch(`${api.url}${path}`, {
      ...{ method: 'POST', body, signal: AbortSignal.timeout(ANSWER_MS) },
      headers: { 'content-type': type, ...(more ?? headers()) },
    }).catch(() => null);
    if (answer === null || answer.status >= 500 || answer.status === 429) return null;
    const text = await answer.text().catch(() => null);
    if (text === null) return null;
    if (answer.ok) books.commands.acknowledged += 1;
    return { status: answer.status, ok: answer.ok, text };
  }

  async function untilAnswered(path, request, goesOn = () => true) {
    for (;;) {
      const answer = await once(path, request);
      if (answer !== null || !goesOn()) return answer;
      await sleep(AGAIN_AFTER_MS);
    }
  }

  const at = (id, path) => `/v1/administrations/${id}/${path}`;

  /** The bookkeeper enters invoices, and asks the hub to read them. */
  async function enterInvoices({ administration }) {
    const { id } = administration;
    for (let n = 0; n < 2; n += 1) {
      serial += 1;
      const [{ invoice }] = [
        ...makeInvoices(
          world.members.filter((m) => m.administration.id === id),
          serial,
          1,
        ),
      ];
      const reference = ogmOf(serial);
      const payments = invoice.invoice.payments.map((payment) => ({ ...payment, reference }));
      const entered = { ...invoice, invoice: { ...invoice.invoice, payments } };
      world.host.addSalesInvoice(id, entered);
      books.invoices.set(invoice.hostId, { administration: id, reference, ...entered });
    }
    await once(at(id, 'host/read'), {});
  }

  /** A supplier's invoice comes over the network; the access point says so by webhook. */
  function deliverPurchase({ administration }) {
    const { id, participant } = administration;
    serial += 1;
    const { invoice, sender } = makePurchases(id, serial);
    const written = writeUbl(invoice);
    if (!written.ok) throw new Error('A purchase invoice cannot be written');
    const { transportId } = world.accessPoint.deliver({
      ...{ sender: printParticipant(sender), receiver: printParticipant(participant) },
      ...networkTypeOf(invoice),
      bytes: written.value,
    });
    books.purchases.set(transportId, { administration: id, number: invoice.number });
  }

  /** A webhook of our own making, sent until it was taken. */
  async function sendEvent({ administration: { id } }) {
    serial += 1;
    const eventId = `evt_chaos_${serial}`;
    const data = { documentId: `trm_${serial}` };
    const createdAt = new Date().toISOString();
    const body = JSON.stringify({ id: eventId, type: 'document.received', createdAt, data });
    const taken = await untilAnswered(`/webhooks/ap/con_${id}_ap`, { body, headers: sign(body) });
    if (taken?.ok === true) books.events.set(eventId, { administration: id });
  }

  /** The bank's file of the moment: what some customers paid; the same bytes until they are taken. */
  async function uploadStatement({ administration }) {
    const { id, accounts } = administration;
    const open = [...books.invoices.values()].filter(
      (invoice) => invoice.administration === id && !books.paid.has(invoice.hostId),
    );
    const paid = open.slice(0, 1 + Math.floor(random() * 3));
    serial += 1;
    for (const { hostId } of paid) books.paid.add(hostId);
    const file = statementOf(accounts[0], paid, closing.get(id), serial);
    const taken = await untilAnswered(at(id, 'statements'), {
      type: 'application/xml',
      body: file.bytes,
    });
    if (taken?.ok !== true) throw new Error(`A statement was refused: ${taken?.text}`);
    closing.set(id, file.closingMinor);
    books.statements.set(file.name, { administration: id, entries: paid.length });
  }

  /** Somebody approves what waits in the inbox. */
  async function approveInbox({ administration: { id } }) {
    const answer = await fetch(`${api.url}${at(id, 'inbox')}`, {
      ...{ headers: headers(), signal: AbortSignal.timeout(ANSWER_MS) },
    }).catch(() => null);
    const listed = answer?.ok === true ? await answer.json().catch(() => null) : null;
    const waiting = (listed?.documents ?? []).filter(
      (document) => document.state === 'waiting' && !books.approved.has(document.id),
    );
    for (const document of waiting.slice(0, 3)) {
      const done = await once(at(id, `inbox/${document.id}/approve`), {
        body: '{"by":"An Peeters"}',
      });
      if (done?.ok === true) books.approved.set(document.id, { administration: id });
    }
  }

  const acts = [
    enterInvoices,
    enterInvoices,
    deliverPurchase,
    sendEvent,
    sendEvent,
    uploadStatement,
    approveInbox,
  ];
  return {
    /** Acts one after another, of every company beside the other, until it is told to stop. */
    async flow(goesOn) {
      await Promise.all(
        world.members.map(async (member) => {
          while (goesOn()) {
            await pick(acts)(member);
            await sleep(random() * 300);
          }
        }),
      );
    },
    /** The host is read once more: what was entered while nobody answered. */
    async readHosts() {
      for (const {
        administration: { id },
      } of world.members)
        await untilAnswered(at(id, 'host/read'), {});
    },
  };
}

function ogmOf(serial) {
  const made = makeOgm(String(serial).padStart(10, '0'));
  if (!made.ok) throw new Error('No reference can be made');
  return printReference({ kind: 'ogm', value: made.value });
}

function sign(body) {
  const t = Math.floor(Date.now() / 1000);
  const digest = createHmac('sha256', WEBHOOK_SECRET).update(`${t}.${body}`).digest('hex');
  return { 'webhook-signature': `t=${t},v1=${digest}` };
}

function statementOf({ iban, name: holder, bic }, paid, openingMinor, serial) {
  const entries = paid.map(({ open, invoice, reference }) => ({
    ...{
      amountMinor: open.minor,
      reference: `C-${invoice.number}`,
      code: ['PMNT', 'RCDT', 'ESCT'],
    },
    counterparty: { name: invoice.buyer.name },
    structured: { value: reference.replace(/\D/g, ''), issuer: 'BBA' },
  }));
  const closingMinor = entries.reduce((sum, { amountMinor }) => sum + amountMinor, openingMinor);
  const id = `CHAOS-${serial}`;
  const bytes = camtFile({
    ...{
      version: '08',
      iban,
      holder,
      bic,
      id,
      sequence: serial,
      openingMinor,
      closingMinor,
      entries,
    },
    date: new Date().toISOString().slice(0, 10),
  });
  return { name: id, bytes, closingMinor };
}
