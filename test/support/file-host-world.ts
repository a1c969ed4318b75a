import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainDate } from '../../src/kernel/dates.js';
import { dec, negate } from '../../src/kernel/decimal.js';
import { type Money, money, printMoney, subtractMoney, toMoney } from '../../src/kernel/money.js';
import { calculateTotals } from '../../src/domain/invoice/totals.js';
import type { Invoice } from '../../src/domain/invoice/invoice.js';
import { makeFileHost } from '../../src/adapters/hosts/file/host.js';
import { readFileHostSettings } from '../../src/adapters/hosts/file/settings.js';
import { writeCsv } from '../../src/formats/sheet/csv.js';
import { writeUbl } from '../../src/formats/ubl/write.js';
import type { HostPackage } from '../../src/ports/host.js';
import type {
  HostWorld,
  NewHostDebtor,
  NewHostInvoice,
} from '../contract/host-package.contract.js';
import { FIXED_CLOCK } from './host-records.js';
import { isOk } from './results.js';
import type { SpoilingProxy } from './spoiling-proxy.js';

/** A package that exports after everything somebody does in it, and what it wants in the folder. */
export interface FileWorld extends HostWorld {
  readonly path: string;
  drop(name: string, content: string | Uint8Array): Promise<void>;
  names(sub: string): Promise<readonly string[]>;
  text(sub: string, name: string): Promise<string>;
  /** Another process of ours, with other settings where some are given */
  again(settings?: Readonly<Record<string, string>>): HostPackage;
}

interface Kept {
  readonly debtor: string;
  readonly invoice: Invoice;
  open: Money;
}

const VAT = {
  '21': { code: 'S', rate: dec('21') },
  '6': { code: 'S', rate: dec('6') },
  '0': { code: 'Z', rate: dec('0') },
  unmapped: { code: 'S', rate: dec('21') },
} as const;

export async function fileWorld(): Promise<FileWorld> {
  const root = await mkdtemp(join(tmpdir(), 'voldaan-file-host-'));
  const path = join(root, 'books');
  await mkdir(join(path, 'in'), { recursive: true });
  const debtors = new Map<string, NewHostDebtor>();
  const invoices = new Map<string, Kept>();
  let serial = 0;
  const accounts = { receivable: '1300' };
  const make = (change: Readonly<Record<string, string>>, folders: readonly string[]) => {
    const settings = isOk(readFileHostSettings({ path, stillSeconds: '0', ...change }));
    return makeFileHost(settings, {
      ...{ clock: { now: FIXED_CLOCK }, mapping: { accounts }, folders, pageSize: 2 },
    });
  };
  const drop = (name: string, content: string | Uint8Array) =>
    writeFile(join(path, 'in', name), content);
  const names = (sub: string): Promise<readonly string[]> =>
    readdir(join(path, sub)).catch(() => []);
  const text = (sub: string, name: string) => readFile(join(path, sub, name), 'utf8');

  const exportDebtors = () =>
    drop(
      'klanten.csv',
      writeCsv([
        ['Klantnummer', 'Naam', 'Land', 'Taal', 'E-mail', 'Btw-nummer', 'Kredietlimiet', 'Soort'],
        ...[...debtors].map(([id, { name, country, language, email, vatId, creditLimit }]) => [
          ...[id, name, country, language, email ?? '', vatId ?? ''],
          ...[creditLimit === null ? '' : printMoney(creditLimit).replace('.', ','), 'bedrijf'],
        ]),
      ]),
    );
  const exportItems = () =>
    drop(
      'openstaand.csv',
      writeCsv([
        ['Klantnummer', 'Factuurnummer', 'Factuurdatum', 'Vervaldatum', 'Bedrag', 'Openstaand'],
        ...[...invoices.values()].map(({ debtor, invoice, open }) => [
          ...[debtor, invoice.number, belgian(invoice.issueDate), belgian(invoice.dueDate ?? '')],
          ...[printMoney(owed(invoice)).replace('.', ','), printMoney(open)],
        ]),
      ]),
    );
  const proxy: SpoilingProxy = {
    url: path,
    calls: [],
    behave: () => undefined,
    // The disk is gone for one look; with a choice of calls there is nothing to choose from.
    spoil: (_, fits) => {
      if (fits === undefined) gone = true;
    },
    close: () => Promise.resolve(),
  };
  let gone = false;
  const host = make({}, [root]);
  const flaky: HostPackage = {
    ...host,
    changedDebtors: async (since) => {
      if (!gone) return host.changedDebtors(since);
      gone = false;
      await rename(path, `${path}-away`);
      const read = await host.changedDebtors(since);
      await rename(`${path}-away`, path);
      return read;
    },
  };
  return {
    ...{ path, drop, names, text, proxy, host: flaky, hasVatCodes: false, spoils: ['lost'] },
    again: (settings = {}) => make(settings, [root]),
    stranger: make({}, [join(root, 'elsewhere')]),
    today: plainDate(FIXED_CLOCK().slice(0, 10)),
    addDebtor: async (debtor) => {
      const id = String(1000 + (serial += 1));
      debtors.set(id, debtor);
      await exportDebtors();
      return id;
    },
    renameDebtor: async (id, name) => {
      debtors.set(id, { ...debtors.get(id)!, name });
      await exportDebtors();
    },
    addInvoice: async (given) => {
      const number = `2026-${(serial += 1)}`;
      const invoice = invoiceOf(number, given, debtors.get(given.debtorHostId)!);
      invoices.set(number, { debtor: given.debtorHostId, invoice, open: owed(invoice) });
      await drop(`${number}.xml`, isOk(writeUbl(invoice)));
      await exportItems();
      return number;
    },
    payInHost: async (number, amount) => {
      const kept = invoices.get(number)!;
      kept.open = subtractMoney(kept.open, amount);
      await exportItems();
    },
    openInHost: (number) => Promise.resolve(invoices.get(number)!.open),
    textsOf: async (id) => {
      const files = [
        ...(await names('out/tasks')).map((name) => text('out/tasks', name)),
        ...(await names('out/notes')).map((name) => text('out/notes', name)),
      ];
      return (await Promise.all(files)).filter((one) => one.startsWith(`${id} `));
    },
    filesOf: async (number) =>
      (await names('out/documents')).filter((name) => name.startsWith(number)),
    purchases: async () =>
      (await names('out/purchases')).map((name) => name.replace(/-[0-9a-f]{16}\.xml$/, '')),
    removeDebtor: async (id) => {
      debtors.delete(id);
      await exportDebtors();
    },
    foreignInvoice: null,
    close: () => rm(root, { recursive: true }),
  };
}

const belgian = (day: string): string => day.split('-').reverse().join('/');

function owed(invoice: Invoice): Money {
  const payable = invoice.totals?.payable ?? dec('0');
  return invoice.kind === 'credit-note'
    ? isOk(toMoney(negate(payable), 'EUR'))
    : isOk(toMoney(payable, 'EUR'));
}

function invoiceOf(
  number: string,
  { kind, issueDate, dueDate, lines, debtorHostId }: NewHostInvoice,
  buyer: NewHostDebtor,
): Invoice {
  const draft = {
    ...{ kind, number, issueDate, dueDate, currency: 'EUR' },
    typeCode: kind === 'invoice' ? '380' : '381',
    payments: [{ meansCode: '30', account: { id: 'NL91ABNA0417164300' } }],
    seller: { name: 'Verkoper BV', address: { country: 'NL' } },
    buyer: {
      ...{ name: buyer.name, address: { country: buyer.country } },
      identifiers: [{ value: debtorHostId }],
    },
    lines: lines.map(({ text, quantity, price, vat }, n) => ({
      ...{ id: String(n + 1), quantity: dec(quantity), unit: 'HUR' },
      ...{ price: { net: dec(price) }, vat: VAT[vat], item: { name: text } },
    })),
  };
  return { ...draft, ...calculateTotals(draft) };
}

export const EUR = (minor: bigint): Money => money(minor, 'EUR');
