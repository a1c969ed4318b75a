import { ok, type Result } from '../../../kernel/result.js';
import type { HostError, HostReceipt } from '../../../ports/host.js';
import type { OdooBooks } from './books.js';
import { create, marked, markOf } from './marks.js';
import type { OdooRow } from './records.js';
import { refused, type Target } from './targets.js';
import { existing, written } from './telling.js';

export interface FileToKeep {
  readonly name: string;
  readonly base64: string;
}

/** Characters of base64 in one call: three files of 8 MiB, well within what servers take in one request. */
const BASE64_MAX = 34_000_000;

const PLACE = {
  model: 'ir.attachment',
  field: 'description',
  fields: ['res_model', 'res_id'],
} as const;

/** Files under this key, with whatever record. */
export async function findFiles(
  books: OdooBooks,
  key: string,
): Promise<Result<readonly OdooRow[], HostError>> {
  return marked(books, PLACE, markOf(key));
}

/** Puts files with every record that has none of this key yet; all of them in one transaction. */
export async function keepFiles(
  books: OdooBooks,
  key: string,
  targets: readonly Target[],
  files: readonly FileToKeep[],
): Promise<Result<HostReceipt, HostError>> {
  const there = await findFiles(books, key);
  if (!there.ok) return there;
  const missing = targets.filter(
    ({ model, id }) =>
      !there.value.some((row) => row['res_model'] === model && row['res_id'] === id),
  );
  if (missing.length === 0) return ok(existing(there.value[0]?.id ?? 0));
  const size = files.reduce((sum, { base64 }) => sum + base64.length, 0) * missing.length;
  if (size > BASE64_MAX)
    return refused(`The files are larger than Odoo takes in one call (${BASE64_MAX} characters).`);
  const values = missing.flatMap(({ model, id }) =>
    files.map(({ name, base64 }) => ({
      ...{ name, datas: base64, res_model: model, res_id: id, description: markOf(key) },
    })),
  );
  const made = await create(books, 'ir.attachment', values);
  return made.ok ? ok(written(made.value)) : made;
}
