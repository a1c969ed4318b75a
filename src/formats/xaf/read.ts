import { parsePlainDate, type PlainDate } from '../../kernel/dates.js';
import { fault, type Fault } from '../../kernel/fault.js';
import { groupBy } from '../../kernel/group.js';
import { money, type Money, parseMoney } from '../../kernel/money.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { isIban, normalIban } from '../../domain/party/identifiers.js';
import type { ExchangedDebtor } from '../exchange/debtors.js';
import type { ExchangedItem } from '../exchange/items.js';
import type { XmlElement } from '../xml/tree.js';

/** Editions that are read, by namespace: 3.2 with its sub ledgers. 4.0 has no sub ledgers, and so no open items. */
const NAMESPACE = /^http:\/\/www\.auditfiles\.nl\/xaf\/3\.2$/i;
const FAULTS_MAX = 50;

export interface Auditfile {
  readonly debtors: readonly ExchangedDebtor[];
  readonly items: readonly ExchangedItem[];
}

/** Letters for a debtor, customer or both; the format leaves them to the package. */
const CUSTOMERS: readonly string[] = ['C', 'D', 'B', 'O', ''];

export function isAuditfile({ name, ns }: XmlElement): boolean {
  return name === 'auditfile' && NAMESPACE.test(ns);
}

/**
 * Reads a Dutch XML Auditfile Financieel 3.2: its customers, and what is open on the account of the debtors. A line
 * belongs to a debtor by `custSupID` and to an invoice by `invRef`, or else `docRef`; lines of one invoice that add up to
 * nothing are paid. The opening balance counts by the lines of its sub ledgers. Errors: VALUE with line and column; one is
 * enough to refuse the file.
 */
export function readAuditfile(
  root: XmlElement,
  { account, country }: { readonly account: string; readonly country: string },
): Result<Auditfile, readonly Fault[]> {
  const faults: Fault[] = [];
  const company = first(root, 'company');
  if (company === undefined) return err([at(root, 'The file has no company. Export it again.')]);
  const currency = textOf(first(root, 'header'), 'curCode') ?? 'EUR';
  const relations = all(first(company, 'customersSuppliers'), 'customerSupplier').filter((one) =>
    CUSTOMERS.includes((textOf(one, 'custSupTp') ?? '').toUpperCase()),
  );
  const debtors = relations.flatMap((relation) => {
    const debtor = debtorOf(relation, country, currency);
    if (debtor === null)
      faults.push(at(relation, 'A customer has no number or no name. Fill both in.'));
    return debtor === null ? [] : [debtor];
  });
  const known = new Set(debtors.map(({ number }) => number));
  const lines = [...openingLines(company), ...transactionLines(company, account)];
  const bookings = lines.flatMap((line) => {
    if (!known.has(textOf(line.element, 'custSupID') ?? '')) return [];
    const booking = bookingOf(line, currency);
    if (booking !== null) return [booking];
    const message = 'A line of a debtor has no amount or no day. Export the file again.';
    faults.push(at(line.element, message));
    return [];
  });
  if (faults.length > 0) return err(faults.slice(0, FAULTS_MAX));
  return ok({ debtors, items: itemsOf(bookings) });
}

interface Line {
  readonly element: XmlElement;
  readonly day: string | undefined;
}

interface Booking {
  readonly debtorNumber: string;
  readonly number: string;
  readonly day: PlainDate;
  readonly dueDate?: PlainDate;
  readonly amount: Money;
  readonly text: string | undefined;
}

function transactionLines(company: XmlElement, account: string): readonly Line[] {
  const journals = all(first(company, 'transactions'), 'journal');
  return journals.flatMap((journal) =>
    all(journal, 'transaction').flatMap((transaction) =>
      all(transaction, 'trLine')
        .filter((element) => textOf(element, 'accID') === account)
        .map((element) => ({ element, day: textOf(transaction, 'trDt') })),
    ),
  );
}

function openingLines(company: XmlElement): readonly Line[] {
  const opening = first(company, 'openingBalance');
  const day = textOf(opening, 'opBalDate');
  return all(first(opening, 'openingSubledgers'), 'openingSubledger').flatMap((subledger) =>
    all(subledger, 'obSbLine').map((element) => ({
      element,
      day: textOf(element, 'invDt') ?? day,
    })),
  );
}

function bookingOf({ element, day }: Line, currency: string): Booking | null {
  const amount = parseMoney(textOf(element, 'amnt') ?? '', currency);
  const issued = parsePlainDate(day ?? textOf(element, 'effDate') ?? '');
  const due = parsePlainDate(textOf(element, 'invDueDt') ?? '');
  const debtorNumber = textOf(element, 'custSupID') ?? '';
  const number = textOf(element, 'invRef') ?? textOf(element, 'docRef');
  if (!amount.ok || !issued.ok || number === undefined) return null;
  const isCredit = textOf(element, 'amntTp')?.toUpperCase() === 'C';
  const { minor } = amount.value;
  return {
    ...{ debtorNumber, number: number.replaceAll(/\s+/g, '-'), day: issued.value },
    ...(due.ok ? { dueDate: due.value } : {}),
    amount: money(isCredit ? -minor : minor, currency),
    text: textOf(element, 'desc'),
  };
}

/** What is left of each invoice. The first line says what it was: later ones are payments. Paid ones are left out. */
function itemsOf(bookings: readonly Booking[]): readonly ExchangedItem[] {
  const groups = groupBy(bookings, ({ debtorNumber, number }) => `${debtorNumber}\n${number}`);
  return [...groups.values()].flatMap((lines) => {
    const [start] = lines;
    if (start === undefined) return [];
    const { debtorNumber, number, day, dueDate, text } = start;
    const { currency } = start.amount;
    const open = money(
      lines.reduce((sum, { amount }) => sum + amount.minor, 0n),
      currency,
    );
    if (open.minor === 0n) return [];
    const isWhole = start.amount.minor > 0n === open.minor > 0n && within(open, start.amount);
    return [
      {
        ...{ debtorNumber, number, issueDate: day, open },
        amount: isWhole ? start.amount : open,
        ...(dueDate === undefined ? {} : { dueDate }),
        ...(text === undefined ? {} : { description: text }),
      },
    ];
  });
}

function within(part: Money, whole: Money): boolean {
  return whole.minor > 0n ? part.minor <= whole.minor : part.minor >= whole.minor;
}

function debtorOf(relation: XmlElement, home: string, currency: string): ExchangedDebtor | null {
  const number = textOf(relation, 'custSupID');
  const name = textOf(relation, 'custSupName');
  if (number === undefined || name === undefined || !/^[\x21-\x7e]{1,100}$/.test(number))
    return null;
  const street = first(relation, 'streetAddress');
  const country = textOf(street, 'country') ?? textOf(relation, 'taxRegistrationCountry') ?? home;
  const [email, phone] = [textOf(relation, 'eMail'), textOf(relation, 'telephone')];
  const [vatId, legalId] = [textOf(relation, 'taxRegIdent'), textOf(relation, 'commerceNr')];
  const line1 = ['streetname', 'number', 'numberExtension']
    .flatMap((part) => textOf(street, part) ?? [])
    .join(' ');
  const [postalCode, city] = [textOf(street, 'postalCode'), textOf(street, 'city')];
  const accounts = all(relation, 'bankAccount').flatMap((one) => textOf(one, 'bankAccNr') ?? []);
  const limit = parseMoney(textOf(relation, 'custCreditLimit') ?? '', currency);
  return {
    ...{ hostId: number, number, name },
    country: /^[A-Z]{2}$/.test(country) ? country : home,
    // The format does not say what a customer is; without a number he is who the law protects most.
    kind: vatId !== undefined || legalId !== undefined ? 'business' : 'consumer',
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    ...(vatId === undefined ? {} : { vatId }),
    ...(legalId === undefined ? {} : { legalId }),
    ...(limit.ok ? { creditLimit: limit.value } : {}),
    address: {
      ...(line1 === '' ? {} : { line1 }),
      ...(postalCode === undefined ? {} : { postalCode }),
      ...(city === undefined ? {} : { city }),
    },
    ibans: accounts.filter((one) => isIban(one)).map(normalIban),
    ...{ aliases: [], insolvent: false, purchaseOrderRequired: false },
  };
}

function at(element: XmlElement, message: string): Fault {
  return fault('VALUE', 'xaf.unusable', `${element.line}:${element.column}`, message);
}

function first(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

function all(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

function textOf(element: XmlElement | undefined, name: string): string | undefined {
  const text = first(element, name)?.text.trim();
  return text === undefined || text === '' ? undefined : text;
}
