import type { Instant } from '../../kernel/dates.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { PlatformStore } from '../../ports/store.js';
import { ADMINISTRATIONS, CONNECTIONS, live } from './administrations.js';
import { TOKENS } from './connection-tokens.js';
import { HOST_OFF, READING } from './hosts.js';
import type { Session } from './memory.js';
import { ordered } from './order.js';
import { MESSAGES, waitingSince } from './outbox.js';

type Asked = Pick<
  PlatformStore,
  'administrationsWithDueMessages' | 'letInThrough' | 'leftBooks' | 'hostsToRead'
>;

/** What the platform asks of all books at once: it looks at each, because rows belong to one. */
export function paperPlatform(read: <T>(work: (session: Session) => T) => Promise<T>): Asked {
  return {
    administrationsWithDueMessages: (now, limit) =>
      read((session) =>
        // Books at rest send nothing.
        longestFirst(session, limit, (id) =>
          session.shared(ADMINISTRATIONS).get(id)?.rest === null
            ? waitingSince(session.rowsOf(id, MESSAGES), now)
            : null,
        ),
      ),
    hostsToRead: (now, limit) =>
      read((session) =>
        longestFirst(session, limit, (id) => {
          const [reading] = session.rowsOf(id, READING).all();
          return reading?.wantedAt !== undefined && reading.wantedAt <= now
            ? reading.wantedAt
            : null;
        }),
      ),
    letInThrough: (keeper) =>
      read((session) => {
        const ids = books(session).flatMap((id) =>
          session
            .rowsOf(id, TOKENS)
            .having('keeper', keeper)
            .map(({ token }): string => token.connectionId),
        );
        return live(session.shared(CONNECTIONS).among(ids));
      }),
    leftBooks: (name) =>
      read((session) => {
        for (const administration of books(session)) {
          const [off] = session.rowsOf(administration, HOST_OFF).all();
          if (off?.books === name) return { administration, id: off.connectionId };
        }
        return null;
      }),
  };
}

function books({ shared }: Session): readonly AdministrationId[] {
  return shared(ADMINISTRATIONS)
    .all()
    .map(({ administration }) => administration.id);
}

/** Those that wait, and since when, longest first. */
function longestFirst(
  session: Session,
  limit: number,
  sinceOf: (id: AdministrationId) => Instant | null,
): readonly AdministrationId[] {
  const waiting = books(session).flatMap((id) => {
    const since = sinceOf(id);
    return since === null ? [] : [{ id, since }];
  });
  const all = ordered(
    waiting,
    ({ since }) => since,
    ({ id }) => id,
  );
  return all.slice(0, limit).map(({ id }) => id);
}
