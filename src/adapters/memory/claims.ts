import { isDeepStrictEqual } from 'node:util';
import type { GeneralTerms } from '../../domain/law/general-terms.js';
import type { PartPayment } from '../../domain/law/interest.js';
import type { Allocation } from '../../domain/ledger/open-item.js';
import { groupBy } from '../../kernel/group.js';
import type { ClaimId, OpenItemId } from '../../kernel/ids.js';
import { negateMoney, subtractMoney } from '../../kernel/money.js';
import type {
  ClaimChange,
  ClaimRepository,
  NewClaim,
  StoredClaim,
  TermsRepository,
} from '../../ports/law.js';
import { DEBTORS } from './debtors.js';
import { without } from './members.js';
import type { Plain, Session } from './memory.js';
import { ALLOCATIONS, isLive, ITEMS } from './money-rows.js';
import { ordered } from './order.js';
import { DOCUMENTS } from './paper-kinds.js';
import { insert, needsAtEnd } from './refuse.js';
import type { Kind } from './table.js';

const TERMS: Kind<GeneralTerms> = { name: 'general_terms', key: ({ version }) => version };

export function termsRepository({ rows }: Session): Plain<TermsRepository> {
  const terms = rows(TERMS);
  return {
    add(added) {
      if (terms.add(added)) return 'added';
      return isDeepStrictEqual(terms.get(added.version), added) ? 'exists' : 'exists-different';
    },
    all: () => terms.all(),
  };
}

type KeptClaim = StoredClaim & Pick<NewClaim, 'line'>;

const CLAIMS: Kind<KeptClaim, 'line' | 'debtor'> = {
  name: 'claim',
  key: ({ id }) => id,
  unique: { line: ({ actionId, line }) => `${actionId} ${line}` },
  by: { debtor: ({ debtorId }) => debtorId },
};

interface KeptChange {
  readonly place: number;
  readonly claimId: ClaimId;
  readonly change: ClaimChange;
}

const CHANGES: Kind<KeptChange, 'claim'> = {
  name: 'claim_change',
  key: ({ place }) => String(place),
  by: { claim: ({ claimId }) => claimId },
};

/** Day and amount of money for an item, with the id that says which of one day is first. */
interface Part extends PartPayment {
  readonly item: OpenItemId;
  readonly id: string;
}

export function claimRepository(session: Session): Plain<ClaimRepository> {
  const claims = session.rows(CLAIMS);
  const changes = session.rows(CHANGES);
  const items = session.rows(ITEMS);
  const allocated = (item: OpenItemId): readonly Allocation[] =>
    session.rows(ALLOCATIONS).having('item', item).filter(isLive);

  /** Numbers of the invoices that the document of a credit note names (BT-25). */
  function named(credit: { readonly documentId?: string }): readonly string[] {
    const invoice = session.rows(DOCUMENTS).get(credit.documentId ?? '')?.document.invoice;
    return (invoice?.precedingInvoices ?? []).map(({ number }) => number);
  }

  return {
    add({ actionId, line, ...claim }) {
      needsAtEnd(session, DEBTORS, claim.debtorId);
      return claims.add({ ...claim, actionId, line, open: claim.amount });
    },
    byId(id) {
      const claim = claims.get(id);
      return claim && told(claim);
    },
    list({ debtorId, debtorIds, openOnly = false }) {
      const asked = debtorId === undefined ? debtorIds : [debtorId];
      const among = debtorIds && new Set(debtorIds);
      const found = asked === undefined ? claims.all() : claims.havingAny('debtor', asked);
      return found
        .filter(
          (claim) => (!openOnly || claim.open.minor > 0n) && (among?.has(claim.debtorId) ?? true),
        )
        .map(told);
    },
    change(claimId, change) {
      const claim = claims.get(claimId);
      const { currency, minor } = change.amount;
      if (claim?.open.currency !== currency || claim.open.minor < minor) return false;
      claims.put({ ...claim, open: subtractMoney(claim.open, change.amount) });
      insert(changes, { place: changes.next(), claimId, change });
      return true;
    },
    changesOf: (id) => changes.having('claim', id).map(({ change }) => change),
    partPayments: (of) =>
      byItem(
        [...new Set(of)].flatMap((id) => {
          const dueDate = items.get(id)?.dueDate;
          return allocated(id)
            .filter(({ amount, on }) => amount.minor > 0n && dueDate !== undefined && on > dueDate)
            .map((one) => ({ item: id, id: one.id, on: one.on, amount: one.amount }));
        }),
      ),
    credited: (of) =>
      byItem(
        items.among(of).flatMap((item) =>
          items
            .having('debtor', item.debtorId)
            .filter((one) => one.kind === 'credit-note' && named(one).includes(item.number))
            .flatMap(({ id }) => allocated(id))
            .map(({ id, on, amount }) => ({ item: item.id, id, on, amount: negateMoney(amount) })),
        ),
      ),
  };
}

function told(claim: KeptClaim): StoredClaim {
  return without(claim, 'line');
}

function byItem(parts: readonly Part[]): ReadonlyMap<OpenItemId, readonly PartPayment[]> {
  const inOrder = ordered(
    parts,
    ({ on }) => on,
    ({ id }) => id,
  );
  const grouped = groupBy(inOrder, ({ item }) => item);
  return new Map(
    [...grouped].map(([item, own]) => [item, own.map(({ on, amount }) => ({ on, amount }))]),
  );
}
