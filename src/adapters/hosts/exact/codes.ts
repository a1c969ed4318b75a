import { ok, type Result } from '../../../kernel/result.js';
import type {
  AccountKind,
  CodeUse,
  HostCodes,
  JournalKind,
  MappingNeed,
} from '../../../domain/ledger/host-codes.js';
import type { HostError } from '../../../ports/host.js';
import {
  countUses,
  INVOICES_LOOKED_AT,
  orNothing,
  percentOf,
  writeOffNeeds,
} from '../lib/codes.js';
import { decimalOfNumber } from '../lib/numbers.js';
import type { ExactClient } from './client.js';
import {
  code as codeField,
  eachOf,
  guidOf,
  query,
  type Row,
  text as textField,
  textOf,
} from './odata.js';
import { inOurWords, lineFields, SALE_BOOKS } from './sale-books.js';
import { lineRow } from './sale-rows.js';
import type { ExactSettings } from './settings.js';

/*
 * The fields of these lists, and the numbers of their types, are general knowledge of the package and not verified: a list
 * that is refused for one of them is left out, a type nobody knows is no type.
 */

const JOURNAL_KINDS: Readonly<Record<string, JournalKind>> = {
  ...{ '10': 'cash', '12': 'bank', '16': 'bank', '20': 'sales', '21': 'sales' },
  ...{ '22': 'purchases', '23': 'purchases', '90': 'general' },
};

const ACCOUNT_KINDS: Readonly<Record<string, AccountKind>> = {
  ...{ '20': 'receivable', '110': 'income', '111': 'expense', '120': 'expense', '121': 'expense' },
};

const NEEDS: readonly MappingNeed[] = [
  { part: 'journals', name: 'bank', kinds: ['bank'], for: 'payments', required: true },
  // Without one, money on account is a task.
  { part: 'journals', name: 'bank', kinds: ['bank'], for: 'on-account', required: false },
  // Of customers without a receivable account of their own.
  { part: 'accounts', name: 'receivable', kinds: ['receivable'], for: 'payments', required: false },
  { part: 'journals', name: 'purchase', kinds: ['purchases'], for: 'purchases', required: false },
  ...writeOffNeeds(['income', 'expense']),
];

/** The code lists of a division: a few calls each, in the background budget. */
export async function readCodes(
  client: ExactClient,
  settings: ExactSettings,
  named: readonly string[],
): Promise<Result<HostCodes, HostError>> {
  const list = async (...addresses: readonly string[]) =>
    orNothing(await client.all(addresses, 'background'));
  const [plain, typed] = [
    ['Code', 'Description'],
    ['Code', 'Description', 'Type'],
  ];
  const vat = await list(query('vat/VATCodes', { select: [...plain, 'Percentage'] }));
  if (!vat.ok) return vat;
  const journals = await list(query('financial/Journals', { select: typed }));
  if (!journals.ok) return journals;
  // A chart is long: the kinds that may be needed, and the accounts that were asked for.
  const accounts = await list(
    ...eachOf('financial/GLAccounts', typed, 'Type', Object.keys(ACCOUNT_KINDS)),
    ...eachOf('financial/GLAccounts', typed, 'Code', named.map(textOf)),
  );
  if (!accounts.ok) return accounts;
  const terms = await list(query('cashflow/PaymentConditions', { select: plain }));
  if (!terms.ok) return terms;
  const used = await readUses(client, settings);
  if (!used.ok) return used;
  return ok({
    vat: vat.value?.flatMap(vatCodeOf) ?? null,
    journals: journals.value?.flatMap((row) => typedOf(row, JOURNAL_KINDS)) ?? null,
    accounts: accounts.value?.flatMap((row) => typedOf(row, ACCOUNT_KINDS)) ?? null,
    paymentTerms: terms.value?.flatMap(plainOf) ?? null,
    ...{ units: null, paymentMethods: null, used: used.value ?? [], needs: NEEDS },
  });
}

function plainOf(row: Row): readonly { readonly code: string; readonly text: string }[] {
  const code = codeField.safeParse(row['Code']).data;
  const text = textField.safeParse(row['Description']).data ?? '';
  return code === undefined ? [] : [{ code, text }];
}

function typedOf<Kind>(row: Row, kinds: Readonly<Record<string, Kind>>) {
  const type = codeField.safeParse(row['Type']).data ?? '';
  const kind = Object.hasOwn(kinds, type) ? (kinds[type] ?? null) : null;
  return plainOf(row).map((one) => ({ ...one, kind, isClosed: false }));
}

/** The share is a fraction of one (0.21); a number that cannot be one is taken for the percentage itself. */
function vatCodeOf(row: Row) {
  const share = row['Percentage'];
  const number = typeof share === 'number' && share >= 0 ? decimalOfNumber(share) : null;
  const rate =
    number === null || share === 1 ? null : Number(share) < 1 ? percentOf(number) : number;
  return plainOf(row).map((one) => ({ ...one, also: [], rate, direction: null, isClosed: false }));
}

/** What stands on the newest invoices; null: they cannot be asked that way. */
async function readUses(
  client: ExactClient,
  settings: ExactSettings,
): Promise<Result<readonly CodeUse[] | null, HostError>> {
  const books = SALE_BOOKS[settings.sales];
  const { headers, lines, id, present } = books;
  const newest = query(headers, {
    ...{ filter: present.filter, select: [id, 'InvoiceNumber'] },
    ...{ orderBy: 'InvoiceNumber desc', top: INVOICES_LOOKED_AT },
  });
  const found = orNothing(await client.all([newest], 'background'));
  if (!found.ok || found.value === null) return found.ok ? ok(null) : found;
  const ids = found.value.map((row) => guidOf(String(row[id])));
  const rows = orNothing(await client.all(eachOf(lines, lineFields(books), id, ids), 'background'));
  if (!rows.ok || rows.value === null) return rows.ok ? ok(null) : rows;
  const read = rows.value.flatMap((row) => lineRow.safeParse(inOurWords(books, row)).data ?? []);
  return ok(
    countUses(
      read.flatMap(({ VATCode: vat, UnitCode: unit, AmountFC: taxable, VATAmountFC: charged }) => [
        { list: 'vat', code: vat ?? '', taxable, vat: charged } as const,
        { list: 'units', code: unit?.toLowerCase() ?? '' } as const,
      ]),
    ),
  );
}
