import { z } from 'zod';
import { epochMs, type Instant } from '../../../kernel/dates.js';
import { ok } from '../../../kernel/result.js';
import type { Answered, MoneybirdClient } from './client.js';
import {
  type FinancialAccount,
  financialAccountForm,
  identityForm,
  type Identity,
  type LedgerAccount,
  ledgerAccountForm,
  type ListedTaxRate,
  taxRateForm,
  workflowForm,
} from './forms.js';

/** How long what seldom changes is kept, ms: a rate that is made meanwhile is unknown for so long. */
const KEPT_MS = 600_000;
/** Rows asked per page, and pages read: no administration has thousands of VAT rates. */
const PER_PAGE = 100;
const PAGES_MAX = 20;
const ROWS_MAX = 2_000;

/** Lists of an administration that explain its records. */
export interface Lists {
  /** VAT rates by id */
  taxRates(): Promise<Answered<ReadonlyMap<string, ListedTaxRate>>>;
  ledgerAccounts(): Promise<Answered<ReadonlyMap<string, LedgerAccount>>>;
  /** Where money is kept: bank accounts, cash */
  financialAccounts(): Promise<Answered<ReadonlyMap<string, FinancialAccount>>>;
  /** Language by id of the workflow that the invoices of a contact go by */
  languages(): Promise<Answered<ReadonlyMap<string, string>>>;
  /** Who the invoices come from, by id */
  identities(): Promise<Answered<ReadonlyMap<string, Identity>>>;
}

export function createLists(client: MoneybirdClient, clock: { now(): Instant }): Lists {
  function kept<Row extends { readonly id: string }>(path: string, form: z.ZodType<Row>) {
    let known: { readonly rows: ReadonlyMap<string, Row>; readonly atMs: number } | null = null;
    return async (): Promise<Answered<ReadonlyMap<string, Row>>> => {
      const nowMs = epochMs(clock.now());
      if (known !== null && nowMs - known.atMs < KEPT_MS) return ok(known.rows);
      const rows = new Map<string, Row>();
      for (let page = 1; page <= PAGES_MAX; page += 1) {
        const read = await pageOf(client, path, page, form);
        if (!read.ok) return read;
        const before = rows.size;
        for (const row of read.value) rows.set(row.id, row);
        // A page that says the same again is the whole list of a resource without pages.
        if (read.value.length < PER_PAGE || rows.size === before) break;
      }
      known = { rows, atMs: nowMs };
      return ok(rows);
    };
  }
  const workflows = kept('workflows', workflowForm);
  return {
    taxRates: kept('tax_rates', taxRateForm),
    ledgerAccounts: kept('ledger_accounts', ledgerAccountForm),
    financialAccounts: kept('financial_accounts', financialAccountForm),
    identities: kept('identities', identityForm),
    languages: async () => {
      const read = await workflows();
      if (!read.ok) return read;
      const languages = [...read.value.values()].flatMap(({ id, language }) =>
        language === undefined ? [] : [[id, language] as const],
      );
      return ok(new Map(languages));
    },
  };
}

async function pageOf<Row>(
  client: MoneybirdClient,
  path: string,
  page: number,
  form: z.ZodType<Row>,
): Promise<Answered<readonly Row[]>> {
  const query = `${path}?per_page=${PER_PAGE}&page=${page}`;
  const read = await client.get(query, z.array(form).max(ROWS_MAX), 'background');
  return read.ok ? ok(read.value.value) : read;
}
