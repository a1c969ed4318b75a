import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runDocumented, runnableOf } from '../support/documented.js';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'docs/guides');
const guides = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

const dense = (text: string): string => text.replace(/\s+/g, '');
const code = ['src', 'test']
  .flatMap((at) =>
    readdirSync(join(root, at), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(root, at, name), 'utf8')),
  )
  .map(dense);

describe.each(guides)('%s', (_name, text) => {
  test('names files that are there', () => {
    const named = [
      ...text.matchAll(/`((?:src|test|docs|schemas|samples|mappings|scripts)\/[^`\s]+)`/g),
    ];
    // NAME is the reader's own.
    const paths = named.map(([, path = '']) => path).filter((path) => !/[A-Z]{3}/.test(path));
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)];
    const missing = [
      ...paths.filter((path) => !existsSync(join(root, path))),
      ...links.map(([, path = '']) => path).filter((path) => !existsSync(join(folder, path))),
    ];
    expect(missing).toEqual([]);
  });

  test('quotes TypeScript that stands in the code', () => {
    const quoted = [...text.matchAll(/```ts\n([^`]*)```/g)].map(([, block = '']) => block);
    const gone = quoted.filter((block) => !code.some((file) => file.includes(dense(block))));
    expect(gone).toEqual([]);
  });

  test('has commands that run in this order, in one empty data folder', async () => {
    const data = mkdtempSync(join(tmpdir(), 'voldaan-guide-'));
    try {
      for (const line of runnableOf(text))
        expect([line, await runDocumented(line, data)]).toEqual([line, [0, '']]);
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  }, 120_000);
});
