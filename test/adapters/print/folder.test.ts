import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePrintFolder } from '../../../src/adapters/print/folder/folder.js';
import { idOf } from '../../../src/kernel/ids.js';
import type { PrintJob } from '../../../src/ports/print.js';
import { NOON } from '../../support/facts.js';
import { isOk } from '../../support/results.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voldaan-print-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const BOOKS = idOf<'administration'>('books');

function job(key: string, change: Partial<PrintJob> = {}): PrintJob {
  const about = { number: `N-${key}`, addressee: 'Aerts\n{"file":"x"}', address: ['Kaai 1'] };
  return { administration: BOOKS, key, at: NOON, bytes: Buffer.from('%PDF'), about, ...change };
}

const own = (...names: readonly string[]): string => join(folder, BOOKS, ...names);

async function lines(): Promise<readonly string[]> {
  return (await readFile(own('index.ndjson'), 'utf8')).trimEnd().split('\n');
}

test('a key makes one file and one line, however often it is put', async () => {
  const print = makePrintFolder(folder);
  for (const key of ['exc_1', 'exc_2', 'exc_1', 'exc_1'])
    expect(isOk(await print.put(job(key)))).toEqual({ reference: `${key}.pdf` });
  expect((await readdir(own())).sort()).toEqual(['exc_1.pdf', 'exc_2.pdf', 'index.ndjson']);
  expect(await lines()).toHaveLength(2);
  expect(JSON.parse((await lines())[0] ?? '')).toEqual({
    ...{ file: 'exc_1.pdf', at: NOON },
    ...job('exc_1').about,
  });
});

test('a crash between file and line, or in the middle of either, leaves nothing out and nothing double', async () => {
  const print = makePrintFolder(folder);
  await print.put(job('exc_1'));
  // Died while the file was written aside, and while the line was written.
  await writeFile(own('exc_2.pdf.part'), '%P');
  await appendFile(own('index.ndjson'), '{"file":"exc_3.pd');
  await writeFile(own('exc_3.pdf'), '%PDF');
  for (const key of ['exc_2', 'exc_3']) isOk(await print.put(job(key)));
  expect((await readdir(own())).filter((name) => name.endsWith('.part'))).toEqual([]);
  const whole = (await lines()).filter((line) => line.endsWith('}'));
  expect(whole.map((line) => (JSON.parse(line) as { file: string }).file)).toEqual([
    ...['exc_1.pdf', 'exc_2.pdf', 'exc_3.pdf'],
  ]);
});

test('what lies under a key is found again, and nothing else', async () => {
  const print = makePrintFolder(folder);
  expect(isOk(await print.find(job('exc_1')))).toBeNull();
  await print.put(job('exc_1'));
  expect(isOk(await print.find(job('exc_1')))).toEqual({ reference: 'exc_1.pdf' });
  expect(isOk(await print.find({ ...job('exc_1'), administration: idOf('others') }))).toBeNull();
});

test('a folder that cannot be written to is tried again later', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  expect(await makePrintFolder(file).put(job('exc_1'))).toMatchObject({
    ok: false,
    error: { kind: 'transient', message: expect.stringContaining('ENOTDIR') },
  });
});

test.each(['../exc_1', 'a/b', '.hidden', '', 'a\nb'])('%j is no name of ours', async (key) => {
  await expect(makePrintFolder(folder).put(job(key))).rejects.toThrow('an id of ours');
  expect(await readdir(folder)).toEqual([]);
});
