import { useIsMutating } from '@tanstack/react-query';
import { api, type Forms } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { numberIn, useLanguage, useWords } from '../../../base/words.js';
import { Moment } from '../../../parts/amount.js';
import { Asked } from '../../../parts/asked.js';
import { Badge, type Tone } from '../../../parts/badge.js';
import { type Column, Table } from '../../../parts/table.js';
import { HOOKS } from './words.js';

type Call = Forms['EventCall'];

const TONES: Readonly<Record<Call['outcome'], Tone>> = {
  delivered: 'good',
  failed: 'watch',
  gone: 'bad',
  'given-up': 'bad',
};

const REMOVING = ['post', '/v1/administrations/{administration}/webhooks/{id}/remove'] as const;

/** How calling a receiver went, newest first. */
export function Calls({ of }: { readonly of: string }) {
  const words = useWords(HOOKS);
  const language = useLanguage();
  const administration = useAdministration();
  // A receiver that is being removed has no calls to ask for any more.
  const isGoing = useIsMutating({ mutationKey: REMOVING }) > 0;
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/webhooks/{id}/calls',
    { params: { path: { administration, id: of } } },
    // Somebody who tried it out waits for the call to be there.
    { refetchInterval: 3_000, enabled: !isGoing },
  );
  const columns: readonly Column<Call>[] = [
    { key: 'at', head: words.at, cell: ({ at }) => <Moment at={at} /> },
    {
      ...{ key: 'outcome', head: words.status },
      cell: ({ outcome, status, note }) => (
        <>
          <Badge tone={TONES[outcome]}>{words.outcomes[outcome]}</Badge>{' '}
          <span className="quiet">{status ?? note ?? ''}</span>
        </>
      ),
    },
    {
      ...{ key: 'attempt', head: words.attempt, isNumber: true, isExtra: true },
      cell: ({ attempt }) => numberIn(language, attempt),
    },
    {
      ...{ key: 'took', head: words.took, isNumber: true, isExtra: true },
      cell: ({ ms }) => `${numberIn(language, ms)} ms`,
    },
    {
      ...{ key: 'event', head: words.event, isExtra: true },
      cell: ({ eventId }) => <code>{eventId}</code>,
    },
  ];
  return (
    <Asked asking={asking}>
      {({ calls }) => (
        <Table
          label={words.calls}
          columns={columns}
          rows={calls}
          idOf={({ id }) => id}
          empty={words.noCalls}
        />
      )}
    </Asked>
  );
}
