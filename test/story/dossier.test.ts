import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { writeDossier } from '../../src/entrypoints/cli/dossier-place.js';
import { build as buildEvidence } from '../../src/entrypoints/cli/evidence.js';
import { addDays } from '../../src/kernel/dates.js';
import type { DossierScope } from '../../src/usecases/instrument/export-dossier.js';
import { isOk } from '../support/results.js';
import { runCommand } from '../support/run-cli.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { bank } from '../support/stage-bank.js';
import { remindToday } from '../support/stage-chase.js';
import { delivered, DUE, goTo } from '../support/stage-days.js';
import { bakeryId, itemId } from '../support/stage-work.js';
import { GARAGE, salesInvoice } from '../support/stage-world.js';

const stage = stageForEach();
const text = (of: string): Uint8Array => new TextEncoder().encode(of);
const ORDER = text('%PDF-1.7 bestelling');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voldaan-dossier-'));
});
afterEach(() => rm(folder, { recursive: true }));

const addFile = async (
  s: Stage,
  change: Partial<Parameters<Stage['app']['dossier']['add']>[1]> = {},
) =>
  s.app.dossier.add(s.administration, {
    ...{ debtorId: await bakeryId(s), openItemId: await itemId(s), kind: 'order' },
    ...{ name: 'Bestelling 12.pdf', bytes: ORDER, by: 'an', ...change },
  });

/** One invoice, reminded, called about, with a promise that is noted and an order somebody added. */
async function eventful(s: Stage): Promise<void> {
  await delivered(s);
  goTo(s, addDays(DUE, 1));
  await bank(s);
  await remindToday(s);
  isOk(await addFile(s));
  isOk(
    await s.app.work.debtors.note(s.administration, {
      ...{ debtorId: await bakeryId(s), text: 'wil <b>bellen</b>', by: 'an' },
    }),
  );
}

/** Writes the dossier as the command does; answers its paths. */
async function written(s: Stage, to: string, scope: Partial<DossierScope> = {}) {
  const wanted = { debtorId: await bakeryId(s), ...scope };
  const files = isOk(await s.app.exportDossier(s.administration, wanted));
  return isOk(await writeDossier(to, files)).paths;
}

test('a dossier holds invoice, journey, letters and what people added, with an index and hashes that fit', async () => {
  const s = stage();
  await eventful(s);
  const to = join(folder, 'out');
  expect(await written(s, to)).toEqual([
    ...['debtor.json', 'letters.json', 'timeline.json', 'work.json', 'claims.json'],
    ...['instruments.json', 'general-terms.json'],
    expect.stringMatching(/^invoices\/2026-0001-itm_.*\/invoice\.xml$/),
    expect.stringMatching(/\/invoice\.pdf$/),
    expect.stringMatching(/\/journey\.json$/),
    'files/order/001-Bestelling-12.pdf',
    ...['index.html', 'manifest.json', 'SHA256SUMS'],
  ]);
  const verified = await runCommand(buildEvidence, ['verify', to, '--json']);
  expect([verified.code, JSON.parse(verified.stdout)]).toEqual([
    0,
    { checked: 12, manifest: expect.any(String), differences: [] },
  ]);
  const sums = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: to, encoding: 'utf8' });
  expect(sums.match(/: OK/g)).toHaveLength(13);
  const page = await readFile(join(to, 'index.html'), 'utf8');
  expect(page).toContain('Bakkerij Aerts (1001)');
  expect(page).toContain('Ontbreekt: aanvaarde voorwaarden, leveringsbewijs');
  expect(page).not.toContain('<b>');
  const [sent] = s.accessPoint.transmissions();
  expect(await readFile(join(to, 'SHA256SUMS'), 'utf8')).toContain(sent?.sha256);
  expect(JSON.parse(await readFile(join(to, 'letters.json'), 'utf8'))).toMatchObject({
    letters: [{ step: 'reminder', asked: { items: [{ open: '121.00' }] } }],
  });
  const card = await readFile(join(to, 'debtor.json'), 'utf8');
  expect(card).not.toContain('iban');
  expect(JSON.parse(await readFile(join(to, 'manifest.json'), 'utf8'))).toMatchObject({
    ...{ dossier: 1, missing: ['terms', 'delivery'], invoices: ['2026-0001'] },
  });
});

test('made twice, only the date of making differs; on the same moment an archive has the same bytes', async () => {
  const s = stage();
  await eventful(s);
  const archives = ['a.zip', 'b.zip'].map((name) => join(folder, name));
  for (const to of archives) await written(s, to);
  const [a, b] = await Promise.all(archives.map((to) => readFile(to)));
  expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true);
  await written(s, join(folder, 'one'));
  goTo(s, addDays(DUE, 3));
  await written(s, join(folder, 'two'));
  const changed: string[] = [];
  for (const entry of await readdir(join(folder, 'one'), {
    recursive: true,
    withFileTypes: true,
  })) {
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name);
    const other = path.replace(join(folder, 'one'), join(folder, 'two'));
    if (!(await readFile(path)).equals(await readFile(other))) changed.push(entry.name);
  }
  expect(changed.sort()).toEqual(['SHA256SUMS', 'index.html', 'manifest.json']);
  expect(await writeDossier(join(folder, 'a.zip'), Readable.from([]))).toMatchObject({
    error: { code: 'dossier.unwritable' },
  });
});

test('holds the named invoices alone, and none of another debtor', async () => {
  const s = stage();
  await eventful(s);
  s.host.addSalesInvoice(s.administration, salesInvoice(2));
  s.host.addSalesInvoice(s.administration, salesInvoice(3, { debtor: GARAGE }));
  await s.syncAll();
  const second = await itemId(s, 'F-2');
  const paths = await written(s, join(folder, 'second'), { openItemIds: [second] });
  expect(paths.filter((path) => path.endsWith('.pdf'))).toEqual([
    expect.stringMatching(/^invoices\/2026-0002/),
  ]);
  const debtorId = await bakeryId(s);
  const openItemIds = [await itemId(s, 'F-3')];
  expect(await s.app.exportDossier(s.administration, { debtorId, openItemIds })).toMatchObject({
    error: { kind: 'not-his' },
  });
});

test('takes no program, no empty file, nothing of another debtor and nothing twice', async () => {
  const s = stage();
  await eventful(s);
  s.host.addSalesInvoice(s.administration, salesInvoice(3, { debtor: GARAGE }));
  await s.syncAll();
  const refused = [
    await addFile(s),
    await addFile(s, { name: 'order.pdf.exe', bytes: text('x') }),
    await addFile(s, { bytes: text('MZ\u0000\u0003') }),
    await addFile(s, { bytes: new Uint8Array() }),
    await addFile(s, { bytes: new Uint8Array(10 * 1024 * 1024 + 1) }),
    await addFile(s, { openItemId: await itemId(s, 'F-3') }),
  ].map((result) => (result.ok ? 'added' : result.error.kind));
  expect(refused).toEqual(['exists', 'program', 'program', 'empty', 'too-large', 'not-his']);
  const accepted = isOk(await addFile(s, { kind: 'terms', name: '../../voorwaarden <2>.html' }));
  expect(accepted).toMatchObject({ name: 'voorwaarden <2>.html', mediaType: 'application/pdf' });
  const paths = await written(s, join(folder, 'out'));
  expect(paths).toContain('files/terms/002-voorwaarden-2-.html.bin');
});
