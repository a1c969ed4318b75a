import type { VatAnswer } from '../domain/credit/report.js';
import type { Result } from '../kernel/result.js';
import type { Asked, SourceError } from './source-error.js';

/** Whether a VAT number is valid in the EU (facts 7). An outage of a member state is an error, never `valid: false`. */
export interface VatCheck {
  check(
    vatId: string,
    asked: Asked & {
      /** Our own VAT number: with it the answer carries a consultation number, as proof */
      readonly requester?: string;
    },
  ): Promise<Result<VatAnswer, SourceError>>;
}
