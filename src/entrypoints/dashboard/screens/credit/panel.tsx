import '../../styles/credit.css';
import { useState } from 'react';
import { api, type Forms } from '../../base/api.js';
import { type Keys, useKeys } from '../../base/keys.js';
import { useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { dayIn, moneyIn, useLanguage, useWords } from '../../base/words.js';
import { CREDIT_CODES } from '../../codes/credit/words.js';
import { Asked } from '../../parts/asked.js';
import { Badge } from '../../parts/badge.js';
import { Button } from '../../parts/button.js';
import type { CreditAct } from './acts.js';
import { ActDialog } from './act-dialog.js';
import { CREDIT_CARD } from './card-words.js';
import { CheckOrder } from './check-order.js';
import { Components, LimitGauge } from './gauge.js';
import { History, Known } from './known.js';
import { useGrounds } from './limit-dialog.js';
import { ScoreParts, ScoreTrend } from './score.js';
import { ANSWER_TONES } from './tones.js';

type Card = Forms['CreditCard'];
type Sign = Forms['CreditConcern']['signs'][number];

/** All there is to know of somebody's credit, and what can be decided about it. */
export function CreditPanel({
  debtor,
  signs = [],
  onDecided,
}: {
  readonly debtor: { readonly id: string; readonly name: string };
  readonly signs?: readonly Sign[];
  /** Something was decided about him: the next one may come */
  readonly onDecided?: () => void;
}) {
  const administration = useAdministration();
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/debtors/{debtor}/credit-card',
    { params: { path: { administration, debtor: debtor.id } } },
  );
  return (
    <Asked asking={asking}>
      {(card) => (
        <Sheet card={card} signs={signs} {...(onDecided === undefined ? {} : { onDecided })} />
      )}
    </Asked>
  );
}

function Sheet({
  card,
  signs,
  onDecided,
}: {
  readonly card: Card;
  readonly signs: readonly Sign[];
  readonly onDecided?: () => void;
}) {
  const words = useWords(CREDIT_CARD);
  const codes = useWords(CREDIT_CODES);
  const [act, setAct] = useState<CreditAct | null>(null);
  const { decision, score } = card;
  return (
    <div className="credit-panel">
      <LimitGauge decision={decision} />
      <Why card={card} signs={signs} />
      <Decide card={card} onAct={setAct} />
      <div className="columns">
        <section className="stack" aria-label={words.exposure}>
          <Components decision={decision} />
          {decision.alternatives.length === 0 ? null : (
            <p>
              {words.offer}:{' '}
              {decision.alternatives.map((one) => codes.alternatives[one]).join(', ')}
            </p>
          )}
          <CheckOrder debtor={card.debtor} currency={decision.exposure.total.currency} />
        </section>
        <section className="stack" aria-label={words.score}>
          {score === null ? <p className="quiet">{words.noScore}</p> : <ScoreParts score={score} />}
          <ScoreTrend scores={card.scores} />
        </section>
      </div>
      <Known card={card} />
      <History card={card} />
      {act === null ? null : (
        <ActDialog
          act={act}
          card={card}
          onDone={() => {
            setAct(null);
            if (act === 'accept' || act === 'other' || act === 'leave') onDecided?.();
          }}
          onClose={() => {
            setAct(null);
          }}
        />
      )}
    </div>
  );
}

/** What the guard says and why, and what else speaks against him. */
function Why({ card, signs }: { readonly card: Card; readonly signs: readonly Sign[] }) {
  const words = useWords(CREDIT_CARD);
  const codes = useWords(CREDIT_CODES);
  const language = useLanguage();
  const { decision, watch, insolvency } = card;
  const lines = [
    ...decision.reasons.map((reason) => codes.reasons[reason]),
    // By whom he is watched is said below, with the day.
    ...signs.filter((sign) => sign !== 'by-hand').map((sign) => codes.signs[sign]),
    ...(watch === null ? [] : [words.watchedBy(watch.by, dayIn(language, watch.on))]),
    ...(insolvency === null
      ? []
      : [words.insolventBy(insolvency.by, dayIn(language, insolvency.on))]),
  ];
  return (
    <section className="why" aria-label={words.why}>
      <Badge tone={ANSWER_TONES[decision.answer]}>{codes.answers[decision.answer]}</Badge>
      <ul className="plain">
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** What is proposed, and everything that can be decided, by whoever may. */
function Decide({
  card,
  onAct,
}: {
  readonly card: Card;
  readonly onAct: (act: CreditAct) => void;
}) {
  const words = useWords(CREDIT_CARD);
  const may = useMay();
  const mayDecide = may('credit.decide');
  const mayScreen = may('credit.screen');
  const { proposal, decision, watch, insolvency } = card;
  const ask = (act: CreditAct) => () => {
    onAct(act);
  };
  const keys: Keys = {
    ...(mayDecide && proposal !== null ? { 1: ask('accept') } : {}),
    ...(mayDecide ? { 2: ask('other'), 4: ask('release') } : {}),
    ...(may('work.do') ? { 3: ask('leave') } : {}),
  };
  useKeys(keys);
  const isStopped = decision.answer === 'HOLD' || decision.answer === 'REVIEW';
  return (
    <section className="decide" aria-label={words.proposal}>
      <Proposed card={card} />
      <div className="actions">
        {mayDecide && proposal !== null ? (
          <Button look="main" hint="1" onClick={ask('accept')}>
            {words.accept}
          </Button>
        ) : null}
        {mayDecide ? (
          <Button hint="2" onClick={ask('other')}>
            {words.other}
          </Button>
        ) : null}
        {may('work.do') ? (
          <Button hint="3" onClick={ask('leave')}>
            {words.leave}
          </Button>
        ) : null}
        {mayDecide && isStopped ? (
          <Button hint="4" onClick={ask('release')}>
            {words.release}
          </Button>
        ) : null}
        {mayDecide || mayScreen ? (
          <details className="more-acts">
            <summary className="button quiet">
              {words.more} <span aria-hidden="true">▾</span>
            </summary>
            <div>
              {mayDecide ? <Button onClick={ask('cover')}>{words.cover}</Button> : null}
              {mayScreen ? (
                <>
                  <Button onClick={ask('screen')}>{words.screen}</Button>
                  <Button onClick={ask(watch === null ? 'watch' : 'unwatch')}>
                    {watch === null ? words.watch : words.unwatch}
                  </Button>
                  <Button onClick={ask(insolvency === null ? 'insolvent' : 'over')}>
                    {insolvency === null ? words.insolvent : words.notInsolvent}
                  </Button>
                </>
              ) : null}
            </div>
          </details>
        ) : null}
      </div>
    </section>
  );
}

function Proposed({ card: { proposal, decision } }: { readonly card: Card }) {
  const words = useWords(CREDIT_CARD);
  const codes = useWords(CREDIT_CODES);
  const language = useLanguage();
  const groundsOf = useGrounds();
  if (proposal === null) return <p className="quiet">{words.noProposal}</p>;
  const next = moneyIn(language, proposal.amount);
  const { limit } = decision;
  const isSame = limit?.amount === proposal.amount.amount;
  const now = limit === undefined ? codes.limitFrom.none : moneyIn(language, limit);
  return (
    <p>
      <small>{words.proposal}</small>
      <b>{isSame ? words.proposedSame(next) : words.proposed(next, now)}</b>
      <span className="quiet">{groundsOf(proposal)}.</span>
    </p>
  );
}
