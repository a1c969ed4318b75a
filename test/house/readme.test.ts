import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GROUPS } from '../../src/entrypoints/cli/groups.js';
import { runDocumented, runnableOf } from '../support/documented.js';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

const runnable = runnableOf(readme);

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
      expect(await runDocumented(line, data)).toEqual([0, '']);
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
