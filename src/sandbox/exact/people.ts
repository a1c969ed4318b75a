import { assert } from '../../kernel/result.js';
import type { PlainDate } from '../../kernel/dates.js';
import { type Division, isOpenTerm } from './division.js';
import { type Row, wireDate } from './rows.js';
import { byKey, centsOf } from './writes.js';

export interface NewAccount {
  readonly name: string;
  readonly country: string;
  /** As the package writes it, such as `NL-BE` */
  readonly language: string;
  readonly email?: string;
  readonly vatNumber?: string;
  /** Absent: not limited */
  readonly creditLine?: number;
}

export interface NewSale {
  readonly account: string;
  readonly kind: 'invoice' | 'credit-note';
  readonly invoiceDate: PlainDate;
  readonly dueDate: PlainDate;
  /** 10 draft, 20 open, 50 processed; 50 without it */
  readonly status?: number;
  readonly lines: readonly {
    readonly text: string;
    readonly quantity: number;
    readonly unitPrice: number;
    /** Share of the price that is left off, 0.1 is ten percent */
    readonly discount?: number;
    readonly vatCode: string;
    readonly unit?: string;
  }[];
}

/** The books as their own people use them; an unknown id throws, because it is the caller's bug. */
export interface People {
  /** Answers the id. */
  addAccount(division: number, account: NewAccount): string;
  changeAccount(division: number, id: string, change: Partial<Row>): void;
  removeAccount(division: number, id: string): void;
  addSale(division: number, sale: NewSale): string;
  changeSale(division: number, invoiceId: string, change: Partial<Row>): void;
  /** A bank entry that a person matches at once; cents, signed like the claim. */
  pay(division: number, invoiceId: string, cents: number): void;
  /** A person matches with the invoice what was booked under its number. */
  match(division: number, invoiceId: string): void;
  /** Cents */
  open(division: number, invoiceId: string): number;
  /** The division moves to another database: new row versions for all, and a new date of moving. */
  move(division: number, on: PlainDate): void;
  rows(division: number, table: keyof Division['tables']): readonly Row[];
}

export function peopleOf(parts: {
  readonly divisionOf: (code: number) => Division;
  readonly newId: () => string;
  readonly newNumber: () => number;
  readonly restartVersions: () => void;
}): People {
  const { divisionOf, newId, newNumber } = parts;

  const headerOf = (division: Division, invoiceId: string): Row => {
    const rows = division.tables.SalesInvoices.rows();
    const found = rows.find((row) => row['InvoiceID'] === invoiceId && row['LineNumber'] === 0);
    assert(found !== undefined, `no sales invoice ${invoiceId} in division ${division.code}`);
    return found;
  };
  const termsOf = (division: Division, header: Row): readonly Row[] =>
    division.tables.PaymentTerms.rows().filter(
      (row) =>
        row['InvoiceNumber'] === header['InvoiceNumber'] && row['Journal'] === header['Journal'],
    );

  function settle(division: Division, invoiceId: string, cents: number): void {
    const open = termsOf(division, headerOf(division, invoiceId)).find(isOpenTerm);
    assert(open !== undefined, `nothing is open of ${invoiceId}`);
    const left = centsOf(open['AmountFC']) - cents;
    const terms = division.tables.PaymentTerms;
    const same = (row: Row): boolean => row['ID'] === open['ID'];
    if (left === 0) terms.change(same, () => ({ Status: 50, IsFullyPaid: true }));
    else {
      terms.change(same, () => ({ AmountFC: left / 100, AmountDC: left / 100 }));
      const paid = { AmountFC: cents / 100, AmountDC: cents / 100, Status: 50 };
      terms.add({ ...open, ...paid, ID: newId() });
    }
  }

  return {
    addAccount: (code, account) => {
      const { tables } = divisionOf(code);
      const id = newId();
      tables.Accounts.add({
        ...{ ID: id, Code: String(newNumber()).padStart(18), Name: account.name, Status: 'C' },
        ...{ Country: account.country, Language: account.language, Blocked: false },
        ...{ Email: account.email ?? null, VATNumber: account.vatNumber ?? null },
        ...{ AddressLine1: 'Kaai 1', Postcode: '9000', City: 'Gent', ChamberOfCommerce: null },
        ...{ CreditLineSales: account.creditLine ?? null, OINNumber: null, Phone: null },
        ...{ PeppolIdentifier: null, PeppolIdentifierType: null, InvoicingMethod: 1 },
        GLAR: tables.GLAccounts.rows().find((row) => row['Type'] === 20)?.['ID'] ?? null,
      });
      return id;
    },
    changeAccount: (code, id, change) => {
      divisionOf(code).tables.Accounts.change(
        (row) => row['ID'] === id,
        () => change,
      );
    },
    removeAccount: (code, id) => {
      const { tables } = divisionOf(code);
      tables.Accounts.remove((row) => row['ID'] === id);
      tables.Deleted.add({ ID: newId(), EntityType: 2, EntityKey: id });
    },
    addSale: (code, sale) => {
      const division = divisionOf(code);
      const account = byKey(division, 'Accounts', sale.account);
      assert(account !== undefined, `no account ${sale.account} in division ${code}`);
      const rows = saleRows(division, account, sale, newId, newNumber());
      for (const row of rows) division.tables.SalesInvoices.add(row);
      const [header] = rows;
      assert(header !== undefined, 'a sale has a header');
      if (header['Status'] === 50) addTerm(division, header, account, newId);
      return String(header['InvoiceID']);
    },
    changeSale: (code, invoiceId, change) => {
      const { tables } = divisionOf(code);
      // A change of the header gives its lines new row versions too.
      tables.SalesInvoices.change(
        (row) => row['InvoiceID'] === invoiceId,
        (row) => (row['LineNumber'] === 0 ? change : {}),
      );
    },
    pay: (code, invoiceId, cents) => {
      settle(divisionOf(code), invoiceId, cents);
    },
    match: (code, invoiceId) => {
      const division = divisionOf(code);
      const { InvoiceNumber: number } = headerOf(division, invoiceId);
      const lines = division.tables.BankEntryLines.rows();
      for (const line of lines.filter((row) => row['OurRef'] === number && number !== undefined)) {
        const terms = division.tables.PaymentTerms;
        const paid = terms.rows().find((row) => row['TransactionID'] === line['ID']);
        if (paid === undefined || !isOpenTerm(paid)) continue;
        terms.change(
          (row) => row['ID'] === paid['ID'],
          () => ({ Status: 50 }),
        );
        settle(division, invoiceId, -centsOf(paid['AmountFC']));
      }
    },
    open: (code, invoiceId) => {
      const division = divisionOf(code);
      const open = termsOf(division, headerOf(division, invoiceId)).filter(isOpenTerm);
      return open.reduce((sum, row) => sum + centsOf(row['AmountFC']), 0);
    },
    move: (code, on) => {
      const division = divisionOf(code);
      parts.restartVersions();
      for (const table of Object.values(division.tables)) table.renumber();
      division.facts = { ...division.facts, DivisionMoveDate: wireDate(on) };
    },
    rows: (code, table) => divisionOf(code).tables[table].rows(),
  };
}

/** The header and its lines; VAT is reckoned per line, as the package does. */
function saleRows(
  division: Division,
  account: Row,
  sale: NewSale,
  newId: () => string,
  number: number,
): readonly Row[] {
  const credit = sale.kind === 'credit-note';
  const [sign, invoiceId] = [credit ? -1 : 1, newId()];
  const lines = sale.lines.map((line, n): Row => {
    const vat = division.tables.VATCodes.rows().find((row) => row['Code'] === line.vatCode);
    assert(vat !== undefined, `no VAT code ${line.vatCode}`);
    const netPrice = Math.round(line.unitPrice * (1 - (line.discount ?? 0)) * 10_000) / 10_000;
    const net = centsOf(line.quantity * netPrice);
    return {
      ...{ ID: newId(), InvoiceID: invoiceId, LineNumber: n + 1, Description: line.text },
      ...{ Quantity: sign * line.quantity, UnitPrice: line.unitPrice, NetPrice: netPrice },
      ...{
        Discount: line.discount ?? 0,
        UnitCode: line.unit ?? 'pc',
        AmountFC: (sign * net) / 100,
      },
      // Codes are three wide.
      ...{ VATCode: line.vatCode.padEnd(3), VATPercentage: vat['Percentage'] ?? null },
      VATAmountFC: (sign * Math.round(net * Number(vat['Percentage']))) / 100,
    };
  });
  const sum = (field: string): number =>
    lines.reduce((total, line) => total + centsOf(line[field]), 0) / 100;
  const header: Row = {
    ...{ ID: newId(), InvoiceID: invoiceId, LineNumber: 0, InvoiceNumber: number, Journal: '70' },
    ...{ InvoiceTo: account['ID'] ?? null, InvoiceToName: account['Name'] ?? null },
    ...{ InvoiceDate: wireDate(sale.invoiceDate), DueDate: wireDate(sale.dueDate) },
    ...{ Type: credit ? 8021 : 8020, Status: sale.status ?? 50, Currency: 'EUR' },
    ...{ AmountFC: (centsOf(sum('AmountFC')) + centsOf(sum('VATAmountFC'))) / 100 },
    ...{ AmountFCExclVat: sum('AmountFC'), VATAmountFC: sum('VATAmountFC') },
    ...{ AmountDiscountExclVat: 0, YourRef: null, Description: null, PaymentCondition: '30' },
    PaymentReference: null,
  };
  return [header, ...lines];
}

function addTerm(division: Division, header: Row, account: Row, newId: () => string): void {
  const amount = header['AmountFC'] ?? 0;
  division.tables.PaymentTerms.add({
    ...{ ID: newId(), LineType: 20, Account: account['ID'] ?? null, Status: 20 },
    ...{ AmountFC: amount, AmountDC: amount, Currency: 'EUR', IsFullyPaid: false },
    ...{ InvoiceNumber: header['InvoiceNumber'] ?? null, Journal: header['Journal'] ?? null },
    ...{ DueDate: header['DueDate'] ?? null, GLAccount: account['GLAR'] ?? null },
    ...{ TransactionID: newId(), TransactionEntryID: newId() },
    ...{ AmountDiscountFC: null, DiscountDueDate: null },
  });
}
