import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { build as buildEvidence } from '../../../src/entrypoints/cli/evidence.js';
import { debtorExportSchema } from '../../../src/formats/json/debtor-export.js';
import { readLedger } from '../../../src/formats/json/ledger.js';
import { problemOf } from '../../support/problems.js';
import { isOk } from '../../support/results.js';
import { runCommand } from '../../support/run-cli.js';
import { API_TOKEN, setStage, type Stage } from '../../support/stage.js';
import { bakeryId, itemId, timelineOf } from '../../support/stage-work.js';
import { GARAGE, salesInvoice } from '../../support/stage-world.js';

let stage: Stage;
let folder: string;
beforeAll(async () => {
  stage = await setStage();
  folder = await mkdtemp(join(tmpdir(), 'voldaan-exports-'));
  for (const [n, change] of [[1], [2], [3, { debtor: GARAGE }]] as const)
    stage.host.addSalesInvoice(stage.administration, salesInvoice(n, change));
  await stage.syncAll();
  isOk(
    await stage.app.work.disputes.open(stage.administration, {
      ...{ openItemId: await itemId(stage), code: 'price', said: 'te duur', openedBy: 'an' },
    }),
  );
});
afterAll(async () => {
  await stage.close();
  await rm(folder, { recursive: true });
});

const headers = { authorization: `Bearer ${API_TOKEN}` };
const address = (path: string): string =>
  `${stage.url}/v1/administrations/${stage.administration}/${path}`;
const ask = (path: string): Promise<Response> => fetch(address(path), { headers });

async function refusal(path: string): Promise<unknown> {
  const answer = await ask(path);
  return [answer.status, (await problemOf(answer))['code']];
}

/** The bytes of a download that is only ever saved, under a name. */
async function taken(path: string, name: string): Promise<Buffer> {
  const answer = await ask(path);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    ...[200, 'application/octet-stream'],
  ]);
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename=${name}`);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  return Buffer.from(await answer.arrayBuffer());
}

test('the ledger leaves in the form that plans read, and that it left is noted', async () => {
  const bytes = await taken('ledger', 'smederij.ledger.json');
  const ledger: unknown = JSON.parse(bytes.toString());
  expect(isOk(readLedger(ledger)).disputes).toMatchObject([{ reason: 'te duur' }]);
  const acts = await stage.look((tx) => tx.audit.entries({ after: 0, limit: 1_000 }));
  expect(acts.map(({ act }) => act)).toContain('ledger.exported');
});

test('a debtor gets all about himself in the published form, and nothing of others', async () => {
  const id = await bakeryId(stage);
  const text = (await taken(`debtors/${id}/export`, `${id}.export.json`)).toString();
  const { debtor, records } = debtorExportSchema.parse(JSON.parse(text));
  expect(debtor).toBe(id);
  expect(records.length).toBeGreaterThan(5);
  expect(text).not.toContain(GARAGE.name);
  expect(await timelineOf(stage)).toContain('privacy');
  expect(await refusal('debtors/deb_none/export')).toEqual([404, 'http.not-found']);
});

test('a dossier is a zip that any program reads, of all that is open or of what is named', async () => {
  const id = await bakeryId(stage);
  const whole = await taken(`debtors/${id}/dossier/archive`, `${id}.dossier.zip`);
  const file = join(folder, 'dossier.zip');
  await writeFile(file, whole);
  expect(execFileSync('unzip', ['-t', file]).toString()).toContain('No errors detected');
  const invoices = (bytes: Buffer) =>
    Object.keys(unzipSync(bytes)).filter((path) => path.endsWith('/invoice.xml'));
  expect(invoices(whole)).toHaveLength(2);
  const [first, second] = [await itemId(stage), await itemId(stage, 'F-2')];
  const one = await ask(`debtors/${id}/dossier/archive?items=${second}&lang=fr`);
  const bytes = Buffer.from(await one.arrayBuffer());
  expect(invoices(bytes)).toEqual([expect.stringContaining('2026-0002')]);
  expect(Buffer.from(unzipSync(bytes)['index.html'] ?? []).toString()).toContain('lang="fr"');
  const garage = await itemId(stage, 'F-3');
  const archive = `debtors/${id}/dossier/archive`;
  expect(await refusal(`${archive}?items=${first},${garage}`)).toEqual([422, 'work.not-his']);
  expect(await refusal(`${archive}?items=${first},/etc`)).toEqual([422, 'work.not-his']);
  expect(await refusal(`${archive}?lang=it`)).toEqual([400, 'dossier.form']);
  expect(await refusal('debtors/deb_none/dossier/archive')).toEqual([404, 'work.no-such-debtor']);
});

test('evidence of a number or a period agrees with its manifest', async () => {
  const day = stage.today();
  const scopes = ['number=2026-0001', `from=${day}&to=${day}`];
  const counts: number[] = [];
  for (const [at, scope] of scopes.entries()) {
    const file = join(folder, `evidence-${at}.zip`);
    await writeFile(file, await taken(`evidence?${scope}`, 'smederij.evidence.zip'));
    const to = join(folder, `evidence-${at}`);
    execFileSync('unzip', ['-q', file, '-d', to]);
    const verified = await runCommand(buildEvidence, ['verify', to, '--json']);
    expect(verified.code).toBe(0);
    counts.push((JSON.parse(verified.stdout) as { checked: number }).checked);
  }
  expect(counts[1]).toBeGreaterThan(counts[0] ?? 0);
  for (const scope of ['', `number=1&from=${day}&to=${day}`, `from=${day}&to=2026-01-01`])
    expect(await refusal(`evidence?${scope}`)).toEqual([400, 'evidence.scope']);
  expect(await refusal('evidence?from=2026-02-30&to=2026-03-01')).toEqual([400, 'evidence.scope']);
});

test('more than an archive holds is refused before it is begun', async () => {
  const day = stage.today();
  const made = await stage.app.exportEvidence(stage.administration, { from: day, to: day }, 2);
  expect(made).toMatchObject({ ok: false, error: { code: 'evidence.too-many' } });
});

test('what breaks on the way ends the connection, so that half is not taken for all', async () => {
  const id = await bakeryId(stage);
  const { exportDebtor } = stage.app;
  const half = await whileBroken(
    {
      exportDebtor: async (...how) => {
        const found = await exportDebtor(...how);
        return found === null ? null : { ...found, records: breaking(found.records, 2) };
      },
    },
    async () => {
      const answer = await answerOf(`debtors/${id}/export`);
      const [failure] = (await once(answer.resume(), 'error')) as [Error];
      return [answer.statusCode, failure.message, answer.complete];
    },
  );
  expect(half).toEqual([200, 'aborted', false]);
  expect((await ask(`debtors/${id}/export`)).status).toBe(200);
});

test('what breaks before the first piece is a problem, and no file', async () => {
  const id = await bakeryId(stage);
  const { exportDossier } = stage.app;
  await whileBroken(
    {
      exportDossier: async (...how) => {
        const found = await exportDossier(...how);
        return found.ok ? { ok: true, value: breaking(found.value, 0) } : found;
      },
    },
    async () => {
      const answer = await ask(`debtors/${id}/dossier/archive`);
      expect([answer.status, (await problemOf(answer))['code']]).toEqual([500, 'http.500']);
      expect(answer.headers.get('content-disposition')).toBeNull();
    },
  );
});

async function whileBroken<T>(broken: Partial<Stage['app']>, work: () => Promise<T>): Promise<T> {
  const whole = { ...stage.app };
  Object.assign(stage.app, broken);
  try {
    return await work();
  } finally {
    Object.assign(stage.app, whole);
  }
}

function answerOf(path: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(address(path), { headers }, resolve).once('error', reject);
  });
}

async function* breaking<T>(records: AsyncIterable<T>, after: number): AsyncGenerator<T> {
  let count = 0;
  for await (const record of records) {
    if (count === after) throw new Error('The database went away');
    count += 1;
    yield record;
  }
}
