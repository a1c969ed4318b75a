import type { PlatformStore } from '../../ports/store.js';
import {
  ADMINISTRATIONS,
  CONNECTIONS,
  DUNNING_STOPPED,
  live,
  SWITCHES,
} from './administrations.js';
import { booksRepository, firmMappingRepository, firmRepository } from './firms.js';
import { installationRepository, installRepository } from './installation.js';
import { auditRepository } from './audit.js';
import { installationCounts } from './counts.js';
import { keyRepository, userRepository } from './users.js';
import type { Memory, Plain, Session } from './memory.js';
import { paperPlatform } from './paper-platform.js';
import { addLawRate, lawRateRepository, rateRepository, saveRates } from './rates.js';

/** What is asked before an administration is known. */
export function platformStore(memory: Memory): PlatformStore {
  const read = <T>(work: (session: Session) => T | Promise<T>): Promise<T> =>
    memory.transaction(null, (session) => Promise.resolve(work(session)));
  /** Each call is a transaction of its own. */
  const apart = <Repository extends object>(
    make: (session: Session) => Plain<Repository>,
  ): Repository =>
    new Proxy({} as Repository, {
      get:
        (_target, name) =>
        (...given: readonly unknown[]) =>
          read((session) => {
            const method = make(session)[name as keyof Repository];
            return (method as (...given: readonly unknown[]) => unknown)(...given);
          }),
    });
  return {
    addAdministration: (administration) =>
      read(({ shared }) =>
        shared(ADMINISTRATIONS).add({ administration, firm: null, rest: null })
          ? 'added'
          : 'exists',
      ),
    administrations: () =>
      read(({ shared }) =>
        shared(ADMINISTRATIONS)
          .all()
          .map(({ administration }) => administration),
      ),
    connection: (id) =>
      read(({ shared }) => {
        const kept = shared(CONNECTIONS).get(id);
        return kept === null ? null : (live([kept])[0] ?? null);
      }),
    hostConnections: (adapter) =>
      read(({ shared }) => live(shared(CONNECTIONS).having('host', adapter))),
    ...paperPlatform(read),
    saveRates: (rates) => read((session) => saveRates(session, rates)),
    rates: (from, until) => read((session) => rateRepository(session).between(from, until)),
    lawRates: () => read((session) => lawRateRepository(session).all()),
    confirmLawRate: (rate) =>
      read((session) => {
        addLawRate(session, rate);
      }),
    isDunningStopped: () => read(({ shared }) => shared(SWITCHES).get(DUNNING_STOPPED) !== null),
    stopDunning: (stopped) =>
      read(({ shared }) => {
        if (stopped) shared(SWITCHES).put({ name: DUNNING_STOPPED });
        else shared(SWITCHES).drop(DUNNING_STOPPED);
      }),
    counts: (now) => read((session) => installationCounts(session, now)),
    load: () => ({ open: 1, idle: 1, waiting: 0 }),
    installation: apart(installationRepository),
    installs: apart(installRepository),
    firms: apart(firmRepository),
    books: apart(booksRepository),
    firmMappings: apart(firmMappingRepository),
    users: apart(userRepository),
    keys: apart(keyRepository),
    signIns: apart(notHeld('sign-ins')),
    audit: apart(auditRepository),
  };
}

function notHeld(name: string): () => never {
  return () => {
    throw new Error(`The store in memory holds no ${name}`);
  };
}
