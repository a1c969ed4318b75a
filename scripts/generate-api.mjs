// Writes what others rely on of the API: schemas/api.json, and the types of our client. Run after `npm run build`. With
// `--release` also schemas/api-released.json, against which a test looks for what would break clients.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { format } from 'prettier';
import { apiDocument } from '../dist/entrypoints/http/api-document.js';
import { describedRoutes } from '../dist/entrypoints/http/api-routes.js';

const document = apiDocument(describedRoutes());
write(
  'schemas/api.json',
  await format(JSON.stringify(document), { parser: 'json', printWidth: 100 }),
);
if (process.argv.includes('--release'))
  write('schemas/api-released.json', `${JSON.stringify(document)}\n`);
const types = astToString(await openapiTS(JSON.stringify(document)));
write('src/client/api.ts', `/* Written by scripts/generate-api.mjs. */\n\n${types}`);

function write(name, text) {
  writeFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), text);
}
