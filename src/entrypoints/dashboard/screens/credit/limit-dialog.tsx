import { useState } from 'react';
import { api, type Body, type Forms } from '../../base/api.js';
import { amountToType, typedAmount } from '../../base/exact.js';
import { useAdministration } from '../../base/place.js';
import { useSession } from '../../base/session.js';
import { useToday } from '../../base/standing.js';
import { type Money, moneyIn, useLanguage, useWords } from '../../base/words.js';
import { CREDIT_CODES } from '../../codes/credit/words.js';
import { Dialog } from '../../parts/dialog.js';
import { Choice, TextField } from '../../parts/field.js';
import { useTell } from '../../parts/toast.js';
import { Submit } from '../../parts/submit.js';
import { CREDIT_ACTS } from './act-words.js';
import type { ActProps } from './acts.js';

type Kind = Forms['LimitDecision']['what'];
type Wish = Body<'decideLimit'>;

const KINDS: readonly Kind[] = ['limit', 'unlimited', 'withdrawn'];

/** What a limit was before ours, so that it can be put back; undefined: nobody had decided. */
export function ownLimit(
  limits: Forms['CreditCard']['limits'],
): Forms['LimitDecision'] | undefined {
  return limits.findLast(({ source }) => source === 'own');
}

/** The words of a proposal, as a reason one may keep or type over. */
export function useGrounds(): (proposal: Forms['LimitProposal']) => string {
  const { grounds } = useWords(CREDIT_CODES);
  return (proposal) => {
    const said = proposal.grounds.map((ground) => grounds[ground]).join(', ');
    return said.charAt(0).toUpperCase() + said.slice(1);
  };
}

/** Decides how much somebody may owe: as it is proposed, or otherwise. */
export function LimitDialog({
  debtor,
  now,
  before,
  proposal,
  onDone,
  onClose,
}: ActProps & {
  /** The limit that counts now; undefined: none */
  readonly now: Money | undefined;
  /** Our decision that counts now, to put back */
  readonly before: Forms['LimitDecision'] | undefined;
  /** What is accepted; undefined: it is decided otherwise */
  readonly proposal?: Forms['LimitProposal'] | undefined;
}) {
  const words = useWords(CREDIT_ACTS);
  const language = useLanguage();
  const groundsOf = useGrounds();
  const today = useToday();
  const { user } = useSession();
  const { decide, isPending, error } = useDecision({ debtor, before, onDone });
  const [kind, setKind] = useState<Kind>('limit');
  const begin = proposal?.amount ?? now;
  const [text, setText] = useState(begin === undefined ? '' : amountToType(begin.amount, language));
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState(proposal === undefined ? '' : groundsOf(proposal));
  const amount = typedAmount(text, language);
  const currency = begin?.currency ?? 'EUR';
  const isWrong = kind === 'limit' && text.trim() !== '' && amount === null;
  return (
    <Dialog
      title={(proposal === undefined ? words.limitTitle : words.acceptTitle)(debtor.name)}
      onClose={onClose}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (kind === 'limit' && amount === null) return;
          decide({
            ...{ source: 'own', what: kind, by: user.name, reason: reason.trim() },
            ...(kind !== 'limit' || amount === null ? {} : { amount: { amount, currency } }),
            ...(until === '' || kind !== 'limit' ? {} : { validUntil: until }),
          });
        }}
      >
        {proposal === undefined ? (
          <Choice
            label={words.kind}
            choices={KINDS.map((one) => [one, words.kinds[one]] as const)}
            value={kind}
            onChoose={setKind}
          />
        ) : (
          <p>
            {words.from(
              now === undefined ? words.kinds.unlimited : moneyIn(language, now),
              moneyIn(language, proposal.amount),
            )}
          </p>
        )}
        {kind === 'limit' && proposal === undefined ? (
          <TextField
            label={words.amount}
            help={words.amountHelp}
            fault={isWrong ? words.amountWrong : undefined}
            inputMode="decimal"
            required
            maxLength={30}
            value={text}
            onChange={({ target }) => {
              setText(target.value);
            }}
          />
        ) : null}
        <TextField
          label={words.reason}
          help={words.reasonHelp}
          required
          maxLength={500}
          value={reason}
          onChange={({ target }) => {
            setReason(target.value);
          }}
        />
        {kind === 'limit' ? (
          <TextField
            type="date"
            label={words.until}
            help={words.untilHelp}
            min={today ?? undefined}
            value={until}
            onChange={({ target }) => {
              setUntil(target.value);
            }}
          />
        ) : null}
        <Submit error={error} busy={isPending}>
          {words.decide}
        </Submit>
      </form>
    </Dialog>
  );
}

/** Decides, says so, and offers the way back: what was decided before is decided again. */
function useDecision({
  debtor,
  before,
  onDone,
}: Pick<ActProps, 'debtor' | 'onDone'> & {
  readonly before: Forms['LimitDecision'] | undefined;
}) {
  const words = useWords(CREDIT_ACTS);
  const administration = useAdministration();
  const { user } = useSession();
  const today = useToday();
  const tell = useTell();
  const params = { path: { administration, debtor: debtor.id } };
  const back = api.useMutation(
    'post',
    '/v1/administrations/{administration}/debtors/{debtor}/limit',
    {
      onSuccess: () => {
        tell(words.takenBack);
      },
    },
  );
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/debtors/{debtor}/limit',
    {
      onSuccess: ({ outcome }) => {
        onDone();
        if (outcome === 'exists') tell(words.same);
        else
          tell(words.decided(debtor.name), () => {
            back.mutate({ params, body: asBefore(before, user.name, words.back, today) });
          });
      },
    },
  );
  return {
    isPending,
    error,
    decide: (body: Wish) => {
      mutate({ params, body });
    },
  };
}

/** The decision that stood before, once more; a day that went by no longer ends it. */
function asBefore(
  before: Forms['LimitDecision'] | undefined,
  by: string,
  reason: string,
  today: string | null,
): Wish {
  const { what = 'withdrawn', amount, validUntil } = before ?? {};
  const isLater = validUntil !== undefined && today !== null && validUntil >= today;
  return {
    ...{ source: 'own', what, by, reason },
    ...(amount === undefined ? {} : { amount }),
    ...(isLater ? { validUntil } : {}),
  };
}
