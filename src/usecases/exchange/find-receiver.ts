import { candidatesOf, type Known } from '../../domain/party/candidates.js';
import type { Debtor } from '../../domain/party/debtor.js';
import type { ParticipantId } from '../../domain/party/participant.js';
import type { AdministrationId, DebtorId } from '../../kernel/ids.js';
import type { LookupResult } from '../../ports/access-point.js';
import type { LookUp, LookUpOptions } from './look-up-participant.js';
import type { Ports } from '../ports.js';

/** Under which of several identifiers somebody is registered; three-valued like each look-up. */
export type FoundReceiver =
  | { readonly kind: 'found'; readonly found: LookupResult }
  /** Under none of them, for certain */
  | { readonly kind: 'absent' }
  /** Under none that is known; this look-up failed */
  | { readonly kind: 'unknown'; readonly found: LookupResult };

/** Looks one after the other up until one is registered. A failed look-up of one may hide him, and is told as such. */
export async function findAmong(
  candidates: readonly ParticipantId[],
  lookUp: (participant: ParticipantId) => ReturnType<LookUp>,
): Promise<FoundReceiver> {
  let failed: LookupResult | null = null;
  for (const candidate of candidates) {
    const found = await lookUp(candidate);
    if (found?.registered === true) return { kind: 'found', found };
    if (found?.registered === 'unknown') failed ??= found;
  }
  return failed === null ? { kind: 'absent' } : { kind: 'unknown', found: failed };
}

/** Who might be asked for a debtor, and what came of it. */
export type FoundDebtor = FoundReceiver & {
  /** As they are looked up; nobody is reached under one of them for that alone */
  readonly candidates: readonly ParticipantId[];
};

/** Finds under which identifier a debtor can be reached, by what his card says. Null: no such debtor. */
export function makeFindReceiver(
  ports: Pick<Ports, 'store'>,
  lookUp: LookUp,
): (
  administration: AdministrationId,
  debtorId: DebtorId,
  options?: Pick<LookUpOptions, 'remembered'>,
) => Promise<FoundDebtor | null> {
  return async (administration, debtorId, options = {}) => {
    const debtor = await ports.store.inTransaction(administration, (tx) =>
      tx.debtors.byId(debtorId),
    );
    if (debtor === null) return null;
    const candidates = candidatesOf(knownOf(debtor));
    const found = await findAmong(candidates, (one) => lookUp(administration, one, options));
    return { ...found, candidates };
  };
}

function knownOf({ participant, vatId, legalId, country }: Debtor): Known {
  return {
    country,
    ...(participant === undefined ? {} : { endpoint: participant }),
    ...(vatId === undefined ? {} : { vatId }),
    ...(legalId === undefined ? {} : { legalId: { value: legalId } }),
  };
}
