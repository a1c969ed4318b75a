import type { PlainDate } from '../kernel/dates.js';
import { fault, type Fault } from '../kernel/fault.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { EvidenceScope } from '../usecases/exchange/export-evidence.js';

/** What evidence is asked for: one number, or a period, and not both. */
export function evidenceScope({
  number,
  from,
  to,
}: {
  readonly number?: string | undefined;
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
}): Result<EvidenceScope, Fault> {
  const isPeriod = from !== undefined && to !== undefined && from <= to;
  if (number !== undefined && from === undefined && to === undefined) return ok({ number });
  if (number === undefined && isPeriod) return ok({ from, to });
  const message =
    'Say what is wanted: one number, or the first and the last day of a period, the first not after the last.';
  return err(fault('USAGE', 'evidence.scope', '', message));
}
