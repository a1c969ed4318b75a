import type { AdministrationId } from '../../kernel/ids.js';
import type { Ports } from '../ports.js';

/** How many people it takes to release what is held: two, or one who looks again a day later. */
export interface ReleaseRule {
  read(administration: AdministrationId): Promise<1 | 2>;
  set(administration: AdministrationId, people: 1 | 2): Promise<void>;
}

export function makeReleaseRule(ports: Pick<Ports, 'store'>): ReleaseRule {
  return {
    read: (administration) =>
      ports.store.inTransaction(administration, async (tx) => {
        const { settings } = await tx.administration.get();
        return settings.releasedByOne === true ? 1 : 2;
      }),
    set: (administration, people) =>
      ports.store.inTransaction(administration, (tx) =>
        tx.administration.change((before) => ({
          ...before,
          settings: { ...before.settings, releasedByOne: people === 1 },
        })),
      ),
  };
}
