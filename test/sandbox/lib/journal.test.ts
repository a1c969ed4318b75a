import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openJournal } from '../../../src/sandbox/lib/journal.js';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'voldaan-journal-'));
  path = join(folder, 'deeper', 'journal.ndjson');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function replayed(): unknown[] {
  const records: unknown[] = [];
  openJournal(path, (record) => records.push(record)).close();
  return records;
}

function write(...records: unknown[]): void {
  const journal = openJournal(path, () => undefined);
  records.forEach((record) => {
    journal.append(record);
  });
  journal.close();
}

test('what was appended comes back in order', () => {
  write({ n: 1 }, { n: 2, text: 'één\nregel' });
  write({ n: 3 });
  expect(replayed()).toEqual([{ n: 1 }, { n: 2, text: 'één\nregel' }, { n: 3 }]);
});

test('a record is in the file before append returns', () => {
  const journal = openJournal(path, () => undefined);
  journal.append({ n: 1 });
  expect(readFileSync(path, 'utf8')).toBe('{"n":1}\n');
  journal.close();
});

test('a torn last line is forgotten, and what follows is whole again', () => {
  write({ n: 1 });
  appendFileSync(path, '{"n":2,"text":"afgebr');
  expect(replayed()).toEqual([{ n: 1 }]);
  write({ n: 3 });
  expect(replayed()).toEqual([{ n: 1 }, { n: 3 }]);
});

test('a line torn in the middle of a character is forgotten', () => {
  write({ n: 1 });
  appendFileSync(path, Buffer.from('{"text":"é').subarray(0, -1));
  expect(replayed()).toEqual([{ n: 1 }]);
});

test('a broken line that is not the last one stops the start and says where', () => {
  write({ n: 1 });
  writeFileSync(path, '{"n":1}\nkapot\n{"n":3}\n');
  expect(() => replayed()).toThrow(/journal\.ndjson:2 is not JSON/);
});

test('without a path nothing is kept', () => {
  const journal = openJournal(null, () => {
    throw new Error('there is nothing to replay');
  });
  expect(() => {
    journal.append({ n: 1 });
    journal.close();
  }).not.toThrow();
});
