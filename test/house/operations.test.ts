import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { GROUPS } from '../../src/entrypoints/cli/groups.js';
import { EVENTS } from '../../src/adapters/log/events.js';
import type { Io } from '../../src/entrypoints/cli/io.js';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const text = read('docs/operations.md');
const all = (pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, found]) => found ?? '')),
];

test('the runbook names commands that exist', async () => {
  const stream = new PassThrough();
  const io: Io = { stdin: stream, stdout: stream, stderr: stream, env: {}, exit: () => undefined };
  const missing: string[] = [];
  const lines = all(/`(?:npx )?voldaan ([a-z-]+(?: [a-z-]+)?)/g);
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines) {
    const [group = '', name] = line.split(' ');
    const built = Object.hasOwn(GROUPS, group) ? (await GROUPS[group]?.())?.build(io) : undefined;
    const names = built?.commands.map((command) => command.name()) ?? [];
    if (built === undefined || (name !== undefined && names.length > 0 && !names.includes(name)))
      missing.push(line);
  }
  expect(missing).toEqual([]);
});

test('the runbook names metrics, events, settings and files that exist', () => {
  const metrics = read('src/adapters/metrics/prometheus.ts');
  const unknown = all(/\bvoldaan_([a-z_]+?)(?:_bucket|_count)?\b(?=[{ [}`])/g).filter(
    (name) => !metrics.includes(`'${name}'`) && !metrics.includes(`'voldaan_${name}'`),
  );
  expect(unknown).toEqual([]);
  expect(all(/event="([a-z.-]+)"/g).filter((name) => !Object.hasOwn(EVENTS, name))).toEqual([]);
  const settings = read('src/config.ts');
  expect(all(/\b(VOLDAAN_[A-Z_]+)/g).filter((name) => !settings.includes(`${name}:`))).toEqual([]);
  const files = all(/`((?:src|scripts)\/[^`]+)`/g);
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

test('each alarm says what to look at and what to do', () => {
  const table = text.slice(text.indexOf('## Alarms'), text.indexOf('What to look at'));
  const alarms = [...table.matchAll(/^\| ([a-z ]+?) +\| /gm)].map(([, name]) => name ?? '');
  const said = text.slice(text.indexOf('What to look at'), text.indexOf('## Stop at once'));
  expect(alarms.length).toBeGreaterThan(10);
  expect(alarms.slice(1).filter((name) => !said.includes(`**${name}**`))).toEqual([]);
});
