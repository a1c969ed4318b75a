import type { Instant } from '../../kernel/dates.js';
import type {
  Binding,
  InstallationReader,
  InstallationRepository,
} from '../../ports/installation.js';
import type { Choice, ChoiceKey, Install, InstallRepository } from '../../ports/installs.js';
import type { Plain, Session } from './memory.js';
import { insert } from './refuse.js';
import type { Kind } from './table.js';

interface Bound {
  readonly serial: number;
  readonly binding: Binding;
}

const BINDINGS: Kind<Bound> = { name: 'installation', key: ({ serial }) => `${serial}` };

export function installationReader(session: Session): Plain<InstallationReader> {
  return { current: () => session.shared(BINDINGS).all().at(-1)?.binding ?? null };
}

export function installationRepository(session: Session): Plain<InstallationRepository> {
  const bindings = session.shared(BINDINGS);
  return {
    ...installationReader(session),
    all: () => bindings.all().map(({ binding }) => binding),
    bind: (binding, seen) => (bindings.add({ serial: seen + 1, binding }) ? 'bound' : 'exists'),
  };
}

interface OnTheWay {
  readonly install: Install;
  /** He is back, and chooses */
  readonly offered?: { readonly choice: Choice; readonly by: ChoiceKey };
}

const INSTALLS: Kind<OnTheWay, 'key'> = {
  name: 'install',
  key: ({ install }) => install.asked,
  unique: { key: ({ offered }) => offered?.by.key ?? null },
};

export function installRepository(session: Session): Plain<InstallRepository> {
  const installs = session.shared(INSTALLS);
  const offeredBy = (key: string, now: Instant): OnTheWay | null => {
    const [row] = installs.having('key', key);
    return row?.offered === undefined || row.offered.by.until <= now ? null : row;
  };
  return {
    add(install, now, most) {
      for (const row of installs.all())
        if ((row.offered?.by.until ?? row.install.until) <= now) installs.drop(row.install.asked);
      if (installs.size() >= most) return false;
      insert(installs, { install });
      return true;
    },
    answer(asked, now) {
      const row = installs.get(asked);
      if (row === null || row.offered !== undefined || row.install.until <= now) return null;
      installs.drop(asked);
      return row.install;
    },
    offer(install, choice, by) {
      insert(installs, { install, offered: { choice, by } });
    },
    choice: (key, now) => offeredBy(key, now)?.offered?.choice ?? null,
    choose(key, now) {
      const row = offeredBy(key, now);
      if (row !== null) installs.drop(row.install.asked);
      return row?.offered?.choice ?? null;
    },
  };
}
