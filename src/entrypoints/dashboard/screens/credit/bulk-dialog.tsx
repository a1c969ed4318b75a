import { type ReactNode, useState } from 'react';
import { client, type Forms } from '../../base/api.js';
import { useEach } from '../../base/each.js';
import { useAdministration } from '../../base/place.js';
import { useSession } from '../../base/session.js';
import { moneyIn, numberIn, useLanguage, useWords } from '../../base/words.js';
import { CREDIT_CODES } from '../../codes/credit/words.js';
import { Amount } from '../../parts/amount.js';
import { Confirm } from '../../parts/confirm.js';
import { TextField } from '../../parts/field.js';
import { type Column, Table } from '../../parts/table.js';
import { useTell } from '../../parts/toast.js';
import { CREDIT_ACTS } from './act-words.js';
import { useGrounds } from './limit-dialog.js';
import { CREDIT } from './words.js';

type Concern = Forms['CreditConcern'];
export type BulkAct = 'accept' | 'watch' | 'screen';

const OF = '/v1/administrations/{administration}/debtors/{debtor}';

/** Shows what would be done with each, then does it one after the other; what failed is named. */
export function BulkDialog({
  act,
  concerns,
  onDone,
  onClose,
}: {
  readonly act: BulkAct;
  readonly concerns: readonly Concern[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const words = useWords(CREDIT).bulk;
  const acts = useWords(CREDIT_ACTS);
  const language = useLanguage();
  const administration = useAdministration();
  const { user } = useSession();
  const tell = useTell();
  const groundsOf = useGrounds();
  const [reason, setReason] = useState('');
  const { each, isBusy } = useEach();
  const meant = act === 'accept' ? concerns.filter(({ proposal }) => proposal !== null) : concerns;
  const skipped = concerns.filter((concern) => !meant.includes(concern));
  const count = numberIn(language, meant.length);
  const titles = { accept: words.acceptTitle, watch: words.watchTitle, screen: words.screenTitle };
  const does = { accept: acts.decide, watch: acts.watch, screen: acts.screen };
  const means: Readonly<Record<BulkAct, ReactNode>> = {
    accept: null,
    watch: words.watchMeans,
    screen: words.screenMeans,
  };
  const doOne = ({ debtor, proposal }: Concern) => {
    const params = { path: { administration, debtor: debtor.id } };
    const by = user.name;
    if (act === 'watch')
      return client.POST(`${OF}/watch`, { params, body: { off: false, by, reason } });
    if (act === 'screen')
      return client.POST(`${OF}/screening`, { params, body: { again: false, by, reason } });
    if (proposal === null) return Promise.resolve({});
    return client.POST(`${OF}/limit`, {
      params,
      body: {
        ...{ source: 'own', what: 'limit', amount: proposal.amount, by },
        reason: reason.trim() === '' ? groundsOf(proposal) : reason.trim(),
      },
    });
  };
  return (
    <Confirm
      title={titles[act](count)}
      does={does[act]}
      busy={isBusy || meant.length === 0}
      error={null}
      onYes={() => {
        void each(meant, doOne).then((failed) => {
          const names = failed.map(({ debtor }) => debtor.name).join(', ');
          tell(failed.length === 0 ? words.done(count) : words.failedOf(names));
          onDone();
        });
      }}
      onClose={onClose}
    >
      <div className="stack">
        {means[act] === null ? null : <p>{means[act]}</p>}
        <Preview act={act} concerns={meant} />
        {skipped.length === 0 ? null : (
          <p className="quiet">
            {words.without(skipped.map(({ debtor }) => debtor.name).join(', '))}
          </p>
        )}
        <TextField
          label={act === 'accept' ? words.reasonOr : acts.reason}
          help={acts.reasonHelp}
          required={act !== 'accept'}
          maxLength={500}
          value={reason}
          onChange={({ target }) => {
            setReason(target.value);
          }}
        />
      </div>
    </Confirm>
  );
}

/** What is now, what it becomes, and why. */
function Preview({
  act,
  concerns,
}: {
  readonly act: BulkAct;
  readonly concerns: readonly Concern[];
}) {
  const words = useWords(CREDIT);
  const codes = useWords(CREDIT_CODES);
  const language = useLanguage();
  const groundsOf = useGrounds();
  const columns: readonly Column<Concern>[] = [
    { key: 'name', head: words.debtors[0], cell: ({ debtor }) => <b>{debtor.name}</b> },
    {
      ...{ key: 'now', head: words.bulk.now, isNumber: true },
      cell: ({ decision }) =>
        decision.limit === undefined ? codes.limitFrom.none : moneyIn(language, decision.limit),
    },
    ...(act === 'accept'
      ? ([
          {
            ...{ key: 'next', head: words.bulk.next, isNumber: true },
            cell: ({ proposal }) => <Amount of={proposal?.amount} />,
          },
          {
            ...{ key: 'why', head: words.bulk.why, isExtra: true },
            cell: ({ proposal }) => (proposal === null ? '' : groundsOf(proposal)),
          },
        ] satisfies readonly Column<Concern>[])
      : []),
  ];
  return (
    <Table
      label={words.bulk.next}
      columns={columns}
      rows={concerns}
      idOf={({ debtor }) => debtor.id}
    />
  );
}
