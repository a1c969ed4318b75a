import { useState } from 'react';
import type { Forms } from '../../base/api.js';
import { useWords } from '../../base/words.js';
import { ANSWER_CODES } from '../../codes/answers.js';
import { Moment } from '../../parts/amount.js';
import { Button } from '../../parts/button.js';
import { Confirm } from '../../parts/confirm.js';
import { Facts } from '../../parts/facts.js';
import { TextField } from '../../parts/field.js';
import { Card } from '../../parts/page.js';
import { Refused } from '../../parts/refused.js';
import { ANSWERS } from './answers-words.js';
import { useAnswerDecision } from './use-answer-decision.js';

type Parked = Forms['ParkedAnswer'];

/** Answers that fit no invoice by themselves: a person says where they belong. */
export function ParkedAnswers({ answers }: { readonly answers: readonly Parked[] }) {
  const words = useWords(ANSWERS);
  if (answers.length === 0) return null;
  return (
    <Card title={words.parked}>
      <p className="quiet">{words.parkedSays}</p>
      {answers.map((answer) => (
        <One key={answer.transportId} answer={answer} />
      ))}
    </Card>
  );
}

function One({ answer }: { readonly answer: Parked }) {
  const words = useWords(ANSWERS);
  const codes: Readonly<Record<string, string>> = useWords(ANSWER_CODES).responses;
  const [asking, setAsking] = useState<'assign' | 'confirm' | null>(null);
  const dismissing = useAnswerDecision(words.dismissed);
  const { transportId, kind, code, about, sender, reason, at } = answer;
  const close = (): void => {
    setAsking(null);
  };
  return (
    <section className="arrival stack" aria-label={about}>
      <p>
        <b>{kind === 'response' ? (codes[code] ?? code) : words.message}</b> {words.why[reason]}
      </p>
      <Facts
        of={[
          [words.about, about],
          [words.from, sender === null ? words.unknown : `${sender.scheme}:${sender.value}`],
          [words.at, <Moment key="at" at={at} />],
        ]}
      />
      <Refused error={dismissing.error} words={words.refusals} />
      {dismissing.may ? (
        <div className="actions">
          <Button
            onClick={() => {
              setAsking('assign');
            }}
          >
            {words.assign}
          </Button>
          {reason === 'provider-unconfirmed' ? (
            <Button
              onClick={() => {
                setAsking('confirm');
              }}
            >
              {words.confirm}
            </Button>
          ) : null}
          <Button
            look="quiet"
            busy={dismissing.isPending}
            onClick={() => {
              dismissing.decide(transportId, 'dismiss');
            }}
          >
            {words.dismiss}
          </Button>
        </div>
      ) : null}
      {asking === 'assign' ? <Assign answer={answer} onClose={close} /> : null}
      {asking === 'confirm' ? <Trust answer={answer} onClose={close} /> : null}
    </section>
  );
}

interface Asking {
  readonly answer: Parked;
  readonly onClose: () => void;
}

function Assign({ answer, onClose }: Asking) {
  const words = useWords(ANSWERS);
  const [number, setNumber] = useState(answer.about);
  const { decide, isPending, error } = useAnswerDecision(words.assigned, onClose);
  return (
    <Confirm
      title={words.assignTitle}
      does={words.assignDo}
      busy={isPending}
      error={null}
      onYes={() => {
        decide(answer.transportId, 'assign', number.trim());
      }}
      onClose={onClose}
    >
      <p>{words.assignSays}</p>
      <TextField
        label={words.invoice}
        required
        maxLength={200}
        value={number}
        onChange={({ target }) => {
          setNumber(target.value);
        }}
      />
      <Refused error={error} words={words.refusals} />
    </Confirm>
  );
}

function Trust({ answer, onClose }: Asking) {
  const words = useWords(ANSWERS);
  const { decide, isPending, error } = useAnswerDecision(words.confirmed, onClose);
  return (
    <Confirm
      title={words.confirmTitle}
      does={words.confirmDo}
      isDangerous
      busy={isPending}
      error={error}
      onYes={() => {
        decide(answer.transportId, 'confirm-provider');
      }}
      onClose={onClose}
    >
      <p>{words.confirmSays}</p>
    </Confirm>
  );
}
