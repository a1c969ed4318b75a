import type { PlainDate } from '../../kernel/dates.js';
import type { PrivacyRepository } from '../../ports/privacy.js';
import type { Plain, Session } from './memory.js';
import { ITEMS } from './money-rows.js';

/** Nobody is erased here, and nobody is shown what is held of him: whoever asks for that is told so. */
export function privacyRepository(session: Session): Plain<PrivacyRepository> {
  const refuse = (): never => {
    throw new Error('The store in memory neither shows nor erases what is held of a debtor');
  };
  return {
    parts: [],
    records: refuse,
    count: refuse,
    holds: refuse,
    erase: refuse,
    replace: refuse,
    remember: refuse,
    newestInvoice: (debtorId) =>
      session
        .rows(ITEMS)
        .having('debtor', debtorId)
        .reduce<PlainDate | null>(
          (newest, { issueDate }) => (newest === null || issueDate > newest ? issueDate : newest),
          null,
        ),
    forget: () => false,
    erasure: () => null,
    ready: () => [],
    erasedAmong: () => [],
  };
}
