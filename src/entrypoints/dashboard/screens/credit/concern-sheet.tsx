import { Link } from 'react-router';
import type { Forms } from '../../base/api.js';
import { inside, useAdministration } from '../../base/place.js';
import { momentIn, useLanguage, useWords } from '../../base/words.js';
import { Amount } from '../../parts/amount.js';
import { Card } from '../../parts/page.js';
import { CREDIT_CARD } from './card-words.js';
import { useDays } from './known.js';
import { CreditPanel } from './panel.js';

/** One of the list: what is late, and all about his credit. */
export function ConcernSheet({
  concern,
  onDecided,
}: {
  readonly concern: Forms['CreditConcern'];
  readonly onDecided: () => void;
}) {
  const words = useWords(CREDIT_CARD);
  const language = useLanguage();
  const administration = useAdministration();
  const days = useDays();
  const { debtor, overdue, daysLate, since, signs, owner } = concern;
  return (
    <Card
      title={
        <>
          <Link to={inside(administration, `debtors/${debtor.id}`)}>{debtor.name}</Link>{' '}
          <small>{debtor.number}</small>
        </>
      }
      aside={
        <small>
          {[since === undefined ? '' : words.since(momentIn(language, since)), owner ?? '']
            .filter((one) => one !== '')
            .join(' · ')}
        </small>
      }
    >
      {overdue.length === 0 ? null : (
        <p className="late">
          {words.overdue}{' '}
          {overdue.map((amount) => (
            <b key={amount.currency}>
              <Amount of={amount} />{' '}
            </b>
          ))}
          ({words.late(days(daysLate))})
        </p>
      )}
      <CreditPanel debtor={debtor} signs={signs} onDecided={onDecided} />
    </Card>
  );
}
