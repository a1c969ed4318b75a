import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const security = readFileSync(join(root, 'docs/security.md'), 'utf8');

const rows = security.split('\n').filter((line) => line.startsWith('|'));
const cellsOf = (row: string): readonly string[] =>
  row.split('|').map((cell) => cell.trim().replaceAll('**', ''));
/** Rows of the sections of the standard, and of the requirements chosen beside them. */
const judged = rows.filter((row) => /^\| (V\d+\.\d+|\d+\.\d+\.\d+) /.test(row)).map(cellsOf);
const numbers = (letter: string, last: number): readonly string[] =>
  Array.from({ length: last }, (_, index) => `${letter}${index + 1}`);

describe('docs/security.md', () => {
  test('names files and folders that exist', () => {
    const paths = [...security.matchAll(/`((?:src|test|docs|scripts)\/[^`\s]+)`/g)]
      .map((match) => match[1] ?? '')
      .filter((path, index, all) => all.indexOf(path) === index);
    expect(paths.length).toBeGreaterThan(100);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('answers every threat once, with code and a test', () => {
    const threats = rows.filter((row) => /^\| T\d+ /.test(row)).map(cellsOf);
    expect(threats.map((cells) => cells[1])).toEqual(numbers('T', 28));
    for (const [, number, , , code, shown, open] of threats) {
      expect([number, code]).toEqual([number, expect.stringMatching(/`(src|scripts)\//)]);
      expect([number, shown]).toEqual([number, expect.stringContaining('`test/')]);
      expect([number, open]).toEqual([number, expect.stringMatching(/^(–$|open: )/)]);
    }
  });

  test('judges every chapter that applies, and each row in one of four words', () => {
    const chapters = [...security.matchAll(/^### (V\d+) /gm)].map((match) => match[1]);
    expect(chapters).toEqual(numbers('V', 16));
    for (const chapter of chapters)
      expect(judged.filter(([, name]) => name?.startsWith(`${chapter}.`))).not.toEqual([]);
    const states = ['met', 'partly', 'not yet', 'does not apply'];
    expect(judged.filter(([, , a, b]) => ![a, b].some((s) => states.includes(s ?? '')))).toEqual(
      [],
    );
  });

  test('says what is open wherever it is not met', () => {
    const unsaid = judged.filter(
      (cells) =>
        ['partly', 'not yet'].some((state) => cells.includes(state)) &&
        !/open: /.test(cells.join()),
    );
    expect(unsaid).toEqual([]);
  });
});

describe('docs/guarded.md', () => {
  const guarded = readFileSync(join(root, 'docs/guarded.md'), 'utf8');

  test('names files that exist and settings that are read', () => {
    const paths = [...guarded.matchAll(/`((?:src|test|docs|scripts)\/[^`\s]+)`/g)];
    expect(paths.length).toBeGreaterThan(2);
    expect(paths.filter(([, path]) => !existsSync(join(root, path ?? '')))).toEqual([]);
    const config = ['config', 'config-fields', 'config-sign-in']
      .map((name) => readFileSync(join(root, `src/${name}.ts`), 'utf8'))
      .join();
    const settings = [...guarded.matchAll(/`(VOLDAAN_[A-Z_]+)\*?`/g)].map(([, name]) => name ?? '');
    expect(settings.length).toBeGreaterThan(8);
    expect(settings.filter((name) => !config.includes(name))).toEqual([]);
  });
});
