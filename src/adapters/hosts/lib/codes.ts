import { add, dec, type Decimal, multiply } from '../../../kernel/decimal.js';
import { ok, type Result } from '../../../kernel/result.js';
import { type CodeUse, type MappingNeed, printRate } from '../../../domain/ledger/host-codes.js';
import type { HostError } from '../../../ports/host.js';

/** Invoices whose codes count as in use: the newest, as many as cost a few calls. */
export const INVOICES_LOOKED_AT = 50;

/** Errors that asking again does not mend: no right to see it, no such list, fields of another version. */
const LASTING: readonly HostError['kind'][] = ['refused', 'unauthorised', 'malformed'];

/** A list the package does not let us see, or has not: it is left out, and nothing is held against the mapping for it. */
export function orNothing<T>(read: Result<T, HostError>): Result<T | null, HostError> {
  return read.ok || !LASTING.includes(read.error.kind) ? read : ok(null);
}

/** The percentage of a share of one: 0.21 is 21. */
export function percentOf(share: Decimal): Decimal {
  return dec(printRate(multiply(share, dec('100'))));
}

/** Lines counted by the code they carry. */
export function countUses(
  lines: readonly (Pick<CodeUse, 'list' | 'code'> & {
    /** 1 unless told otherwise: what is charged may be told beside the lines */
    readonly lines?: number;
    readonly taxable?: Decimal | undefined;
    readonly vat?: Decimal | undefined;
  })[],
): readonly CodeUse[] {
  const uses = new Map<string, CodeUse>();
  for (const { list, code, lines: count = 1, taxable, vat } of lines) {
    const key = `${list} ${code}`;
    const before = uses.get(key);
    const charged =
      taxable === undefined || vat === undefined
        ? before?.charged
        : {
            taxable: before?.charged === undefined ? taxable : add(before.charged.taxable, taxable),
            vat: before?.charged === undefined ? vat : add(before.charged.vat, vat),
          };
    uses.set(key, {
      ...{ list, code, lines: (before?.lines ?? 0) + count },
      ...(charged === undefined ? {} : { charged }),
    });
  }
  return [...uses.values()];
}

/** Accounts for what is written off with a payment, of these kinds where the package tells kinds. */
export function writeOffNeeds(kinds: MappingNeed['kinds'] & readonly ('income' | 'expense')[]) {
  return (['discount', 'rounding'] as const).map((name): MappingNeed => {
    return { part: 'accounts', name, kinds, for: `${name}s`, required: true };
  });
}
