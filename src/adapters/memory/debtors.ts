import type { Debtor } from '../../domain/party/debtor.js';
import type { DebtorRepository } from '../../ports/store.js';
import type { Plain, Session } from './memory.js';
import { ITEMS } from './money-rows.js';
import { ordered } from './order.js';
import type { Kind } from './table.js';

export const DEBTORS: Kind<Debtor, 'hostId'> = {
  name: 'debtor',
  key: ({ id }) => id,
  unique: { hostId: ({ hostId }) => hostId },
};

export function debtorRepository(session: Session): Plain<DebtorRepository> {
  const debtors = session.rows(DEBTORS);
  const sorted = (all: readonly Debtor[]): readonly Debtor[] =>
    ordered(
      all,
      ({ number }) => number,
      ({ id }) => id,
    );
  return {
    upsert(debtor) {
      const [known] = debtors.having('hostId', debtor.hostId);
      if (known?.hostVersion === debtor.hostVersion) return 'unchanged';
      debtors.put({ ...debtor, id: known?.id ?? debtor.id });
      return known === undefined ? 'added' : 'changed';
    },
    byId: (id) => debtors.get(id),
    byIds: (ids) => sorted([...new Set(ids)].flatMap((id) => debtors.get(id) ?? [])),
    byHostId: (hostId) => debtors.having('hostId', hostId)[0] ?? null,
    all: () => sorted(debtors.all()),
    count: () => debtors.size(),
    withClaims(dueUntil, after, limit) {
      const owing = new Set(
        session
          .rows(ITEMS)
          .having('open', 'open')
          .filter(({ open, dueDate }) => open.minor > 0n && dueDate <= dueUntil)
          .map(({ debtorId }) => debtorId),
      );
      const [number, id] = [after?.number ?? '', after?.id ?? ''];
      return sorted([...owing].flatMap((debtor) => debtors.get(debtor) ?? []))
        .filter((one) => (one.number === number ? one.id > id : one.number > number))
        .slice(0, limit);
    },
  };
}
