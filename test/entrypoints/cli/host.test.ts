import { PassThrough } from 'node:stream';
import { build } from '../../../src/entrypoints/cli/host.js';
import type { ExitCode, Io } from '../../../src/entrypoints/cli/io.js';
import type { SandboxHost } from '../../../src/sandbox/host/server.js';
import { ADMINISTRATION, startSeededHost, TOKEN } from '../../support/sandbox-host.js';

let sandbox: SandboxHost;

beforeEach(async () => {
  sandbox = await startSeededHost();
});

afterEach(async () => {
  await sandbox.close();
});

async function run(
  argv: readonly string[],
  env: Record<string, string> = {},
): Promise<{ code: ExitCode; out: string; err: string }> {
  let code: ExitCode = 0;
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const io: Io = {
    stdin: new PassThrough(),
    stdout,
    stderr,
    env,
    exit: (next) => {
      code = next;
    },
  };
  await build(io).exitOverride().parseAsync(argv, { from: 'user' });
  stdout.end();
  stderr.end();
  const all = async (stream: PassThrough): Promise<string> => {
    let said = '';
    for await (const chunk of stream) said += String(chunk);
    return said;
  };
  return { code, out: await all(stdout), err: await all(stderr) };
}

const check = (url: string, ...more: readonly string[]): string[] => [
  'check',
  url,
  '--administration',
  ADMINISTRATION,
  ...more,
];

test('a host that keeps its promises: a table, exit 0', async () => {
  const { code, err, out } = await run(check(sandbox.url, '--token', TOKEN));
  expect(code).toBe(0);
  expect(err).toBe('');
  expect(out).toMatch(/^ok {4}auth\.no-token +Without a token nothing is told$/m);
  expect(out).toMatch(/\n\d+ kept, 0 broken, 0 not seen\n$/);
});

test('a host that breaks one: its row says why, exit 1', async () => {
  sandbox.misbehave({ kind: 'malformed', times: 1_000, match: { path: '/alerts' } });
  const { code, out } = await run(check(sandbox.url, '--token', TOKEN));
  expect(code).toBe(1);
  expect(out).toMatch(/^FAIL {2}report\.alert .*First write: the host answered 200/m);
});

test('--json is one object, the token may come from the environment', async () => {
  const { code, out } = await run(check(sandbox.url, '--json'), { VOLDAAN_HOST_TOKEN: TOKEN });
  expect(code).toBe(0);
  const said = JSON.parse(out) as { checks: { outcome: string }[]; failed: number };
  expect(said).toMatchObject({ failed: 0, skipped: 0 });
  expect(said.checks.every((promise) => promise.outcome === 'pass')).toBe(true);
});

test('a wrong token breaks every promise of reading, exit 1', async () => {
  const { code, out } = await run(check(sandbox.url, '--token', 'wrong', '--json'));
  expect(code).toBe(1);
  expect(out).not.toContain(TOKEN);
});

test('nobody at the address: exit 3', async () => {
  const { url } = sandbox;
  await sandbox.close();
  const { code, out } = await run(check(url, '--token', TOKEN, '--json'));
  sandbox = await startSeededHost();
  expect(code).toBe(3);
  expect(JSON.parse(out)).toMatchObject({ error: { class: 'UPSTREAM', code: 'host.no-answer' } });
});

test.each([
  ['an address that is none', check('books', '--token', TOKEN)],
  ['no token', check('https://books.example')],
])('%s: exit 2', async (_name, argv) => {
  const { code, err } = await run(argv);
  expect(code).toBe(2);
  expect(err).not.toBe('');
});
