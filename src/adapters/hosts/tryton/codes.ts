import { z } from 'zod';
import { ok } from '../../../kernel/result.js';
import type {
  CodeUse,
  HostCodes,
  HostJournalCode,
  JournalKind,
  MappingNeed,
} from '../../../domain/ledger/host-codes.js';
import {
  countUses,
  INVOICES_LOOKED_AT,
  orNothing,
  percentOf,
  writeOffNeeds,
} from '../lib/codes.js';
import type { Said, TrytonClient } from './client.js';
import { invoiceFeed } from './invoice-rows.js';
import { rowForm } from './rows.js';
import { decimalField, flagField, idField, textField } from './values.js';

const text = textField.nullable();
const taxForm = rowForm(
  'account.tax',
  {
    ...{ id: idField, name: textField, type: z.string(), active: flagField },
    ...{ rate: decimalField.nullable(), parent: idField.nullable() },
  },
  { group: { kind: z.string().nullable() } },
);
const accountForm = rowForm(
  'account.account',
  { id: idField, code: text, name: textField, closed: flagField.nullish() },
  { type: { receivable: flagField, revenue: flagField, expense: flagField } },
);
const statementJournalForm = rowForm(
  'account.statement.journal',
  { id: idField, name: textField },
  {},
);
const journalForm = rowForm(
  'account.journal',
  { id: idField, name: textField, type: z.string(), active: flagField },
  {},
);
const unitForm = rowForm('product.uom', { id: idField, name: textField, symbol: textField }, {});
const invoiceIdForm = rowForm('account.invoice', { id: idField }, {});
const lineForm = rowForm(
  'account.invoice.line',
  { id: idField, type: z.string(), taxes: z.array(idField) },
  { unit: { symbol: textField } },
);

const DIRECTIONS: Readonly<Record<string, 'sales' | 'purchases'>> = {
  ...{ sale: 'sales', purchase: 'purchases' },
};
const JOURNAL_KINDS: Readonly<Record<string, JournalKind>> = {
  ...{ expense: 'purchases', revenue: 'sales', general: 'general', cash: 'cash' },
};
/** Flags of the type of an account; one without any says nothing of what may be written off there. */
const ACCOUNT_KINDS = [
  ['receivable', 'receivable'],
  ['revenue', 'income'],
  ['expense', 'expense'],
] as const;
const ANY = ['active', 'in', [true, false]] as const;

/** The code lists of the company, in the language the mapping reads them in. */
export async function readCodes(client: TrytonClient): Said<HostCodes> {
  const desk = await client.desk();
  if (!desk.ok) return desk;
  const { company, models } = desk.value;
  const ours = ['company', '=', company] as const;
  const taxes = orNothing(await client.rows(taxForm, [ours, ANY]));
  if (!taxes.ok) return taxes;
  const accounts = orNothing(await client.rows(accountForm, [ours, ['code', '!=', null]]));
  if (!accounts.ok) return accounts;
  const banks = models.has('account.statement')
    ? orNothing(await client.rows(statementJournalForm, [ours]))
    : ok([]);
  if (!banks.ok) return banks;
  const journals = orNothing(await client.rows(journalForm, [ANY]));
  if (!journals.ok) return journals;
  const units = orNothing(await client.rows(unitForm, []));
  if (!units.ok) return units;
  const names = new Map((taxes.value ?? []).map((tax) => [tax.id, tax.name]));
  const used = await readUses(client, company, (tax) => names.get(tax) ?? `#${tax}`);
  if (!used.ok) return used;
  const bankJournals = banks.value?.map(bankOf) ?? [];
  return ok({
    vat:
      taxes.value
        ?.filter(({ parent }) => parent === null)
        .map(({ name: code, type, rate, active, of }) => ({
          ...{ code, also: [], text: code, isClosed: !active },
          rate: type === 'percentage' && rate !== null ? percentOf(rate) : null,
          direction: DIRECTIONS[of.group?.kind ?? ''] ?? null,
        })) ?? null,
    accounts:
      accounts.value?.map(({ code, name, closed, of: { type } }) => ({
        ...{ code: code ?? '', text: name, isClosed: closed === true },
        kind: ACCOUNT_KINDS.find(([flag]) => type?.[flag] === true)?.[1] ?? null,
      })) ?? null,
    journals:
      banks.value === null || journals.value === null
        ? null
        : [
            ...bankJournals,
            ...journals.value.map(({ name: code, type, active }) => ({
              ...{ code, text: code, isClosed: !active },
              kind: Object.hasOwn(JOURNAL_KINDS, type) ? (JOURNAL_KINDS[type] ?? 'other') : 'other',
            })),
          ],
    units: units.value?.map(({ symbol: code, name }) => ({ code, text: name })) ?? null,
    ...{ paymentTerms: null, paymentMethods: null, used: used.value ?? [] },
    needs: needsOf(banks.value === null ? null : bankJournals.length),
  });
}

function bankOf({ name: code }: { readonly name: string }): HostJournalCode {
  return { code, text: code, kind: 'bank', isClosed: false };
}

/** Where there is one statement journal, it need not be named; null: nobody knows how many there are. */
function needsOf(bankJournals: number | null): readonly MappingNeed[] {
  const bank = {
    part: 'journals',
    name: 'bank',
    kinds: ['bank'],
    required: bankJournals !== null && bankJournals !== 1,
  } as const;
  return [
    { ...bank, for: 'payments' },
    { ...bank, for: 'on-account' },
    {
      part: 'accounts',
      name: 'receivable',
      kinds: ['receivable'],
      for: 'on-account',
      required: false,
    },
    { part: 'journals', name: 'purchase', kinds: ['purchases'], for: 'purchases', required: false },
    ...writeOffNeeds(['income', 'expense']),
  ];
}

/** Taxes and units on the lines of the newest invoices; null: the user may not see them. */
async function readUses(
  client: TrytonClient,
  company: number,
  nameOf: (tax: number) => string,
): Said<readonly CodeUse[] | null> {
  const newest = await client.rows(invoiceIdForm, [invoiceFeed(company).domain], {
    limit: INVOICES_LOOKED_AT,
    order: [['id', 'DESC']],
  });
  const found = orNothing(newest);
  if (!found.ok || found.value === null) return found.ok ? ok(null) : found;
  const ids = found.value.map(({ id }) => id);
  const lines = orNothing(
    await client.rows(lineForm, [
      ['invoice', 'in', ids],
      ['type', '=', 'line'],
    ]),
  );
  if (!lines.ok || lines.value === null) return lines.ok ? ok(null) : lines;
  return ok(
    countUses(
      lines.value.flatMap(({ taxes, of }) => [
        { list: 'vat', code: taxes.map(nameOf).join(' + ') } as const,
        { list: 'units', code: of.unit?.symbol ?? '' } as const,
      ]),
    ),
  );
}
