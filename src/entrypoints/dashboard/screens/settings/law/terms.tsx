import { type ReactNode, useState } from 'react';
import { type Answer, api, client, type Forms, inBooks } from '../../../base/api.js';
import { usePages } from '../../../base/pages.js';
import { useAdministration } from '../../../base/place.js';
import { useMay } from '../../../base/rights.js';
import {
  dayIn,
  type Language,
  moneyIn,
  numberIn,
  useLanguage,
  useWords,
} from '../../../base/words.js';
import { Asked } from '../../../parts/asked.js';
import { Badge } from '../../../parts/badge.js';
import { Button } from '../../../parts/button.js';
import { Facts } from '../../../parts/facts.js';
import { Card, Empty } from '../../../parts/page.js';
import { NewTerms } from './new-terms.js';
import { LAW } from './words.js';

type Judged = Forms['JudgedTerms'];
type Said = (typeof LAW)['nl'];

const termsIn = ({ terms }: Answer<'listTerms'>): readonly Judged[] => terms;

/** Versions of the general terms, the newest first, and what the law makes of each. */
export function Terms() {
  const words = useWords(LAW);
  const administration = useAdministration();
  const isMine = useMay()('policies.manage');
  const [isNew, setNew] = useState(false);
  const pages = usePages(
    ['terms', administration],
    (after) =>
      client.GET('/v1/administrations/{administration}/terms', {
        params: {
          path: { administration },
          query: { limit: '1000', ...(after === undefined ? {} : { after }) },
        },
      }),
    termsIn,
  );
  return (
    <Card
      title={words.terms}
      className="stack"
      aside={
        isMine ? (
          <Button
            onClick={() => {
              setNew(true);
            }}
          >
            {words.add}
          </Button>
        ) : undefined
      }
    >
      <p className="quiet">{words.termsAbout}</p>
      <Asked asking={pages}>
        {() =>
          pages.rows.length === 0 ? (
            <Empty>{words.noTerms}</Empty>
          ) : (
            pages.rows.toReversed().map((terms) => <Version key={terms.version} terms={terms} />)
          )
        }
      </Asked>
      {isNew ? (
        <NewTerms
          newest={pages.rows.at(-1)}
          onClose={() => {
            setNew(false);
          }}
        />
      ) : null}
    </Card>
  );
}

function Version({ terms }: { readonly terms: Judged }) {
  const words = useWords(LAW);
  const language = useLanguage();
  const { version, validFrom, warnings } = terms;
  const here = useAdministration();
  // The caps are those of Belgian law.
  const { data } = api.useQuery('get', '/v1/administrations/{administration}', inBooks(here));
  const isJudged = data?.country === 'BE';
  return (
    <section className="terms stack" aria-label={`${words.version} ${version}`}>
      <h3>
        {words.version} {version} <small>{words.validFrom(dayIn(language, validFrom))}</small>
      </h3>
      <Facts of={clausesOf(terms, words, language)} />
      <div>
        <b>{words.lawSays}</b>
        {warnings.length === 0 ? (
          <p className="quiet">{isJudged ? `✓ ${words.fine}` : words.notJudged}</p>
        ) : (
          <ul>
            {warnings.map(({ code, path, message }) => (
              <li key={`${code} ${path}`}>
                <Badge tone="watch">!</Badge> {words.warnings[code] ?? message}
                <details>
                  <summary>{words.exact}</summary>
                  <span lang="en">{message}</span>
                </details>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

/** A percentage as it is written here; six places are all there are. */
function percentIn(language: Language, percent: string): string {
  return numberIn(language, Number(percent), 6);
}

/** What a version says, clause by clause; what it says nothing about is left out. */
function clausesOf(
  { payWithinDays, interest, damages, reminderFee, disputeDays, discount }: Judged,
  words: Said,
  language: Language,
): readonly (readonly [string, ReactNode])[] {
  const euros = (amount: string): string => moneyIn(language, { amount, currency: 'EUR' });
  const fee = reminderFee && [
    euros(reminderFee.amount),
    ...(Number(reminderFee.postage) === 0 ? [] : [words.withPostage(euros(reminderFee.postage))]),
  ];
  const clauses: readonly (readonly [string, string | undefined])[] = [
    [words.pay, payWithinDays === undefined ? undefined : words.days(payWithinDays)],
    [
      words.interest,
      interest === undefined
        ? words.interestModes.none
        : interest === 'legal'
          ? words.interestModes.legal
          : words.ofYear(percentIn(language, interest)),
    ],
    [words.damages, damagesText(damages, words, { euros, language })],
    [words.fee, fee?.join(' ')],
    [words.dispute, disputeDays === undefined ? undefined : words.days(disputeDays)],
    [
      words.discount,
      discount &&
        words.discountOf(percentIn(language, discount.percent), words.days(discount.days)),
    ],
  ];
  return clauses.filter(([, text]) => text !== undefined);
}

function damagesText(
  damages: Judged['damages'],
  words: Said,
  { euros, language }: { readonly euros: (amount: string) => string; readonly language: Language },
): string {
  if (damages === undefined) return words.damagesModes.none;
  if (damages === 'legal') return words.damagesModes.legal;
  const { fixed, percent, min, max } = damages;
  const say = words.ownDamages;
  return [
    ...(fixed === undefined ? [] : [say.fixed(euros(fixed))]),
    ...(percent === undefined ? [] : [say.percent(percentIn(language, percent))]),
    ...(min === undefined ? [] : [say.min(euros(min))]),
    ...(max === undefined ? [] : [say.max(euros(max))]),
  ].join(', ');
}
