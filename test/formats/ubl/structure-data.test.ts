import { readFileSync } from 'node:fs';
import * as data from '../../../src/formats/ubl/structure-data.js';

test('the module the code reads is the published structure data', () => {
  const url = new URL('../../../schemas/ubl/structure.json', import.meta.url);
  const published = JSON.parse(readFileSync(url, 'utf8'));
  expect(data.DOCUMENTS).toEqual(published.documents);
  expect(data.TYPES).toEqual(published.types);
  expect(data.AGGREGATES).toEqual(published.aggregates);
  expect(data.BASICS).toEqual(published.basics);
  expect(data.DATA_TYPES).toEqual(published.dataTypes);
});
