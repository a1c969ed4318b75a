import { fault, type Fault } from '../../../kernel/fault.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { Invoice } from '../../../domain/invoice/invoice.js';
import { type ExchangedDebtor, readExchangedDebtors } from '../../../formats/exchange/debtors.js';
import { type ExchangedItem, readExchangedItems } from '../../../formats/exchange/items.js';
import { readUbl } from '../../../formats/ubl/read.js';
import { isAuditfile, readAuditfile } from '../../../formats/xaf/read.js';
import { parseXml } from '../../../formats/xml/parse.js';
import type { HostMapping } from '../../../domain/ledger/host-mapping.js';
import type { FileHostSettings } from './settings.js';

/** How the files of a package are to be read: its settings, and what its accounts are called. */
export type Reading = FileHostSettings & Pick<HostMapping, 'accounts'>;

/** Bytes of the largest file that is read: an audit file of a year. */
export const FILE_BYTES_MAX = 64 * 1024 * 1024;
/** Elements of an audit file; a tree of them takes some 200 bytes each. */
const ELEMENTS_MAX = 3_000_000;

/** What a file brings. Lists are whole: what is not in them any more is gone, or paid. */
export type Contents =
  | { readonly kind: 'debtors'; readonly debtors: readonly ExchangedDebtor[] }
  | { readonly kind: 'items'; readonly items: readonly ExchangedItem[] }
  | {
      readonly kind: 'auditfile';
      readonly debtors: readonly ExchangedDebtor[];
      readonly items: readonly ExchangedItem[];
    }
  | { readonly kind: 'invoice'; readonly invoice: Invoice };

type Kind = Contents['kind'];

/** Tables are told apart by the beginning of their name, in the words of the three languages. */
const TABLES: readonly (readonly [RegExp, 'debtors' | 'items'])[] = [
  [/^(?:debtors|customers|klanten|debiteuren|clients|debiteurs)/i, 'debtors'],
  [/^(?:open|openstaand|items|invoices|facturen|factures|postes|echeancier)/i, 'items'],
];
const TABLE_ENDING = /\.(?:csv|txt|xlsx)$/i;
const XML_ENDING = /\.(?:xml|xaf)$/i;

/** Who is read first when several files wait: items and invoices need their debtors. */
export function orderOf(name: string): number {
  if (tableOf(name) === 'debtors') return 0;
  if (/\.xaf$/i.test(name)) return 1;
  return XML_ENDING.test(name) ? 2 : 3;
}

function tableOf(name: string): Exclude<Kind, 'auditfile' | 'invoice'> | null {
  if (!TABLE_ENDING.test(name)) return null;
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
  return TABLES.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** Reads a file by its name and content. Any fault refuses the whole file: nothing is taken by halves. */
export function readContents(
  name: string,
  bytes: Uint8Array,
  settings: Reading,
): Result<Contents, readonly Fault[]> {
  const form = {
    ...{ dates: settings.dateOrder, currency: settings.currency },
    country: settings.country,
  };
  const table = tableOf(name);
  if (table === 'debtors') {
    const debtors = readExchangedDebtors(bytes, form);
    return debtors.ok ? ok({ kind: 'debtors', debtors: debtors.value }) : debtors;
  }
  if (table === 'items') {
    const items = readExchangedItems(bytes, form);
    return items.ok ? ok({ kind: 'items', items: items.value }) : items;
  }
  return XML_ENDING.test(name) ? readXmlFile(bytes, settings) : err([unknownFile(name)]);
}

function readXmlFile(
  bytes: Uint8Array,
  { accounts: { receivable: account }, country }: Reading,
): Result<Contents, readonly Fault[]> {
  const root = parseXml(bytes, { bytesMax: FILE_BYTES_MAX, elementsMax: ELEMENTS_MAX });
  if (!root.ok) return err([root.error]);
  if (!isAuditfile(root.value)) {
    const read = readUbl(root.value);
    return read.ok ? ok({ kind: 'invoice', invoice: read.value.invoice }) : read;
  }
  if (account === undefined)
    return err([
      fault(
        'CONFIG',
        'host-file.no-account',
        '',
        'An audit file is read by the account of the debtors. Say its number in the mapping of this administration: accounts, receivable.',
      ),
    ]);
  const read = readAuditfile(root.value, { account, country });
  return read.ok ? ok({ kind: 'auditfile', ...read.value }) : read;
}

function unknownFile(name: string): Fault {
  const message = `Nobody knows what ${name.slice(0, 80)} holds. Tables are called debtors… or open-items… (.csv, .xlsx); audit files end with .xaf, UBL invoices with .xml.`;
  return fault('UNSUPPORTED_DOCUMENT', 'host-file.unknown', '', message);
}
