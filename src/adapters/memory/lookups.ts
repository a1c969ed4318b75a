import type { LookupResult } from '../../ports/access-point.js';
import type { LookupRepository } from '../../ports/lookups.js';
import { assert } from '../../kernel/result.js';
import type { Plain, Session } from './memory.js';
import type { Kind } from './table.js';

type Network = Parameters<LookupRepository['latest']>[0];
type Participant = Parameters<LookupRepository['latest']>[1];

interface Row {
  readonly network: Network;
  readonly found: LookupResult;
}

const LOOKUPS: Kind<Row> = {
  name: 'participant_lookup',
  key: ({ network, found }) => lookupKey(network, found.participant),
};

export function lookupRepository(session: Session): Plain<LookupRepository> {
  const lookups = session.rows(LOOKUPS);
  return {
    latest: (network, participant) => lookups.get(lookupKey(network, participant))?.found ?? null,
    keep(network, found) {
      assert(found.registered !== 'unknown', 'a look-up without an answer is not kept');
      const before = lookups.get(lookupKey(network, found.participant));
      if (before === null || before.found.checkedAt <= found.checkedAt)
        lookups.put({ network, found });
    },
  };
}

/** Participants compare without case. */
function lookupKey(network: Network, { scheme, value }: Participant): string {
  return `${network} ${scheme} ${value.toLowerCase()}`;
}
