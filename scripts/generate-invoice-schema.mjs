// Writes schemas/invoice.json from the zod schema. Run after `npm run build`; a test keeps the two equal.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { invoiceJsonSchema } from '../dist/formats/json/invoice-schema.js';

const target = fileURLToPath(new URL('../schemas/invoice.json', import.meta.url));
writeFileSync(
  target,
  await format(JSON.stringify(invoiceJsonSchema()), { parser: 'json', printWidth: 100 }),
);
