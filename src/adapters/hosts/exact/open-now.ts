import { absolute, add, compare, printDecimal } from '../../../kernel/decimal.js';
import { type Money, printMoney, toDecimal } from '../../../kernel/money.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { HostError } from '../../../ports/host.js';
import type { ExactClient } from './client.js';
import { refused } from './errors.js';
import { eachOf, guidOf, query } from './odata.js';
import {
  openOf,
  type Receivable,
  RECEIVABLE_FIELDS,
  receivableRow,
  type SaleHeader,
} from './sale-rows.js';

/** What is open now must hold the whole payment, on the same side of nothing. */
export async function isWithinOpen(
  client: ExactClient,
  invoice: SaleHeader,
  settled: Money,
): Promise<Result<null, HostError>> {
  const { InvoiceNumber: number = '', Journal: journal } = invoice;
  const receivables = await receivablesBy(client, 'InvoiceNumber', [number]);
  if (!receivables.ok) return receivables;
  const waiting = await bookedFor(client, number);
  if (!waiting.ok) return waiting;
  const open = add(
    openOf(receivables.value.filter((row) => row.Journal === journal)),
    openOf(waiting.value),
  );
  const wanted = toDecimal(settled);
  const opposite = open.unscaled < 0n !== wanted.unscaled < 0n;
  if (!opposite && compare(absolute(wanted), absolute(open)) <= 0) return ok(null);
  return err(
    refused(
      `Of invoice ${number} ${printDecimal(open, 2)} ${settled.currency} is open now, less than the ${printMoney(settled)} to be booked. Look who paid it in Exact Online.`,
    ),
  );
}

/** What was booked under the number of an invoice and is not matched: lies beside it as an item of its own. */
async function bookedFor(
  client: ExactClient,
  number: string,
): Promise<Result<readonly Receivable[], HostError>> {
  const lines = await client.all(
    [
      query('financialtransaction/BankEntryLines', {
        ...{ filter: `OurRef eq ${number}`, select: ['ID', 'OurRef'] },
      }),
    ],
    'now',
  );
  if (!lines.ok) return lines;
  const ids = lines.value.map((row) => guidOf(String(row['ID'])));
  return receivablesBy(client, 'TransactionID', ids);
}

async function receivablesBy(
  client: ExactClient,
  field: string,
  literals: readonly string[],
): Promise<Result<readonly Receivable[], HostError>> {
  const asked = eachOf('cashflow/Receivables', RECEIVABLE_FIELDS, field, literals);
  const rows = await client.all(asked, 'now');
  if (!rows.ok) return rows;
  const read = rows.value.map((row) => receivableRow.safeParse(row));
  if (read.every(({ success }) => success)) return ok(read.flatMap(({ data }) => data ?? []));
  return err({ kind: 'malformed', message: 'A receivable in Exact Online cannot be read.' });
}
