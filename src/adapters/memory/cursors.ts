import type { CursorRepository } from '../../ports/store.js';
import type { Plain, Session } from './memory.js';
import type { Kind } from './table.js';

interface Cursor {
  readonly name: string;
  readonly value: string;
}

const CURSORS: Kind<Cursor> = { name: 'cursor', key: ({ name }) => name };

export function cursorRepository(session: Session): Plain<CursorRepository> {
  const cursors = session.rows(CURSORS);
  return {
    get: (name) => cursors.get(name)?.value ?? null,
    set(name, value) {
      cursors.put({ name, value });
    },
    move(name, from, value) {
      if ((cursors.get(name)?.value ?? null) !== from) return false;
      cursors.put({ name, value });
      return true;
    },
    remove(name) {
      cursors.drop(name);
    },
  };
}
