import { sumMoney, type Money } from '../../../kernel/money.js';
import { groupBy } from '../../../kernel/group.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { Changes, HostEntity, HostError } from '../../../ports/host.js';
import { moneyOfNumber } from '../lib/numbers.js';
import type { OdooBooks } from './books.js';
import { customerDomain } from './debtors.js';
import { SALES } from './moves.js';
import { type Domain, idOf, linkField, search, searchAll } from './records.js';

/** Ids per answer: nothing else comes along. */
const IDS_MAX = 2_000;

/** Odoo reports no deletions: everything that is there, by id, page by page. */
export async function present(
  books: OdooBooks,
  entity: HostEntity,
  after: string | null,
): Promise<Result<Changes<string>, HostError>> {
  const { model, domain } = whatIsThere(books)[entity];
  const from = idOf(after ?? '') ?? 0;
  const rows = await search(books.client, model, {
    ...{ domain: [...domain, ['id', '>', from]], fields: ['id'], limit: IDS_MAX },
  });
  if (!rows.ok) return rows;
  const records = rows.value.map(({ id }) => String(id));
  return ok({ records, next: records.at(-1) ?? after ?? '', more: records.length >= IDS_MAX });
}

function whatIsThere(
  books: OdooBooks,
): Readonly<Record<HostEntity, { readonly model: string; readonly domain: Domain }>> {
  const company = ['company_id', '=', books.settings.company];
  return {
    debtor: { model: 'res.partner', domain: customerDomain(books) },
    'sales-invoice': {
      model: 'account.move',
      domain: [company, SALES, ['state', '=', 'posted']],
    },
  };
}

/** What the receivable accounts hold of posted entries that nothing is matched with yet, per currency. */
export async function receivable(books: OdooBooks): Promise<Result<readonly Money[], HostError>> {
  const rows = await searchAll(books.client, 'account.move.line', {
    domain: [
      ['company_id', '=', books.settings.company],
      ['account_type', '=', 'asset_receivable'],
      ['parent_state', '=', 'posted'],
      ['reconciled', '=', false],
    ],
    fields: ['amount_residual_currency', 'currency_id'],
  });
  if (!rows.ok) return rows;
  const amounts: Money[] = [];
  for (const row of rows.value) {
    const currency = linkField.safeParse(row['currency_id']).data?.name ?? '';
    const amount = /^[A-Z]{3}$/.test(currency)
      ? moneyOfNumber(Number(row['amount_residual_currency']), currency)
      : null;
    if (amount === null) {
      const message = `The receivable entry ${row.id} holds no amount of money.`;
      return err({ kind: 'malformed', message });
    }
    amounts.push(amount);
  }
  const byCurrency = groupBy(amounts, ({ currency }) => currency);
  return ok([...byCurrency].map(([currency, own]) => sumMoney(own, currency)));
}
