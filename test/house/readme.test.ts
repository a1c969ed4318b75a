import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GROUPS } from '../../src/entrypoints/cli/groups.js';
import { runLine } from '../support/run-cli.js';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** Command lines of the code blocks, without their comments. */
const lines = [...readme.matchAll(/```sh\n([^`]*)```/g)]
  .flatMap((match) => (match[1] ?? '').split('\n'))
  .map((line) => line.replace(/\s+#.*$/, '').trim())
  .filter((line) => line.startsWith('npx voldaan '));
/** A word in capitals stands for something of the reader's own; what serves does not end by itself. */
const runnable = lines.filter(
  (line) => !/\s[A-Z_]+(:[A-Z]+)?(\s|$)/.test(line) && !/ (serve|demo)\b/.test(line),
);

describe('README', () => {
  let data = '';
  beforeAll(() => {
    data = mkdtempSync(join(tmpdir(), 'voldaan-readme-'));
  });
  afterAll(() => {
    rmSync(data, { recursive: true, force: true });
  });

  test('has examples to run', () => {
    expect(runnable.length).toBeGreaterThan(8);
  });

  // In their order: the later ones use what the earlier ones made.
  test.each(runnable)(
    '%s',
    async (line) => {
      const words = line.split(/\s+/).slice(2);
      const argv = words.map((word) => (word.startsWith('samples/') ? join(root, word) : word));
      const { stderr, code } = await runLine(argv, { env: { VOLDAAN_DATA: data } });
      expect([code, stderr]).toEqual([0, '']);
    },
    60_000,
  );

  test('names every command there is', () => {
    const missing = Object.keys(GROUPS).filter(
      (name) => !new RegExp(`(voldaan |npm run |\`)${name}\\b`).test(readme),
    );
    expect(missing).toEqual([]);
  });
});
