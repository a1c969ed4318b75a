import { printParticipant } from '../../src/domain/party/participant.js';
import { plainDate } from '../../src/kernel/dates.js';
import { dec } from '../../src/kernel/decimal.js';
import { stageForEach } from '../support/stage.js';
import { noteOf, sent, told } from '../support/stage-sending.js';
import { BAKERY, salesInvoice } from '../support/stage-world.js';

const stage = stageForEach();

test('an invoice leaves once, arrives, and the host is told', async () => {
  const s = stage();
  s.host.addSalesInvoice(s.administration, salesInvoice(1));
  await s.syncAll();
  await s.syncAll();
  await s.hours(2);
  expect(sent(s)).toEqual(['2026-0001']);
  expect(told(s)).toEqual(['sent', 'delivered']);
  expect(await s.app.summarise(s.administration)).toMatchObject({ sent: 1, delivered: 1, held: 0 });
});

test('an invoice the host does not want sent stays, until it does', async () => {
  const s = stage();
  s.host.addSalesInvoice(s.administration, salesInvoice(1, { send: false }));
  await s.syncAll();
  expect(sent(s)).toEqual([]);
  s.host.addSalesInvoice(s.administration, salesInvoice(1, { send: true }));
  await s.syncAll();
  expect(sent(s)).toEqual(['2026-0001']);
});

test('an answer lost after acceptance is asked for, and nothing is transmitted twice', async () => {
  const s = stage();
  s.accessPoint.misbehave({ kind: 'lose-answer' });
  s.host.addSalesInvoice(s.administration, salesInvoice(1));
  await s.syncAll();
  const [exchange] = await s.look((tx) => tx.exchanges.all());
  expect(exchange?.state).toBe('unknown');
  await s.hours(1);
  expect(sent(s)).toEqual(['2026-0001']);
  // By the time it is asked for, it has arrived.
  expect(told(s)).toEqual(['delivered']);
});

test.each(['rate-limit', 'unavailable', 'error', 'quota'] as const)(
  'hours of %s lose nothing, and the invoice goes once when it is over',
  async (kind) => {
    const s = stage();
    s.accessPoint.misbehave({ kind, times: 12, retryAfterSeconds: 0 });
    s.host.addSalesInvoice(s.administration, salesInvoice(1));
    await s.syncAll();
    await s.hours(14);
    expect(sent(s)).toEqual(['2026-0001']);
    expect(told(s)).toEqual(['sent', 'delivered']);
  },
);

test('a host that says "again at once" is not asked in a circle', async () => {
  const s = stage();
  const match = { method: 'POST' } as const;
  s.host.misbehave({ kind: 'status', status: 429, retryAfterS: 0, times: 1_000, match });
  s.host.addSalesInvoice(s.administration, salesInvoice(1));
  await s.syncAll();
  const reports = await s.look((tx) => tx.outbox.list({ kind: 'report-to-host', state: 'due' }));
  expect(reports[0]?.attempts).toBe(1);
});

test('a refused document is told with what is wrong, and its corrected version is sent', async () => {
  const s = stage();
  s.accessPoint.behave(printParticipant(BAKERY.participant ?? { scheme: '', value: '' }), {
    delivery: { afterMs: 0, outcome: 'rejected', message: 'Unknown department' },
    responses: [],
  });
  s.host.addSalesInvoice(s.administration, salesInvoice(1));
  await s.syncAll();
  await s.hours(1);
  expect(told(s)).toEqual(['sent', 'rejected']);
  expect(noteOf(s, 'rejected')).toContain('Unknown department');
  s.accessPoint.behave(printParticipant(BAKERY.participant ?? { scheme: '', value: '' }), {
    responses: [],
  });
  s.host.addSalesInvoice(
    s.administration,
    salesInvoice(1, { invoice: { buyerReference: 'Afdeling 7' } }),
  );
  await s.syncAll();
  await s.hours(1);
  expect(sent(s)).toEqual(['2026-0001', '2026-0001']);
  expect(told(s)).toEqual(['sent', 'rejected', 'sent', 'delivered']);
});

test.each([
  [
    'totals that do not add up',
    salesInvoice(1, {
      invoice: {
        totals: {
          lines: dec('100.00'),
          net: dec('100.00'),
          vat: dec('21.00'),
          gross: dec('122.00'),
          payable: dec('122.00'),
        },
      },
    }),
    /121\.00/,
  ],
  ['no due date', salesInvoice(1, { without: ['dueDate'] }), /due date/],
])('%s: stopped at home with the reason, and sent when corrected', async (_, wrong, reason) => {
  const s = stage();
  s.host.addSalesInvoice(s.administration, wrong);
  await s.syncAll();
  expect(sent(s)).toEqual([]);
  expect(told(s)).toEqual(['stopped']);
  expect(noteOf(s, 'stopped')).toMatch(reason);
  expect(await s.app.summarise(s.administration)).toMatchObject({ held: 1 });

  s.host.addSalesInvoice(
    s.administration,
    salesInvoice(1, { invoice: { dueDate: plainDate('2026-06-20') } }),
  );
  await s.syncAll();
  await s.hours(1);
  expect(sent(s)).toEqual(['2026-0001']);
  expect(told(s)).toEqual(['stopped', 'sent', 'delivered']);
  // The claim follows the correction: nobody is reminded of the wrong amount on the wrong day.
  const item = await s.look((tx) => tx.ledger.itemByHostId('F-1'));
  expect(item).toMatchObject({ dueDate: '2026-06-20', open: { minor: 12_100n } });
});

test('an invoice changed after it was sent is said to the host once and not sent again', async () => {
  const s = stage();
  s.host.addSalesInvoice(s.administration, salesInvoice(1));
  await s.syncAll();
  s.host.addSalesInvoice(s.administration, salesInvoice(1, { net: '200.00' }));
  await s.syncAll();
  // A payment gives the record a new version; that is no second change of the invoice.
  s.host.payByHand(s.administration, {
    invoiceHostId: 'F-1',
    amount: { minor: 100n, currency: 'EUR' },
    on: s.today(),
  });
  await s.syncAll();
  await s.hours(1);
  expect(sent(s)).toEqual(['2026-0001']);
  expect(told(s).filter((status) => status === 'changed-after-sending')).toHaveLength(1);
  const item = await s.look((tx) => tx.ledger.itemByHostId('F-1'));
  expect(item?.amount.minor).toBe(12_100n);
});

test('an invoice corrected while the access point is down goes in its corrected form only', async () => {
  const s = stage();
  s.accessPoint.misbehave({ kind: 'unavailable', times: 4 });
  s.host.addSalesInvoice(s.administration, salesInvoice(1));
  await s.syncAll();
  s.host.addSalesInvoice(s.administration, salesInvoice(1, { net: '200.00' }));
  await s.syncAll();
  await s.hours(4);
  expect(sent(s)).toEqual(['2026-0001']);
  const [transmission] = s.accessPoint.transmissions();
  expect(Buffer.from(transmission?.bytesBase64 ?? '', 'base64').toString()).toContain('242.00');
  expect(told(s)).toEqual(['sent', 'delivered']);
});

test('an invoice of a customer who was made in the host just now is not lost', async () => {
  const s = stage();
  const late = { ...BAKERY, hostId: 'D-9', number: '1009' };
  // The host answers the feed of debtors before the customer is made, the feed of invoices after.
  s.host.addSalesInvoice(s.administration, salesInvoice(1, { debtor: late }));
  await s.syncAll();
  expect(told(s)).toEqual(['stopped']);
  expect(noteOf(s, 'stopped')).toMatch(/D-9/);
});

test('a host that answers 500 changes nothing, says so, and is read when it is back', async () => {
  const s = stage();
  s.host.addSalesInvoice(s.administration, salesInvoice(1));
  s.host.misbehave({ kind: 'status', status: 500, times: 1 });
  const synced = await s.app.syncHost(s.administration);
  expect(synced).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
  if (!synced.ok) expect(synced.error.message).toMatch(/host answered 500/);
  expect(await s.look((tx) => tx.debtors.all())).toEqual([]);
  await s.syncAll();
  expect(sent(s)).toEqual(['2026-0001']);
});
