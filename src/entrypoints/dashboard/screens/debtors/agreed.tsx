import { type ReactNode, useState } from 'react';
import { comparedAmounts } from '../../base/sums.js';
import { useMay } from '../../base/rights.js';
import { dayIn, moneyIn, useLanguage, useWords } from '../../base/words.js';
import { WORK_CODES } from '../../codes/work.js';
import { Amount, Day } from '../../parts/amount.js';
import { Badge, type Tone } from '../../parts/badge.js';
import { Button } from '../../parts/button.js';
import { Card } from '../../parts/page.js';
import { CancelAgreed, ConfirmAgreed } from '../work/agreement-acts.js';
import { AGREEMENTS } from '../work/agreement-words.js';
import { CALLS } from '../work/call-words.js';
import { DisputeSheet } from '../work/dispute-sheet.js';
import { AGREED } from './agreed-words.js';
import { type DebtorCard, useCard } from './card.js';

const TONES: Readonly<Record<string, Tone>> = { kept: 'good', broken: 'bad', partly: 'watch' };

interface Act {
  readonly what: 'confirm' | 'cancel';
  readonly id: string;
}

/** What was promised, what is paid in parts, what is disputed: with what comes of it, and how it is ended. */
export function Agreed() {
  const card = useCard();
  const [act, setAct] = useState<Act | null>(null);
  const close = (): void => {
    setAct(null);
  };
  return (
    <>
      <div className="columns">
        <Promises card={card} onAct={setAct} />
        <Plans card={card} onAct={setAct} />
      </div>
      <Disputes card={card} />
      {act?.what === 'confirm' ? <ConfirmAgreed id={act.id} onClose={close} /> : null}
      {act?.what === 'cancel' ? <CancelAgreed id={act.id} onClose={close} /> : null}
    </>
  );
}

interface Part {
  readonly card: DebtorCard;
  readonly onAct: (act: Act) => void;
}

function Promises({ card: { promises, items }, onAct }: Part) {
  const words = useWords(AGREEMENTS);
  const { promiseStates } = useWords(CALLS);
  const said = useWords(AGREED);
  const language = useLanguage();
  return (
    <Card title={words.promises}>
      {promises.length === 0 ? <p className="quiet">{said.noPromises}</p> : null}
      <ul className="plain">
        {promises.toReversed().map(({ id, amount, payBy, state, paid, ...one }) => (
          <Row
            key={id}
            id={id}
            isOpen={state === 'open'}
            isConfirmed={one.confirmed !== undefined}
            onAct={onAct}
            badge={<Badge tone={TONES[state] ?? 'neutral'}>{promiseStates[state]}</Badge>}
            about={one}
            numbers={numbersOf(items, one.openItemIds)}
          >
            <b>
              <Amount of={amount} />
            </b>{' '}
            {said.payBy(dayIn(language, payBy))}
            {paid === undefined || comparedAmounts(paid.amount, '0') === 0
              ? ''
              : `, ${said.paid(moneyIn(language, paid))}`}
          </Row>
        ))}
      </ul>
    </Card>
  );
}

function Plans({ card: { plans, items }, onAct }: Part) {
  const words = useWords(AGREEMENTS);
  const said = useWords(AGREED);
  return (
    <Card title={words.plans}>
      {plans.length === 0 ? <p className="quiet">{said.noPlans}</p> : null}
      <ul className="plain">
        {plans.toReversed().map(({ id, amount, state, instalments, ...one }) => (
          <Row
            key={id}
            id={id}
            isOpen={state === 'running'}
            isConfirmed={one.confirmed !== undefined}
            onAct={onAct}
            badge={<Badge tone={TONES[state] ?? 'neutral'}>{words.planStates[state]}</Badge>}
            about={one}
            numbers={numbersOf(items, one.openItemIds)}
          >
            <b>
              <Amount of={amount} />
            </b>
            {instalments.map(({ on, amount: part }) => (
              <small key={on} className="line">
                <Day on={on} /> <Amount of={part} />
              </small>
            ))}
          </Row>
        ))}
      </ul>
    </Card>
  );
}

/** One agreement, by whom it was made, and what can be done as long as it runs. */
function Row({
  id,
  isOpen,
  isConfirmed,
  badge,
  about: { promisedBy, madeOn, via, note, compensation, confirmed },
  numbers,
  onAct,
  children,
}: {
  readonly id: string;
  readonly isOpen: boolean;
  readonly isConfirmed: boolean;
  readonly badge: ReactNode;
  readonly about: Pick<
    DebtorCard['promises'][number],
    'promisedBy' | 'madeOn' | 'via' | 'note' | 'compensation' | 'confirmed'
  >;
  readonly numbers: string;
  readonly onAct: (act: Act) => void;
  readonly children: ReactNode;
}) {
  const words = useWords(AGREEMENTS);
  const said = useWords(AGREED);
  const codes = useWords(WORK_CODES);
  const language = useLanguage();
  const may = useMay();
  return (
    <li className="agreed">
      <div>
        {children} {badge}
      </div>
      <small>
        {said.by(promisedBy, codes.via[via], dayIn(language, madeOn))}
        {numbers === '' ? '' : ` · ${numbers}`}
        {' · '}
        {confirmed === undefined
          ? words.notConfirmed
          : said.confirmed(confirmed.how, dayIn(language, confirmed.on))}
      </small>
      {[compensation, note]
        .filter((text) => text !== undefined)
        .map((text) => (
          <p key={text}>{text}</p>
        ))}
      {isOpen && may('work.do') ? (
        <div className="actions">
          {isConfirmed ? null : (
            <Button
              onClick={() => {
                onAct({ what: 'confirm', id });
              }}
            >
              {words.confirm}
            </Button>
          )}
          <Button
            look="quiet"
            onClick={() => {
              onAct({ what: 'cancel', id });
            }}
          >
            {words.cancel}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

/** Numbers of the invoices that are still open of it. */
function numbersOf(items: DebtorCard['items'], ids: readonly string[]): string {
  return items
    .filter(({ id }) => ids.includes(id))
    .map(({ number }) => number)
    .join(', ');
}

function Disputes({ card: { disputes, debtor } }: { readonly card: DebtorCard }) {
  const said = useWords(AGREED);
  const codes = useWords(WORK_CODES);
  const language = useLanguage();
  const [shown, setShown] = useState<string | null>(
    disputes.find(({ closedOn }) => closedOn === undefined)?.id ?? null,
  );
  const { id, number, name } = debtor;
  const dispute = disputes.find((one) => one.id === shown);
  return (
    <Card title={said.disputes}>
      {disputes.length === 0 ? <p className="quiet">{said.noDisputes}</p> : null}
      <ul className="plain">
        {disputes.toReversed().map((one) => (
          <li key={one.id} className="agreed">
            <div>
              <b>{one.invoiceNumber}</b> {codes.disputes[one.code]}{' '}
              <Badge tone={one.closedOn === undefined ? 'watch' : 'neutral'}>
                {one.closedOn === undefined
                  ? said.openSince(dayIn(language, one.openedOn))
                  : said.closedOn(dayIn(language, one.closedOn))}
              </Badge>
            </div>
            <p>{one.reason}</p>
            {one.id === shown ? null : (
              <div>
                <Button
                  look="quiet"
                  onClick={() => {
                    setShown(one.id);
                  }}
                >
                  {said.look}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {dispute === undefined ? null : (
        <DisputeSheet
          key={dispute.id}
          dispute={{ ...dispute, debtor: { id, number, name } }}
          onDone={() => {
            setShown(null);
          }}
        />
      )}
    </Card>
  );
}
