import { completeTotals } from '../../../src/domain/invoice/totals.js';
import { officialFaults } from '../../../src/formats/ubl/official-faults.js';
import { writeUbl } from '../../../src/formats/ubl/write.js';
import type { Installation } from '../../../src/demo/tryton/books.js';
import { addDays } from '../../../src/kernel/dates.js';
import { dec, printDecimal } from '../../../src/kernel/decimal.js';
import { type Money, money } from '../../../src/kernel/money.js';
import type { HostReport } from '../../../src/ports/host.js';
import { readAll } from '../../contract/host-package.contract.js';
import { isOk } from '../../support/results.js';
import { type TrytonWorld, trytonWorld } from '../../support/tryton/world.js';

const EUR = (minor: bigint): Money => money(minor, 'EUR');
const SERVICE = 'BTW 21% Verkoop van diensten';

export function trytonBeyondContract(tryton: Installation): void {
  let world: TrytonWorld;
  beforeAll(async () => {
    world = await trytonWorld(tryton, 100);
  });
  afterAll(() => world.close());

  const customer = (change: { readonly vatId?: string } = {}): Promise<number> =>
    world.books.addCustomer({
      ...{ name: 'De Linde NV', country: 'BE', language: 'nl', creditLimit: null, ...change },
    });
  const sale = (party: number, price = '100', sign: 1 | -1 = 1): Promise<number> =>
    world.books.sell({
      ...{ party, sign, issueDate: addDays(world.today, -20), dueDate: addDays(world.today, -10) },
      lines: [{ text: 'Arbeid', quantity: '1', price, tax: SERVICE }],
    });
  let serial = 0;
  const key = (): string => `test:${(serial += 1)}`;
  const paid = (invoice: number, minor: bigint): HostReport & { kind: 'payment' } => ({
    ...{ kind: 'payment', key: key(), invoiceHostId: String(invoice), amount: EUR(minor) },
    ...{ bookedOn: world.today, bankReference: 'KBC/2026/17' },
  });

  test('an invoice with a discount, odd cents and three rates is lawful UBL, to the cent of Tryton', async () => {
    const party = await customer({ vatId: 'BE0428759497' });
    const id = await world.books.sell({
      ...{ party, sign: 1, dueDate: addDays(world.today, 30), reference: 'PO-77' },
      issueDate: addDays(world.today, -20),
      lines: [
        { text: 'Kachel\nmet pijp', quantity: '3', price: '333.3333', tax: SERVICE },
        { text: 'Korting', quantity: '1', price: '-50.005', tax: SERVICE },
        { text: 'Hout', quantity: '2.5', price: '7.77', tax: 'BTW 6% Verkoop van goederen' },
        {
          ...{ text: 'Werf', quantity: '1', price: '12.34' },
          tax: 'BTW 0% Verkoop van diensten medecontractanten',
        },
      ],
    });
    const record = isOk(await world.host.salesInvoice(String(id)));
    if (record === null || 'reason' in record) throw new Error('Not taken');
    const { invoice, open } = record;
    const lines = invoice.lines.map(({ quantity, price, net, vat, unit }) => [
      printDecimal(quantity!),
      printDecimal(price!.net),
      printDecimal(net!),
      `${vat!.code} ${printDecimal(vat!.rate!)}`,
      unit,
    ]);
    expect(lines).toEqual([
      ['3', '333.3333', '1000.00', 'S 21', 'C62'],
      ['-1', '50.005', expect.stringMatching(/^-50\.0[01]$/), 'S 21', 'C62'],
      ['2.5', '7.77', expect.stringMatching(/^19\.4[23]$/), 'S 6', 'C62'],
      ['1', '12.34', '12.34', 'AE 0', 'C62'],
    ]);
    expect(invoice).toMatchObject({
      ...{ orderReference: 'PO-77', dueDate: addDays(world.today, 30) },
      seller: { name: 'Hout & Haard BV', vatId: 'BE0403170701' },
      buyer: { name: 'De Linde NV', endpoint: { scheme: '0208', value: '0428759497' } },
      payments: [{ account: { id: 'BE76735000001095' } }],
    });
    expect(invoice.lines[0]!.item).toEqual({ name: 'Kachel', description: 'met pijp' });
    expect(open).toEqual(await world.books.openOf(id));
    expect(printDecimal(invoice.totals!.payable)).toBe(
      printDecimal(dec((Number(open.minor) / 100).toFixed(2))),
    );
    const written = writeUbl(completeTotals(invoice));
    expect(written.ok ? officialFaults(written.value) : written.error).toEqual([]);
  });

  test('a customer without a VAT number is a consumer until somebody says otherwise', async () => {
    const id = String(await customer());
    expect(isOk(await world.host.debtor(id))).toMatchObject({ kind: 'consumer' });
    const business = world.hostWith({ withoutVatNumber: 'business' });
    expect(isOk(await business.debtor(id))).toMatchObject({ kind: 'business' });
    const known = String(await customer({ vatId: 'BE0428759497' }));
    expect(isOk(await world.host.debtor(known))).toMatchObject({
      ...{ kind: 'business', vatId: 'BE0428759497', legalId: '0428759497' },
    });
  });

  test('banks and the companies themselves are no customers', async () => {
    const { records } = await readAll((at) => world.host.changedDebtors(at));
    const names = records.map(({ name }) => name);
    expect(names).toContain('Papierhuis BV');
    expect(names).not.toContain('KBC Bank NV');
    expect(names).not.toContain('Hout & Haard BV');
  });

  test('an address that is changed by itself brings its customer again', async () => {
    const id = await customer();
    const first = await readAll((at) => world.host.changedDebtors(at));
    const [address] = await world.person.read('party.address', [['party', '=', id]], ['id']);
    await world.person.write('party.address', Number(address!['id']), { city: 'Hasselt' });
    const { records } = await readAll((at) => world.host.changedDebtors(at), first.next);
    const now = records.find(({ hostId }) => hostId === String(id));
    expect(now?.address?.city).toBe('Hasselt');
    const before = first.records.find(({ hostId }) => hostId === String(id));
    expect(now?.hostVersion).not.toBe(before?.hostVersion);
  });

  test('an invoice that was paid whole and undone is open again, and its books are balanced', async () => {
    const invoice = await sale(await customer());
    const payment = paid(invoice, 12_100n);
    isOk(await world.host.report(payment));
    expect(await world.books.openOf(invoice)).toEqual(EUR(0n));
    const undone: HostReport = {
      ...{ kind: 'payment-undone', key: key(), paymentKey: payment.key },
      invoiceHostId: String(invoice),
    };
    expect(isOk(await world.host.report(undone)).existed).toBe(false);
    expect(isOk(await world.host.report(undone)).existed).toBe(true);
    expect(await world.books.openOf(invoice)).toEqual(EUR(12_100n));
    isOk(await world.host.report(paid(invoice, 12_100n)));
    expect(await world.books.openOf(invoice)).toEqual(EUR(0n));
  });

  test('a credit note is paid back, never further than it goes', async () => {
    const credit = await sale(await customer(), '50', -1);
    expect(await world.host.report(paid(credit, -6_051n))).toMatchObject({
      error: { kind: 'refused' },
    });
    isOk(await world.host.report(paid(credit, -6_050n)));
    expect(await world.books.openOf(credit)).toEqual(EUR(0n));
  });

  test('money on account stands with the customer, and can be taken off again', async () => {
    const party = await customer();
    const balance = async (): Promise<unknown> => {
      const [row] = await world.person.read('party.party', [['id', '=', party]], ['receivable']);
      return Number((row!['receivable'] as { decimal: string }).decimal);
    };
    const onAccount: HostReport = {
      ...{ kind: 'payment-on-account', key: key(), debtorHostId: String(party) },
      ...{ amount: EUR(5_000n), bookedOn: world.today, bankReference: 'KBC/2026/18' },
    };
    isOk(await world.host.report(onAccount));
    expect(await balance()).toBe(-50);
    isOk(
      await world.host.report({
        ...{ kind: 'payment-on-account-undone', key: key(), paymentKey: onAccount.key },
        ...{ debtorHostId: String(party), amount: EUR(5_000n), bankReference: 'KBC/2026/18' },
      }),
    );
    expect(await balance()).toBe(0);
  });

  test('what Tryton will not post is refused with its own words, and leaves nothing half done', async () => {
    const invoice = await sale(await customer());
    const payment = { ...paid(invoice, 12_100n), bookedOn: addDays(world.today, -2_000) };
    const told = await world.host.report(payment);
    expect(told).toMatchObject({ ok: false, error: { kind: 'refused' } });
    if (!told.ok) expect(told.error.message).toMatch(/period/i);
    const unfinished = [['state', '!=', 'posted']];
    const left = await world.person.read('account.statement', unfinished, ['lines']);
    expect(left.map(({ lines }) => lines)).toEqual([[]]);
    isOk(await world.host.report({ ...payment, bookedOn: world.today }));
    expect(await world.books.openOf(invoice)).toEqual(EUR(0n));
  });

  test('a reminder puts the level into the dunning of Tryton itself', async () => {
    const party = await customer();
    const invoice = await sale(party);
    const remind = async (level: number): Promise<void> => {
      isOk(
        await world.host.report({
          ...{ kind: 'reminder', key: key(), debtorHostId: String(party), level },
          ...{ invoiceHostIds: [String(invoice)], on: world.today, text: 'Gelieve te betalen.' },
        }),
      );
    };
    await remind(1);
    await remind(5);
    const rows = await world.person.read(
      'account.dunning',
      [['party', '=', party]],
      ['state', 'level.sequence'],
    );
    expect(rows).toEqual([
      expect.objectContaining({ state: 'waiting', 'level.': { id: 3, sequence: 3 } }),
    ]);
  });

  describe('two companies in one database', () => {
    test('a user of the other company is refused at the door, before anything is read', async () => {
      const [, second] = tryton.seed.companies;
      const wrong = world.hostWith({ user: second!.service });
      expect(await wrong.changedSalesInvoices(null)).toMatchObject({
        error: { kind: 'unauthorised', message: expect.stringMatching(/works in company 2/) },
      });
    });

    test('each connection sees its own invoices, and writes beside no other', async () => {
      const [, second] = tryton.seed.companies;
      const invoice = String(await sale(await customer()));
      const other = world.hostWith({ user: second!.service, company: second!.company });
      const seen = await readAll((at) => other.changedSalesInvoices(at));
      expect(seen.records.map(({ hostId }) => hostId)).not.toContain(invoice);
      expect(isOk(await other.salesInvoice(invoice))).toBeNull();
      const about = { debtorHostId: '1', invoiceHostIds: [invoice] };
      const file = { name: 'lek.txt', mediaType: 'text/plain', base64: 'eA==' };
      const reports: readonly HostReport[] = [
        { kind: 'document', key: key(), ...about, ...file },
        { kind: 'exchange-status', key: key(), invoiceHostId: invoice, status: 'sent' },
        paid(Number(invoice), 100n),
      ];
      for (const report of reports)
        expect(await other.report(report)).toMatchObject({ ok: false, error: { kind: 'refused' } });
    });
  });
}
