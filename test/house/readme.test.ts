import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GROUPS } from '../../src/entrypoints/cli/groups.js';
import { runDocumented, runnableOf } from '../support/documented.js';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe.each([
  ['README.md', 8],
  ['docs/commands.md', 30],
])('%s', (path, atLeast) => {
  const runnable = runnableOf(read(path));
  let data = '';
  beforeAll(() => {
    data = mkdtempSync(join(tmpdir(), 'voldaan-readme-'));
  });
  afterAll(() => {
    rmSync(data, { recursive: true, force: true });
  });

  test('has examples to run', () => {
    expect(runnable.length).toBeGreaterThan(atLeast);
  });

  // In their order: the later ones use what the earlier ones made.
  test.each(runnable)(
    '%s',
    async (line) => {
      expect(await runDocumented(line, data)).toEqual([0, '']);
    },
    60_000,
  );
});

test('docs/commands.md names every command there is', () => {
  const commands = read('docs/commands.md');
  const missing = Object.keys(GROUPS).filter(
    (name) => !new RegExp(`(voldaan |npm run |\`)${name}\\b`).test(commands),
  );
  expect(missing).toEqual([]);
});
