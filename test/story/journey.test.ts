import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from '../../src/entrypoints/cli/evidence.js';
import { journeyLines, journeySentence } from '../../src/entrypoints/text/journey.js';
import { plainDate } from '../../src/kernel/dates.js';
import { writeUbl } from '../../src/formats/ubl/write.js';
import type { EvidenceScope } from '../../src/usecases/export-evidence.js';
import { isOk } from '../support/results.js';
import { runCommand } from '../support/run-cli.js';
import { API_TOKEN, type Stage, stageForEach } from '../support/stage.js';
import { deliver } from '../support/stage-network.js';
import { sent } from '../support/stage-sending.js';
import { purchaseInvoice, salesInvoice } from '../support/stage-world.js';

const stage = stageForEach();

const NUMBER = '2026-0001';

/** Sent with a lost answer, rejected late by the receiver's side, and sent again in a corrected version. */
async function eventful(s: Stage): Promise<void> {
  s.accessPoint.misbehave({ kind: 'lose-answer' });
  s.host.addSalesInvoice(s.administration, salesInvoice(1));
  await s.syncAll();
  await s.hours(1);
  const [first] = await s.look((tx) => tx.exchanges.all());
  s.accessPoint.conclude(first?.key ?? '', 'rejected', 'BT-10 is not known here');
  await s.hours(2);
  const corrected = { invoice: { buyerReference: 'Afdeling 7' } };
  s.host.addSalesInvoice(s.administration, salesInvoice(1, corrected));
  await s.syncAll();
  await s.hours(1);
}

test('the journey of an invoice with a lost answer, a late rejection and a corrected version', async () => {
  const s = stage();
  await eventful(s);
  const [journey] = await s.app.journey(s.administration, NUMBER);
  expect(journey).toMatchObject({ number: NUMBER, direction: 'out', version: 2 });
  expect(
    journey?.entries.map(({ kind, detail }) => [kind, detail['event'] ?? detail['status']]),
  ).toEqual([
    ['taken', undefined],
    ['built', undefined],
    ['queued', undefined],
    ['attempt', undefined],
    ['look-up', undefined],
    ['state', 'outcome-unknown'],
    ['attempt', undefined],
    ['state', 'delivered'],
    ['told-host', 'delivered'],
    ['state', 'rejected'],
    ['told-host', 'rejected'],
    ['state', 'replaced'],
    ['taken', undefined],
    ['built', undefined],
    ['queued', undefined],
    ['attempt', undefined],
    ['look-up', undefined],
    ['state', 'accepted'],
    ['told-host', 'sent'],
    ['state', 'delivered'],
    ['told-host', 'delivered'],
  ]);
  const attempts = journey?.entries.filter(({ kind }) => kind === 'attempt') ?? [];
  expect(new Set(attempts.map(({ detail }) => detail['key'])).size).toBe(2);
  expect(journey?.earlier).toEqual([{ version: 1, sha256: expect.any(String) }]);
  expect(journey?.exchanges.map(({ state }) => state)).toEqual(['replaced', 'delivered']);
  const text = journeyLines(
    [journey].flatMap((one) => one ?? []),
    'en',
  ).join('\n');
  expect(text).toMatch(/Outcome unknown \(sending → unknown\)/);
  expect(text).toMatch(/Rejected \(delivered → rejected\): BT-10 is not known here/);
  expect(text).toMatch(/Replaced by a corrected version/);
});

test('every entry has words in every language, and none of them is a key', async () => {
  const s = stage();
  await eventful(s);
  const entries = (await s.app.journey(s.administration, NUMBER)).flatMap((one) => one.entries);
  const sentences = (['nl', 'fr', 'en', 'de'] as const).map((language) =>
    entries.map((entry) => journeySentence(entry, language)),
  );
  expect(new Set(sentences.map((of) => of.join('\n'))).size).toBe(4);
  for (const sentence of sentences.flat())
    expect(sentence).not.toMatch(/undefined|\[object|outcome-unknown|not-accepted/);
});

test('the API tells the journey in the language of the reader, and 404 for a number nobody has', async () => {
  const s = stage();
  s.host.addSalesInvoice(s.administration, salesInvoice(1));
  await s.syncAll();
  const get = (number: string) =>
    fetch(
      `${s.url}/v1/administrations/${s.administration}/journey?number=${encodeURIComponent(number)}`,
      { headers: { authorization: `Bearer ${API_TOKEN}`, 'accept-language': 'nl' } },
    );
  const answer = await get(NUMBER);
  expect(answer.headers.get('vary')).toContain('Accept-Language');
  expect(await answer.json()).toMatchObject({
    journeys: [
      {
        entries: expect.arrayContaining([
          expect.objectContaining({
            kind: 'attempt',
            sentence: expect.stringMatching(/^Poging 1 begint/),
          }),
        ]),
      },
    ],
  });
  expect((await get('nobody/1')).status).toBe(404);
});

test('rows of a journey are never changed or removed, also not by the owner of the database', async () => {
  const s = stage();
  s.host.addSalesInvoice(s.administration, salesInvoice(1));
  await s.syncAll();
  const asApp = { as: 'administration', administration: s.administration } as const;
  for (const statement of [`update journey set kind = 'state'`, 'delete from journey'])
    await expect(
      s.store.database.transaction(asApp, (sql) => sql.query(statement)),
    ).rejects.toThrow(/permission denied/);
  await expect(
    s.store.database.transaction({ as: 'owner' }, (sql) =>
      sql.script('alter table journey no force row level security; delete from journey'),
    ),
  ).rejects.toThrow(/never changed or removed/);
});

describe('evidence', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'voldaan-evidence-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Writes an export as the command does; answers its paths. */
  async function written(s: Stage, scope: EvidenceScope): Promise<readonly string[]> {
    const paths: string[] = [];
    for await (const { path, bytes } of s.app.exportEvidence(s.administration, scope)) {
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
    for await (const { path } of s.app.exportEvidence(s.administration, other)) none.push(path);
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
