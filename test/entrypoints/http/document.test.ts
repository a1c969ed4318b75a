import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import openapiTS, { astToString } from 'openapi-typescript';
import { z } from 'zod';
import { apiDocument } from '../../../src/entrypoints/http/api-document.js';
import { describedRoutes } from '../../../src/entrypoints/http/api-routes.js';
import { type OpenApi, referencePage } from '../../../src/formats/openapi/page.js';

/** Found beside the test, wherever it runs. */
const file = (name: string): string =>
  readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');

const routes = describedRoutes();
const document = apiDocument(routes);
const written = JSON.parse(file('schemas/api.json')) as OpenApi;

describe('the document of the API', () => {
  test('is the one in schemas/api.json: scripts/generate-api.mjs writes it', () => {
    expect(written).toEqual(JSON.parse(JSON.stringify(document)));
  });

  test('is what src/client/api.ts is made from', async () => {
    const types = astToString(await openapiTS(JSON.stringify(document)));
    expect(file('src/client/api.ts').endsWith(`*/\n\n${types}`)).toBe(true);
  });

  test('names nothing that is not there, and every schema is one', () => {
    const names = [...JSON.stringify(document).matchAll(/"#\/components\/(\w+)\/(\w+)"/g)];
    const components = (document as unknown as OpenApi).components as unknown as Readonly<
      Record<string, Readonly<Record<string, unknown>>>
    >;
    const missing = names.filter(
      ([, kind, name]) => components[String(kind)]?.[String(name)] === undefined,
    );
    expect(missing.map(([all]) => all)).toEqual([]);
    const ajv = new Ajv2020({ strict: false });
    for (const schema of Object.values(written.components.schemas))
      expect(ajv.validateSchema(schema)).toBe(true);
  });

  test('two routes of one name are refused', () => {
    const [first] = routes;
    if (first === undefined) throw new Error('There are no routes');
    expect(() => apiDocument([first, first])).toThrow(`Two routes are called ${first.told.name}`);
  });
});

/** Answers that say less than they could: what an event holds depends on its kind. The list may only shrink. */
const LOOSE = [...['listAudit', 'readDebtorCard', 'readTimeline']];

test('answers are described to the last member but for a few', () => {
  const loose = routes.filter(({ told }) =>
    Object.values(told.answers).some((answer) => isLoose(answer)),
  );
  expect(loose.map(({ told }) => told.name).sort()).toEqual(LOOSE);
});

function isLoose(answer: unknown): boolean {
  if (!(answer instanceof z.ZodType)) return false;
  const schema = JSON.stringify(z.toJSONSchema(answer, { io: 'input', unrepresentable: 'any' }));
  // Anything may stand there: a record of whatever, or a member without a word about it.
  return /"(?!properties"|default")[\w-]+":\{\}/.test(schema);
}

describe('the page of the document', () => {
  const page = referencePage(written);

  test('has an address for every operation and every schema', () => {
    for (const { told } of routes) expect(page).toContain(`id="${told.name}"`);
    for (const name of Object.keys(written.components.schemas))
      expect(page).toContain(`id="schema-${name}"`);
    expect(page).not.toContain('<script');
  });

  test('takes nothing of the document for markup', () => {
    const info = { ...written.info, title: '<img src=x>', description: 'a <b>b</b> `<i>`' };
    const told = referencePage({ ...written, info, paths: {} });
    expect(told).not.toMatch(/<img|<b>|<i>/);
  });
});
