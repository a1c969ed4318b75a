import { type Command, InvalidArgumentError } from 'commander';
import type { Administration } from '../../domain/party/administration.js';
import { ROLES, type Role } from '../../domain/work/task.js';
import { fault } from '../../kernel/fault.js';
import { type DebtorId, type Id, type OpenItemId, parseId } from '../../kernel/ids.js';
import { type Money, parseMoney } from '../../kernel/money.js';
import type { Result } from '../../kernel/result.js';
import type { App } from '../app.js';
import { toJson } from '../http/codec.js';
import { workFault } from '../work-faults.js';
import { type Io, oneLine, sayFault, writeJson } from './io.js';
import { inAdministration } from './with-app.js';

/** What every command about the work has. */
export interface WorkOptions {
  readonly administration: string;
  readonly json?: true;
}

/** Adds what every command about the work takes. */
export function workCommand(group: Command, name: string, what: string): Command {
  return group
    .command(name)
    .description(what)
    .requiredOption('--administration <id>')
    .option('--json');
}

/** Answers `value` as JSON, or as lines for people. */
export function answer(
  io: Io,
  { json }: { readonly json?: true },
  value: unknown,
  lines: readonly string[],
): void {
  if (json === true) writeJson(io, toJson(value));
  else for (const line of lines) io.stdout.write(oneLine(line));
}

/** Says what was refused; answers the value when nothing was. */
export function accepted<T>(
  io: Io,
  { json }: { readonly json?: true },
  result: Result<T, { readonly kind: string; readonly message: string }>,
): { readonly value: T } | null {
  if (result.ok) return { value: result.value };
  sayFault(io, workFault(result.error), { json: json === true });
  return null;
}

/** Runs work about one debtor, named by his id or customer number. */
export async function withDebtor(
  io: Io,
  options: WorkOptions,
  name: string,
  work: (app: App, administration: Administration, debtorId: DebtorId) => Promise<void>,
): Promise<void> {
  await inAdministration(io, options, async (app, administration) => {
    const debtorId = await app.work.debtors.find(administration.id, name);
    if (debtorId !== null) return work(app, administration, debtorId);
    const message = `There is no debtor "${name}": give our id, or a customer number that only one customer has.`;
    const json = options.json === true;
    sayFault(io, fault('NOT_FOUND', 'work.no-such-debtor', '', message), { json });
  });
}

/** Invoices by our id or by their number, of one debtor; what is not found stays as it is and is refused later. */
export async function itemsNamed(
  app: App,
  { id }: Administration,
  debtorId: DebtorId,
  names: readonly string[],
): Promise<readonly OpenItemId[]> {
  const items = await app.store.inTransaction(id, (tx) =>
    tx.ledger.items({ openOnly: false, debtorId }),
  );
  return names.map((name) => {
    const found = items.find((item) => item.id === name || item.number === name);
    return found?.id ?? idOption<'open-item'>(/^[\w.:-]+$/.test(name) ? name : 'none');
  });
}

export function idOption<Kind extends string>(text: string): Id<Kind> {
  const id = parseId<Kind>(text);
  if (id === null) throw new InvalidArgumentError('Name it by its id, as the list shows it.');
  return id;
}

export function roleOption(text: string): Role {
  const role = ROLES.find((one) => one === text);
  if (role === undefined) throw new InvalidArgumentError(`Choose one of ${ROLES.join(', ')}.`);
  return role;
}

/** An option that takes one of some words. */
export function oneOf<Word extends string>(words: readonly Word[]) {
  return (text: string): Word => {
    const word = words.find((one) => one === text);
    if (word === undefined) throw new InvalidArgumentError(`Choose one of ${words.join(', ')}.`);
    return word;
  };
}

export function countOption(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('Give a number up to 9999.');
  return Number(text);
}

/** `12.30`, or `12.30=USD` in another currency than that of the administration. */
export function amountIn(text: string, { currency }: Administration): Money | null {
  const [amount = '', own = currency] = text.split('=');
  const parsed = parseMoney(amount, own);
  return parsed.ok ? parsed.value : null;
}

/** The amount of an option; says what is wrong with it and answers `wrong`. */
export function amountOf(
  io: Io,
  options: WorkOptions & { readonly amount?: string },
  administration: Administration,
): { readonly amount?: Money } | 'wrong' {
  if (options.amount === undefined) return {};
  const amount = amountIn(options.amount, administration);
  if (amount !== null) return { amount };
  const message = `"${options.amount}" is no amount. Write it with a dot, such as 121.00.`;
  sayFault(io, fault('USAGE', 'work.amount', '', message), { json: options.json === true });
  return 'wrong';
}
