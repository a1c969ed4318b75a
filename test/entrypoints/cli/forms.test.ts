import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runLine } from '../../support/run-cli.js';

const samples = join(import.meta.dirname, '../../../samples');
const INVOICE = join(samples, 'send/belgian-ogm.expected.xml');

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'voldaan-cli-'));
  writeFileSync(join(dir, 'cut.xml'), readFileSync(INVOICE).subarray(0, 700));
  writeFileSync(join(dir, 'latin.json'), Buffer.from([0x7b, 0xe9, 0x7d]));
  writeFileSync(join(dir, 'no.json'), '{"a":');
});
afterAll(() => {
  rmSync(dir, { recursive: true });
});

/** Calls that are wrong by form, with exit code and class; none of them opens the data. */
const WRONG: readonly (readonly [line: string, exit: number, kind: string])[] = [
  ['', 2, 'USAGE'],
  ['nonsense', 2, 'USAGE'],
  ['__proto__', 2, 'USAGE'],
  ['invoice', 2, 'USAGE'],
  ['invoice nonsense', 2, 'USAGE'],
  ['invoice read', 2, 'USAGE'],
  ['invoice read a b', 2, 'USAGE'],
  ['invoice validate --profile nonsense x', 2, 'USAGE'],
  ['invoice send x', 2, 'USAGE'],
  ['invoice read DIR/none.xml', 2, 'USAGE'],
  ['invoice read DIR', 2, 'USAGE'],
  ['invoice read DIR/cut.xml', 2, 'NOT_WELL_FORMED'],
  ['invoice write DIR/no.json', 2, 'NOT_WELL_FORMED'],
  ['invoice write DIR/latin.json', 2, 'ENCODING'],
  ['invoice render DIR/cut.xml', 2, 'USAGE'],
  ['invoice render DIR/cut.xml --html', 2, 'NOT_WELL_FORMED'],
  ['statement', 2, 'USAGE'],
  ['statement read', 2, 'USAGE'],
  ['statement read DIR/cut.xml --lang xx', 2, 'USAGE'],
  ['statement read DIR/cut.xml', 2, 'UNSUPPORTED_DOCUMENT'],
  ['statement import DIR/cut.xml', 2, 'USAGE'],
  ['reconcile', 2, 'USAGE'],
  ['reconcile --open-items DIR/no.json --debtors - --statement x', 2, 'NOT_WELL_FORMED'],
  ['review accept', 2, 'USAGE'],
  ['review accept e x --administration a', 2, 'USAGE'],
  ['review split ent_1 oi_1 --administration a', 2, 'USAGE'],
  ['review split ent_1 oi_1=x --administration a', 2, 'USAGE'],
  ['review reassign ent_1 oi_1 --administration a', 2, 'USAGE'],
  ['dunning', 2, 'USAGE'],
  ['dunning plan', 2, 'USAGE'],
  ['dunning plan --ledger DIR/no.json --policy S1-14 --on 2026-11-17', 2, 'NOT_WELL_FORMED'],
  ['dunning approve', 2, 'USAGE'],
  ['dunning stop', 2, 'USAGE'],
  ['dunning stop --all --administration a', 2, 'USAGE'],
  ['dunning resume', 2, 'USAGE'],
  ['participant', 2, 'USAGE'],
  ['participant lookup nonsense', 2, 'USAGE'],
  ['administration', 2, 'USAGE'],
  ['administration add', 2, 'USAGE'],
  ['administration add DIR/no.json', 2, 'NOT_WELL_FORMED'],
  ['administration connect a', 4, 'NOT_YET'],
  ['administration disconnect a', 4, 'NOT_YET'],
  ['administration import a', 4, 'NOT_YET'],
  ['administration erase a', 4, 'NOT_YET'],
  ['host check ftp://x --administration a', 2, 'USAGE'],
  ['backup', 2, 'USAGE'],
  ['restore x', 2, 'USAGE'],
  ['verify --nonsense', 2, 'USAGE'],
  ['demo --until yesterday', 2, 'USAGE'],
  ['serve --nonsense', 2, 'USAGE'],
];

describe('a wrong call', () => {
  test.each(WRONG)('"voldaan %s" exits %i with %s', async (line, exit, kind) => {
    const argv = line.split(' ').filter((word) => word !== '');
    const { stdout, stderr, code } = await runLine([
      ...argv.map((word) => word.replace('DIR', dir)),
      '--json',
    ]);
    const answers = stdout.trimEnd().split('\n');
    const { error } = JSON.parse(answers[0] ?? '') as { error: Record<string, string> };
    expect([code, error['class']]).toEqual([exit, kind]);
    expect(Object.keys(error).filter((key) => key !== 'file')).toEqual([
      'class',
      'code',
      'path',
      'message',
    ]);
    // One line per fault, of whole sentences.
    for (const said of stderr.trimEnd().split('\n')) expect(said).toMatch(/[^.][.]$/);
    expect(stderr).toContain(error['message']);
  });

  test('without --json says nothing on standard output', async () => {
    expect(await runLine(['nonsense'])).toMatchObject({ stdout: '', code: 2 });
  });

  test('names a broken setting', async () => {
    const env = { VOLDAAN_PORT: 'many' };
    const { code, stdout } = await runLine(['verify', '--json'], { env });
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ error: { class: 'CONFIG', path: 'VOLDAAN_PORT' } });
  });
});

describe('help', () => {
  test.each(['--help', 'invoice --help', 'dunning stop --help', 'verify --help'])(
    '"voldaan %s" is an answer',
    async (line) => {
      const { stdout, stderr, code } = await runLine(line.split(' '));
      expect([stderr, code]).toEqual(['', 0]);
      expect(stdout).toContain('voldaan');
    },
  );
});

describe('several files', () => {
  test('answer with the gravest code, each with its own answer', async () => {
    const argv = ['invoice', 'validate', INVOICE, join(dir, 'cut.xml'), '--json'];
    const { stdout, code } = await runLine(argv);
    expect(code).toBe(2);
    const classes = stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { error?: { class: string } }).error?.class);
    expect(classes).toEqual([undefined, 'NOT_WELL_FORMED']);
  });
});

describe('what is quoted from a file', () => {
  test('cannot steer the terminal of the one who reads the error', async () => {
    const stdin = JSON.stringify({ invoice: { '\u001b[2Jnumber\n': 1 } });
    const { stderr, code } = await runLine(['invoice', 'write', '-'], { stdin });
    expect(code).toBe(1);
    expect(stderr.includes('\u001b')).toBe(false);
  });

  test('a file that stops in the middle is said to be cut off', async () => {
    const { stderr } = await runLine(['invoice', 'read', join(dir, 'cut.xml')]);
    expect(stderr).toMatch(/cut\.xml \d+:\d+: The document stops here, .* cut off .* Get it again/);
  });
});
