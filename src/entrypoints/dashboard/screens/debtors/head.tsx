import { api, type Forms } from '../../base/api.js';
import { daysFrom } from '../../base/days.js';
import { signOf } from '../../base/exact.js';
import { inside, useAdministration } from '../../base/place.js';
import { useToday } from '../../base/standing.js';
import { sumsOf } from '../../base/sums.js';
import { counted, dayIn, numberIn, shareIn, useLanguage, useWords } from '../../base/words.js';
import { DUNNING_CODES } from '../../codes/dunning.js';
import { Amount } from '../../parts/amount.js';
import { Badge } from '../../parts/badge.js';
import { Figure, Figures } from '../../parts/figure.js';
import { LimitGauge } from '../credit/gauge.js';
import type { DebtorCard } from './card.js';
import { HEAD } from './head-words.js';

type Credit = Forms['CreditCard'];

/** How he stands: what he owes, what is late, how he pays, how full his limit is, who follows him up, what comes next. */
export function Head({ card }: { readonly card: DebtorCard }) {
  const words = useWords(HEAD);
  const administration = useAdministration();
  const { debtor, profile, acting } = card;
  const credit = api.useQuery(
    'get',
    '/v1/administrations/{administration}/debtors/{debtor}/credit-card',
    { params: { path: { administration, debtor: debtor.id } } },
  );
  const at = (tab: string): string => inside(administration, `debtors/${debtor.id}/${tab}`);
  const stands = acting === undefined || acting === profile.owner ? null : words.actsNow(acting);
  return (
    <>
      <Marks card={card} />
      <Figures>
        <Owed card={card} />
        <ScoreFigure credit={credit.data} to={at('credit')} />
        <LimitFigure credit={credit.data} to={at('credit')} />
        <Figure name={words.owner} to={at('contacts')} note={stands ?? undefined}>
          <span className="figure-words">{profile.owner ?? words.nobody}</span>
        </Figure>
      </Figures>
    </>
  );
}

/** What he owes and what of it is late, per currency. */
function Owed({ card: { items } }: { readonly card: DebtorCard }) {
  const words = useWords(HEAD);
  const language = useLanguage();
  const today = useToday();
  const late =
    today === null
      ? []
      : items.filter(({ dueDate, open }) => dueDate < today && signOf(open.amount) > 0);
  const [one, more] = words.items;
  const [oldest] = late.map(({ dueDate }) => dueDate).toSorted();
  const [day, days] = words.days;
  return (
    <>
      <Figure name={words.open} note={counted(language, items.length, one, more)}>
        <Sums of={items.map(({ open }) => open)} />
      </Figure>
      <Figure
        name={words.late}
        tone={late.length === 0 ? 'plain' : 'bad'}
        note={
          today === null
            ? undefined
            : oldest === undefined
              ? words.nothingLate
              : words.oldest(counted(language, daysFrom(oldest, today), day, days))
        }
      >
        <Sums of={late.map(({ open }) => open)} />
      </Figure>
    </>
  );
}

function Sums({ of }: { readonly of: readonly Forms['Money'][] }) {
  const sums = sumsOf(of);
  if (sums.length === 0) return <span className="quiet">–</span>;
  return sums.map((sum) => (
    <span key={sum.currency} className="sum">
      <Amount of={sum} />
    </span>
  ));
}

const BAND_TONES = { A: 'good', B: 'plain', C: 'watch', D: 'bad' } as const;

function ScoreFigure({ credit, to }: { readonly credit: Credit | undefined; readonly to: string }) {
  const words = useWords(HEAD);
  const language = useLanguage();
  const score = credit?.score ?? null;
  if (score === null)
    return (
      <Figure name={words.score} to={to} note={credit === undefined ? undefined : words.noScore}>
        <span className="quiet">–</span>
      </Figure>
    );
  const late = score.parts.weightedDaysLate;
  return (
    <Figure
      name={words.score}
      to={to}
      tone={BAND_TONES[score.band]}
      note={
        signOf(late) === 0
          ? words.inTime
          : words.usually(`${numberIn(language, Number(late), 1)} ${words.days[1]}`)
      }
    >
      {score.score} <span className="quiet">({score.band})</span>
    </Figure>
  );
}

function LimitFigure({ credit, to }: { readonly credit: Credit | undefined; readonly to: string }) {
  const words = useWords(HEAD);
  const language = useLanguage();
  if (credit === undefined)
    return (
      <Figure name={words.limit} to={to}>
        <span className="quiet">–</span>
      </Figure>
    );
  const { limit, usedPercent, answer } = credit.decision;
  const tone = answer === 'GRANTED' ? 'plain' : answer === 'WARN' ? 'watch' : 'bad';
  return (
    <Figure
      name={words.limit}
      to={to}
      tone={tone}
      note={<LimitGauge decision={credit.decision} isSmall />}
    >
      {limit === undefined
        ? words.noLimit
        : usedPercent === undefined
          ? words.noCredit
          : shareIn(language, usedPercent / 100)}
    </Figure>
  );
}

/** What one must know before anything else, and what happens next by itself. */
function Marks({ card: { debtor, profile, planned, held } }: { readonly card: DebtorCard }) {
  const words = useWords(HEAD);
  const codes = useWords(DUNNING_CODES);
  const language = useLanguage();
  const today = useToday();
  const isBlocked =
    debtor.blockedUntil !== undefined && today !== null && debtor.blockedUntil >= today;
  const [first, ...others] = [...new Set(held.map(({ reason }) => reason))];
  const steps = [
    ...new Set(
      planned.map(({ tone, channel }) => `${codes.tones[tone]}, ${codes.channels[channel]}`),
    ),
  ];
  return (
    <p className="badges">
      {debtor.insolvent || profile.insolvency !== undefined ? (
        <Badge tone="bad">{words.insolvent}</Badge>
      ) : null}
      {isBlocked && debtor.blockedUntil !== undefined ? (
        <Badge tone="watch">{words.blocked(dayIn(language, debtor.blockedUntil))}</Badge>
      ) : null}
      {profile.watch === undefined ? null : <Badge tone="watch">{words.watched}</Badge>}
      {steps.map((step) => (
        <Badge key={step}>{words.planned(step)}</Badge>
      ))}
      {first === undefined ? null : (
        <Badge tone="watch">
          {words.held(codes.holds[first])}
          {others.length === 0 ? '' : ` ${words.heldMore(numberIn(language, others.length))}`}
        </Badge>
      )}
    </p>
  );
}
