import { fault, type Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';

/** The bytes of a CSV file as text. Errors: ENCODING, mostly a workbook. */
export function sheetText(bytes: Uint8Array): Result<string, Fault> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return err(NOT_UTF8);
  }
}

const NOT_UTF8 = fault(
  'ENCODING',
  'sheet.not-utf8',
  '',
  'The file is not UTF-8, or it is a workbook. Save it as "CSV UTF-8" in your spreadsheet program.',
);
