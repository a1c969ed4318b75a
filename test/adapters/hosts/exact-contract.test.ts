import { plainDate } from '../../../src/kernel/dates.js';
import { type Money, money } from '../../../src/kernel/money.js';
import {
  hostPackageContract,
  type HostWorld,
  type NewHostInvoice,
} from '../../contract/host-package.contract.js';
import type { Row } from '../../../src/sandbox/exact/rows.js';
import { DIVISION, exactWorld, OTHER_DIVISION, STRANGER } from '../../support/exact-world.js';

const LANGUAGES = { nl: 'NL-BE', fr: 'FR-BE', en: 'EN-GB' } as const;
const VAT_CODES = { '21': '4', '6': '2', '0': '1', unmapped: '9' } as const;
const EUR = (cents: number): Money => money(BigInt(cents), 'EUR');

const open = (settings: object) => async (): Promise<HostWorld> => {
  const world = await exactWorld({
    // Small pages, and more calls a minute than one test makes.
    ...{ pages: { normal: 2, bulk: 3 }, limits: { minute: 100_000, day: 1_000_000 } },
  });
  const { sandbox } = world;
  const saleOf = ({ debtorHostId, lines, kind, issueDate, dueDate }: NewHostInvoice) => ({
    ...{ account: debtorHostId, kind, invoiceDate: issueDate, dueDate },
    lines: lines.map(({ text, quantity, price, vat }) => ({
      ...{ text, quantity: Number(quantity), unitPrice: Number(price), vatCode: VAT_CODES[vat] },
    })),
  });
  const textIn = (row: Row, ...fields: readonly string[]): string =>
    fields.map((field) => String(row[field] ?? '')).join(' ');
  const today = plainDate(world.now().slice(0, 10));
  return {
    ...{
      host: world.host({ settings }),
      stranger: world.host({ access: STRANGER }),
      proxy: world.proxy,
    },
    ...{ today, hasVatCodes: true, close: () => world.close() },
    addDebtor: ({ name, country, language, email, vatId, creditLimit }) =>
      Promise.resolve(
        sandbox.addAccount(DIVISION, {
          ...{ name, country, language: LANGUAGES[language] },
          ...(email === undefined ? {} : { email }),
          ...(vatId === undefined ? {} : { vatNumber: vatId }),
          ...(creditLimit === null ? {} : { creditLine: Number(creditLimit.minor) / 100 }),
        }),
      ),
    renameDebtor: (id, name) => {
      sandbox.changeAccount(DIVISION, id, { Name: name });
      return Promise.resolve();
    },
    addInvoice: (given) => Promise.resolve(sandbox.addSale(DIVISION, saleOf(given))),
    payInHost: (id, { minor }) => {
      sandbox.pay(DIVISION, id, Number(minor));
      return Promise.resolve();
    },
    openInHost: (id) => Promise.resolve(EUR(sandbox.open(DIVISION, id))),
    textsOf: (id) =>
      Promise.resolve(
        (['Tasks', 'CommunicationNotes'] as const).flatMap((table) =>
          sandbox
            .rows(DIVISION, table)
            .filter((row) => row['Account'] === id)
            .map((row) => textIn(row, 'Description', 'Subject', 'Notes')),
        ),
      ),
    filesOf: (id) => {
      const sale = sandbox.rows(DIVISION, 'SalesInvoices').find((row) => row['InvoiceID'] === id);
      const documents = sandbox
        .rows(DIVISION, 'Documents')
        .filter((row) => textIn(row, 'Subject').includes(String(sale?.['InvoiceNumber'])))
        .map((row) => row['ID']);
      const files = sandbox.rows(DIVISION, 'DocumentAttachments');
      return Promise.resolve(
        files
          .filter((row) => documents.includes(row['Document'] ?? null))
          .map((row) => textIn(row, 'FileName')),
      );
    },
    purchases: () =>
      Promise.resolve(
        sandbox
          .rows(DIVISION, 'Documents')
          .filter((row) => row['Type'] === 20)
          .map((row) => textIn(row, 'Subject').split(' ')[0]!),
      ),
    removeDebtor: (id) => {
      sandbox.removeAccount(DIVISION, id);
      return Promise.resolve();
    },
    foreignInvoice: () => {
      const account = sandbox.addAccount(OTHER_DIVISION, {
        ...{ name: 'Vreemd', country: 'BE', language: 'NL-BE' },
      });
      return Promise.resolve(
        sandbox.addSale(OTHER_DIVISION, {
          ...{ account, kind: 'invoice', invoiceDate: today, dueDate: today },
          lines: [{ text: 'x', quantity: 1, unitPrice: 10, vatCode: '4' }],
        }),
      );
    },
  };
};

describe('where invoices are made in the package', () => {
  hostPackageContract(open({ sales: 'invoices', deletions: 'yes' }));
});

describe('where they are only booked in it', () => {
  hostPackageContract(open({ sales: 'entries' }));
});
