import { z } from 'zod';
import { groupBy } from '../../../kernel/group.js';
import { ok, type Result } from '../../../kernel/result.js';
import type {
  AccountKind,
  CodeUse,
  HostCodes,
  JournalKind,
  MappingNeed,
} from '../../../domain/ledger/host-codes.js';
import type { HostError } from '../../../ports/host.js';
import { countUses, INVOICES_LOOKED_AT, orNothing, writeOffNeeds } from '../lib/codes.js';
import { decimalOfNumber } from '../lib/numbers.js';
import type { OdooBooks } from './books.js';
import { LINE_FIELDS, lineForm } from './lines.js';
import { SALES } from './moves.js';
import { type Domain, flagField, type OdooRow, search, searchAll, textField } from './records.js';
import { isPercent, keysOf, TAX_FIELDS, TAX_FIELDS_IF_THERE, taxForm } from './taxes.js';

const JOURNAL_KINDS: Readonly<Record<string, JournalKind>> = {
  ...{ bank: 'bank', cash: 'cash', credit: 'other', sale: 'sales', purchase: 'purchases' },
  general: 'general',
};

const ACCOUNT_KINDS: Readonly<Record<string, AccountKind>> = {
  ...{ asset_receivable: 'receivable', income: 'income', income_other: 'income' },
  ...{ expense: 'expense', expense_other: 'expense', expense_direct_cost: 'expense' },
};

const DIRECTIONS: Readonly<Record<string, 'sales' | 'purchases'>> = {
  ...{ sale: 'sales', purchase: 'purchases' },
};

const NEEDS: readonly MappingNeed[] = [
  { part: 'journals', name: 'bank', kinds: ['bank', 'cash'], for: 'payments', required: true },
  ...writeOffNeeds(['income', 'expense']),
];

/** The code lists of the company; closed records among them, for a mapping may name one. */
export async function readCodes(books: OdooBooks): Promise<Result<HostCodes, HostError>> {
  const ours: Domain = [['company_id', '=', books.settings.company]];
  const taxes = await list(
    books,
    'account.tax',
    ours,
    [...TAX_FIELDS, 'type_tax_use'],
    [...TAX_FIELDS_IF_THERE, 'active'],
  );
  if (!taxes.ok) return taxes;
  const journals = await list(books, 'account.journal', ours, ['code', 'name', 'type'], ['active']);
  if (!journals.ok) return journals;
  // Since 18 an account belongs to several companies, each with its code: the company in sight decides.
  const accounts = await list(
    books,
    'account.account',
    [],
    ['code', 'name', 'account_type'],
    ['deprecated', 'active'],
  );
  if (!accounts.ok) return accounts;
  const units = await list(books, 'uom.uom', [], ['name'], []);
  if (!units.ok) return units;
  const unitNames = new Map((units.value ?? []).map((row) => [row.id, textOf(row, 'name')]));
  const used = await readUses(books);
  if (!used.ok) return used;
  return ok({
    vat: taxes.value?.flatMap(vatCodeOf) ?? null,
    journals: journals.value?.flatMap((row) => typedOf(row, 'type', JOURNAL_KINDS)) ?? null,
    accounts:
      accounts.value?.flatMap((row) => typedOf(row, 'account_type', ACCOUNT_KINDS, 'other')) ??
      null,
    units: [...new Set(unitNames.values())].map((code) => ({ code, text: code })),
    ...{ paymentTerms: null, paymentMethods: null, used: used.value ?? [], needs: NEEDS },
  });
}

async function list(
  books: OdooBooks,
  model: string,
  domain: Domain,
  fields: readonly string[],
  ifThere: readonly string[],
): Promise<Result<readonly OdooRow[] | null, HostError>> {
  const there = await books.fieldsThere(model, ifThere);
  if (!there.ok) return orNothing(there);
  return orNothing(
    await searchAll(books.client, model, { domain, fields: [...fields, ...there.value] }),
  );
}

function textOf(row: OdooRow, field: string): string {
  return textField.safeParse(row[field]).data ?? '';
}

function isClosed(row: OdooRow): boolean {
  const flag = (name: string): boolean | undefined => flagField.safeParse(row[name]).data;
  return flag('active') === false || flag('deprecated') === true;
}

function typedOf<Kind>(
  row: OdooRow,
  field: string,
  kinds: Readonly<Record<string, Kind>>,
  otherwise: Kind | null = null,
) {
  const [code, type] = [textOf(row, 'code'), textOf(row, field)];
  const kind = Object.hasOwn(kinds, type) ? (kinds[type] ?? null) : type === '' ? null : otherwise;
  return code === '' ? [] : [{ code, text: textOf(row, 'name'), kind, isClosed: isClosed(row) }];
}

function vatCodeOf(row: OdooRow): NonNullable<HostCodes['vat']> {
  const tax = taxForm.safeParse(row).data;
  if (tax === undefined) return [];
  const [code = '', ...also] = keysOf(tax);
  const use = textOf(row, 'type_tax_use');
  const { ubl_cii_tax_category_code: category, name = '', amount } = tax;
  return [
    {
      ...{ code, also, text: name, isClosed: isClosed(row) },
      rate: isPercent(tax) ? decimalOfNumber(amount) : null,
      direction: Object.hasOwn(DIRECTIONS, use) ? (DIRECTIONS[use] ?? null) : null,
      ...(category === undefined ? {} : { category }),
    },
  ];
}

const idForm = z.looseObject({ id: z.int() });

/** Taxes and units on the lines of the newest invoices; null: the user may not see them. */
async function readUses({
  client,
  settings,
}: OdooBooks): Promise<Result<readonly CodeUse[] | null, HostError>> {
  const moves = orNothing(
    await search(client, 'account.move', {
      domain: [['company_id', '=', settings.company], SALES, ['state', '=', 'posted']],
      ...{ fields: ['name'], order: 'id desc', limit: INVOICES_LOOKED_AT },
    }),
  );
  if (!moves.ok || moves.value === null) return moves.ok ? ok(null) : moves;
  const ids = moves.value.flatMap((row) => idForm.safeParse(row).data?.id ?? []);
  if (ids.length === 0) return ok([]);
  const rows = orNothing(
    await searchAll(client, 'account.move.line', {
      domain: [['move_id', 'in', ids]],
      fields: LINE_FIELDS,
    }),
  );
  if (!rows.ok || rows.value === null) return rows.ok ? ok(null) : rows;
  const lines = rows.value.flatMap((row) => lineForm.safeParse(row).data ?? []);
  const sold = groupBy(lines, (line) => line.display_type ?? '').get('product') ?? [];
  return ok(
    countUses(
      sold.flatMap(({ tax_ids: taxes, product_uom_id: unit }) => [
        { list: 'vat', code: taxes.map((id) => `#${id}`).join(' + ') } as const,
        { list: 'units', code: unit?.name ?? '' } as const,
      ]),
    ),
  );
}
