import { Command } from 'commander';
import type { Collection, CollectionLine } from '../../domain/collection/collection.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { printMoney } from '../../kernel/money.js';
import type { App } from '../app.js';
import { toJson } from '../http/codec.js';
import { type Io, oneLine, writeJson } from './io.js';
import { returnReason } from '../text/return-words.js';
import { inAdministration } from './with-app.js';

interface Options {
  readonly administration: string;
  readonly lines?: true;
  readonly json?: true;
}

/** Collections shown, newest first. */
const SHOWN = 100;

/** `voldaan collection list`: what was made, and with `--lines` what became of each line. */
export function listCollections(io: Io): Command {
  return new Command('list')
    .description('Collections, newest first')
    .requiredOption('--administration <id>')
    .option('--lines', 'with every line and what the bank said of it')
    .option('--json')
    .action((options: Options) =>
      inAdministration(io, options, async (app, { id, language }) => {
        const all = await withLines(app, id, options.lines === true);
        if (options.json === true) {
          writeJson(io, { collections: toJson(all) });
          return;
        }
        for (const { lines = [], ...collection } of all) {
          io.stdout.write(oneLine(headText(collection)));
          for (const { endToEndId, amount, state, returned } of lines) {
            const why =
              returned === undefined ? '' : `  ${returnReason(returned.reason, language)}`;
            io.stdout.write(
              oneLine(`    ${endToEndId}  ${printMoney(amount)} EUR  ${state}${why}`),
            );
          }
        }
      }),
    );
}

type Listed = Collection & { readonly lines?: readonly CollectionLine[] };

function withLines(app: App, id: AdministrationId, wanted: boolean): Promise<readonly Listed[]> {
  return app.store.inTransaction(id, async (tx) => {
    const all = await tx.collections.list(SHOWN);
    if (!wanted) return all;
    const listed: Listed[] = [];
    for (const one of all) listed.push({ ...one, lines: await tx.collections.lines(one.id) });
    return listed;
  });
}

function headText({
  id,
  collectOn,
  lineCount,
  total,
  cancelledAt,
  handedOutAt,
}: Collection): string {
  const state =
    cancelledAt === undefined ? (handedOutAt === undefined ? 'made' : 'handed out') : 'cancelled';
  return `${id}  ${collectOn}  ${lineCount} line(s)  ${printMoney(total)} EUR  ${state}`;
}
