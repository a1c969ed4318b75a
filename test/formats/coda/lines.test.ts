import { type CodaLine, lineReader } from '../../../src/formats/coda/lines.js';
import type { Fault } from '../../../src/kernel/fault.js';
import { recordOf } from '../../support/coda.js';

interface Read {
  readonly lines: readonly CodaLine[];
  readonly fault: Fault | undefined;
}

function read(bytes: Uint8Array, chunk = bytes.length, bytesMax?: number): Read {
  const lines: CodaLine[] = [];
  const reader = lineReader((line) => {
    lines.push(line);
    return undefined;
  }, bytesMax);
  for (let at = 0; at < bytes.length; at += chunk) {
    const fault = reader.write(bytes.subarray(at, at + chunk));
    if (fault !== undefined) return { lines, fault };
  }
  return { lines, fault: reader.end() };
}

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const LINE = recordOf({ 1: '4', 33: 'TEKST' });

describe('records are cut from bytes', () => {
  test.each([
    ['line feeds', `${LINE}\n${LINE}\n`],
    ['carriage returns and line feeds', `${LINE}\r\n${LINE}\r\n`],
    ['no line end behind the last', `${LINE}\r\n${LINE}`],
    ['blank lines between and behind', `\r\n${LINE}\n\n  \n${LINE}\n\n`],
    ['the end of file of DOS', `${LINE}\r\n${LINE}\r\n\u001a`],
    ['blanks beyond the record', `${LINE}   \n${LINE} \r\n`],
  ])('%s', (_name, text) => {
    for (const chunk of [1, 7, 128, 129, 10_000]) {
      const { lines, fault } = read(latin(text), chunk);
      expect(fault).toBeUndefined();
      expect(lines.map((line) => line.text)).toEqual([LINE, LINE]);
    }
  });

  test('a short line is filled with blanks, and how much was given is told', () => {
    const { lines } = read(latin('4 TEKST\n'));
    expect(lines).toEqual([{ text: '4 TEKST'.padEnd(128), number: 1, given: 7 }]);
  });
});

describe('encodings', () => {
  const word = 'CAFÉ €';
  const wide = recordOf({ 33: word });
  test.each([
    ['Windows-1252', Buffer.from(wide.replace('€', '\u0080'), 'latin1')],
    ['UTF-8, known by its width', Buffer.from(wide, 'utf8')],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${wide}`, 'utf8')],
  ])('%s', (_name, bytes) => {
    for (const chunk of [1, 5, 1000])
      expect(read(bytes, chunk).lines.map(({ text }) => text)).toEqual([wide]);
  });

  test('128 bytes are 128 characters of Windows-1252, whatever they would be in UTF-8', () => {
    const { lines } = read(Buffer.from(`${'A'.repeat(126)}É`, 'utf8'));
    expect(lines[0]?.text.slice(126)).toBe('Ã‰');
  });
});

const LONG = 'X'.repeat(513);
const refused: readonly (readonly [name: string, text: string, outcome: string])[] = [
  ['NUL', `${LINE}\n${LINE.slice(0, 40)}\u0000`, 'NOT_WELL_FORMED 2:41'],
  ['a tabulator', `4\t${LINE}`, 'NOT_WELL_FORMED 1:2'],
  ['a carriage return inside', `4\r${LINE}`, 'NOT_WELL_FORMED 1:2'],
  ['an escape sequence', `${LINE}\n4 \u001b[2J`, 'NOT_WELL_FORMED 2:3'],
  ['a byte that Windows-1252 does not have', `4  \u0081`, 'ENCODING 1:4'],
  ['UTF-16', '\u00ff\u00fe4\u0000 \u0000', 'NOT_WELL_FORMED 1:4'],
  ['text beyond the record', `${LINE}  Y\n`, 'NOT_WELL_FORMED 1:131'],
  ['a line that does not end', LONG, 'LIMIT_EXCEEDED 1:513'],
  ['a later line that does not end', `${LINE}\n${LONG}\n`, 'LIMIT_EXCEEDED 2:513'],
];

describe('what is no record is refused with its place', () => {
  test.each(refused)('%s', (_name, text, outcome) => {
    for (const chunk of [1, 64, 10_000]) {
      const { fault } = read(latin(text), chunk);
      expect(`${fault?.class ?? 'none'} ${fault?.path ?? ''}`).toBe(outcome);
    }
  });

  test('blank lines without end', () => {
    const { fault } = read(latin('\n'.repeat(10_001)));
    expect(fault).toMatchObject({ class: 'LIMIT_EXCEEDED', path: '10001:1' });
  });

  test('a file larger than the limit', () => {
    const { fault } = read(latin(`${LINE}\n`.repeat(10)), 100, 1000);
    expect(fault).toMatchObject({ class: 'LIMIT_EXCEEDED', code: 'coda.limit' });
  });
});
