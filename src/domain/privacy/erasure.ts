import type { PlainDate } from '../../kernel/dates.js';
import type { Debtor } from '../party/debtor.js';
import type { DebtorProfile } from '../party/debtor-profile.js';
import { keptUntil, periodIn, type RecordKind, RETENTION, type RetentionRow } from './retention.js';

/** Stands where something said about a person was. */
export const ERASED = 'erased';

/** What keeps a debtor from being erased whole, as long as it is open. */
export const CLAIM_HOLDS = [
  ...['open-item', 'dispute', 'promise'],
  ...['payment-plan', 'task', 'instrument'],
] as const;
export type ClaimHold = (typeof CLAIM_HOLDS)[number];

/** What becomes of the records of one kind when a debtor is erased, and why. */
export interface ErasureRow {
  readonly kind: RecordKind;
  readonly what: string;
  /** Records we hold of it */
  readonly held: number;
  /** How many of them go, or lose what they say */
  readonly goes: number;
  readonly becomes: RetentionRow['erasure'];
  /** Why it stays: a duty to keep it, or a claim that is not settled */
  readonly because?: 'duty' | 'claim';
  /** Last day of the duty, counted from the newest invoice */
  readonly until?: PlainDate;
  readonly source?: string;
}

/** How many records there are of a kind, and how many an erasure has not reached yet. */
export interface HeldRecords {
  readonly held: number;
  readonly left: number;
}

/**
 * What goes and what stays of a debtor. A duty to keep goes before everything; an open claim keeps what it may need;
 * whatever is left goes. `newest`: issue date of his newest invoice.
 */
export function erasurePlan(
  records: ReadonlyMap<RecordKind, HeldRecords>,
  facts: {
    readonly country: string;
    readonly holds: readonly ClaimHold[];
    readonly newest: PlainDate | null;
  },
): readonly ErasureRow[] {
  return RETENTION.flatMap((row): ErasureRow[] => {
    const found = records.get(row.kind);
    if (found === undefined || found.held === 0) return [];
    const about = { kind: row.kind, what: row.why, held: found.held };
    if (row.erasure === 'stays') {
      const until = facts.newest === null ? null : keptUntil(row, facts.country, facts.newest);
      const { source } = periodIn(row, facts.country);
      const stays = { ...about, goes: 0, becomes: 'stays', because: 'duty', source } as const;
      return [until === null ? stays : { ...stays, until }];
    }
    if (row.heldByClaim && facts.holds.length > 0)
      return [{ ...about, goes: 0, becomes: 'stays', because: 'claim' }];
    return [{ ...about, goes: found.left, becomes: row.erasure }];
  });
}

const CONTACT = ['email', 'phone', 'blockedReason'] as const;
const PERSONS = ['contact', 'otherEmails', 'refusedEmails', 'mailBounced', 'watch'] as const;

/** What an invoice needs of a debtor, and no more: name, address and numbers. */
export function withoutContact(debtor: Debtor): Debtor {
  return { ...without(debtor, CONTACT), ibans: [], aliases: [] };
}

/** What we decided about him stays; who to ask for, where he was written to and what was said of him goes. */
export function withoutPersons(profile: DebtorProfile): DebtorProfile {
  return without(profile, PERSONS);
}

function without<T extends object, Key extends keyof T>(
  value: T,
  keys: readonly Key[],
): Omit<T, Key> {
  const left = Object.entries(value).filter(([key]) => !keys.some((gone) => gone === key));
  return Object.fromEntries(left) as Omit<T, Key>;
}

/** Whether there is anything of a debtor that `withoutContact` and `withoutPersons` would take away. */
export function hasContact(debtor: Debtor, profile: DebtorProfile): boolean {
  const { ibans, aliases } = debtor;
  return (
    ibans.length + aliases.length > 0 ||
    CONTACT.some((key) => debtor[key] !== undefined) ||
    PERSONS.some((key) => profile[key] !== undefined)
  );
}
