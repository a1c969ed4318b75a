import fc from 'fast-check';
import { zipSync } from 'fflate';
import type { Fault } from '../../../src/kernel/fault.js';
import { csvReader } from '../../../src/formats/kbo/csv.js';
import { type KboExtract, kboReader } from '../../../src/formats/kbo/read.js';
import { readZip } from '../../../src/formats/kbo/zip.js';
import { inChunks, KBO_TABLES, kboZip } from '../../support/kbo.js';

const WANTED = new Set(['0403170701', '0200065765', '0123456749']);

async function read(zip: Uint8Array, size = 1_000): Promise<KboExtract | Fault> {
  const reader = kboReader(WANTED, 'nl');
  const refused = await readZip(inChunks(zip, size), (name) => reader.file(name));
  if (refused !== null) return refused;
  const result = reader.result();
  return result.ok ? result.value : result.error;
}

describe('a full file of KBO open data', () => {
  test.each([7, 100_000])(
    'is read for the wanted numbers alone, %i bytes at a time',
    async (size) => {
      const extract = await read(kboZip(), size);
      if (!('entries' in extract)) throw new Error(extract.message);
      expect(extract.snapshotOn).toBe('2026-05-01');
      expect(Object.fromEntries(extract.entries)).toEqual({
        '0403170701': {
          ...{ number: '0403170701', names: ['Bakkerij Aerts', 'De "Gouden" Oven, bakkers'] },
          ...{ person: 'legal', legalForm: 'Besloten Vennootschap', status: 'active' },
          address: { line1: 'Kaai 1 B', city: 'Gent', postalCode: '9000', country: 'BE' },
          ...{ activities: ['2008:10712'], startedOn: '1990-01-02' },
        },
        '0200065765': {
          ...{ number: '0200065765', names: ['Dumont Jan'], person: 'natural', status: 'active' },
          ...{
            legalSituation: 'Opening van faillissement',
            activities: [],
            startedOn: '2010-06-15',
          },
        },
      });
    },
  );

  test.each<[string, Readonly<Record<string, string | undefined>>, string]>([
    ['without its enterprises', { 'enterprise.csv': undefined }, 'kbo.not-full'],
    ['an update', { 'meta.csv': '"Variable","Value"\n"ExtractType","update"\n' }, 'kbo.not-full'],
    [
      'without a day',
      { 'meta.csv': '"Variable","Value"\n"ExtractType","full"\n"SnapshotDate","31-02-2026"\n' },
      'kbo.not-full',
    ],
    ['with other columns', { 'enterprise.csv': '"Number","Name"\n"1","x"\n' }, 'kbo.not-full'],
    [
      'cut inside a cell',
      { 'denomination.csv': `${KBO_TABLES['denomination.csv'] ?? ''}"04` },
      'kbo.csv',
    ],
    ['with a giant cell', { 'code.csv': `"${'x'.repeat(20_000)}"` }, 'kbo.csv'],
  ])('%s is refused', async (_, change, code) => {
    expect(await read(kboZip(change))).toMatchObject({ code });
  });

  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'kbo.zip'],
    ['something else', new TextEncoder().encode('EnterpriseNumber,Status\n'), 'kbo.zip'],
    ['half of it', kboZip().slice(0, 300), 'kbo.zip'],
    ['not UTF-8', zipSync({ 'meta.csv': new Uint8Array([0x22, 0xff, 0x22]) }), 'kbo.encoding'],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await read(bytes)).toMatchObject({ code });
  });

  test('what unpacks to more than the bound is not unpacked further', async () => {
    const reader = kboReader(WANTED, 'nl');
    const bomb = kboZip({
      'code.csv': `${KBO_TABLES['code.csv'] ?? ''}${'a,b,c,d\n'.repeat(100_000)}`,
    });
    const refused = await readZip(inChunks(bomb, 1_000), (name) => reader.file(name), 10_000);
    expect(refused).toMatchObject({ code: 'kbo.too-large' });
  });
});

describe('CSV', () => {
  const rowsOf = (text: string, cuts: readonly number[] = []): readonly (readonly string[])[] => {
    const rows: (readonly string[])[] = [];
    const reader = csvReader('x.csv', (cells) => {
      rows.push(cells);
      return null;
    });
    let from = 0;
    for (const cut of [
      ...cuts.map((c) => c % (text.length + 1)).toSorted((a, b) => a - b),
      text.length,
    ]) {
      expect(reader.push(text.slice(from, cut))).toBeNull();
      from = cut;
    }
    expect(reader.end()).toBeNull();
    return rows;
  };

  test('what was written comes back, wherever the text is cut', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'é', ' '),
      maxLength: 8,
    });
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(rows, fc.array(fc.nat(200), { maxLength: 4 }), (written, cuts) => {
        const text = written
          .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        expect(rowsOf(text, cuts)).toEqual(written);
      }),
    );
  });

  test.each([
    [
      'a,b\nc,\n',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['a\r\n\r\nb', [['a'], ['b']]],
    ['', []],
    ['""', [['']]],
  ])('%j is %j', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  test.each(['a"b\n', '"a"b\n'])('%j is refused with its place', (text) => {
    const refused = csvReader('x.csv', () => null).push(`ok\n${text}`);
    expect(refused).toMatchObject({ code: 'kbo.csv', path: 'x.csv:2' });
  });
});
