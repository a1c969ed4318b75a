import { type Command, InvalidArgumentError } from 'commander';
import { parsePlainDate, type PlainDate } from '../../kernel/dates.js';
import { fault } from '../../kernel/fault.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { type Money, parseMoney } from '../../kernel/money.js';
import type { Language } from '../../domain/party/debtor.js';
import type { Administration } from '../../domain/party/administration.js';
import type { App } from '../app.js';
import { creditFault } from '../credit-faults.js';
import { type Io, oneLine, sayFault, writeJson } from './io.js';
import { languageOption } from './language.js';
import { inAdministration } from './with-app.js';

/** Options every command of the group has. */
export interface CreditOptions {
  readonly administration: string;
  readonly currency?: string;
  readonly lang?: Language;
  readonly json?: true;
}

/** Who decides and why: both are kept. */
export interface DecidedOptions extends CreditOptions {
  readonly by: string;
  readonly reason: string;
}

export function creditCommand(group: Command, name: string, description: string): Command {
  return group
    .command(name)
    .description(description)
    .requiredOption('--administration <id>')
    .option('--lang <language>', 'nl, fr, en or de', languageOption)
    .option('--json');
}

export function decidedCommand(group: Command, name: string, description: string): Command {
  return creditCommand(group, name, description)
    .requiredOption('--by <name>', 'who decides')
    .requiredOption('--reason <text>', 'why');
}

export function dayOption(text: string): PlainDate {
  const parsed = parsePlainDate(text);
  if (!parsed.ok) throw new InvalidArgumentError('A day is YYYY-MM-DD.');
  return parsed.value;
}

/** Where a command stands: what it says goes out as text or as JSON. */
export interface Desk {
  readonly app: App;
  readonly id: AdministrationId;
  readonly language: Language;
  /** Reads an amount in the currency asked for, or that of the administration; says so when it cannot. */
  readonly money: (text: string) => Money | null;
  /** What was refused. */
  readonly refuse: (error: { readonly kind: string; readonly message: string }) => void;
  readonly tell: (json: unknown, lines: readonly string[]) => void;
}

export function atDesk(
  io: Io,
  options: CreditOptions,
  work: (desk: Desk) => Promise<void>,
): Promise<void> {
  const json = options.json === true;
  return inAdministration(io, options, (app, administration: Administration) =>
    work({
      ...{ app, id: administration.id, language: options.lang ?? administration.language },
      money: (text) => {
        const parsed = parseMoney(text, options.currency ?? administration.currency);
        if (parsed.ok) return parsed.value;
        const message = `"${text.slice(0, 40)}" is no amount in ${options.currency ?? administration.currency}. Write it with a dot, such as 12500.00.`;
        sayFault(io, fault('VALUE', 'credit.amount', '', message), { json });
        return null;
      },
      refuse: (error) => {
        sayFault(io, creditFault(error), { json });
      },
      tell: (value, lines) => {
        if (json) writeJson(io, value);
        else for (const line of lines) io.stdout.write(oneLine(line));
      },
    }),
  );
}
