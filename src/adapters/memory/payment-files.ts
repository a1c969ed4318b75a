import type { Instant } from '../../kernel/dates.js';
import type { FileRepository, PaymentFile } from '../../ports/collections.js';
import { newest } from './members.js';
import type { Plain } from './memory.js';
import { insert } from './refuse.js';
import type { Kind, Table } from './table.js';

interface Head {
  readonly id: string;
  readonly key: string;
  readonly handedOutAt?: Instant;
  readonly cancelledAt?: Instant;
}

export interface KeptFile<H> {
  readonly head: H;
  readonly file: PaymentFile;
}

/** INV-12: a file that was not cancelled exists once per key. */
export function filesNamed<H extends Head>(name: string): Kind<KeptFile<H>, 'key'> {
  return {
    name,
    key: ({ head }) => head.id,
    unique: { key: ({ head }) => (head.cancelledAt === undefined ? head.key : null) },
  };
}

/** What collections and refund orders have in common. `cancelLines`: what else follows from cancelling. */
export function fileRepository<H extends Head, Line>(
  files: Table<KeptFile<H>, 'key'>,
  lines: {
    readonly of: (id: string) => readonly Line[];
    readonly add: (line: Line) => void;
    readonly cancel: (id: string) => void;
  },
): Plain<FileRepository<H['id'], H, Line>> {
  const change = (id: string, how: (head: H) => H): void => {
    const kept = files.get(id);
    if (kept !== null) files.put({ ...kept, head: how(kept.head) });
  };
  return {
    // Transactions take turns anyway.
    lock: () => undefined,
    add(head, all, file) {
      insert(files, { head, file });
      all.forEach(lines.add);
    },
    byKey(key) {
      const [kept] = files.having('key', key);
      return kept === undefined ? null : { head: kept.head, request: kept.file.request };
    },
    byId: (id) => files.get(id)?.head ?? null,
    list: (limit) =>
      newest(files.all(), limit)
        .map(({ head }) => head)
        .toReversed(),
    lines: lines.of,
    bytes: (id) => files.get(id)?.file.bytes ?? null,
    handOut(id, at) {
      change(id, (head) => ({ ...head, handedOutAt: head.handedOutAt ?? at }));
    },
    cancel(id, at) {
      change(id, (head) => ({ ...head, cancelledAt: head.cancelledAt ?? at }));
      lines.cancel(id);
    },
  };
}
