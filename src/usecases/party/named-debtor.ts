import { type AdministrationId, parseId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { Debtor } from '../../domain/party/debtor.js';
import type { Tx } from '../../ports/store.js';

export interface NoSuchDebtor {
  readonly kind: 'no-such-debtor' | 'debtor-ambiguous';
  readonly message: string;
}

/** Which debtor somebody means: our id, or the customer number, as long as only one has it. */
export async function debtorNamed(
  tx: Tx,
  administration: AdministrationId,
  text: string,
): Promise<Result<Debtor, NoSuchDebtor>> {
  const id = parseId<'debtor'>(text);
  const byId = id === null ? null : await tx.debtors.byId(id);
  if (byId !== null) return ok(byId);
  const [first, second] = (await tx.debtors.all()).filter(({ number }) => number === text);
  if (first === undefined) {
    const message = `Administration ${administration} has no debtor with the id or number "${text.slice(0, 60)}".`;
    return err({ kind: 'no-such-debtor', message });
  }
  if (second !== undefined) {
    const message = `Several debtors have the number "${text}": ${first.id} (${first.name}) and ${second.id} (${second.name}). Name one by its id.`;
    return err({ kind: 'debtor-ambiguous', message });
  }
  return ok(first);
}
