import type { Command } from 'commander';
import type { FirmId } from '../../kernel/ids.js';
import type { Fault } from '../../kernel/fault.js';
import type { Result } from '../../kernel/result.js';
import {
  firmListTemplate,
  type ListedRow,
  readFirmJson,
  readFirmSheet,
} from '../../formats/sheet/firm-list.js';
import type { ListReport } from '../../usecases/firm/connect-list.js';
import type { RowOutcome } from '../../usecases/firm/connect-row.js';
import type { App } from '../app.js';
import { rowLines } from '../text/firm.js';
import { accepted, answer, type FirmOptions, inFirm, plain } from './firm-command.js';
import { type Io, parseJsonBytes, readInput, sayFault, sayFaults } from './io.js';
import { fault } from '../../kernel/fault.js';
import { languageOption } from './language.js';

interface ConnectOptions extends FirmOptions {
  readonly update?: true;
  readonly dryRun?: true;
  readonly template?: true;
}

/** Largest list, in bytes: five thousand rows with long settings. */
const LIST_BYTES_MAX = 16 * 1024 * 1024;
/** Rows between two words of progress; a shorter list is done before anybody wonders. */
const PROGRESS_ROWS = 50;

/** `voldaan firm connect|consent`: many administrations from one list, and what only people can do for them. */
export function addFirmLists(io: Io, group: Command): void {
  plain(
    group,
    'connect',
    'Connect the administrations of a list; the same list again changes nothing',
  )
    .argument('[firm]')
    .argument('[list]', 'CSV, XLSX or JSON (schemas/firm-row.json); - for standard input')
    .option('--template', 'write a list to fill in, and do nothing else')
    .option('--dry-run', 'say what would become of each row')
    .option('--update', 'take over what differs from what is there')
    .option('--lang <language>', 'nl, fr, en or de', languageOption)
    .action((firm: string | undefined, list: string | undefined, options: ConnectOptions) => {
      if (options.template === true) {
        io.stdout.write(firmListTemplate());
        return;
      }
      if (firm === undefined || list === undefined) {
        const message = 'Say which firm and which list: voldaan firm connect FIRM LIST.';
        sayFault(io, fault('USAGE', 'firm.no-list', '', message), { json: options.json === true });
        return;
      }
      return connect(io, firm, list, options);
    });
  plain(group, 'consent', 'Addresses where people let us in, for every connection that waits')
    .argument('<firm>')
    .action((firm: string, options: FirmOptions) =>
      inFirm(io, firm, options, async (app, { id }) => {
        const links = await app.connectList.consents(id);
        answer(
          io,
          options,
          { links },
          links.map(({ administration, name, adapter, url, message }) =>
            [administration, name, adapter, url ?? message ?? ''].join('  '),
          ),
        );
      }),
    );
}

async function connect(io: Io, firm: string, list: string, options: ConnectOptions): Promise<void> {
  const json = options.json === true;
  const bytes = await readInput(io, list, LIST_BYTES_MAX);
  if (!bytes.ok) {
    sayFault(io, bytes.error, { json, file: list });
    return;
  }
  const rows = rowsOf(bytes.value);
  if (!rows.ok) {
    sayFaults(io, rows.error, { json, file: list });
    return;
  }
  await inFirm(io, firm, options, (app, { id }) => connectRows(io, app, id, rows.value, options));
}

async function connectRows(
  io: Io,
  app: App,
  firm: FirmId,
  rows: readonly ListedRow[],
  options: ConnectOptions,
): Promise<void> {
  const progress = (done: number, of: number): void => {
    if (of > PROGRESS_ROWS && (done % PROGRESS_ROWS === 0 || done === of))
      io.stderr.write(`${done} / ${of}\n`);
  };
  const { update = false, dryRun = false } = options;
  const report = accepted(
    io,
    await app.connectList.connect(firm, rows, { update, dryRun, progress }),
    options,
  );
  if (report === null) return;
  const totals = totalsOf(report);
  const told = report.rows.filter(({ outcome }) => outcome !== 'unchanged');
  answer(io, options, { ...report, totals }, [
    ...told.flatMap((row) => rowLines(row, options.lang ?? 'en')),
    `${dryRun ? 'dry run, nothing was changed: ' : ''}${Object.entries(totals)
      .map(([outcome, count]) => `${outcome} ${count}`)
      .join(', ')}`,
  ]);
  if ((totals.refused ?? 0) + (totals.differs ?? 0) > 0) io.exit(1);
}

/** JSON begins with a bracket; anything else is a sheet. */
function rowsOf(bytes: Uint8Array): Result<readonly ListedRow[], readonly Fault[]> {
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  if (!start.startsWith('[') && !start.startsWith('{')) return readFirmSheet(bytes);
  const parsed = parseJsonBytes(bytes);
  return parsed.ok ? readFirmJson(parsed.value) : { ok: false, error: [parsed.error] };
}

function totalsOf({ rows }: ListReport): Readonly<Partial<Record<RowOutcome, number>>> {
  const totals: Partial<Record<RowOutcome, number>> = {};
  for (const { outcome } of rows) totals[outcome] = (totals[outcome] ?? 0) + 1;
  return totals;
}
