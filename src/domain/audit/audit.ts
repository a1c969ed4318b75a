import type { Instant } from '../../kernel/dates.js';

/** Name of the chain of the installation itself, where an administration has its id: no id is written like this. */
export const INSTALLATION_CHAIN = '*';

/**
 * One act, as it stands in the log. It holds no personal data of debtors: ids, names of fields, and values only of fields
 * that were named as harmless (migration 0040).
 */
export interface AuditEntry {
  /** Id of the administration, or `*` */
  readonly chain: string;
  /** Counts from 1, without gaps */
  readonly position: number;
  readonly at: Instant;
  readonly actorKind: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly channel: string;
  /** `dispute.changed`, `evidence.exported` */
  readonly act: string;
  readonly aboutKind: string;
  readonly aboutId: string;
  /** JSON list of what changed, exactly as it was hashed */
  readonly fields: string;
  /** SHA-256 in hexadecimal of the entry before it; empty at the first */
  readonly previous: string;
  readonly hash: string;
}

/** Where a chain ends, or ended on a day when it was written down somewhere else. */
export interface AuditHead {
  readonly chain: string;
  readonly position: number;
  readonly hash: string;
}

/** What somebody did that changed no row that is watched: an export, a look at personal data, an approval that was refused. */
export interface AuditNote {
  /** Small letters, digits, `.`, `-` and `_`: `evidence.exported` */
  readonly act: string;
  readonly about: { readonly kind: string; readonly id: string };
  /** Harmless facts only: counts, days, kinds, reasons by their code. Never a name, an account or a text of a person */
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
}

/** Facts of a note in the form of `AuditEntry.fields`. */
export function fieldsOf({ facts = {} }: Pick<AuditNote, 'facts'>): string {
  return JSON.stringify(
    Object.entries(facts).map(([field, is]) => ({ field, is: String(is).slice(0, VALUE_MAX) })),
  );
}

/** Longest value in an entry, in characters: enough for ids, days, codes and amounts. */
const VALUE_MAX = 200;
