import { idOf } from '../../src/kernel/ids.js';
import { err, ok, type Result } from '../../src/kernel/result.js';
import type {
  BankFile,
  BankFileError,
  BankSource,
  BankSourceError,
  Settlement,
} from '../../src/ports/bank-source.js';
import { makeFetchStatements } from '../../src/usecases/bank/fetch-statements.js';
import { makeImportStatement } from '../../src/usecases/bank/import-statement.js';
import type { Ports } from '../../src/usecases/ports.js';
import { makeShowBankSources } from '../../src/usecases/bank/show-bank-sources.js';
import type { Bench } from './fake-outside.js';
import { ADMINISTRATION } from './stage-world.js';

/** A source that gives what the test says, page by page, and remembers what it was told. */
export interface Scripted extends BankSource {
  readonly settled: [string, Settlement['outcome']][];
  readonly cursors: (string | null)[];
}

/** What is handed over: bytes, a failure of the source, or why this file will never come. */
export type FileScript = readonly [name: string, bytes: Uint8Array | BankSourceError | string];

export function scripted(
  pages: Readonly<Record<string, readonly FileScript[] | BankSourceError>>,
): Scripted {
  const settled: [string, Settlement['outcome']][] = [];
  const cursors: (string | null)[] = [];
  const last = Object.keys(pages).length;
  return {
    settled,
    cursors,
    look: (cursor) => {
      cursors.push(cursor);
      const at = Number(cursor ?? 0);
      const page = pages[String(at)] ?? [];
      if (!Array.isArray(page)) return Promise.resolve(err(page as BankSourceError));
      const files = (page as readonly FileScript[]).map(fileOf);
      return Promise.resolve(ok({ files, next: String(at + 1), more: at + 1 < last }));
    },
    settle: (ref, { outcome }) => {
      settled.push([ref, outcome]);
      return Promise.resolve(ok(undefined));
    },
  };
}

function fileOf([name, bytes]: FileScript): BankFile {
  const answer = (): Result<Uint8Array, BankFileError> => {
    if (typeof bytes === 'string') return err({ about: 'file', message: bytes });
    return 'kind' in bytes ? err({ about: 'source', error: bytes }) : ok(bytes);
  };
  return { name, ref: name, bytes: () => Promise.resolve(answer()) };
}

/** A failure of the source. */
export const ill = (kind: BankSourceError['kind'], retryAfterMs?: number): BankSourceError => ({
  kind,
  message: `It is ${kind}.`,
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});

export const ONE = idOf<'connection'>('con_bank_one');
export const TWO = idOf<'connection'>('con_bank_two');

/** Sources by connection: ONE, TWO. */
export type Sources = Partial<Record<string, BankSource>>;

/** The use case over these sources, for both connections or the first alone. */
export async function connectSources(bench: Bench, sources: Sources, change: Partial<Ports>) {
  await bench.store.inTransaction(ADMINISTRATION.id, async (tx) => {
    for (const id of [ONE, TWO])
      if (sources[id] !== undefined)
        await tx.administration.saveConnection({ id, kind: 'bank', adapter: 'fake', settings: {} });
  });
  const none = scripted({});
  const ports = {
    ...bench.ports({ bankSource: ({ id }) => sources[id] ?? none }),
    ...change,
  };
  const fetch = makeFetchStatements(ports, makeImportStatement(ports));
  return {
    fetch: (asked = false) => fetch({ administration: ADMINISTRATION.id, asked }),
    show: () => makeShowBankSources(ports)(ADMINISTRATION.id),
  };
}
