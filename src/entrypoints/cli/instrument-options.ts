import { type Command, InvalidArgumentError } from 'commander';
import type { InstrumentFacts } from '../../domain/instrument/instrument.js';
import type { Administration } from '../../domain/party/administration.js';
import { parsePlainDate, type PlainDate } from '../../kernel/dates.js';
import { fault } from '../../kernel/fault.js';
import { type Io, sayFault } from './io.js';
import { amountIn } from './work-options.js';

/** What a command may say of an instrument. */
export interface FactOptions {
  readonly partner?: string;
  readonly iban?: string;
  readonly accountName?: string;
  readonly recourse?: boolean;
  readonly recourseOn?: PlainDate;
  readonly expectedOn?: PlainDate;
  readonly costs?: string;
  readonly number?: string;
  readonly documentsDue?: PlainDate;
  readonly expiresOn?: PlainDate;
  readonly insured?: string;
  readonly reportBy?: PlainDate;
  readonly reference?: string;
}

/** Adds an option for every fact of an instrument. */
export function withFacts(command: Command): Command {
  return command
    .option('--partner <name>', 'factor, financier, bank, insurer or collector')
    .option('--iban <iban>', 'account of the partner')
    .option('--account-name <name>', 'in whose name it is')
    .option('--recourse', 'the factor may give the invoice back')
    .option('--no-recourse', 'he may not')
    .option('--recourse-on <date>', 'when he may', dateOption)
    .option('--expected-on <date>', 'when the financier pays', dateOption)
    .option('--costs <amount>')
    .option('--number <number>', 'of the letter of credit, the policy or the programme')
    .option('--documents-due <date>', 'last day to present the documents', dateOption)
    .option('--expires-on <date>', 'of the letter of credit', dateOption)
    .option('--insured <amount>')
    .option('--report-by <date>', 'last day to tell the insurer that it is overdue', dateOption)
    .option('--reference <text>', 'what the other side calls it');
}

export function dateOption(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (!date.ok) throw new InvalidArgumentError('a date is YYYY-MM-DD');
  return date.value;
}

/** The facts of the options; says which amount is none and answers null. */
export function factsOf(
  io: Io,
  options: FactOptions & { readonly json?: true },
  administration: Administration,
): InstrumentFacts | null {
  const { recourse, costs: asked, insured: cover, partner, iban, accountName, ...rest } = options;
  const costs = asked === undefined ? undefined : amountIn(asked, administration);
  const insured = cover === undefined ? undefined : amountIn(cover, administration);
  if (costs === null || insured === null) {
    const text = costs === null ? asked : cover;
    const message = `"${text ?? ''}" is no amount. Write it with a dot, such as 121.00.`;
    sayFault(io, fault('USAGE', 'work.amount', '', message), { json: options.json === true });
    return null;
  }
  const { recourseOn, expectedOn, number, documentsDue, expiresOn, reportBy, reference } = rest;
  const given = {
    ...{ partner, iban, accountName, withRecourse: recourse, recourseOn, expectedOn, costs },
    ...{ number, documentsDue, expiresOn, insured, reportBy, reference },
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
