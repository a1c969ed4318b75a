import { z } from 'zod';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { Party } from '../../../domain/party/party.js';
import type { HostError } from '../../../ports/host.js';
import type { Pace } from './budget.js';
import type { ExactClient } from './client.js';
import { code, query, text } from './odata.js';

/** What the package says of a set of books. */
export interface DivisionFacts {
  readonly currency: string;
  /** When it moved to another database: row versions from before mean nothing since. Empty: never */
  readonly movedAt: string;
  /** The seller of its invoices, as far as the package knows him */
  readonly seller: Party;
}

const divisionRow = z.object({
  Code: code,
  Description: text,
  VATNumber: text,
  Country: text,
  Currency: text,
  DivisionMoveDate: text,
});

/** Reads the division of a connection. Errors: unauthorised when the user has no way into it. */
export async function readDivision(
  client: ExactClient,
  division: string,
  pace: Pace,
): Promise<Result<DivisionFacts, HostError>> {
  const select = Object.keys(divisionRow.shape);
  const rows = await client.all(
    [query('system/Divisions', { filter: `Code eq ${division}`, select })],
    pace,
  );
  if (!rows.ok) return rows;
  const read = rows.value
    .map((row) => divisionRow.safeParse(row))
    .find((row) => row.success && row.data.Code === division)?.data;
  const currency = read?.Currency;
  if (read === undefined || currency === undefined)
    return err({
      kind: 'unauthorised',
      message: `The user who connected Exact Online has no way into division ${division}. Connect with one who has.`,
    });
  return ok({
    currency,
    movedAt: read.DivisionMoveDate ?? '',
    seller: {
      ...(read.Description === undefined ? {} : { name: read.Description }),
      ...(read.VATNumber === undefined ? {} : { vatId: read.VATNumber.replace(/[\s.]/g, '') }),
      ...(read.Country === undefined ? {} : { address: { country: read.Country } }),
    },
  });
}
