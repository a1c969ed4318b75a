// Writes the JSON Schemas that are made from code: ledger, policy, administration. Run after `npm run build`.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { JSON_SCHEMAS } from '../dist/formats/json/json-schema.js';

for (const [name, schema] of Object.entries(JSON_SCHEMAS)) {
  const target = fileURLToPath(new URL(`../schemas/${name}`, import.meta.url));
  writeFileSync(
    target,
    await format(JSON.stringify(schema(), null, 2), { parser: 'json', printWidth: 100 }),
  );
}
