import type { Forms } from '../../base/api.js';
import { counted, dayIn, moneyIn, shareIn, useLanguage, useWords } from '../../base/words.js';
import { CREDIT_CODES } from '../../codes/credit/words.js';
import { Amount, Day, Moment } from '../../parts/amount.js';
import { Badge } from '../../parts/badge.js';
import { Facts } from '../../parts/facts.js';
import { CREDIT_CARD } from './card-words.js';
import { LIGHT_TONES } from './tones.js';

type Card = Forms['CreditCard'];

/** What others say of him: the light, when he was last looked into, the report of a bureau. */
export function Known({ card }: { readonly card: Card }) {
  const words = useWords(CREDIT_CARD);
  const codes = useWords(CREDIT_CODES);
  const language = useLanguage();
  const { light, lightReasons, screening, screenedOn, report } = card;
  return (
    <details>
      <summary>
        {words.light}: <Badge tone={LIGHT_TONES[light]}>{codes.lights[light]}</Badge>{' '}
        <small>{lightReasons.map((reason) => codes.lightReasons[reason]).join(', ')}</small>
      </summary>
      <p className="quiet">
        {screening === 'screened' && screenedOn !== null
          ? words.screened(dayIn(language, screenedOn))
          : words.unscreened}
      </p>
      {report === null ? null : <Report report={report} />}
    </details>
  );
}

function Report({ report }: { readonly report: Forms['CreditReport'] }) {
  const words = useWords(CREDIT_CARD);
  const codes = useWords(CREDIT_CODES);
  const language = useLanguage();
  const { status, band, nativeScore, advisedLimit, paymentIndex, latestAccounts } = report;
  const native = nativeScore === undefined ? '' : ` (${nativeScore.value} / ${nativeScore.scale})`;
  return (
    <Facts
      of={[
        [words.report, codes.companies[status]],
        ...(band === undefined ? [] : ([[words.rating, `${band}${native}`]] as const)),
        ...(advisedLimit === undefined
          ? []
          : ([[words.advised, <Amount key="advised" of={advisedLimit} />]] as const)),
        ...(paymentIndex === undefined
          ? []
          : ([[words.index, shareIn(language, paymentIndex / 100)]] as const)),
        ...(latestAccounts?.equity === undefined
          ? []
          : ([
              [
                words.accounts(String(latestAccounts.year)),
                <Amount key="equity" of={latestAccounts.equity} />,
              ],
            ] as const)),
        ...report.legalEvents.map(
          ({ id, kind, on, court }) =>
            [
              codes.events[kind],
              <span key={id}>
                <Day on={on} /> {court}
              </span>,
            ] as const,
        ),
      ]}
    />
  );
}

/** What was decided before, newest first. */
export function History({ card: { limits, releases } }: { readonly card: Card }) {
  const words = useWords(CREDIT_CARD);
  const codes = useWords(CREDIT_CODES);
  const language = useLanguage();
  return (
    <details>
      <summary>
        {words.history} ({limits.length})
      </summary>
      {limits.length === 0 ? <p className="quiet">{words.noHistory}</p> : null}
      <ol className="plain timeline">
        {limits.toReversed().map((one, place) => (
          <li key={`${one.at} ${one.source} ${place}`}>
            <Moment at={one.at} />
            <span>
              <b>
                {one.amount === undefined
                  ? codes.limitKinds[one.what]
                  : moneyIn(language, one.amount)}
              </b>{' '}
              <small>
                {words.sources[one.source]}
                {one.validUntil === undefined
                  ? ''
                  : `, ${words.until(dayIn(language, one.validUntil))}`}
                , {one.by}
              </small>
              <p>{one.reason}</p>
            </span>
          </li>
        ))}
      </ol>
      {releases.length === 0 ? null : (
        <>
          <h3>{words.releases}</h3>
          <ol className="plain timeline">
            {releases.toReversed().map((one, place) => (
              <li key={`${one.at} ${one.order} ${place}`}>
                <Moment at={one.at} />
                <span>
                  <b>{one.order}</b> <Amount of={one.amount} />{' '}
                  <small>
                    {words.until(dayIn(language, one.until))}, {one.by}
                  </small>
                  <p>{one.reason}</p>
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </details>
  );
}

/** "12 dagen", "1 jour". */
export function useDays(): (n: number) => string {
  const [one, more] = useWords(CREDIT_CARD).days;
  const language = useLanguage();
  return (n) => counted(language, n, one, more);
}
