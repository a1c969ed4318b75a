import { fault, type Fault, warning } from '../../kernel/fault.js';

/** Remarks of one statement, of each gravity: a broken file has one per line, and the first ones say it all. */
const KEPT_MAX = 50;

/** Collects what is odd about a statement. No remark can push out one of the other gravity. */
export interface Remarks {
  readonly add: (remark: Fault) => void;
  readonly list: () => readonly Fault[];
}

export function remarks(): Remarks {
  const kept: Fault[] = [];
  const counts = { fatal: 0, warning: 0 };
  return {
    add(remark) {
      counts[remark.severity]++;
      if (counts[remark.severity] <= KEPT_MAX) kept.push(remark);
    },
    list: () => kept,
  };
}

/** Code of the fault for an entry whose line could not be read. */
export const UNREAD_ENTRY = 'mt940.entry';

const shown = (text: string): string => text.slice(0, 60);

export function unreadEntry(line: number, text: string): Fault {
  return fault(
    'VALUE',
    'mt940.entry',
    `${line}:5`,
    `"${shown(text)}" is no entry. Expected value date, C or D, amount with comma. It is shown unread and counts for nothing.`,
  );
}

export function unreadBalance(tag: string, line: number, text: string): Fault {
  return fault(
    'VALUE',
    'mt940.balance',
    `${line}:${tag.length + 3}`,
    `"${shown(text)}" is no balance. Expected C or D, a date, a currency, an amount with comma, such as C261103EUR121,00.`,
  );
}

export function noSuchDay(line: number, column: number, text: string): Fault {
  return fault(
    'VALUE',
    'mt940.date',
    `${line}:${column}`,
    `${shown(text)} is no day of the calendar. It is shown as written and not used.`,
  );
}

export function doubled(tag: string, line: number): Fault {
  return fault(
    'SCHEMA',
    'mt940.doubled',
    `${line}:1`,
    `:${tag}: stands in this statement twice, and the last one counts. Two statements may have run into one; fetch the file again.`,
  );
}

export function missing(what: string, line: number): Fault {
  return fault(
    'SCHEMA',
    'mt940.missing',
    `${line}:1`,
    `The statement that begins here has no ${what}. The file may be cut; ask the bank for a complete one.`,
  );
}

export function outsideText(line: number, text: string): Fault {
  return warning(
    'SCHEMA',
    'mt940.text-outside',
    `${line}:1`,
    `"${shown(text)}" belongs to no field: it stands behind the end of one. It is kept beside the entry before it.`,
  );
}

export function unknownTag(tag: string, line: number): Fault {
  return warning(
    'SCHEMA',
    'mt940.tag-unknown',
    `${line}:1`,
    `:${tag}: is no field of MT940; it may be text of the entry before it, and is kept beside it.`,
  );
}

export function openBlock(line: number): Fault {
  return warning(
    'SCHEMA',
    'mt940.block-open',
    `${line}:1`,
    'The text block of the statement that begins here does not end with -}. Something behind it may be missing.',
  );
}
