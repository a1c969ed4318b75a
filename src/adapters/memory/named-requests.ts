import type { KnownRequest, NamedRequest } from '../../domain/access/once.js';
import type { Instant } from '../../kernel/dates.js';
import type { NamedRequestRepository } from '../../ports/named-requests.js';
import type { Plain, Session } from './memory.js';
import type { Kind } from './table.js';

const REQUESTS: Kind<KnownRequest> = { name: 'named_request', key: keyOf };

export function namedRequestRepository(session: Session): Plain<NamedRequestRepository> {
  const requests = session.rows(REQUESTS);
  /** The one of this name, where it is the one that began then. */
  const begunThen = (request: NamedRequest, at: Instant): KnownRequest | null => {
    const known = requests.get(keyOf(request));
    return known?.begunAt === at ? known : null;
  };
  return {
    begin: (request, begunAt) =>
      requests.add({ ...request, begunAt, answer: null }) ? null : requests.get(keyOf(request)),
    beginAgain(request, instead, begunAt) {
      if (begunThen(request, instead) === null) return false;
      requests.put({ ...request, begunAt, answer: null });
      return true;
    },
    answered(request, begunAt, answer) {
      const known = begunThen(request, begunAt);
      if (known !== null) requests.put({ ...known, answer });
    },
    forget(request, begunAt) {
      if (begunThen(request, begunAt) !== null) requests.drop(keyOf(request));
    },
    clear(before) {
      const old = requests.all().filter(({ begunAt }) => begunAt < before);
      for (const request of old) requests.drop(keyOf(request));
      return old.length;
    },
  };
}

function keyOf({ caller, key }: Pick<NamedRequest, 'caller' | 'key'>): string {
  return JSON.stringify([caller, key]);
}
