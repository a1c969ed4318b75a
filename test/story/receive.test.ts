import { createHmac } from 'node:crypto';
import type { Invoice } from '../../src/domain/invoice/invoice.js';
import { writeUbl } from '../../src/formats/ubl/write.js';
import { epochMs } from '../../src/kernel/dates.js';
import { type Stage, stageForEach, WEBHOOK_SECRET } from '../support/stage.js';
import { deliver } from '../support/stage-network.js';
import { without } from '../support/without.js';
import { purchaseInvoice, SECOND_IBAN, STRANGER } from '../support/stage-world.js';

const stage = stageForEach();

function ublOf(invoice: Invoice): Uint8Array {
  const written = writeUbl(invoice);
  if (!written.ok) throw new Error(written.error[0]?.message);
  return written.value;
}

function posted({ host, administration }: Stage) {
  return host.reports(administration, 'purchase-document').map(({ report }) => report);
}

/** Why each was held; empty for one that was not. */
const alerts = (s: Stage): readonly (readonly string[])[] =>
  posted(s).map(({ heldFor = [] }) => heldFor);

function webhook(
  s: Stage,
  change: {
    readonly id?: string;
    readonly connection?: string;
    readonly secret?: string;
    readonly ageS?: number;
    readonly documentId?: string;
  } = {},
): Promise<Response> {
  const { id = 'evt-1', connection = 'con_ap', secret = WEBHOOK_SECRET, ageS = 0 } = change;
  const createdAt = s.clock.now();
  const data = { documentId: change.documentId ?? 'any', status: 'received' };
  const body = JSON.stringify({ id, type: 'document.received', createdAt, data });
  const at = Math.floor(epochMs(s.clock.now()) / 1000) - ageS;
  const digest = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
  return fetch(`${s.url}/webhooks/ap/${connection}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'webhook-signature': `t=${at},v1=${digest}` },
    body,
  });
}

async function inbound(s: Stage, state: 'stored' | 'processed' | 'refused') {
  return s.look((tx) => tx.inbound.inState(state));
}

test('an invoice that arrives is kept byte for byte and becomes a purchase document in the host', async () => {
  const s = stage();
  const bytes = ublOf(purchaseInvoice());
  const transportId = deliver(s, bytes);
  await s.settle();
  const record = await s.look((tx) => tx.inbound.byTransportId(transportId));
  expect(Buffer.from(record?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
  expect(record?.state).toBe('processed');
  expect(posted(s)).toEqual([
    expect.objectContaining({ xmlBase64: Buffer.from(bytes).toString('base64') }),
  ]);
  expect(posted(s)[0]).not.toHaveProperty('heldFor');
});

test('a webhook that comes twice has its effect once', async () => {
  const s = stage();
  s.accessPoint.misbehave({ kind: 'webhook-twice' });
  deliver(s, ublOf(purchaseInvoice()));
  await s.settle();
  expect((await webhook(s, { id: 'evt-again' })).status).toBe(204);
  expect((await webhook(s, { id: 'evt-again' })).status).toBe(204);
  await s.settle();
  expect(posted(s)).toHaveLength(1);
});

test('a transport id that is announced twice is one document', async () => {
  const s = stage();
  const bytes = ublOf(purchaseInvoice());
  deliver(s, bytes, { transportId: 'as4-1' });
  await s.settle();
  deliver(s, bytes, { transportId: 'as4-1' });
  await webhook(s, { documentId: 'as4-1' });
  await s.settle();
  expect(await inbound(s, 'processed')).toHaveLength(1);
  expect(posted(s)).toHaveLength(1);
});

test('a document whose webhook is lost is found by looking', async () => {
  const s = stage();
  s.accessPoint.misbehave({ kind: 'webhook-lost' });
  deliver(s, ublOf(purchaseInvoice()));
  await s.settle();
  expect(posted(s)).toHaveLength(0);
  await s.app.pollInbound(s.administration, 'poll-1');
  await s.settle();
  expect(posted(s)).toHaveLength(1);
});

test('an access point that is down for hours is asked by one message, however often it is due', async () => {
  const s = stage();
  s.accessPoint.misbehave({ kind: 'webhook-lost' });
  deliver(s, ublOf(purchaseInvoice()));
  await s.accessPoint.advance();
  s.accessPoint.misbehave({ kind: 'unavailable', times: 5 });
  for (let slot = 0; slot < 12; slot += 1) {
    await s.app.pollInbound(s.administration, `poll-${slot}`);
    await s.settle();
    s.clock.advanceMs(60_000);
  }
  const asked = await s.look((tx) => tx.outbox.list({ kind: 'fetch-inbound' }));
  expect(asked.length).toBeLessThan(5);
  await s.hours(1);
  expect(posted(s)).toHaveLength(1);
});

test.each([
  ['a wrong signature', { secret: 'somebody-elses-secret' }],
  ['a signature of six minutes ago', { ageS: 360 }],
  ['a connection nobody has', { connection: 'con_nobody' }],
  ['the host connection', { connection: 'con_host' }],
])('%s is refused and nothing is kept', async (_, change) => {
  const s = stage();
  expect((await webhook(s, change)).status).toBe(401);
  await s.settle();
  expect(await s.look((tx) => tx.outbox.list({}))).toEqual([]);
});

test('a wrong signature is answered like a connection that does not exist', async () => {
  const s = stage();
  const answers = [
    await webhook(s, { secret: 'somebody-elses-secret' }),
    await webhook(s, { connection: 'con_nobody' }),
    await webhook(s, { connection: '.not-an-id' }),
  ];
  const bodies = await Promise.all(answers.map((answer) => answer.text()));
  expect(new Set(bodies).size).toBe(1);
});

test('what cannot be read stays, refused, with its bytes and the reason', async () => {
  const s = stage();
  const bytes = ublOf(purchaseInvoice()).slice(0, 900);
  const transportId = deliver(s, bytes);
  deliver(s, ublOf(purchaseInvoice()));
  await s.settle();
  const record = await s.look((tx) => tx.inbound.byTransportId(transportId));
  expect(record).toMatchObject({ state: 'refused' });
  expect(record?.note).toMatch(/NOT_WELL_FORMED.*\d+:\d+/);
  expect(Buffer.from(record?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
  expect(posted(s)).toHaveLength(1);
});

describe('an invoice that looks like one we have', () => {
  beforeEach(async () => {
    deliver(stage(), ublOf(purchaseInvoice()));
    await stage().settle();
  });

  test('is not posted again when it says the same', async () => {
    const s = stage();
    deliver(s, ublOf(purchaseInvoice()));
    await s.settle();
    expect(posted(s)).toHaveLength(1);
    expect(await inbound(s, 'processed')).toHaveLength(2);
  });

  test('is held when it says something else under the same number', async () => {
    const s = stage();
    deliver(s, ublOf(purchaseInvoice({ buyerReference: 'Iets anders' })));
    await s.settle();
    expect(alerts(s)).toEqual([[], ['DUPLICATE_NUMBER_DIFFERENT_CONTENT']]);
  });

  test('is held when it asks for payment to another account', async () => {
    const s = stage();
    const payments = [{ meansCode: '30', account: { id: SECOND_IBAN } }];
    deliver(s, ublOf(purchaseInvoice({ number: 'L-78', payments })));
    deliver(s, ublOf(purchaseInvoice({ number: 'L-79' })));
    await s.settle();
    expect(alerts(s)).toEqual([[], ['SUPPLIER_IBAN_CHANGED'], []]);
  });

  test('is held for the account also after hundreds of documents of others', async () => {
    const s = stage();
    await s.look(async (tx) => {
      for (let n = 0; n < 501; n += 1) {
        const seller = { name: `Leverancier ${n}`, endpoint: { scheme: '0208', value: `${n}` } };
        await tx.documents.add({
          id: `doc_other_${n}` as never,
          direction: 'in',
          version: 1,
          invoice: { ...purchaseInvoice(), seller },
          findings: [],
          heldFor: [],
          at: s.clock.now(),
        });
      }
    });
    const payments = [{ meansCode: '30', account: { id: SECOND_IBAN } }];
    deliver(s, ublOf(purchaseInvoice({ number: 'L-78', payments })));
    await s.settle();
    expect(posted(s).at(-1)?.heldFor).toEqual(['SUPPLIER_IBAN_CHANGED']);
  });
});

test('an invoice from somebody else is held, and does not stand in the way of the real one', async () => {
  const s = stage();
  deliver(s, ublOf(purchaseInvoice()), { sender: STRANGER });
  await s.settle();
  deliver(s, ublOf(purchaseInvoice()));
  await s.settle();
  expect(alerts(s)).toEqual([['SENDER_MISMATCH'], []]);
});

test('invoices of a seller without an address on the network: twice the same is one, another is held', async () => {
  const s = stage();
  const seller = without(purchaseInvoice().seller, 'endpoint');
  const plain = { seller, customizationId: 'urn:cen.eu:en16931:2017' };
  const bytes = (more: Partial<Invoice> = {}): Uint8Array =>
    ublOf(purchaseInvoice({ ...plain, ...more }));
  deliver(s, bytes());
  deliver(s, bytes());
  deliver(s, bytes({ buyerReference: 'Anders' }));
  await s.settle();
  expect(await s.look((tx) => tx.outbox.list({ state: 'parked' }))).toEqual([]);
  expect(alerts(s)).toEqual([
    ['SENDER_MISMATCH'],
    ['SENDER_MISMATCH', 'DUPLICATE_NUMBER_DIFFERENT_CONTENT'],
  ]);
});

test('a purchase document the host could not take for an hour arrives there once', async () => {
  const s = stage();
  s.host.misbehave({ kind: 'lose-answer', times: 1, match: { path: 'purchase-documents' } });
  s.host.misbehave({ kind: 'status', status: 500, times: 2 });
  deliver(s, ublOf(purchaseInvoice()));
  await s.settle();
  await s.hours(3);
  expect(posted(s)).toHaveLength(1);
});

test('an attachment that is a program by its name holds the invoice, though its content looks right', async () => {
  const s = stage();
  const file = { mediaType: 'application/pdf', name: 'factuur.pdf.exe', base64: 'JVBERi0xLjQ=' };
  const invoice = { ...purchaseInvoice(), attachments: [{ reference: 'B1', file }] };
  deliver(s, ublOf(invoice));
  await s.settle();
  expect(alerts(s)).toEqual([['ATTACHMENT_TYPE_MISMATCH']]);
});
