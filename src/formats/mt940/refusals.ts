import { fault, type Fault } from '../../kernel/fault.js';
import type { Field } from './fields.js';

/** What ends the reading of a file: nothing of it may be used. */

export function early({ tag, line }: Field): Fault {
  return fault(
    'SCHEMA',
    'mt940.order',
    `${line}:1`,
    `:${tag}: stands before the first :20:. A statement begins with :20:; the beginning of the file is missing.`,
  );
}

export function otherMessage({ tag, line }: Field, message: string): Fault {
  return fault(
    'UNSUPPORTED_DOCUMENT',
    'mt940.unsupported',
    `${line}:1`,
    `:${tag}: is a field of ${message}, not of MT940. Only MT940, the booked statement, is read.`,
  );
}

export function nothing(begun: number): Fault {
  return fault(
    'UNSUPPORTED_DOCUMENT',
    'mt940.unsupported',
    '',
    begun === 0
      ? 'There is no :20: in this file: it is no MT940.'
      : 'There is neither a balance nor an entry in this file: it is no MT940, or only its beginning.',
  );
}

export function tooMany(line: number, most: number, what: string): Fault {
  return fault(
    'LIMIT_EXCEEDED',
    'mt940.limit',
    `${line}:1`,
    `There are more than ${most} ${what}. Ask the bank for the file in parts.`,
  );
}
