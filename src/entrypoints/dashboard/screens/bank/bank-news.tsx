import { Link } from 'react-router';
import type { Forms } from '../../base/api.js';
import { inside, useAdministration } from '../../base/place.js';
import { useWords } from '../../base/words.js';
import { FILES } from './words-files.js';

/** From so many days on the bank counts as stale: a weekend and a holiday pass. */
const STALE_DAYS = 6;

/** What keeps the bank from being whole: said above everything else, because what is matched on it may be wrong. */
export function BankNews({ sources }: { readonly sources: Forms['BankSources'] | undefined }) {
  const words = useWords(FILES);
  const administration = useAdministration();
  if (sources === undefined) return null;
  const news = [
    ...sources.accounts.flatMap(({ iban, daysOld, gaps }) => [
      ...(daysOld === null ? [words.noStatement(iban)] : []),
      ...(daysOld !== null && daysOld >= STALE_DAYS ? [words.stale(iban, daysOld)] : []),
      ...(gaps.length === 0 ? [] : [words.gap(iban, gaps.join(', '))]),
    ]),
    ...sources.sources.flatMap(({ adapter, error }) =>
      error === null ? [] : [`${adapter}: ${words.whyNot[error.kind]}`],
    ),
  ];
  if (news.length === 0) return null;
  return (
    <div className="bank-news" role="status">
      <ul>
        {news.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <Link to={inside(administration, 'bank/files')}>{words.seeFiles}</Link>
    </div>
  );
}
