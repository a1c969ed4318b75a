import { Command, InvalidArgumentError } from 'commander';
import { FIGURE_IDS, type FigureId } from '../../domain/figures/figures.js';
import { type Period, quarterUntil } from '../../domain/figures/period.js';
import type { Administration } from '../../domain/party/administration.js';
import type { Language } from '../../domain/party/debtor.js';
import { figureSetJson, openedItemJson, outlookJson } from '../../formats/json/figures.js';
import { readFigureSettings } from '../../formats/json/figure-settings.js';
import type { PlainDate } from '../../kernel/dates.js';
import { fault } from '../../kernel/fault.js';
import { type DebtorId, type OpenItemId, parseId } from '../../kernel/ids.js';
import type { Scope } from '../../ports/figures.js';
import type { App } from '../app.js';
import { figureLines, openedLines } from '../text/figures.js';
import { dateOption } from './payment-options.js';
import { control, type ControlOptions, remark, type RemarkOptions } from './figure-desk.js';
import { type Io, oneLine, readJsonInput, sayFault, sayFaults, writeJson } from './io.js';
import { languageOption } from './language.js';
import { inAdministration } from './with-app.js';

interface Asked {
  readonly administration: string;
  readonly from?: PlainDate;
  readonly until?: PlainDate;
  readonly currency?: string;
  readonly group?: string;
  readonly debtor?: DebtorId;
  readonly without?: DebtorId;
  readonly lang?: Language;
  readonly json?: true;
}

/** Largest file of settings, bytes. */
const FILE_BYTES_MAX = 256 * 1024;

/** `voldaan figures …`: how the debtors stand, and what is behind each figure. */
export function build(io: Io): Command {
  const group = new Command('figures').description('Figures about debtors, each down to its items');
  const asking = (name: string, description: string): Command =>
    group
      .command(name)
      .description(description)
      .requiredOption('--administration <id>')
      .option('--json');
  const about = (command: Command): Command =>
    command
      .option(
        '--from <date>',
        'first day; the first of the month two months before without it',
        dateOption,
      )
      .option('--until <date>', 'last day; today without it', dateOption)
      .option('--currency <code>', 'that of the administration without it', currencyOption)
      .option('--group <name>', 'debtors of one group alone')
      .option('--debtor <id>', 'one debtor alone', idOption<'debtor'>)
      .option('--without <id>', 'everybody but one debtor', idOption<'debtor'>);

  about(
    asking(
      'show',
      'All figures of a period: of everybody, without the largest debtor, and by group',
    ),
  )
    .option('--lang <language>', 'nl, fr, en or de', languageOption)
    .action((options: Asked) => asked(io, options, show));
  about(asking('open <figure>', 'The items a figure is made of, with what each adds to it'))
    .option('--after <id>', 'from after this item on', idOption<'open-item'>)
    .action(async (named: string, options: Asked & { readonly after?: OpenItemId }) => {
      const figure = figureNamed(io, named, options.json === true);
      if (figure === null) return;
      await asked(io, options, (...given) => open(figure, options.after, ...given));
    });
  asking('outlook', 'Expected receipts by week, and a proposal for doubtful debts').action(
    (options: Asked) =>
      inAdministration(io, options, async (app, { id }) => {
        writeJson(io, outlookJson(await app.figures.outlook(id)));
      }),
  );
  asking(
    'control',
    'Open items against the balance of the debtors in the ledger of the host package',
  )
    .option('--on <date>', 'YYYY-MM-DD; without it, today', dateOption)
    .option('--balance <amount>', 'what the ledger says on that day')
    .option('--by <name>', 'who says so')
    .action((options: ControlOptions) =>
      inAdministration(io, options, (app, administration) =>
        control(io, app, administration, options),
      ),
    );
  asking('remark <figure> <text>', 'What should change because of a figure: opens a task')
    .requiredOption('--by <name>', 'who remarks it')
    .option('--owner <name>', 'who sees to it')
    .option('--due <date>', 'YYYY-MM-DD; two weeks from now without it', dateOption)
    .action(async (named: string, text: string, options: RemarkOptions) => {
      const figure = figureNamed(io, named, options.json === true);
      if (figure === null) return;
      await inAdministration(io, options, (app, { id }) =>
        remark(io, app, id, figure, text, options),
      );
    });
  asking('settings', 'Costs of actions, percentages for doubtful debts, who gets reports')
    .option('--set <file>', 'schemas/figure-settings.json; - for standard input')
    .action((options: Asked & { readonly set?: string }) =>
      inAdministration(io, options, async (app, { id }) => {
        const { set } = options;
        if (set !== undefined) {
          const input = await readJsonInput(io, set, FILE_BYTES_MAX);
          const read = input.ok
            ? readFigureSettings(input.value)
            : { ok: false as const, error: [input.error] };
          if (!read.ok) {
            sayFaults(io, read.error, { json: options.json === true, file: set });
            return;
          }
          await app.figures.set(id, read.value);
        }
        writeJson(io, { figures: await app.figures.settings(id) });
      }),
    );
  return group;
}

type Work = (
  io: Io,
  app: App,
  administration: Administration,
  question: { readonly period: Period; readonly currency?: string; readonly scope?: Scope },
  options: Asked,
) => Promise<void>;

/** The period and scope of the command line, judged before anything is read. */
async function asked(io: Io, options: Asked, work: Work): Promise<void> {
  const { group, debtor, without, from, until, currency } = options;
  const scopes: readonly Scope[] = [
    ...(group === undefined ? [] : [{ kind: 'group', group } as const]),
    ...(debtor === undefined ? [] : [{ kind: 'debtor', debtorId: debtor } as const]),
    ...(without === undefined ? [] : [{ kind: 'without', debtorId: without } as const]),
  ];
  if (scopes.length > 1) {
    const message = 'Give one of --group, --debtor and --without.';
    sayFault(io, fault('USAGE', 'figures.scope', '', message), { json: options.json === true });
    return;
  }
  await inAdministration(io, options, async (app, administration) => {
    const last = until ?? app.clock.today(administration.zone);
    const period = { from: from ?? quarterUntil(last).from, until: last };
    if (period.from > period.until) {
      const message = `The first day, ${period.from}, is after the last, ${period.until}. Turn them round.`;
      sayFault(io, fault('USAGE', 'figures.period', '', message), { json: options.json === true });
      return;
    }
    const [scope] = scopes;
    const question = {
      period,
      ...(currency === undefined ? {} : { currency }),
      ...(scope === undefined ? {} : { scope }),
    };
    await work(io, app, administration, question, options);
  });
}

const show: Work = async (io, app, { id, language }, question, options) => {
  const set = await app.figures.show(id, question);
  if (options.json === true) writeJson(io, figureSetJson(set));
  else
    for (const line of figureLines(set, options.lang ?? language)) io.stdout.write(oneLine(line));
};

async function open(
  figure: FigureId,
  after: OpenItemId | undefined,
  io: Io,
  app: App,
  { id }: Administration,
  question: Parameters<Work>[3],
  options: Asked,
): Promise<void> {
  const opened = await app.figures.open(id, {
    ...question,
    figure,
    ...(after === undefined ? {} : { after }),
  });
  const { items, ...rest } = opened;
  if (options.json === true) writeJson(io, { ...rest, items: items.map(openedItemJson) });
  else for (const line of openedLines(opened)) io.stdout.write(oneLine(line));
}

function figureNamed(io: Io, text: string, json: boolean): FigureId | null {
  const figure = FIGURE_IDS.find((known) => known === text);
  if (figure !== undefined) return figure;
  const message = `There is no figure "${text}". Known: ${FIGURE_IDS.join(', ')}.`;
  sayFault(io, fault('USAGE', 'figures.unknown', '', message), { json });
  return null;
}

function idOption<Kind extends string>(text: string) {
  const id = parseId<Kind>(text);
  if (id === null) throw new InvalidArgumentError('An id is up to 100 letters, digits and ._:-');
  return id;
}

function currencyOption(text: string): string {
  if (!/^[A-Z]{3}$/.test(text))
    throw new InvalidArgumentError('A currency is three capitals, such as EUR.');
  return text;
}
