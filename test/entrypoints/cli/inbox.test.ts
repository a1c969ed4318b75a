import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../../../src/adapters/digest/sha256.js';
import type { Invoice } from '../../../src/domain/invoice/invoice.js';
import { writeUbl } from '../../../src/formats/ubl/write.js';
import { type CliRun, keptStore, runKept } from '../../support/run-cli.js';
import { NOON } from '../../support/facts.js';
import {
  ADMINISTRATION,
  purchaseInvoice,
  SECOND_IBAN,
  SELLER,
  SUPPLIER,
} from '../../support/stage-world.js';

const { id, name, country, language, zone, vatId, sender } = ADMINISTRATION;
const BOOKS = { administration: { id, name, country, language, zone, vatId, sender } };

let data = '';
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'voldaan-inbox-'));
});
afterAll(() => {
  rmSync(data, { recursive: true, force: true });
});

function run(argv: readonly string[], stdin = ''): Promise<CliRun> {
  return runKept(argv, { stdin, env: { VOLDAAN_DATA: data } });
}

const inbox = (...argv: readonly string[]): Promise<CliRun> =>
  run(['inbox', ...argv, '--administration', id]);

/** Bytes as an access point left them, before anybody read them. */
async function arrived(documents: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const store = await keptStore(data);
  await store.inTransaction(id, async (tx) => {
    for (const [transportId, bytes] of Object.entries(documents)) {
      await tx.inbound.add({
        ...{ transportId, sender: SUPPLIER, receiver: SELLER, documentType: 't', process: 'p' },
        ...{ bytes, sha256: sha256(bytes), receivedAt: NOON, state: 'refused', note: 'SCHEMA' },
      });
    }
  });
}

function ublOf(number: string, change: Partial<Invoice> = {}): Uint8Array {
  const written = writeUbl(purchaseInvoice({ number, ...change }));
  if (!written.ok) throw new Error(written.error[0]?.message);
  return written.value;
}

/** One life of a set of books, in order. */
test('documents are tried again, shown, saved, released in twos and answered', async () => {
  expect(await run(['administration', 'add', '-'], JSON.stringify(BOOKS))).toMatchObject({
    code: 0,
  });
  const pdf = { mediaType: 'application/pdf', base64: Buffer.from('%PDF-1.4').toString('base64') };
  await arrived({
    one: ublOf('L-1', { attachments: [{ reference: 'B', file: { ...pdf, name: '../bon.pdf' } }] }),
    two: ublOf('L-2', { payments: [{ meansCode: '30', account: { id: SECOND_IBAN } }] }),
    odd: Buffer.from('<Invoice'),
  });

  expect((await inbox('refused')).stdout.split('\n')).toHaveLength(4);
  const odd = join(data, 'odd.bin');
  expect(await inbox('refused-file', 'odd', '-o', odd)).toMatchObject({ code: 0 });
  expect(readFileSync(odd, 'utf8')).toBe('<Invoice');
  expect((await inbox('try-again', 'one', '--json')).stdout).toContain('"taken":true');
  expect((await inbox('try-again', 'two', '--json')).stdout).toContain('"taken":true');
  expect(await inbox('try-again', 'odd')).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('NOT_WELL_FORMED') as string,
  });

  const { documents } = JSON.parse((await inbox('list', '--json')).stdout) as {
    documents: { id: string; number: string }[];
  };
  const [plain, held] = documents.map((document) => document.id);
  if (plain === undefined || held === undefined) throw new Error('Two documents wait');
  expect((await inbox('list', '--lang', 'fr')).stdout).toMatch(/RETENU.*L-2.*121\.00 EUR/);
  expect((await inbox('show', held)).stdout).toMatch(/! Deze leverancier vraagt betaling op/);
  expect((await inbox('show', plain)).stdout).toContain(
    'bijlage a1: bon.pdf (application/pdf, 8 B)',
  );
  const bon = join(data, 'bon.pdf');
  expect(await inbox('attachment', plain, 'a1', '-o', bon)).toMatchObject({ code: 0 });
  expect(readFileSync(bon, 'utf8')).toBe('%PDF-1.4');
  const page = join(data, 'page.html');
  expect(await inbox('html', plain, '-o', page)).toMatchObject({ code: 0 });
  expect(readFileSync(page, 'utf8')).toContain('<html lang="nl">');

  const release = (by: string, ...more: string[]) =>
    inbox('release', held, '--by', by, '--note', 'Gebeld', ...more);
  expect((await release('An', '--version', '0')).stdout).toBe(`${held}: held\n`);
  expect(await release('Bert', '--version', '0', '--json')).toMatchObject({
    code: 2,
    stdout: expect.stringContaining('inbox.changed-meanwhile') as string,
  });
  expect((await release('Bert', '--json')).stdout).toContain('"outcome":"released"');
  const rejected = await inbox('reject', plain, '--by', 'An', '--reason', 'PRI', '--json');
  expect(JSON.parse(rejected.stdout)).toEqual({ document: plain, version: 1, outcome: 'decided' });
  expect((await inbox('show', plain)).stdout).toMatch(/beslist .* An: reject PRI/);
  expect((await inbox('people', '--set', '1', '--json')).stdout).toBe('{"people":1}\n');
  // A setting with a command of its own is no other content of the file.
  expect(await run(['administration', 'add', '-'], JSON.stringify(BOOKS))).toMatchObject({
    code: 0,
  });
  expect(await inbox('approve', 'doc_none', '--by', 'An')).toMatchObject({ code: 2 });
}, 240_000);

test.each([
  ['approve', 'doc_1'],
  ['approve', 'doc_1', '--by', '123'],
  ['reject', 'doc_1', '--by', 'An'],
  ['reject', 'doc_1', '--by', 'An', '--reason', 'NON'],
  ['release', 'doc_1', '--by', 'An'],
  ['release', 'doc_1', '--by', 'An', '--note', ' '],
  ['approve', 'doc_1', '--by', 'An', '--version', 'x'],
])('a call that lacks something says so: %s', async (...argv) => {
  expect(await inbox(...argv)).toMatchObject({ code: 2 });
});
