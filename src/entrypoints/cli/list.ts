import type { Command } from 'commander';
import type { Owed } from '../../domain/list/list.js';
import type { SheetFormat } from '../../formats/sheet/table.js';
import type { Fault } from '../../kernel/fault.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { type Money, printMoney } from '../../kernel/money.js';
import type { Result } from '../../kernel/result.js';
import type { Listed, NoSuchPlace } from '../../usecases/listed.js';
import type { ListedDebtor } from '../../usecases/list/list-debtors.js';
import type { ListedInvoice } from '../../usecases/list/list-invoices.js';
import type { ListedItem } from '../../usecases/list/list-items.js';
import type { App } from '../app.js';
import { debtorsAsked, invoicesAsked, itemsAsked, NO_PLACE } from '../list-question.js';
import { listSheet, type SheetList } from '../list-sheet.js';
import { type Io, sayFault, writeOutput } from './io.js';
import { type SheetOptions, withSheet } from './sheet-options.js';
import { inAdministration } from './with-app.js';
import { answer, workCommand, type WorkOptions } from './work-options.js';

/** What is asked for, by the names the API has; each is a text. */
export type ListOptions = WorkOptions &
  SheetOptions & {
    readonly search?: string;
    readonly filter?: string;
    readonly sort?: string;
    readonly direction?: string;
    readonly limit?: string;
    readonly after?: string;
  };

/** `voldaan debtor list`. */
export function addDebtorList(io: Io, group: Command): void {
  listCommand(group, 'Debtors, sorted and a page at a time')
    .option('--search <text>', 'beginnings of words of name, number, identifier or e-mail')
    .option('--filter <which>', 'all, open, overdue, disputed, over-limit')
    .option('--sort <by>', 'name, open, overdue, oldest')
    .option('--owner <name>', 'only those of this person')
    .action((options: ListOptions) =>
      showList(io, options, 'debtors', debtorLine, (app, id) => {
        const asked = debtorsAsked(questionIn(options), null);
        return asked.ok ? app.lists.debtors(id, asked.value) : asked;
      }),
    );
}

/** `voldaan items list|mend`. */
export function addItemList(io: Io, group: Command): void {
  listCommand(group, 'Open items, sorted and a page at a time')
    .option('--debtor <id>', 'only those of this debtor')
    .option('--bucket <age>', 'not-due, 1-30, 31-60, 61-90, 91-180, over-180')
    .option('--brake <brake>', 'only what dispute, promise, plan, instrument or receipt keeps back')
    .option('--sort <by>', 'due, issued, open, number')
    .action((options: ListOptions) =>
      showList(io, options, 'open-items', itemLine, (app, id) => {
        const asked = itemsAsked(questionIn(options));
        return asked.ok ? app.lists.items(id, asked.value) : asked;
      }),
    );
  workCommand(
    group,
    'mend',
    'Work out again what lists show to be open, after verify found it wrong',
  ).action((options: WorkOptions) =>
    inAdministration(io, options, async (app, { id }) => {
      const mended = await app.lists.mend(id);
      answer(io, options, { mended }, [`${mended} item(s) mended`]);
    }),
  );
}

/** `voldaan invoice list`; its group says itself what it takes, so that it loads this when it is asked for. */
export function showInvoices(io: Io, options: ListOptions): Promise<void> {
  return showList(io, options, 'invoices', invoiceLine, (app, id) => {
    const asked = invoicesAsked(questionIn(options));
    return asked.ok ? app.lists.invoices(id, asked.value) : asked;
  });
}

function listCommand(group: Command, what: string): Command {
  return withSheet(workCommand(group, 'list', what))
    .option('--direction <direction>', 'asc or desc')
    .option('--limit <rows>', 'rows of a page')
    .option('--after <next>', 'what the page before ended with');
}

/** Where the rows of each list stand in an answer. */
const MEMBERS: Readonly<Record<SheetList, string>> = {
  debtors: 'debtors',
  invoices: 'invoices',
  'open-items': 'items',
};

function questionIn({
  administration: _books,
  json: _json,
  format: _format,
  output: _output,
  lang: _lang,
  ...question
}: ListOptions): object {
  return question;
}

async function takeSheet(
  io: Io,
  app: App,
  id: AdministrationId,
  options: ListOptions & { readonly format: SheetFormat },
  list: SheetList,
): Promise<void> {
  const { format, output, lang: language = 'nl' } = options;
  const wanted = { list, format, language, signer: null };
  const made = await listSheet(app, id, questionIn(options), wanted);
  if (!made.ok) {
    for (const one of made.error) sayFault(io, one, { json: false });
    return;
  }
  if (output === undefined) {
    for await (const piece of made.value.pieces) io.stdout.write(piece);
    return;
  }
  const written = await writeOutput(output, made.value.pieces);
  if (!written.ok) sayFault(io, written.error, { json: false });
}

async function showList<Row>(
  io: Io,
  options: ListOptions,
  sheet: SheetList,
  lineOf: (row: Row) => string,
  list: (
    app: App,
    id: AdministrationId,
  ) => Result<never, readonly Fault[]> | Promise<Result<Listed<Row>, NoSuchPlace>>,
): Promise<void> {
  await inAdministration(io, options, async (app, { id }) => {
    const { format } = options;
    if (format !== undefined) {
      await takeSheet(io, app, id, { ...options, format }, sheet);
      return;
    }
    const found = await list(app, id);
    if (!found.ok) {
      const faults = 'kind' in found.error ? [NO_PLACE] : found.error;
      const [first] = faults;
      if (first !== undefined) sayFault(io, first, { json: options.json === true });
      return;
    }
    const { rows, next, totals } = found.value;
    answer(io, options, { [MEMBERS[sheet]]: rows, next, totals }, [
      ...rows.map(lineOf),
      ...(totals === null ? [] : [`${totals.count} in all`, ...totals.owed.map(owedLine)]),
      ...(next === null ? [] : [`more: --after ${next}`]),
    ]);
  });
}

function debtorLine({ id, number, name, owed, oldest, owner, marks }: ListedDebtor): string {
  const open = owed.map((one) => shown(one.open)).join(' + ');
  const late = oldest === undefined ? '' : `  ${oldest.daysLate} days late`;
  return `${id}  ${number}  ${name}  ${open === '' ? '-' : open}${late}  ${owner ?? '-'}  ${marks.join(', ')}`;
}

function itemLine({ id, number, debtor, dueDate, open, daysLate, brakes }: ListedItem): string {
  return `${id}  ${number}  ${debtor.name}  ${dueDate}  ${shown(open)}  ${daysLate} days late  ${brakes.join(', ')}`;
}

function invoiceLine({
  id,
  number,
  issueDate,
  debtor,
  total,
  sending,
  claim,
}: ListedInvoice): string {
  const asks = total === undefined ? '-' : shown(total);
  const left = claim === undefined ? '' : `  ${shown(claim.open)} open`;
  return `${id}  ${number}  ${issueDate}  ${debtor?.name ?? '-'}  ${asks}  ${sending.state}${left}`;
}

function owedLine({ items, open, overdue }: Owed): string {
  return `${shown(open)} open on ${items} item(s), ${shown(overdue)} of it overdue`;
}

function shown(amount: Money): string {
  return `${printMoney(amount)} ${amount.currency}`;
}
