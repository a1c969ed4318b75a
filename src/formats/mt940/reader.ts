import type { BankReader } from '../statement-reading.js';
import type { Fault } from '../../kernel/fault.js';
import { err, ok } from '../../kernel/result.js';
import { assembly, type Mt940Events } from './assembly.js';
import { fieldReader } from './fields.js';
import { MT940_LIMITS, type Mt940Limits } from './limits.js';
import { type Encoding, lineReader } from './lines.js';

/** What is known of a file as a whole. */
export interface Mt940Told {
  /** How its text was read; more than one where lines differ */
  readonly encodings: readonly Encoding[];
}

export type Mt940Reader = BankReader<Mt940Told>;

/** Reads one file as its bytes come; entries are told one by one, and nothing of them is kept. Faults as `readMt940`. */
export function mt940Reader(events: Mt940Events, own: Partial<Mt940Limits> = {}): Mt940Reader {
  const limits = { ...MT940_LIMITS, ...own };
  const statements = assembly(
    events,
    { bank: () => fields.bank(), isOpen: () => fields.isOpen() },
    limits,
  );
  const fields = fieldReader(statements, limits);
  const lines = lineReader(fields.line, limits);
  let broken: Fault | undefined;
  return {
    write(bytes) {
      broken ??= lines.write(bytes);
      return broken === undefined ? ok(undefined) : err(broken);
    },
    end() {
      const found = broken ?? lines.end() ?? fields.end() ?? statements.end();
      return found === undefined ? ok({ encodings: lines.encodings() }) : err(found);
    },
  };
}
