import { readFileSync } from 'node:fs';
import { LISTS } from '../../../src/formats/ubl/rules/code-lists-data.js';
import { PATHS } from '../../../src/formats/ubl/rules/core-paths-data.js';
import * as data from '../../../src/formats/ubl/structure-data.js';

const published = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../schemas/ubl/${name}`, import.meta.url), 'utf8'));

test('the modules the code reads are the published data', () => {
  expect(published('structure.json')).toMatchObject({
    documents: data.DOCUMENTS,
    types: data.TYPES,
    aggregates: data.AGGREGATES,
    basics: data.BASICS,
    dataTypes: data.DATA_TYPES,
  });
  expect((published('core-paths.json') as { paths: unknown }).paths).toEqual(PATHS);
  expect((published('code-lists.json') as { lists: unknown }).lists).toEqual(LISTS);
});
