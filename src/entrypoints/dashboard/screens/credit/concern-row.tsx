import type { Forms } from '../../base/api.js';
import { signOf } from '../../base/exact.js';
import { shareIn, useLanguage, useWords } from '../../base/words.js';
import { CREDIT_CODES } from '../../codes/credit/words.js';
import { Amount } from '../../parts/amount.js';
import { CREDIT } from './words.js';

/** One line of the list: who, how much, the gravest reason, how full. */
export function ConcernRow({
  concern,
  isSeen,
}: {
  readonly concern: Forms['CreditConcern'];
  /** Somebody looked at it just now, and decided or left it */
  readonly isSeen: boolean;
}) {
  const words = useWords(CREDIT);
  const codes = useWords(CREDIT_CODES);
  const language = useLanguage();
  const { debtor, decision, signs, standing } = concern;
  const { limit, usedPercent, reasons, exposure } = decision;
  const [reason] = reasons;
  const [sign] = signs;
  const why =
    reason === undefined ? (sign === undefined ? '' : codes.signs[sign]) : codes.reasons[reason];
  const used =
    limit === undefined
      ? words.noLimit
      : usedPercent === undefined || signOf(limit.amount) === 0
        ? words.noCredit
        : words.used(shareIn(language, usedPercent / 100));
  return (
    <>
      <span className="name">{debtor.name}</span>
      <span className="end">
        <Amount of={exposure.total} />
      </span>
      <small>{isSeen ? words.seen : why}</small>
      <small className={`end ${standing === 'stopped' ? 'late' : ''}`}>{used}</small>
    </>
  );
}
