import { fault, type Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';

/** What a file says of one currency on one day, as text; `path` is where, for a fault. */
export interface RateText {
  readonly on: string;
  readonly currency: string;
  readonly rate: string;
  readonly path: string;
}

/** Bytes of a file: the whole history since 1999 is some 2 MB. */
const BYTES_MAX = 25 * 1024 * 1024;
/** What the table says where a currency had no rate that day. */
const ABSENT: readonly string[] = ['N/A', ''];

/** `eurofxref-hist.csv`: `Date,USD,JPY,…` and a line per day; a comma may end each line. */
export function csvRates(bytes: Uint8Array): Result<readonly RateText[], readonly Fault[]> {
  if (bytes.length > BYTES_MAX) {
    const message = `The file has ${bytes.length} bytes. Expected at most ${BYTES_MAX}.`;
    return err([fault('LIMIT_EXCEEDED', 'rates.bytes', '', message)]);
  }
  const lines = new TextDecoder('utf-8').decode(bytes).split(/\r?\n/);
  const cells = (line: string): readonly string[] => line.split(',').map((cell) => cell.trim());
  const [first = '', ...currencies] = cells(lines[0] ?? '');
  if (first !== 'Date') return err([NOT_RATES]);
  return ok(
    lines.slice(1).flatMap((line, index) => {
      const [on = '', ...rates] = cells(line);
      if (line.trim() === '') return [];
      return rates.flatMap((rate, column) => {
        if (ABSENT.includes(rate)) return [];
        const currency = currencies[column] ?? '';
        return [{ on, currency, rate, path: `${index + 2}:${column + 2}` }];
      });
    }),
  );
}

const NOT_RATES = fault(
  'UNSUPPORTED_DOCUMENT',
  'rates.unsupported',
  '1:1',
  'The file is neither XML nor a table that begins with "Date". Expected the reference rates of the European Central Bank, such as eurofxref-hist.xml or eurofxref-hist.csv.',
);
