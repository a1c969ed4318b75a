import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVENTS } from '../../../src/domain/event/event.js';
import { idOf } from '../../../src/kernel/ids.js';
import { anAdministration } from '../../support/facts.js';
import { keptStore, runKept } from '../../support/run-cli.js';

let data = '';
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'voldaan-webhook-'));
  const store = await keptStore(data);
  await store.platform.addAdministration(anAdministration(idOf('adm_1')));
});
afterAll(() => {
  rmSync(data, { recursive: true, force: true });
});

const run = (line: string) =>
  runKept(`webhook ${line} --administration adm_1`.split(' '), { env: { VOLDAAN_DATA: data } });
/** Exit code, and what was said as JSON. */
const told = async (line: string): Promise<readonly [number, Record<string, unknown>]> => {
  const { code, stdout } = await run(`${line} --json`);
  return [code, JSON.parse(stdout) as Record<string, unknown>];
};

test('a receiver is added, listed, changed, given a new secret and removed on the command line', async () => {
  const url = 'https://hooks.example/told';
  const added = await run(`add ${url} --event task.opened task.closed --by An`);
  expect([added.code, added.stderr]).toEqual([0, expect.stringContaining('cannot be shown again')]);
  const [secret = '', line = ''] = added.stdout.split('\n');
  expect(secret).toMatch(/^whsec_/);
  expect(line).toMatch(
    /^sub_\w+ {2}on {2}https:\/\/hooks\.example\/told {2}task\.opened task\.closed$/,
  );
  const id = line.split(' ')[0] ?? '';
  expect((await run('list')).stdout).toBe(`${line}\n`);
  expect(await told(`change ${id} --event payment.matched --off`)).toMatchObject([
    ...[0, { webhook: { id, url, events: ['payment.matched'], off: 'asked' } }],
  ]);
  expect((await run('list')).stdout).toContain('off (asked)');
  const [, rotated] = await told(`rotate ${id}`);
  expect(rotated['secret']).not.toBe(secret);
  expect(await told(`test ${id}`)).toMatchObject([2, { error: { code: 'work.webhook-off' } }]);
  expect(await told(`change ${id} --on`)).toMatchObject([0, { webhook: { id } }]);
  expect(await told(`test ${id}`)).toMatchObject([
    0,
    { event: expect.stringMatching(/^evt_/) as string },
  ]);
  expect(await told(`log ${id}`)).toEqual([0, { calls: [] }]);
  expect(await told(`replay ${id} --since 2026-01-01T00:00:00Z`)).toEqual([0, { events: 0 }]);
  for (const wrong of ['', ' --since gisteren', ' --event evt_1 --since 2026-01-01T00:00:00Z'])
    expect(await told(`replay ${id}${wrong}`)).toMatchObject([
      ...[2, { error: { class: 'USAGE', code: 'webhook.replay' } }],
    ]);
  expect(await told(`remove ${id}`)).toEqual([0, { removed: id }]);
  expect(await told(`log ${id}`)).toMatchObject([2, { error: { code: 'work.no-such-webhook' } }]);
});

test('as shipped only the public internet is told, and what there is to tell is listed', async () => {
  const refused = {
    error: { code: 'work.address', message: expect.stringContaining('https') as string },
  };
  for (const url of ['http://hooks.example', 'https://127.0.0.1/x', 'https://[::1]/x'])
    expect(await told(`add ${url} --event task.opened --by An`)).toMatchObject([1, refused]);
  expect((await run('add https://a.example --event nonsense --by An')).code).toBe(2);
  const { stdout } = await runKept(['webhook', 'events'], { env: { VOLDAAN_DATA: data } });
  expect(stdout.trimEnd().split('\n')).toHaveLength(EVENTS.length);
});
