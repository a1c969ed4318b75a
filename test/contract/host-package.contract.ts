import { plainDate, type PlainDate } from '../../src/kernel/dates.js';
import { dec } from '../../src/kernel/decimal.js';
import { type Money, money } from '../../src/kernel/money.js';
import type { Result } from '../../src/kernel/result.js';
import type {
  Changes,
  HostCapabilities,
  HostDebtor,
  HostError,
  HostPackage,
  HostReport,
  HostSalesInvoice,
  RecordProblem,
} from '../../src/ports/host.js';
import { isOk } from '../support/results.js';
import type { Spoil, SpoilingProxy } from '../support/spoiling-proxy.js';

/** An accounting package with people at work in it, and the way to it which a test can spoil. */
export interface HostWorld {
  /** The adapter, talking through `proxy`, with pages of two records where the package lets a caller choose */
  readonly host: HostPackage;
  /** The same settings with a key, password or token that the package does not (any more) know */
  readonly stranger: HostPackage;
  readonly proxy: SpoilingProxy;
  /** What can go wrong on the way to this package, where not all of it can: a folder has no server in between */
  readonly spoils?: readonly Spoil[];
  /** The day it is in the package */
  readonly today: PlainDate;
  /** A person makes a customer and gets its id. */
  addDebtor(debtor: NewHostDebtor): Promise<string>;
  renameDebtor(hostId: string, name: string): Promise<void>;
  /** A person makes an invoice or credit note and posts it. */
  addInvoice(invoice: NewHostInvoice): Promise<string>;
  /** A person books a payment of an invoice in the package. */
  payInHost(invoiceHostId: string, amount: Money): Promise<void>;
  /** What the package itself says is open of an invoice; negative for a credit note. */
  openInHost(invoiceHostId: string): Promise<Money>;
  /** Everything a person reads about a customer and his invoices: notes, tasks, reminders, messages. */
  textsOf(debtorHostId: string): Promise<readonly string[]>;
  /** Names of the files with an invoice. */
  filesOf(invoiceHostId: string): Promise<readonly string[]>;
  /** Received documents waiting for a person: number of the supplier. */
  purchases(): Promise<readonly string[]>;
  /** Lines of its invoices carry VAT codes of its own, which may have no meaning here. */
  readonly hasVatCodes: boolean;
  /** Null where this package lets nobody delete a posted invoice or a customer. */
  readonly removeDebtor: ((hostId: string) => Promise<void>) | null;
  /** An invoice of another administration that the same package holds; null where there can be none. */
  readonly foreignInvoice: (() => Promise<string>) | null;
  close(): Promise<void>;
}

export interface NewHostDebtor {
  readonly name: string;
  readonly country: 'BE' | 'NL';
  readonly language: 'nl' | 'fr' | 'en';
  readonly email?: string;
  readonly vatId?: string;
  /** null: not limited */
  readonly creditLimit: Money | null;
}

export interface NewHostInvoice {
  readonly kind: 'invoice' | 'credit-note';
  readonly debtorHostId: string;
  readonly issueDate: PlainDate;
  readonly dueDate: PlainDate;
  readonly lines: readonly {
    readonly text: string;
    /** Decimal texts */
    readonly quantity: string;
    readonly price: string;
    /** unmapped: a VAT code nobody has given a meaning */
    readonly vat: '21' | '6' | '0' | 'unmapped';
  }[];
}

const EUR = (minor: bigint): Money => money(minor, 'EUR');

/** Reads a feed to its end; no page may lead to itself. */
export async function readAll<T>(
  read: (since: string | null) => Promise<Result<Changes<T>, HostError>>,
  since: string | null = null,
): Promise<{
  readonly records: readonly T[];
  readonly problems: readonly RecordProblem[];
  readonly next: string | null;
}> {
  const records: T[] = [];
  const problems: RecordProblem[] = [];
  let next = since;
  for (let page = 0; page < 1_000; page += 1) {
    const changes = isOk(await read(next));
    records.push(...changes.records);
    problems.push(...(changes.problems ?? []));
    if (changes.more) expect(changes.next).not.toBe(next);
    next = changes.next;
    if (!changes.more) return { records, problems, next };
  }
  throw new Error('The feed has no end');
}

/** The latest word about each record: a feed may say a record again. */
function latest<T extends { readonly hostId: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.hostId, record]));
}

/** The contract of ports/host.ts; every adapter runs it whole, against the package or a server that behaves like it. */
export function hostPackageContract(open: () => Promise<HostWorld>): void {
  let world: HostWorld;
  beforeEach(async () => {
    world = await open();
  });
  afterEach(() => world.close());

  const debtor = (change: Partial<NewHostDebtor> = {}): NewHostDebtor => ({
    ...{ name: 'Bakkerij Peeters', country: 'BE', language: 'nl', creditLimit: null },
    email: 'boekhouding@peeters.example',
    ...change,
  });
  const days = (n: number): PlainDate => {
    const day = new Date(`${world.today}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + n);
    return plainDate(day.toISOString().slice(0, 10));
  };
  const invoice = (debtorHostId: string, change: Partial<NewHostInvoice> = {}): NewHostInvoice => ({
    ...{ kind: 'invoice', debtorHostId, issueDate: days(-10), dueDate: days(20) },
    lines: [{ text: 'Arbeid', quantity: '2.5', price: '40', vat: '21' }],
    ...change,
  });
  const debtors = (since: string | null = null) =>
    readAll<HostDebtor>((at) => world.host.changedDebtors(at), since);
  const invoices = (since: string | null = null) =>
    readAll<HostSalesInvoice>((at) => world.host.changedSalesInvoices(at), since);
  const can = async (): Promise<HostCapabilities> => isOk(await world.host.capabilities());

  /** Sends a report; says whether the package is one that takes it. What is not taken is refused without a call. */
  async function reported(
    needed: keyof HostCapabilities | null,
    report: HostReport,
  ): Promise<boolean> {
    const capabilities = await can();
    const before = world.proxy.calls.length;
    const told = await world.host.report(report);
    if (needed === null || capabilities[needed]) {
      expect(isOk(told).existed).toBe(false);
      expect(isOk(await world.host.findReport(report.kind, report.key))).not.toBeNull();
      const again = isOk(await world.host.report(report));
      expect(again.existed).toBe(true);
      return true;
    }
    expect(told).toMatchObject({ ok: false, error: { kind: 'refused' } });
    expect(world.proxy.calls.length).toBe(before);
    return false;
  }

  describe('customers', () => {
    test('each comes as the package keeps it, page after page, and then no more', async () => {
      const ids = [];
      for (const n of [1, 2, 3])
        ids.push(await world.addDebtor(debtor({ name: `Bakkerij ${n}`, vatId: 'BE0403170701' })));
      const { records, next } = await debtors();
      const read = latest(records);
      expect(ids.map((id) => read.get(id)?.name)).toEqual([
        'Bakkerij 1',
        'Bakkerij 2',
        'Bakkerij 3',
      ]);
      expect(read.get(ids[0]!)).toMatchObject({
        ...{ country: 'BE', language: 'nl', email: 'boekhouding@peeters.example' },
        vatId: 'BE0403170701',
      });
      const again = await debtors(next);
      for (const { hostId, hostVersion } of again.records)
        expect(read.get(hostId)?.hostVersion).toBe(hostVersion);
    });

    test('a change comes with another version', async () => {
      const id = await world.addDebtor(debtor());
      const first = await debtors();
      await world.renameDebtor(id, 'Bakkerij Peeters en Zoon');
      const changed = latest((await debtors(first.next)).records).get(id);
      expect(changed?.name).toBe('Bakkerij Peeters en Zoon');
      expect(changed?.hostVersion).not.toBe(latest(first.records).get(id)?.hostVersion);
    });

    test('no limit and a limit of nothing stay two things', async () => {
      const free = await world.addDebtor(debtor({ name: 'Vrij', creditLimit: null }));
      const none = await world.addDebtor(debtor({ name: 'Niets', creditLimit: EUR(0n) }));
      const some = await world.addDebtor(debtor({ name: 'Iets', creditLimit: EUR(125_050n) }));
      const read = latest((await debtors()).records);
      const kept = (await can()).keepsCreditLimits;
      expect(read.get(free)?.creditLimit).toBeUndefined();
      expect(read.get(none)?.creditLimit).toEqual(kept ? EUR(0n) : undefined);
      expect(read.get(some)?.creditLimit).toEqual(kept ? EUR(125_050n) : undefined);
    });

    test('one by itself is the same as in the feed, and one that is not there is null', async () => {
      const id = await world.addDebtor(debtor());
      const inFeed = latest((await debtors()).records).get(id);
      expect(isOk(await world.host.debtor(id))).toEqual(inFeed);
      expect(isOk(await world.host.debtor('999999999'))).toBeNull();
    });

    test('one that was removed is found missing', async () => {
      if (world.removeDebtor === null) return;
      const id = await world.addDebtor(debtor({ name: 'Weg' }));
      const stays = await world.addDebtor(debtor({ name: 'Blijft' }));
      const first = await debtors();
      await world.removeDebtor(id);
      if ((await can()).reportsDeletions) {
        const gone: string[] = [];
        await readAll(async (at) => {
          const page = await world.host.changedDebtors(at);
          gone.push(...(isOk(page).gone ?? []));
          return page;
        }, first.next);
        expect(gone).toContain(id);
      } else {
        const there: string[] = [];
        let after: string | null = null;
        for (let more = true; more;) {
          const page: Changes<string> | null = isOk(await world.host.present('debtor', after));
          if (page === null) return;
          there.push(...page.records);
          ({ next: after, more } = page);
        }
        expect(there).toContain(stays);
        expect(there).not.toContain(id);
      }
      expect(isOk(await world.host.debtor(id))).toBeNull();
    });
  });

  describe('sales invoices', () => {
    test('one comes with its lines, VAT and sums to the cent, and what is open', async () => {
      const id = await world.addDebtor(debtor());
      const hostId = await world.addInvoice(
        invoice(id, {
          lines: [
            { text: 'Arbeid', quantity: '2.5', price: '40', vat: '21' },
            { text: 'Brood', quantity: '3', price: '1.15', vat: '6' },
            { text: 'Zegels', quantity: '1', price: '7.33', vat: '0' },
          ],
        }),
      );
      const record = latest((await invoices()).records).get(hostId);
      expect(record?.debtorHostId).toBe(id);
      expect(record?.open).toEqual(EUR(13_199n));
      const { invoice: read } = record!;
      expect(read).toMatchObject({
        ...{ kind: 'invoice', currency: 'EUR', issueDate: days(-10), dueDate: days(20) },
        totals: { payable: dec('131.99') },
      });
      expect(read.number).toMatch(/\S/);
      expect(read.lines.map(({ item, vat }) => [item.name, vat?.rate?.unscaled])).toEqual([
        ['Arbeid', expect.anything()],
        ['Brood', expect.anything()],
        ['Zegels', expect.anything()],
      ]);
      expect(read.lines.every(({ unit }) => unit !== undefined)).toBe(true);
      expect(read.buyer.name).toBe('Bakkerij Peeters');
      expect(isOk(await world.host.salesInvoice(hostId))).toEqual(record);
      expect(isOk(await world.host.salesInvoice('999999999'))).toBeNull();
    });

    test('what is owed to the customer is negative', async () => {
      const id = await world.addDebtor(debtor());
      const hostId = await world.addInvoice(invoice(id, { kind: 'credit-note' }));
      const record = latest((await invoices()).records).get(hostId);
      expect(record?.invoice.kind).toBe('credit-note');
      expect(record?.open).toEqual(EUR(-12_100n));
      expect(await world.openInHost(hostId)).toEqual(EUR(-12_100n));
    });

    test('a payment that a person books comes as less open', async () => {
      const hostId = await world.addInvoice(invoice(await world.addDebtor(debtor())));
      const first = await invoices();
      await world.payInHost(hostId, EUR(2_100n));
      const part = await invoices(first.next);
      expect(latest(part.records).get(hostId)?.open).toEqual(EUR(10_000n));
      await world.payInHost(hostId, EUR(10_000n));
      expect(latest((await invoices(part.next)).records).get(hostId)?.open).toEqual(EUR(0n));
    });

    test('all that is open adds up to the receivable account', async () => {
      const id = await world.addDebtor(debtor());
      for (const price of ['40', '12.34', '0.07'])
        await world.addInvoice(
          invoice(id, { lines: [{ text: 'x', quantity: '1', price, vat: '21' }] }),
        );
      await world.addInvoice(invoice(id, { kind: 'credit-note' }));
      const total = isOk(await world.host.receivable());
      if (total === null) return;
      const open = [...latest((await invoices()).records).values()].reduce(
        (sum, one) => sum + one.open.minor,
        0n,
      );
      expect(total.find(({ currency }) => currency === 'EUR')?.minor ?? 0n).toBe(open);
    });

    test('a VAT code that means nothing stops its own invoice alone, and says which code', async () => {
      if (!world.hasVatCodes) return;
      const id = await world.addDebtor(debtor());
      const bad = await world.addInvoice(
        invoice(id, { lines: [{ text: 'x', quantity: '1', price: '10', vat: 'unmapped' }] }),
      );
      const good = await world.addInvoice(invoice(id));
      const { records, problems } = await invoices();
      expect(latest(records).has(good)).toBe(true);
      expect(latest(records).has(bad)).toBe(false);
      expect(problems).toEqual([
        expect.objectContaining({ entity: 'sales-invoice', hostId: bad, reason: 'unmapped' }),
      ]);
      expect(problems[0]!.message).toMatch(/VAT|tax/i);
      expect(isOk(await world.host.salesInvoice(bad))).toMatchObject({ reason: 'unmapped' });
    });
  });

  describe('payments we book', () => {
    const payment = (invoiceHostId: string, minor: bigint, key = 'pay:1'): HostReport => ({
      ...{ key, kind: 'payment', invoiceHostId, amount: EUR(minor) },
      ...{ bookedOn: days(-1), bankReference: `BANK/2026/${key.slice(-1)}` },
    });

    /** What is open afterwards, where the package matches by itself; where not, it is booked and a person matches. */
    async function opens(hostId: string, minor: bigint): Promise<void> {
      if ((await can()).matchesPayments) expect(await world.openInHost(hostId)).toEqual(EUR(minor));
    }

    test('one part and then the rest: open to the cent, each booked once', async () => {
      const hostId = await world.addInvoice(invoice(await world.addDebtor(debtor())));
      await reported(null, payment(hostId, 2_000n));
      await opens(hostId, 10_100n);
      await reported(null, payment(hostId, 10_100n, 'pay:2'));
      await opens(hostId, 0n);
    });

    test('a lost answer leaves it unknown; it is found by its key and never booked twice', async () => {
      const hostId = await world.addInvoice(invoice(await world.addDebtor(debtor())));
      isOk(await world.host.capabilities());
      isOk(await world.host.findReport('payment', 'pay:1'));
      const report = payment(hostId, 2_000n);
      let told: Result<unknown, HostError> | undefined;
      // Every call on the way is lost once, whatever the package needs for one payment.
      for (let round = 0; round < 20 && told?.ok !== true; round += 1) {
        let calls = 0;
        const place = round;
        world.proxy.spoil('lost', () => (calls += 1) > place);
        told = await world.host.report(report);
        world.proxy.behave();
        if (!told.ok) expect(['unknown', 'unreachable', 'malformed']).toContain(told.error.kind);
      }
      expect(told?.ok).toBe(true);
      expect(isOk(await world.host.findReport('payment', 'pay:1'))).not.toBeNull();
      expect(isOk(await world.host.report(report)).existed).toBe(true);
      await opens(hostId, 10_100n);
    });

    test('what somebody paid in the package meanwhile is not paid again', async () => {
      const hostId = await world.addInvoice(invoice(await world.addDebtor(debtor())));
      await world.payInHost(hostId, EUR(12_100n));
      const told = await world.host.report(payment(hostId, 12_100n));
      expect(told).toMatchObject({ ok: false, error: { kind: 'refused' } });
      expect(await world.openInHost(hostId)).toEqual(EUR(0n));
    });

    test('an invoice that is not there, or of other books, takes no payment', async () => {
      const foreign = world.foreignInvoice === null ? [] : [await world.foreignInvoice()];
      for (const id of ['999999999', ...foreign])
        expect(await world.host.report(payment(id, 100n, `pay:${id}`))).toMatchObject({
          ok: false,
          error: { kind: 'refused' },
        });
    });

    test('a discount that was taken is written off with the payment', async () => {
      const hostId = await world.addInvoice(invoice(await world.addDebtor(debtor())));
      const writeOff = { reason: 'payment-discount', amount: EUR(242n) } as const;
      await reported(null, { ...payment(hostId, 11_858n), writeOff } as HostReport);
      await opens(hostId, 0n);
    });

    test('undone, it is open again', async () => {
      const hostId = await world.addInvoice(invoice(await world.addDebtor(debtor())));
      await reported(null, payment(hostId, 2_000n));
      const undone: HostReport = {
        ...{ key: 'undo:1', kind: 'payment-undone', paymentKey: 'pay:1', invoiceHostId: hostId },
      };
      const told = await world.host.report(undone);
      // A package that books nothing back by itself says so, and a person does it.
      if (told.ok) await opens(hostId, 12_100n);
      else expect(told.error.kind).toBe('refused');
    });
  });

  describe('what we tell', () => {
    test('a task, an alert, a note and a reminder stand with the customer, once', async () => {
      const id = await world.addDebtor(debtor());
      const hostId = await world.addInvoice(invoice(id, { dueDate: days(-3) }));
      const about = { debtorHostId: id, invoiceHostIds: [hostId] };
      const told: readonly (readonly [keyof HostCapabilities, HostReport, string])[] = [
        [
          'takesTasks',
          {
            ...{ key: 'task:1', kind: 'task', subject: 'Bel de klant', text: 'Taak-7f3a' },
            ...{ dueOn: days(2), ...about },
          },
          'Taak-7f3a',
        ],
        [
          'takesAlerts',
          {
            ...{ key: 'alert:1', kind: 'alert', debtorHostId: id, level: 'warn' },
            text: 'Alarm-9c1d',
          },
          'Alarm-9c1d',
        ],
        [
          'takesNotes',
          { key: 'note:1', kind: 'note', text: 'Nota-2b8e "é" <b>', ...about },
          'Nota-2b8e',
        ],
        [
          'takesReminders',
          {
            ...{ key: 'reminder:1', kind: 'reminder', level: 1, on: world.today },
            ...{ text: 'Bericht-5d4c', ...about },
          },
          'Bericht-5d4c',
        ],
      ];
      const taken: string[] = [];
      for (const [needed, report, text] of told)
        if (await reported(needed, report)) taken.push(text);
      const shown = (await world.textsOf(id)).join('\n');
      for (const text of taken) expect(shown.split(text)).toHaveLength(2);
    });

    test('a file lies with the invoice, once, and never with an invoice of other books', async () => {
      const id = await world.addDebtor(debtor());
      const hostId = await world.addInvoice(invoice(id));
      const file = { name: 'brief.pdf', mediaType: 'application/pdf', base64: 'JVBERi0xLjQ=' };
      const report: HostReport = {
        ...{ key: 'doc:1', kind: 'document', debtorHostId: id, invoiceHostIds: [hostId] },
        ...file,
      };
      if (!(await reported('takesDocuments', report))) return;
      expect((await world.filesOf(hostId)).filter((name) => name.includes('brief'))).toHaveLength(
        1,
      );
      if (world.foreignInvoice === null) return;
      const foreign = await world.foreignInvoice();
      expect(
        await world.host.report({ ...report, key: 'doc:2', invoiceHostIds: [foreign] }),
      ).toMatchObject({ ok: false, error: { kind: 'refused' } });
    });

    test('a customer that is not there is told nothing', async () => {
      const capabilities = await can();
      const about = { debtorHostId: '999999999', invoiceHostIds: [] };
      const reports: readonly (readonly [keyof HostCapabilities, HostReport])[] = [
        [
          'takesTasks',
          {
            ...{ key: 'task:9', kind: 'task', subject: 's', text: 't' },
            ...{ dueOn: days(1), ...about },
          },
        ],
        ['takesNotes', { key: 'note:9', kind: 'note', text: 't', ...about }],
      ];
      for (const [needed, report] of reports)
        if (capabilities[needed])
          expect(await world.host.report(report)).toMatchObject({
            ok: false,
            error: { kind: 'refused' },
          });
    });

    test('a received document waits for a person, once', async () => {
      const document: HostReport = {
        ...{ key: 'purchase:1', kind: 'purchase-document', xmlBase64: 'PEludm9pY2UvPg==' },
        invoice: {
          ...{ kind: 'invoice', number: 'LEV-7', typeCode: '380', currency: 'EUR' },
          ...{ issueDate: days(-2), dueDate: days(28) },
          seller: { name: 'Leverancier NV', vatId: 'BE0403170701' },
          buyer: { name: 'Wij' },
          totals: {
            ...{ lines: dec('10.00'), net: dec('10.00'), vat: dec('2.10') },
            ...{ gross: dec('12.10'), payable: dec('12.10') },
          },
          lines: [
            {
              ...{ id: '1', quantity: dec('1'), unit: 'C62', net: dec('10.00') },
              price: { net: dec('10.00') },
              vat: { code: 'S', rate: dec('21') },
              item: { name: 'Papier' },
            },
          ],
        },
      };
      if (!(await reported('takesPurchaseDocuments', document))) return;
      expect((await world.purchases()).filter((number) => number === 'LEV-7')).toHaveLength(1);
    });

    test('how an invoice fared is told without fail', async () => {
      const hostId = await world.addInvoice(invoice(await world.addDebtor(debtor())));
      await reported(null, {
        ...{ key: 'exchange:1', kind: 'exchange-status', invoiceHostId: hostId },
        ...{ status: 'delivered', note: 'Afgeleverd' },
      });
    });

    test('sales may go on, or not', async () => {
      const id = await world.addDebtor(debtor());
      await reported('takesCreditStatus', {
        ...{ key: 'credit:1', kind: 'credit-status', debtorHostId: id, status: 'hold' },
      });
    });
  });

  describe('a way that fails', () => {
    test.each([
      ['a page of somebody in between', 'html', ['malformed', 'refused', 'unreachable']],
      ['half an answer', 'truncated', ['malformed', 'unreachable']],
      ['no service', 'unavailable', ['unreachable']],
      ['too many calls', 'throttled', ['throttled']],
      ['no answer', 'lost', ['unreachable']],
    ] as const)('%s when reading is a named state; nothing is lost', async (_, what, kinds) => {
      if (world.spoils?.includes(what) === false) return;
      const id = await world.addDebtor(debtor());
      isOk(await world.host.capabilities());
      world.proxy.spoil(what);
      const read = await world.host.changedDebtors(null);
      expect(read.ok).toBe(false);
      if (!read.ok) expect(kinds).toContain(read.error.kind);
      expect(latest((await debtors()).records).has(id)).toBe(true);
    });

    test('a key that the package does not know is unauthorised, and its text is never repeated', async () => {
      const read = await world.stranger.changedDebtors(null);
      expect(read).toMatchObject({ ok: false, error: { kind: 'unauthorised' } });
    });
  });
}
