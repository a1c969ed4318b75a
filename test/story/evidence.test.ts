import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from '../../src/entrypoints/cli/evidence.js';
import { plainDate } from '../../src/kernel/dates.js';
import { writeUbl } from '../../src/formats/ubl/write.js';
import type { EvidenceScope } from '../../src/usecases/exchange/export-evidence.js';
import { isOk } from '../support/results.js';
import { runCommand } from '../support/run-cli.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { eventful, NUMBER } from '../support/stage-journey.js';
import { deliver } from '../support/stage-network.js';
import { sent } from '../support/stage-sending.js';
import { purchaseInvoice, salesInvoice } from '../support/stage-world.js';

const stage = stageForEach();

describe('evidence', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'voldaan-evidence-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Writes an export as the command does; answers its paths. */
  async function written(s: Stage, scope: EvidenceScope): Promise<readonly string[]> {
    const paths: string[] = [];
    for await (const { path, bytes } of isOk(await s.app.exportEvidence(s.administration, scope))) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, bytes, { flag: 'wx' });
      paths.push(path);
    }
    return paths;
  }
  const verify = () => runCommand(build, ['verify', folder, '--json']);

  test('holds the exact bytes of every version that travelled, and verifies', async () => {
    const s = stage();
    await eventful(s);
    const [first, second] = s.accessPoint.transmissions();
    const paths = await written(s, { number: NUMBER });
    expect(paths).toEqual([
      expect.stringMatching(/^sent\/2026-0001-.*\/version-1\.xml$/),
      expect.stringMatching(/\/version-2\.xml$/),
      expect.stringMatching(/\/journey\.json$/),
      'manifest.json',
      'SHA256SUMS',
    ]);
    const checked = await verify();
    expect([checked.code, JSON.parse(checked.stdout)]).toEqual([
      0,
      { checked: 3, manifest: expect.any(String), differences: [] },
    ]);
    const sums = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
    expect(sums.match(/: OK/g)).toHaveLength(4);
    const listed = await readFile(join(folder, 'SHA256SUMS'), 'utf8');
    expect(listed).toContain(`${first?.sha256}  ${paths[0] ?? ''}`);
    expect(listed).toContain(`${second?.sha256}  ${paths[1] ?? ''}`);
  });

  test('a changed byte, a missing file and a file too many are found', async () => {
    const s = stage();
    await eventful(s);
    const [version1 = '', version2 = ''] = await written(s, { number: NUMBER });
    await appendFile(join(folder, version1), ' ');
    await rm(join(folder, version2));
    await writeFile(join(folder, 'note.txt'), 'hello');
    const checked = await verify();
    expect([checked.code, JSON.parse(checked.stdout)]).toMatchObject([
      1,
      {
        differences: [
          { path: version1, problem: 'changed' },
          { path: version2, problem: 'missing' },
          { path: 'note.txt', problem: 'not-listed' },
        ],
      },
    ]);
  });

  test('a manifest that points out of its folder is refused', async () => {
    const files = [{ path: '../secret', sha256: '0'.repeat(64) }];
    await writeFile(join(folder, 'manifest.json'), JSON.stringify({ evidence: 1, files }));
    expect((await verify()).code).toBe(2);
  });

  test('of a period holds what was sent and what came in these days, and nothing of other days', async () => {
    const s = stage();
    s.host.addSalesInvoice(s.administration, salesInvoice(1));
    const bytes = isOk(writeUbl(purchaseInvoice()));
    const hostile = '../../AS4 1';
    deliver(s, bytes, { transportId: hostile });
    await s.syncAll();
    const day = { from: plainDate('2026-06-01'), to: plainDate('2026-06-01') };
    const paths = await written(s, day);
    expect(paths.filter((path) => path.endsWith('.xml'))).toEqual([
      expect.stringMatching(/^sent\/2026-0001/),
      expect.stringMatching(/^received\/L-77/),
      expect.stringMatching(/^inbox\/______AS4_1-[0-9a-f]{8}\.xml$/),
    ]);
    expect((await verify()).code).toBe(0);
    const other = { from: plainDate('2026-06-02'), to: plainDate('2026-06-30') };
    const none: string[] = [];
    for await (const { path } of isOk(await s.app.exportEvidence(s.administration, other)))
      none.push(path);
    expect(none).toEqual(['manifest.json', 'SHA256SUMS']);
    expect(sent(s)).toEqual([NUMBER]);
  });
});

describe('retention', () => {
  test('counts first, clears only what the table lets go, and no event is taken twice afterwards', async () => {
    const s = stage();
    s.host.addSalesInvoice(s.administration, salesInvoice(1));
    await s.syncAll();
    await s.hours(2);
    const clear = async (apply: boolean) =>
      Object.fromEntries(
        isOk(await s.app.clearRecords(s.administration, { apply })).map(({ kind, count }) => [
          kind,
          count,
        ]),
      );
    expect(await clear(true)).toMatchObject({ 'webhook-body': 0, 'outbox-attempt': 0 });
    s.clock.advanceMs(400 * 86_400_000);
    const due = await clear(false);
    expect(due['webhook-body']).toBeGreaterThan(0);
    expect(due['outbox-attempt']).toBeGreaterThan(0);
    expect(await clear(true)).toEqual(due);
    expect(await clear(true)).toMatchObject({ 'webhook-body': 0, 'outbox-attempt': 0 });
    const [journey] = await s.app.journey(s.administration, NUMBER);
    expect(journey?.entries.length).toBeGreaterThan(5);
    const events = await s.store.database.transaction(
      { as: 'administration', administration: s.administration },
      (sql) => sql.query('select length(body) as size from webhook_event'),
    );
    expect(events.map(({ size }) => size)).toEqual(events.map(() => 0));
    expect(events.length).toBe(due['webhook-body']);
  });

  test.each([11, 0, 1.5, -1, Number.NaN, 5_000])(
    '%p months to keep are refused',
    async (keepMonths) => {
      const s = stage();
      const cleared = await s.app.clearRecords(s.administration, { keepMonths, apply: true });
      expect(cleared).toMatchObject({ ok: false, error: { code: 'retention.months' } });
    },
  );
});
