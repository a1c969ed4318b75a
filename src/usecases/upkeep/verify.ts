import { epochMs, type Instant } from '../../kernel/dates.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { groupBy } from '../../kernel/group.js';
import { printMoney, sumMoney } from '../../kernel/money.js';
import { recomputeAccount } from '../../domain/bank/recompute.js';
import { normalIban } from '../../domain/party/identifiers.js';
import type { Allocation } from '../../domain/ledger/open-item.js';
import type { EntryLabel, OpenItemState, StoredEntry, Tx } from '../../ports/store.js';
import type { AuditHeads } from '../../ports/audit.js';
import { suspension } from '../installation.js';
import type { Ports } from '../ports.js';
import { verifyAudit } from './verify-audit.js';
import { entryBreaks, type Finding, onAccountBreaks } from './verify-entries.js';

export interface Verified {
  readonly administration: AdministrationId;
  /** How many rows each promise was checked on */
  readonly checked: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
}

/** What is tried again is tried again within the hour (INV-2). */
const NEXT_TRY_MAX_MS = 3_600_000;

/**
 * The nightly verifier: everything that was promised is computed again from the rows themselves, in one
 * transaction, and compared. It changes nothing. `heads`: ends of the audit log that were written down outside the database.
 */
export function makeVerify(
  ports: Pick<Ports, 'store' | 'clock' | 'digest' | 'place'>,
  heads: Pick<AuditHeads, 'of'>,
): (administration: AdministrationId) => Promise<Verified> {
  return (administration) =>
    ports.store.inTransaction(administration, async (tx) => {
      const allocations = (await tx.ledger.allAllocations()).filter(
        (allocation) => allocation.reversedOn === undefined,
      );
      const items = await tx.ledger.items({ openOnly: false });
      const onAccount = await tx.onAccount.live({});
      const entries = await allEntries(tx);
      const exchanges = await verifyExchanges(ports, tx);
      const outbox = await verifyOutbox(tx, ports.clock.now());
      const accounts = await verifyAccounts(tx, entries);
      const lists = await listBreaks(tx);
      const audit = await verifyAudit(tx, administration, heads, ports.digest);
      return {
        administration,
        checked: {
          'INV-1': exchanges.checked,
          'INV-2': outbox.checked,
          'INV-4': items.length + entries.length,
          'INV-5': accounts.checked,
          'INV-11': audit.checked,
        },
        findings: [
          ...exchanges.findings,
          ...outbox.findings,
          ...itemBreaks(items, allocations),
          ...lists,
          ...entryBreaks(entries, allocations, onAccount),
          ...onAccountBreaks(onAccount),
          ...accounts.findings,
          ...audit.findings,
          ...suspensionNotes(await suspension(ports, tx)),
        ],
      };
    });
}

/** A database away from home keeps its promises by sending nothing; a person should know. */
function suspensionNotes(message: string | null): readonly Finding[] {
  if (message === null) return [];
  return [{ kind: 'note', invariant: 'INV-1', subject: 'installation', message }];
}

interface Part {
  readonly checked: number;
  readonly findings: readonly Finding[];
}

/** INV-1: one exchange and one key per document version, and the bytes are still those that were signed for. */
async function verifyExchanges(ports: Pick<Ports, 'digest'>, tx: Tx): Promise<Part> {
  const exchanges = await tx.exchanges.all();
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const { id, key, documentId, documentVersion } of exchanges) {
    const version = `${documentId}.${documentVersion}`;
    const say = (message: string) =>
      findings.push({ kind: 'break', invariant: 'INV-1', subject: id, message });
    if (seen.has(version) || seen.has(key))
      say(`Document ${documentId} version ${documentVersion} has a second exchange or key.`);
    seen.add(version).add(key);
    if (!key.startsWith(`${version}.`))
      say(`Its key ${key} does not belong to document ${version}.`);
    const document = await tx.documents.byId(documentId);
    // A newer version has its own bytes, and none yet while it is checked; what travelled before it is kept apart.
    if (document !== null && document.version !== documentVersion) {
      const kept = (await tx.journey.versions(documentId)).find(
        (earlier) => earlier.version === documentVersion,
      );
      if (kept !== undefined && ports.digest(kept.bytes) !== kept.sha256)
        say(`The kept bytes of ${version} are not those that were stored: another SHA-256.`);
      continue;
    }
    if (document?.bytes === undefined) say(`Its document ${documentId} has no bytes any more.`);
    else if (ports.digest(document.bytes) !== document.sha256)
      say(`The bytes of document ${documentId} are not those that were stored: another SHA-256.`);
  }
  return { checked: exchanges.length, findings };
}

/**
 * What waits for its moment and for no other side: an approved reminder for the end of its hold, for office hours and for a
 * bank picture that is whole; the term of an answer for its last day.
 */
const WAITS_ON_PURPOSE: ReadonlySet<string> = new Set(['issue-reminder', 'follow-answer']);

/** INV-2: nothing that was accepted waits without an end; what a person must look at is named. */
async function verifyOutbox(tx: Tx, now: Instant): Promise<Part> {
  const messages = await tx.outbox.list({});
  const findings = messages.flatMap(({ id, kind, state, nextAt, note }): readonly Finding[] => {
    const subject = `${kind} ${id}`;
    const said = note === undefined ? '' : ` ${note}`;
    if (state === 'due' && WAITS_ON_PURPOSE.has(kind)) return [];
    if (state === 'parked')
      return [
        { kind: 'note', invariant: 'INV-2', subject, message: `Parked for a person.${said}` },
      ];
    if (state === 'done' || epochMs(nextAt) - epochMs(now) <= NEXT_TRY_MAX_MS) return [];
    const message = `Its next try is at ${nextAt}, more than an hour away.${said}`;
    return [{ kind: 'break', invariant: 'INV-2', subject, message }];
  });
  return { checked: messages.length, findings };
}

const LABELS: Readonly<Record<EntryLabel, true>> = {
  review: true,
  matched: true,
  'non-ar': true,
  payout: true,
  'on-account': true,
  reopen: true,
  'not-ours': true,
};

async function allEntries(tx: Tx): Promise<readonly StoredEntry[]> {
  const found = [...(await tx.bank.unlabelled())];
  for (const label of Object.keys(LABELS) as EntryLabel[])
    for (const entry of await tx.bank.withLabel(label)) found.push(entry);
  return found;
}

/** INV-4 for items: what is left of each is its amount less its live allocations, never beyond it. */
function itemBreaks(
  items: readonly OpenItemState[],
  allocations: readonly Allocation[],
): readonly Finding[] {
  const byItem = groupBy(allocations, (allocation) => allocation.openItemId);
  return items.flatMap(({ id, number, amount, open }) => {
    const paid = sumMoney(
      (byItem.get(id) ?? []).map((allocation) => allocation.amount),
      amount.currency,
    );
    const left = amount.minor - paid.minor;
    const beyond =
      amount.minor >= 0n ? left < 0n || left > amount.minor : left > 0n || left < amount.minor;
    const message = `Invoice ${number} of ${printMoney(amount)} has ${printMoney(paid)} assigned to it and ${printMoney(open)} open.`;
    return beyond || left !== open.minor
      ? [{ kind: 'break', invariant: 'INV-4', subject: id, message } as const]
      : [];
  });
}

/** Items whose break is named; mending them mends all. */
const LISTED_MAX = 50;

/** INV-4 for lists: what they know to be left of an item is what its allocations leave. */
async function listBreaks(tx: Tx): Promise<readonly Finding[]> {
  return (await tx.lists.brokenItems(LISTED_MAX)).map((subject) => {
    const message =
      'Lists show it with another open amount than its allocations leave. Run voldaan items mend.';
    return { kind: 'break', invariant: 'INV-4', subject, message };
  });
}

/** INV-5: the entries of each account explain its balances; a missing statement is said, and is no break. */
async function verifyAccounts(tx: Tx, entries: readonly StoredEntry[]): Promise<Part> {
  const { accounts } = await tx.administration.get();
  const findings: Finding[] = [];
  for (const account of accounts) {
    const iban = normalIban(account.iban);
    const booked = entries.filter((e) => e.iban === iban).map((e) => e.entry.amount);
    const check = recomputeAccount(await tx.bank.statements(iban), booked);
    const subject = `account …${iban.slice(-4)}`;
    if (check.kind === 'mismatch') {
      const message = `Its first balance and all entries give ${check.found}, its last balance is ${check.expected}.`;
      findings.push({ kind: 'break', invariant: 'INV-5', subject, message });
    }
    if (check.kind === 'not-applicable' && check.after !== undefined) {
      const message = `A statement before ${check.after} is missing, so its balances cannot be followed. Import it.`;
      findings.push({ kind: 'note', invariant: 'INV-5', subject, message });
    }
  }
  return { checked: accounts.length, findings };
}
