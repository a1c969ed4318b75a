import { readdirSync, readFileSync } from 'node:fs';
import { mappingOf } from '../../../src/compose/hosts.js';
import { hostMappingToJson, parseHostMapping } from '../../../src/formats/json/host-mapping.js';
import { dec } from '../../../src/kernel/decimal.js';
import { isOk } from '../../support/results.js';

const FOLDER = new URL('../../../mappings/', import.meta.url);
const SHIPPED = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test('what is read is written the same', () => {
  const text = {
    vat: { '3': { category: 'S', rate: '21' }, '0': { category: 'O', exemptionReason: 'buiten' } },
    units: { '': 'C62' },
    languages: { nl_BE: 'nl' },
    ...{
      paymentMeans: {},
      accounts: { discount: '653000' },
      journals: { bank: 'BNK' },
      fields: {},
    },
  };
  expect(hostMappingToJson(isOk(parseHostMapping(text)))).toEqual(text);
});

test.each([
  [{ vat: { a: { category: 'S' } } }, '/vat/a/rate'],
  [{ vat: { a: { category: 'S', rate: '0' } } }, '/vat/a/rate'],
  [{ vat: { a: { category: 'O', rate: '0', exemptionReason: 'x' } } }, '/vat/a/rate'],
  [{ vat: { a: { category: 'AE', rate: '0' } } }, '/vat/a/exemptionReason'],
  [{ vat: { a: { category: 'Q', rate: '0' } } }, '/vat/a/category'],
  [{ units: { uur: 'hour' } }, '/units/uur'],
  [{ languages: { it: 'it' } }, '/languages/it'],
  [{ accounts: { petty: '1' } }, '/accounts'],
  [{ colour: {} }, ''],
])('%j is refused at its place', (value, path) => {
  const read = parseHostMapping(value);
  expect(read.ok ? [] : read.error.map((fault) => fault.path)).toContain(path);
});

test('every mapping that is shipped can be read', () => {
  for (const name of SHIPPED) {
    const path = new URL(`${name}/mapping.json`, FOLDER);
    const read = isOk(parseHostMapping(JSON.parse(readFileSync(path, 'utf8'))));
    expect(read).toEqual(mappingOf(name));
    expect(Object.values(read).some((codes: object) => Object.keys(codes).length > 0)).toBe(true);
  }
});

test('what an administration says otherwise counts code by code', () => {
  const mapping = mappingOf('none-shipped', { vat: { x: { category: 'Z', rate: dec('0') } } });
  expect(mapping.vat).toEqual({ x: { category: 'Z', rate: dec('0') } });
  expect(mapping.units).toEqual({});
});

test('a code that is called like something of the language means nothing', () => {
  const { vat, units } = mappingOf('none-shipped');
  expect(['constructor' in vat, 'toString' in units]).toEqual([false, false]);
});
