import type { CreditDecision } from '../../domain/credit/credit.js';
import { type LimitProposal, proposeLimit } from '../../domain/credit/proposal.js';
import type { CreditReport } from '../../domain/credit/report.js';
import type { PaymentScore } from '../../domain/credit/score.js';
import { addMonths, dateIn, type Instant } from '../../kernel/dates.js';
import type { AnsweredInquiry } from '../../ports/inquiries.js';
import type { CreditContext } from './credit-facts.js';

/** The last word of the bureau, and when it was said. */
export interface BureauSaid {
  readonly report: CreditReport;
  readonly at: Instant;
}

/** What the bureau said last; null: it was never asked. */
export function bureauSays(answers: readonly AnsweredInquiry[]): BureauSaid | null {
  const reported = answers.find(
    ({ source, operation }) => source === 'credit-bureau' && operation === 'report',
  );
  if (reported === undefined) return null;
  return { report: reported.answer as CreditReport, at: reported.answeredAt };
}

/** Whether that was said longer ago than a check may be. */
export function isOld(
  { administration, settings, today }: CreditContext,
  said: BureauSaid | null,
): boolean {
  if (said === null) return false;
  return dateIn(said.at, administration.zone) <= addMonths(today, -settings.screeningMonths);
}

/** What the limit could become, by all that is known. */
export function proposalFor(
  context: CreditContext,
  decision: CreditDecision,
  score: PaymentScore | null,
  said: BureauSaid | null,
): LimitProposal | null {
  return proposeLimit({
    ...{ decision, score, report: said?.report ?? null, reportOld: isOld(context, said) },
    warnPercent: context.settings.warnPercent,
  });
}
