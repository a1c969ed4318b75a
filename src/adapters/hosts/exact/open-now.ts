import { absolute, compare, printDecimal } from '../../../kernel/decimal.js';
import { type Money, printMoney, toDecimal } from '../../../kernel/money.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { HostError } from '../../../ports/host.js';
import type { ExactClient } from './client.js';
import { refused } from './errors.js';
import { standingOf } from './receivables.js';
import { openOf, type SaleHeader } from './sale-rows.js';

/** What is open now must hold the whole payment, on the same side of nothing. Errors: refused. */
export async function isWithinOpen(
  client: ExactClient,
  invoice: SaleHeader,
  settled: Money,
): Promise<Result<null, HostError>> {
  const { InvoiceNumber: number = '' } = invoice;
  const read = await standingOf(client, [invoice], 'now');
  if (!read.ok) return read;
  const standing = read.value.get(invoice.InvoiceID);
  if (standing === undefined)
    return err({ kind: 'malformed', message: `What is open of ${number} cannot be read.` });
  const open = openOf([...standing.own, ...standing.booked]);
  const wanted = toDecimal(settled);
  const opposite = open.unscaled < 0n !== wanted.unscaled < 0n;
  if (!opposite && compare(absolute(wanted), absolute(open)) <= 0) return ok(null);
  return err(
    refused(
      `Of invoice ${number} ${printDecimal(open, 2)} ${settled.currency} is open now, less than the ${printMoney(settled)} to be booked. Look who paid it in Exact Online.`,
    ),
  );
}
