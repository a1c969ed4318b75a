import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../base/api.js';
import { inside, useAdministration } from '../../base/place.js';
import { sumsOf } from '../../base/sums.js';
import { moneyIn, numberIn, useLanguage, useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { ProblemNote } from '../../parts/problem.js';
import { useTell } from '../../parts/toast.js';
import { PlanDialog } from '../work/plan-dialog.js';
import { DisputeDialog } from './dispute-dialog.js';
import { HEAD } from './head-words.js';
import type { Item } from './card.js';
import { ITEMS } from './items-words.js';
import { PromiseDialog } from './promise-dialog.js';

type Act = 'promise' | 'plan' | 'dispute';

/** What can be noted about the items that are chosen. */
export function ChosenItems({
  debtorId,
  items,
  onClear,
}: {
  readonly debtorId: string;
  readonly items: readonly Item[];
  readonly onClear: () => void;
}) {
  const words = useWords(ITEMS);
  const language = useLanguage();
  const tell = useTell();
  const [act, setAct] = useState<Act | null>(null);
  if (items.length === 0) return null;
  const sums = sumsOf(items.map(({ open }) => open));
  const isOneCurrency = sums.length === 1;
  const said = sums.map((sum) => moneyIn(language, sum)).join(' + ');
  const ids = items.map(({ id }) => id);
  const done = (text: string) => (): void => {
    setAct(null);
    tell(text);
    onClear();
  };
  const close = (): void => {
    setAct(null);
  };
  const open = (which: Act) => () => {
    setAct(which);
  };
  return (
    <div className="chosen-acts">
      <b>{words.chosen(numberIn(language, items.length), said)}</b>
      <Button disabled={!isOneCurrency} onClick={open('promise')}>
        {words.promise}
      </Button>
      <Button disabled={!isOneCurrency} onClick={open('plan')}>
        {words.plan}
      </Button>
      <Button onClick={open('dispute')}>{words.dispute}</Button>
      <CallAbout debtorId={debtorId} openItemIds={ids} onDone={onClear} />
      <Button look="quiet" onClick={onClear}>
        {words.clear}
      </Button>
      {isOneCurrency ? null : <small>{words.oneCurrency}</small>}
      {act === 'promise' ? (
        <PromiseDialog
          debtorId={debtorId}
          items={items}
          onDone={done(words.promised)}
          onClose={close}
        />
      ) : null}
      {act === 'plan' ? (
        <PlanDialog
          debtorId={debtorId}
          openItemIds={ids}
          open={sums}
          onAgreed={done(words.planned)}
          onClose={close}
        />
      ) : null}
      {act === 'dispute' ? (
        <DisputeDialog
          items={items}
          onDone={(text) => {
            done(text)();
          }}
          onClose={close}
        />
      ) : null}
    </div>
  );
}

function CallAbout({
  debtorId,
  openItemIds,
  onDone,
}: {
  readonly debtorId: string;
  readonly openItemIds: readonly string[];
  readonly onDone: () => void;
}) {
  const words = useWords(ITEMS);
  const { toCalls } = useWords(HEAD);
  const administration = useAdministration();
  const tell = useTell();
  const { mutate, isPending, error, data } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/debtors/{id}/calls',
    {
      onSuccess: (outcome) => {
        tell(outcome === 'opened' ? words.called : words.calledBefore);
        onDone();
      },
    },
  );
  return (
    <>
      <Button
        busy={isPending}
        onClick={() => {
          mutate({
            params: { path: { administration, id: debtorId } },
            body: { openItemIds: [...openItemIds] },
          });
        }}
      >
        {words.call}
      </Button>
      {data === undefined ? null : <Link to={inside(administration, 'work')}>{toCalls}</Link>}
      {error === null ? null : <ProblemNote error={error} />}
    </>
  );
}
