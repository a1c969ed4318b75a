import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const cli = join(root, 'dist/cli.js');
const INVOICE = join(root, 'samples/send/belgian-ogm.expected.xml');

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(argv: readonly string[], stdin = ''): Promise<Ended> {
  const child = spawn(process.execPath, [cli, ...argv]);
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  child.stdin.end(stdin);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ ...said, code });
    });
  });
}

describe('the built program', () => {
  test('is there: npm run build makes it', () => {
    expect(existsSync(cli)).toBe(true);
  });

  test.each([
    [['--help'], 0],
    [['nonsense'], 2],
    [['invoice', 'read', INVOICE], 0],
    [['invoice', 'validate', INVOICE], 0],
    [['administration', 'connect', 'a'], 4],
  ])('%j exits %i', async (argv, code) => {
    expect((await run(argv)).code).toBe(code);
  });

  test('reads standard input for a dash', async () => {
    const { stdout, code } = await run(['statement', 'read', '-', '--json'], '<no');
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ error: { file: '-' } });
  });

  test('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [cli, 'invoice', 'validate', '--ndjson', '-']);
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    const line = `${JSON.stringify({ name: 'x', xml: '<a/>' })}\n`;
    child.stdin.end(line.repeat(20_000));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, stderr]).toEqual([0, '']);
  });

  test.each([
    ['invoice', ['invoice', 'read', INVOICE]],
    ['invoice render', ['invoice', 'render', INVOICE, '--html']],
    ['statement', ['statement', 'read', '-']],
    ['reconcile', ['reconcile']],
    ['dunning', ['dunning', 'plan']],
  ])('%s loads nothing of the server', async (_name, argv) => {
    const child = spawn(process.execPath, ['--import', PROBE, cli, ...argv]);
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    child.stdin.end('');
    await new Promise((resolve) => child.on('close', resolve));
    expect(stderr).toContain('loaded:');
    expect(stderr).not.toMatch(/loaded:.*(express|pglite|winston|compose\.js|axios)/);
    // What draws a PDF is loaded for a PDF only.
    expect(stderr).not.toMatch(/loaded:.*(pdfkit|fontkit)/);
  });
});

/** Tells at the end which modules were loaded, by the loader's own hook. */
const PROBE = `data:text/javascript,${encodeURIComponent(`
import { register } from 'node:module';
import { MessageChannel } from 'node:worker_threads';
const { port1, port2 } = new MessageChannel();
const seen = [];
port1.on('message', (url) => seen.push(url)).unref();
const hooks = 'data:text/javascript,' + encodeURIComponent(
  'let port; export const initialize = (given) => { port = given; };' +
  'export async function load(url, context, next) { port.postMessage(url); return next(url, context); }');
register(hooks, { data: port2, transferList: [port2] });
process.on('exit', () => console.error('loaded: ' + seen.join(' ')));
`)}`;
