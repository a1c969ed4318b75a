import { DEBTOR_EXPORT_FORM } from '../formats/json/debtor-export.js';
import { toJson } from '../formats/json/plain.js';
import type { DebtorExport } from '../usecases/privacy/export-debtor.js';

/**
 * An export as one JSON object of the form schemas/debtor-export.json, in pieces, one for each record between its head and its
 * end: it is never whole in memory.
 */
export async function* debtorExportText(
  about: { readonly administration: string; readonly debtor: string },
  { at, records }: DebtorExport,
): AsyncGenerator<string> {
  const head = JSON.stringify({ form: DEBTOR_EXPORT_FORM, ...about, at });
  yield `${head.slice(0, -1)},"records":[`;
  let before = '\n';
  for await (const record of records) {
    yield `${before}${textOf(record)}`;
    before = ',\n';
  }
  yield '\n]}\n';
}

function textOf(record: unknown): string {
  return JSON.stringify(toJson(record), (_key, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
}
