import { type Act, actsOf } from '../../domain/access/acts.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { Ports } from '../ports.js';

/**
 * Whether nobody but one person at most may do this in the administration: the second look of one person a day later is for
 * those who have no second person (reliability-security 6, item 4). Asked before the transaction of the administration begins.
 */
export async function isSoleDecider(
  { store }: Pick<Ports, 'store'>,
  administration: AdministrationId,
  act: Act,
): Promise<boolean> {
  const { books, users } = store.platform;
  const found = await books.at(administration);
  const granted = found === null ? [] : await users.grantedAt(found);
  const able = granted.filter(
    ({ user, grant }) => user.state === 'active' && actsOf(grant.role).includes(act),
  );
  return new Set(able.map(({ user }) => user.id)).size <= 1;
}
