import { epochMs, type Instant, instantOf, plainDate } from '../../../src/kernel/dates.js';
import { money } from '../../../src/kernel/money.js';
import type { HostReport } from '../../../src/ports/host.js';
import { FIXED_CLOCK } from '../../support/host-records.js';
import { type MoneybirdWorld, moneybirdWorld } from '../../support/moneybird-world.js';
import { isOk } from '../../support/results.js';

const EUR = (minor: bigint) => money(minor, 'EUR');
const START = epochMs(FIXED_CLOCK());

let nowMs = START;
const clock = (): Instant => instantOf(nowMs);
let world: MoneybirdWorld;

beforeEach(async () => {
  nowMs = START;
  world = await moneybirdWorld({ clock });
});
afterEach(() => world.close());

const peeters = { name: 'Bakkerij Peeters', country: 'BE', language: 'nl' } as const;
const addDebtor = (name: string = peeters.name): Promise<string> =>
  world.addDebtor({ ...peeters, name, creditLimit: null });
const addInvoice = (debtorHostId: string): Promise<string> =>
  world.addInvoice({
    ...{ kind: 'invoice', debtorHostId, issueDate: plainDate('2026-11-10') },
    dueDate: plainDate('2026-12-10'),
    lines: [{ text: 'Arbeid', quantity: '2.5', price: '40', vat: '21' }],
  });
const payment = (invoiceHostId: string, change: Partial<HostReport> = {}): HostReport =>
  ({
    ...{ key: 'payment:1', kind: 'payment', invoiceHostId, amount: EUR(2_000n) },
    ...{ bookedOn: plainDate('2026-11-19'), bankReference: 'BANK/1', ...change },
  }) as HostReport;
describe('writing', () => {
  test('a payment whose key Moneybird does not keep is taken back: nobody could find it again', async () => {
    await world.close();
    world = await moneybirdWorld({ clock, keepsIdentifiers: false });
    const hostId = await addInvoice(await addDebtor());
    const told = await world.host.report(payment(hostId));
    expect(told).toMatchObject({ ok: false, error: { kind: 'refused' } });
    expect(await world.openInHost(hostId)).toEqual(EUR(12_100n));
  });

  test('another process finds what this one wrote, whatever it is', async () => {
    const debtor = await addDebtor();
    const hostId = await addInvoice(debtor);
    const about = { debtorHostId: debtor, invoiceHostIds: [hostId] };
    const reports: readonly HostReport[] = [
      payment(hostId),
      {
        ...{ key: 'undo:1', kind: 'payment-undone', paymentKey: 'payment:1' },
        invoiceHostId: hostId,
      },
      { key: 'note:1', kind: 'note', text: 't', ...about },
      { key: 'sent:1', kind: 'exchange-status', invoiceHostId: hostId, status: 'sent' },
      {
        ...{ key: 'doc:1', kind: 'document', name: 'brief.pdf', mediaType: 'application/pdf' },
        ...{ base64: 'JVBERi0xLjQ=', ...about },
      },
    ];
    for (const report of reports) {
      const written = isOk(await world.host.report(report));
      const other = world.again();
      if (report.kind !== 'payment')
        expect(isOk(await other.findReport(report.kind, report.key))).toMatchObject({
          hostId: written.hostId,
        });
      expect(isOk(await other.findReport(report.kind, 'unknown:1'))).toBeNull();
    }
    // Once more, by a process that knows nothing: nothing is written twice.
    const again = world.again();
    for (const report of reports.slice(1))
      expect(isOk(await again.report(report)).existed).toBe(true);
  });

  test('a reminder of ours stops those of Moneybird, also when they were stopped before', async () => {
    const debtor = await addDebtor();
    const hostId = await addInvoice(debtor);
    const reminder = (key: string): HostReport => ({
      ...{ key, kind: 'reminder', debtorHostId: debtor, invoiceHostIds: [hostId], level: 1 },
      ...{ on: world.today, text: 'Bericht' },
    });
    isOk(await world.host.report(reminder('reminder:1')));
    isOk(await world.host.report(reminder('reminder:2')));
    const row = world.administration.records.sales_invoices.get(hostId);
    expect(row?.['paused']).toBe(true);
  });

  test('what is not wanted by the settings is declared off and refused without a call', async () => {
    await world.close();
    const settings = { pauseReminders: false, keepDocuments: false };
    world = await moneybirdWorld({ clock, settings });
    expect(isOk(await world.host.capabilities())).toMatchObject({
      ...{ takesReminders: false, takesDocuments: false, keepsCreditLimits: false },
      reportsDeletions: true,
    });
    const told = await world.host.report({
      ...{ key: 'r:1', kind: 'reminder', debtorHostId: '1', invoiceHostIds: [], level: 1 },
      ...{ on: world.today, text: 't' },
    });
    expect(told).toMatchObject({ ok: false, error: { kind: 'refused' } });
    expect(world.proxy.calls).toHaveLength(0);
  });

  test.each([
    ['too much', { amount: EUR(12_101n) }, /121\.00 is open/],
    ['another currency', { amount: money(100n, 'USD') }, /EUR/],
    [
      'a difference without a ledger account',
      { writeOff: { reason: 'bank-charges', amount: EUR(5n) } },
      /ledger account/,
    ],
  ])('a payment of %s is refused, and nothing is booked', async (_, change, why) => {
    const hostId = await addInvoice(await addDebtor());
    const told = await world.host.report(payment(hostId, change as Partial<HostReport>));
    expect(told).toMatchObject({ ok: false, error: { kind: 'refused' } });
    expect(told.ok ? '' : told.error.message).toMatch(why);
    expect(await world.openInHost(hostId)).toEqual(EUR(12_100n));
  });

  test('a received document that lost its files on the way gets them at the second try', async () => {
    const report: HostReport = {
      ...{ key: 'purchase:9', kind: 'purchase-document', xmlBase64: 'PEludm9pY2UvPg==' },
      attachments: [
        { id: '1', name: 'bon.pdf', mediaType: 'application/pdf', base64: 'JVBERi0xLjQ=' },
      ],
      invoice: {
        ...{ kind: 'invoice', number: 'LEV-7', typeCode: '380', currency: 'EUR', lines: [] },
        ...{ issueDate: plainDate('2026-11-10'), seller: {}, buyer: {} },
      },
    };
    let attached = 0;
    world.proxy.spoil('unavailable', ({ path }) => /attachments/.test(path) && (attached += 1) > 1);
    expect(await world.host.report(report)).toMatchObject({ error: { kind: 'unknown' } });
    expect(isOk(await world.again().report(report)).existed).toBe(false);
    const documents = world.administration.records['documents/typeless_documents'];
    const [document, ...others] = [...documents.values()];
    expect(others).toEqual([]);
    const files = document?.['attachments'] as { filename: string }[];
    expect(files.map(({ filename }) => filename)).toEqual(['LEV-7.xml', '1-bon.pdf']);
  });
});
