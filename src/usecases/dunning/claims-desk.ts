import { dateIn } from '../../kernel/dates.js';
import type { AdministrationId, ClaimId, EntryId } from '../../kernel/ids.js';
import { type Money, parseMoney, printMoney } from '../../kernel/money.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { ClaimFilter, StoredClaim } from '../../ports/law.js';
import type { Tx } from '../../ports/store.js';
import type { Ports } from '../ports.js';
import { claimHistory, type ClaimHistory, type ShownClaim, shownClaims } from './show-claims.js';
import { tellClaim } from './tell-claim.js';

export type ClaimError = {
  readonly kind: 'no-such-claim' | 'no-such-entry' | 'no-amount' | 'more-than-open' | 'no-reason';
  readonly message: string;
};

/** What a person says of a claim. */
export interface ClaimDecision {
  /** Decimal text in the currency of the claim; absent: all that is open */
  readonly amount?: string;
  readonly by: string;
  /** Why it is waived, or what paid it */
  readonly note: string;
  /** The bank entry whose money paid it, for the record */
  readonly entryId?: EntryId;
}

/** Interest, costs and damages that were asked: a person settles or waives them, and nothing else ends them. */
export interface ClaimDesk {
  /** Oldest first. */
  list(administration: AdministrationId, filter: ClaimFilter): Promise<readonly ShownClaim[]>;
  show(administration: AdministrationId, id: ClaimId): Promise<ClaimHistory | null>;
  settle(
    administration: AdministrationId,
    id: ClaimId,
    decision: ClaimDecision,
  ): Promise<Result<ClaimHistory, ClaimError>>;
  waive(
    administration: AdministrationId,
    id: ClaimId,
    decision: ClaimDecision,
  ): Promise<Result<ClaimHistory, ClaimError>>;
}

export function makeClaimDesk(ports: Ports): ClaimDesk {
  const deciding =
    (what: 'settled' | 'waived') =>
    (administration: AdministrationId, id: ClaimId, decision: ClaimDecision) =>
      ports.store.inTransaction(administration, (tx) => decide(ports, tx, what, id, decision));
  return {
    list: (administration, filter) =>
      ports.store.inTransaction(administration, async (tx) =>
        shownClaims(tx, await tx.claims.list(filter)),
      ),
    show: (administration, id) =>
      ports.store.inTransaction(administration, (tx) => claimHistory(tx, id)),
    settle: deciding('settled'),
    waive: deciding('waived'),
  };
}

async function decide(
  ports: Ports,
  tx: Tx,
  what: 'settled' | 'waived',
  id: ClaimId,
  { amount: given, by, note, entryId }: ClaimDecision,
): Promise<Result<ClaimHistory, ClaimError>> {
  const claim = await claimHistory(tx, id);
  if (claim === null)
    return err(fail('no-such-claim', `There is no claim ${id}. List the claims.`));
  if (note.trim() === '')
    return err(fail('no-reason', 'Say why it is waived, or what paid it, in a few words.'));
  if (entryId !== undefined && (await tx.bank.lockedEntry(entryId)) === null)
    return err(fail('no-such-entry', `There is no bank entry ${entryId}.`));
  const amount = amountOf(claim, given);
  if (!amount.ok) return amount;
  const { zone } = await tx.administration.get();
  const now = ports.clock.now();
  const changed = await tx.claims.change(id, {
    ...{ kind: what, amount: amount.value, on: dateIn(now, zone), by, note },
    ...(entryId === undefined ? {} : { entryId }),
  });
  if (!changed) return err(notOpen(claim, amount.value));
  const { debtorId, openItemIds } = claim;
  const detail = {
    ...{ what, claim: claim.kind, amount: printMoney(amount.value), note },
    currency: claim.amount.currency,
  };
  await tx.timeline.add({ debtorId, openItemIds, at: now, by, kind: 'claim', detail });
  const after = (await claimHistory(tx, id)) ?? claim;
  const change = after.changes.length;
  await tellClaim(ports, tx, claim, { what, change, amount: amount.value, note });
  return ok(after);
}

function fail(kind: ClaimError['kind'], message: string): ClaimError {
  return { kind, message };
}

function notOpen({ id, open }: Pick<StoredClaim, 'id' | 'open'>, asked: Money): ClaimError {
  const message = `Claim ${id} has ${printMoney(open)} ${open.currency} open, not ${printMoney(asked)}. Give at most that amount.`;
  return fail('more-than-open', message);
}

function amountOf(
  { id, open }: Pick<StoredClaim, 'id' | 'open'>,
  given: string | undefined,
): Result<Money, ClaimError> {
  const parsed = given === undefined ? ok(open) : parseMoney(given, open.currency);
  if (!parsed.ok) {
    const message = `"${parsed.error.found}" is no amount in ${open.currency}. Give one such as 12.30, or none for all that is open of claim ${id}.`;
    return err(fail('no-amount', message));
  }
  const isWithin = parsed.value.minor > 0n && parsed.value.minor <= open.minor;
  return isWithin ? parsed : err(notOpen({ id, open }, parsed.value));
}
