import { fault, type Fault } from '../../kernel/fault.js';
import type { Mt940Limits } from './limits.js';
import type { TextLine } from './lines.js';

/** One field: its tag without colons, and its lines, the first one without the tag. */
export interface Field {
  readonly tag: string;
  readonly lines: readonly [string, ...string[]];
  /** Line of the file, from 1 */
  readonly line: number;
}

export interface FieldEvents {
  readonly field: (field: Field) => Fault | undefined;
  /** Text inside a message that belongs to no field */
  readonly outside: (lines: readonly TextLine[]) => Fault | undefined;
}

export interface FieldReader {
  readonly line: (line: TextLine) => Fault | undefined;
  readonly end: () => Fault | undefined;
  /** The bank that lines around the messages name last: `INGB` */
  readonly bank: () => string | undefined;
  /** A text block `{4:` that was opened and not closed */
  readonly isOpen: () => boolean;
}

const TAG = /^:(\d{2}[A-Z]?):/;
/** Block 1, 2, 3 or 5 of a SWIFT message, or the text block 4. */
const BLOCK = /^\{[1-5]:/;
const TEXT_BLOCK = '{4:';
/** Kind of message in block 2: `{2:I940…` or `{2:O940…`. */
const KIND = /\{2:[IO](\d{3})/;
/** BIC of a Dutch bank, in block 1 or in the bank's own lines in front of a message. */
const BIC = /([A-Z]{4})NL[A-Z0-9]{2}/;
/** Fields that have one line: what stands below is no part of them. */
const SINGLE_LINE: ReadonlySet<string> = new Set([
  ...['20', '21', '25', '25P', '28', '28C', '60F', '60M', '62F', '62M', '64', '65'],
]);
const FIRST_TAG = '20';
/** How banks end a message or a file. */
const ENDS: ReadonlySet<string> = new Set(['', '-', '-XXX', '{5:}', '-}', '-}{5:}']);

/**
 * Puts lines together to fields. A message ends with a line of one hyphen or `-}`; what stands between two messages
 * (SWIFT blocks, lines of the bank's own) is no content. The same inside a message is told, for it may be lost text.
 */
export function fieldReader(events: FieldEvents, limits: Mt940Limits): FieldReader {
  let tag: string | undefined;
  let lines: [string, ...string[]] = [''];
  let begins = 0;
  let stray: TextLine[] = [];
  let bank: string | undefined;
  let inBlock = false;

  function close(): Fault | undefined {
    if (tag === undefined) return undefined;
    const field = { tag, lines, line: begins };
    tag = undefined;
    return events.field(field);
  }

  function tellStray(): Fault | undefined {
    const told = stray.filter(({ text }) => !isEnd(text));
    stray = [];
    return told.length === 0 ? undefined : events.outside(told);
  }

  function open(next: string, { text, number }: TextLine): Fault | undefined {
    const found = close();
    if (found !== undefined) return found;
    if (next === FIRST_TAG) {
      for (const line of stray) bank = BIC.exec(line.text)?.[1] ?? bank;
      stray = [];
    }
    const told = tellStray();
    tag = next;
    lines = [text.slice(next.length + 2)];
    begins = number;
    return told;
  }

  function header(line: TextLine): Fault | undefined {
    const kind = KIND.exec(line.text)?.[1] ?? '940';
    if (kind !== '940') return otherMessage(line.number, kind);
    const found = close();
    if (found !== undefined) return found;
    bank = BIC.exec(line.text)?.[1] ?? bank;
    const text = line.text.indexOf(TEXT_BLOCK);
    if (text < 0) return undefined;
    inBlock = true;
    const rest = line.text.slice(text + TEXT_BLOCK.length);
    return rest === '' ? undefined : take({ text: rest, number: line.number });
  }

  function ends(line: TextLine): Fault | undefined {
    inBlock = false;
    const found = close();
    if (found !== undefined) return found;
    // Some files put the next message on the line that ends the one before.
    const next = line.text.indexOf('{1:');
    return next < 0 ? undefined : header({ text: line.text.slice(next), number: line.number });
  }

  function take(line: TextLine): Fault | undefined {
    const { text, number } = line;
    const next = TAG.exec(text)?.[1];
    if (next !== undefined) return open(next, line);
    if (text.startsWith('{1:') || (tag === undefined && BLOCK.test(text))) return header(line);
    if (text.startsWith('-}') || text.trimEnd() === '-') return ends(line);
    const isContent = tag !== undefined && !SINGLE_LINE.has(tag);
    const held = isContent ? lines.push(text) : stray.push(line);
    return held > limits.fieldLinesMax ? tooMany(number, limits.fieldLinesMax) : undefined;
  }

  return {
    line: take,
    end: () => close() ?? tellStray(),
    bank: () => bank,
    isOpen: () => inBlock,
  };
}

function isEnd(text: string): boolean {
  // Ctrl-Z ends a file of the DOS days.
  return ENDS.has(text.replaceAll('\u001a', '').trim());
}

function otherMessage(line: number, kind: string): Fault {
  return fault(
    'UNSUPPORTED_DOCUMENT',
    'mt940.unsupported',
    `${line}:1`,
    `This is an MT${kind}, not an MT940. Only MT940, the booked statement, is read.`,
  );
}

function tooMany(line: number, most: number): Fault {
  return fault(
    'LIMIT_EXCEEDED',
    'mt940.limit',
    `${line}:1`,
    `More than ${most} lines without a new field. A narrative has some six; the file is broken.`,
  );
}
