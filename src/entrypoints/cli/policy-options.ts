import { InvalidArgumentError } from 'commander';
import { parsePlainDate, type PlainDate } from '../../kernel/dates.js';
import { fault } from '../../kernel/fault.js';
import type { PolicyError } from '../../usecases/dunning/policies.js';
import type { TestError } from '../../usecases/dunning/policy-tests.js';
import { type Io, sayFault, sayFaults } from './io.js';

/** Who decides where nobody says so, as with the other commands. */
export const BY = 'command line';

export function dateOption(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (!date.ok) throw new InvalidArgumentError('a date is YYYY-MM-DD');
  return date.value;
}

export function wholeOption(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('a whole number, 1 or more');
  return Number(text);
}

/** What a use case refused, with every fault where the law is the reason. */
export function sayRefusal(io: Io, error: PolicyError | TestError, json: boolean): void {
  if (error.kind === 'forbidden') {
    sayFaults(io, error.faults, { json, file: '' });
    return;
  }
  const kind = error.kind.startsWith('no-such-') ? 'NOT_FOUND' : 'CONFLICT';
  sayFault(io, fault(kind, `policy.${error.kind}`, '', error.message), { json });
}
