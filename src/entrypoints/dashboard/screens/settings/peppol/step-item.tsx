import type { ReactNode } from 'react';
import { useMay } from '../../../base/rights.js';
import { dayIn, momentIn, useLanguage, useWords } from '../../../base/words.js';
import { Badge, type Tone } from '../../../parts/badge.js';
import { AuthorityStep } from './authority-step.js';
import { AUTHORITY } from './authority-words.js';
import { IdentifyStep } from './identify-step.js';
import { LiveStep } from './live-step.js';
import { LookUpStep, RegisterStep } from './register-steps.js';
import { SenderStep } from './sender-step.js';
import { STEPS } from './step-words.js';
import type { Stands, Step, StepName } from './steps.js';
import { TestStep } from './test-step.js';
import { Withdraw } from './withdraw.js';
import { PEPPOL } from './words.js';

const TONES: Readonly<Record<Step['state'], Tone>> = {
  ...{ done: 'good', now: 'watch', open: 'neutral', later: 'neutral' },
};

/** One step of the way: what it is for, what was done, and the act that takes it. */
export function StepItem({ step, of }: { readonly step: Step; readonly of: Stands }) {
  const words = useWords(PEPPOL);
  const may = useMay();
  const { name, state } = step;
  const [title, about] = words.steps[name];
  const done = useDone(name, of);
  const act = actOf(step, of);
  return (
    <li className={state} aria-current={state === 'now' ? 'step' : undefined}>
      <p>
        <b>{title}</b> <Badge tone={TONES[state]}>{words.states[state]}</Badge>
      </p>
      {done === null ? <p className="quiet">{about}</p> : <p className="quiet">{done}</p>}
      {act === null || !may('connections.manage') ? null : state === 'now' ? (
        <div className="stack">{act}</div>
      ) : (
        <details>
          <summary>{state === 'done' ? words.again : words.takeIt}</summary>
          <div className="stack">{act}</div>
        </details>
      )}
    </li>
  );
}

function actOf({ name, state }: Step, of: Stands): ReactNode {
  if (state === 'later') return null;
  switch (name) {
    case 'sender':
      return <SenderStep of={of} />;
    case 'identified':
      return <IdentifyStep of={of} />;
    case 'authority':
      return (
        <>
          <AuthorityStep isMain={state === 'now'} />
          {state === 'done' ? (
            <div className="actions">
              <Withdraw />
            </div>
          ) : null}
        </>
      );
    case 'looked-up':
      return <LookUpStep of={of} />;
    case 'registered':
      return <RegisterStep of={of} />;
    case 'tested':
      return <TestStep of={of} />;
    case 'live':
      return state === 'done' ? null : <LiveStep />;
  }
}

/** What was done at a step, in one line; null: nothing yet. */
function useDone(name: StepName, { stands }: Stands): string | null {
  const words = useWords(STEPS);
  const authority = useWords(AUTHORITY);
  const language = useLanguage();
  const day = (on: string): string => dayIn(language, on);
  const said = (parts: readonly (string | undefined)[]): string =>
    parts.filter((part) => part !== undefined && part !== '').join(' · ');
  const lines: Readonly<Record<StepName, () => string | undefined>> = {
    sender: () =>
      stands.sender === undefined
        ? undefined
        : said([
            words.sends[stands.sender.sends],
            stands.sender.sends === 'host' ? undefined : words.receives[stands.sender.receives],
          ]),
    identified: () => {
      const { identity } = stands;
      if (identity === undefined) return undefined;
      const { participant, vatId, mandate } = identity;
      return said([
        `${participant.scheme}:${participant.value}`,
        vatId,
        `${words.mandateOf(mandate.name)}, ${day(mandate.signedOn)}`,
      ]);
    },
    authority: () => {
      const { signedBy, signedOn, scope, validUntil, document } = stands.authority ?? {};
      if (signedBy === undefined || signedOn === undefined) return undefined;
      return said([
        `${signedBy}, ${day(signedOn)}`,
        scope?.map((one) => authority.scope[one]).join(' + '),
        validUntil === undefined ? undefined : `${authority.until} ${day(validUntil)}`,
        document === undefined ? undefined : `${authority.fingerprint} ${document.slice(0, 12)}…`,
      ]);
    },
    'looked-up': () =>
      stands.published === undefined
        ? undefined
        : said([
            words.published[stands.published.where](stands.published.by ?? ''),
            momentIn(language, stands.published.checkedAt),
          ]),
    registered: () =>
      stands.registration === undefined ? undefined : words.registration[stands.registration.state],
    tested: () =>
      stands.test?.outcome === undefined
        ? undefined
        : said([stands.test.number, words.outcomes[stands.test.outcome]]),
    live: () =>
      stands.liveSince === undefined
        ? undefined
        : `${words.liveSince} ${momentIn(language, stands.liveSince)}`,
  };
  return lines[name]() ?? null;
}
