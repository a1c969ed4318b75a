import type { PlainDate } from '../../kernel/dates.js';
import type { AdministrationId, DebtorId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { Ports } from '../ports.js';
import { type NamedDebtor, withDebtors } from '../party/with-debtors.js';

/** An address that is left alone since a mail server refused it. */
export interface RefusedAddress extends NamedDebtor {
  readonly debtorId: DebtorId;
  readonly email: string;
  readonly on: PlainDate;
  readonly reason: string;
}

export type RefusedAddressError = { readonly kind: 'not-refused'; readonly message: string };

export interface RefusedAddresses {
  list(administration: AdministrationId): Promise<readonly RefusedAddress[]>;
  /** A person says that the address works again: mail goes there from now on, and the task about it closes. */
  usable(
    administration: AdministrationId,
    email: string,
    by: string,
  ): Promise<Result<readonly DebtorId[], RefusedAddressError>>;
}

export function makeRefusedAddresses(ports: Pick<Ports, 'store' | 'clock'>): RefusedAddresses {
  const list: RefusedAddresses['list'] = (administration) =>
    ports.store.inTransaction(administration, async (tx) =>
      withDebtors(
        tx,
        (await tx.profiles.all()).flatMap(({ debtorId, refusedEmails = [] }) =>
          refusedEmails.map((refused) => ({ debtorId, ...refused })),
        ),
      ),
    );
  return {
    list,
    async usable(administration, email, by) {
      const wanted = email.trim().toLowerCase();
      const found = (await list(administration)).filter(
        (refused) => refused.email.toLowerCase() === wanted,
      );
      if (found.length === 0) {
        const message = `No mail server refused "${email}". List the addresses that were refused.`;
        return err({ kind: 'not-refused', message });
      }
      await ports.store.inTransaction(administration, async (tx) => {
        const { zone } = await tx.administration.get();
        const closed = { on: ports.clock.today(zone), by, outcome: 'usable' };
        for (const { debtorId } of found) {
          await tx.profiles.change(debtorId, (before) => ({
            ...before,
            refusedEmails: (before.refusedEmails ?? []).filter(
              (refused) => refused.email.toLowerCase() !== wanted,
            ),
          }));
          const task = await tx.tasks.byKey(`refused:${debtorId}:${wanted}`);
          if (task !== null) await tx.tasks.close(task.id, closed);
        }
      });
      return ok(found.map(({ debtorId }) => debtorId));
    },
  };
}
