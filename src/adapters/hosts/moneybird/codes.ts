import { z } from 'zod';
import { isZero } from '../../../kernel/decimal.js';
import { ok } from '../../../kernel/result.js';
import type {
  AccountKind,
  CodeUse,
  HostCodes,
  MappingNeed,
} from '../../../domain/ledger/host-codes.js';
import { countUses, orNothing, writeOffNeeds } from '../lib/codes.js';
import type { Answered, MoneybirdClient } from './client.js';
import { invoiceForm, type ListedTaxRate } from './forms.js';
import type { Lists } from './lists.js';
import { printPercentage } from './vat.js';

const ACCOUNT_KINDS: Readonly<Record<string, AccountKind>> = {
  ...{ revenue: 'income', expenses: 'expense', direct_costs: 'expense' },
  other_income_expenses: 'expense',
};

const DIRECTIONS: Readonly<Record<string, 'sales' | 'purchases'>> = {
  ...{ sales_invoice: 'sales', purchase_invoice: 'purchases' },
};

const NEEDS: readonly MappingNeed[] = [
  // Without one the payment stands on the invoice alone.
  { part: 'journals', name: 'bank', kinds: ['bank'], for: 'payments', required: false },
  ...writeOffNeeds([]),
];

/** Invoices whose codes count as in use: one page. */
const PAGE = 50;

/** The code lists of the administration, and what stands on one page of its invoices. */
export async function readCodes(
  client: MoneybirdClient,
  lists: Pick<Lists, 'taxRates' | 'ledgerAccounts' | 'financialAccounts'>,
): Promise<Answered<HostCodes>> {
  const rates = orNothing(await lists.taxRates());
  if (!rates.ok) return rates;
  const accounts = orNothing(await lists.ledgerAccounts());
  if (!accounts.ok) return accounts;
  const money = orNothing(await lists.financialAccounts());
  if (!money.ok) return money;
  const page = `sales_invoices?per_page=${PAGE}`;
  const invoices = orNothing(
    await client.get(page, z.array(z.unknown()).max(PAGE * 2), 'background'),
  );
  if (!invoices.ok) return invoices;
  return ok({
    vat: rates.value === null ? null : [...rates.value.values()].map(vatCodeOf),
    accounts:
      accounts.value === null
        ? null
        : [...accounts.value.values()].map(({ id: code, name, account_type: type, active }) => ({
            ...{ code, text: name ?? '', isClosed: active === false },
            kind: known(ACCOUNT_KINDS, type),
          })),
    journals:
      money.value === null
        ? null
        : [...money.value.values()].map(({ id: code, name, active }) => ({
            ...{ code, text: name ?? '', kind: 'bank', isClosed: active === false },
          })),
    // The unit stands in a free text; a word that is not known is counted in pieces.
    ...{ units: null, paymentTerms: null, paymentMethods: null },
    ...{ used: usesIn(invoices.value?.value ?? []), needs: NEEDS },
  });
}

function known<Value>(table: Readonly<Record<string, Value>>, key = ''): Value | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}

function vatCodeOf({
  id: code,
  name,
  percentage,
  tax_rate_type: type,
  active,
}: ListedTaxRate): NonNullable<HostCodes['vat']>[number] {
  const common =
    percentage === undefined || isZero(percentage) ? [] : [printPercentage(percentage)];
  return {
    ...{ code, also: [...(name === undefined ? [] : [name]), ...common], text: name ?? '' },
    ...{ rate: percentage ?? null, isClosed: active === false },
    direction: known(DIRECTIONS, type),
  };
}

/** An invoice that cannot be read says nothing of its codes. */
const usesForm = invoiceForm.pick({ details: true, tax_totals: true });

function usesIn(invoices: readonly unknown[]): readonly CodeUse[] {
  return countUses(
    invoices
      .flatMap((one) => usesForm.safeParse(one).data ?? [])
      .flatMap(({ details, tax_totals: totals }) => [
        ...details.map(({ tax_rate_id: rate }) => ({ list: 'vat', code: rate ?? '' }) as const),
        // What was charged at a rate is told once per invoice, beside its lines.
        ...totals.map(({ tax_rate_id: rate, taxable_amount: taxable, tax_amount: vat }) => ({
          ...({ list: 'vat', code: rate ?? '' } as const),
          ...{ taxable, vat, lines: 0 },
        })),
      ]),
  );
}
