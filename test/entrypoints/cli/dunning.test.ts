import { readFileSync, writeFileSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { build } from '../../../src/entrypoints/cli/dunning.js';
import { PLAN_WORDS } from '../../../src/entrypoints/cli/dunning-words.js';
import type { ExitCode, Io } from '../../../src/entrypoints/cli/io.js';

const samples = `${import.meta.dirname}/../../../samples/chase`;
const LEDGER = `${samples}/one-day.ledger.json`;
const DAY = ['--policy', 'S1-14', '--on', '2026-11-17'];

interface Said {
  readonly out: string;
  readonly err: string;
  readonly exit: ExitCode;
}

async function run(args: readonly string[], stdin = ''): Promise<Said> {
  const said = { out: '', err: '' };
  let exit: ExitCode = 0;
  const into = (key: 'out' | 'err'): Writable =>
    new Writable({
      write: (chunk: Buffer, _, done) => {
        said[key] += chunk.toString();
        done();
      },
    });
  const io: Io = {
    stdin: Readable.from([stdin]),
    stdout: into('out'),
    stderr: into('err'),
    env: {},
    exit: (code) => {
      exit = code;
    },
  };
  await build(io)
    .exitOverride()
    .parseAsync(['plan', ...args], { from: 'user' });
  return { ...said, exit };
}

/** Compares with a sample file; UPDATE=1 rewrites it. */
function expectSample(name: string, text: string): void {
  const path = `${samples}/${name}`;
  if (process.env['UPDATE'] === '1') writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

describe('dunning plan', () => {
  test('prints the plan as one JSON value', async () => {
    const { out, err, exit } = await run(['--ledger', LEDGER, ...DAY, '--json']);
    expect([err, exit]).toEqual(['', 0]);
    expectSample('one-day.expected.json', `${JSON.stringify(JSON.parse(out), null, 2)}\n`);
  });

  test.each(['nl', 'fr', 'en', 'de'])('prints a list for people in %s', async (lang) => {
    const { out, exit } = await run(['--ledger', LEDGER, ...DAY, '--lang', lang]);
    expect(exit).toBe(0);
    expectSample(`one-day.expected.${lang}.txt`, out);
  });

  test("speaks the administration's language by default and reads standard input", async () => {
    const { out } = await run(['--ledger', '-', ...DAY], readFileSync(LEDGER, 'utf8'));
    expect(out).toContain('aanmaningsrun van 17 november 2026');
  });

  test('says so when there is nothing to do', async () => {
    const early = ['--policy', 'S1-14', '--on', '2026-11-02', '--lang', 'en'];
    const { out, exit } = await run(['--ledger', LEDGER, ...early]);
    expect(out).toContain('To do: nothing\n\nHeld back: nothing');
    expect(exit).toBe(0);
  });

  // arguments, standard input, exit, class, code, path
  test.each([
    [['--ledger', '-', ...DAY], '{', 2, 'NOT_WELL_FORMED', 'input.not-json', ''],
    [['--ledger', '-', ...DAY], '{}', 1, 'SCHEMA', 'ledger.form', '/administration'],
    [['--ledger', 'no-such-file', ...DAY], '', 2, 'USAGE', 'input.unreadable', ''],
    [
      ['--ledger', LEDGER, '--policy', 'S9', '--on', '2026-11-17'],
      '',
      2,
      'USAGE',
      'cli.policy',
      '',
    ],
    [
      ['--ledger', LEDGER, '--policy', '-', '--on', '2026-11-17'],
      '{"name":"x"}',
      1,
      'SCHEMA',
      'policy.form',
      '/version',
    ],
    [
      ['--ledger', LEDGER, '--policy', 'S1-14', '--on', '17-11-2026'],
      '',
      2,
      'USAGE',
      'cli.date',
      '',
    ],
    [['--ledger', LEDGER, ...DAY, '--lang', 'it'], '', 2, 'USAGE', 'cli.lang', ''],
  ] as const)('case %# is refused with its place', async (args, stdin, exit, kind, code, path) => {
    const said = await run([...args, '--json'], stdin);
    expect(said.exit).toBe(exit);
    expect(JSON.parse(said.out)).toMatchObject({ error: { class: kind, code, path } });
    expect(said.err).not.toBe('');
  });

  test('a policy of one’s own comes from a file', async () => {
    const policy = {
      name: 'mine',
      version: 3,
      steps: [{ id: 'ring', afterDueDays: 1, channel: 'call', tone: 'call' }],
    };
    const args = ['--ledger', LEDGER, '--policy', '-', '--on', '2026-11-17', '--json'];
    expect(JSON.parse((await run(args, JSON.stringify(policy))).out)).toMatchObject({
      policy: { name: 'mine', version: 3 },
      actions: [{ step: 'ring' }, { step: 'ring' }, { step: 'ring' }],
    });
  });

  test('control characters in a name do not reach the terminal', async () => {
    const text = readFileSync(LEDGER, 'utf8').replace('Bakkerij', '\\u001b[2J\\u202eBakkerij');
    const { out } = await run(['--ledger', '-', ...DAY], text);
    expect(out).toContain('[2J Bakkerij');
    expect(out).not.toContain('\u001b');
    expect(out).not.toContain('\u202e');
  });
});

test('every language has a sentence of its own for every reason', () => {
  for (const { reasons } of Object.values(PLAN_WORDS)) {
    const sentences = Object.values(reasons);
    expect(new Set(sentences).size).toBe(sentences.length);
  }
});
