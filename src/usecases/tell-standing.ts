import { addMonths, addMs, plainDate, type PlainDate } from '../kernel/dates.js';
import type { AdministrationId } from '../kernel/ids.js';
import type { Standing } from '../domain/party/standing.js';
import { sendingBar } from '../domain/exchange/onboarding.js';
import type { Month } from '../ports/standings.js';
import type { Tx } from '../ports/store.js';
import type { Connections } from './connections.js';
import { connectionKey } from './may-send.js';
import { connectionOf, type Ports } from './ports.js';

/** How old what a firm sees of an administration may be, ms: a quarter of an hour keeps a morning round honest. */
const TOLD_EVERY_MS = 900_000;

export interface TellStanding {
  /** Counts how the administration stands and what it used, and keeps it for its firm. */
  tell(administration: AdministrationId): Promise<Standing>;
  /** The same after a round, where what was told is older than a quarter of an hour. */
  tellIfOld(administration: AdministrationId): Promise<void>;
}

/** What an administration tells its firm: the only thing of it that is read together with that of others. */
export function makeTellStanding(
  ports: Pick<Ports, 'store' | 'clock'>,
  connections: Pick<Connections, 'list'>,
): TellStanding {
  const tell = async (id: AdministrationId): Promise<Standing> => {
    const connected = await connections.list(id);
    const at = ports.clock.now();
    return ports.store.inTransaction(id, async (tx) => {
      const { currency, zone } = await tx.administration.get();
      const on = ports.clock.today(zone);
      const counted = await tx.standings.count(on, currency);
      const { failed } = await tx.hostReading.get();
      const standing: Standing = {
        ...counted,
        ...{ on, hostFailedAt: failed?.at ?? null, bar: await barOf(tx, on) },
        connections: connected.map(({ kind, adapter, state }) => ({ kind, adapter, state })),
      };
      await tx.standings.tell(standing, at);
      // The month before is counted once more: what came late belongs to it.
      for (const month of [monthOf(on, zone), monthOf(addMonths(on, -1), zone)])
        await tx.standings.keepUsage(month.name, await tx.standings.countUsage(month), at);
      return standing;
    });
  };
  return {
    tell,
    async tellIfOld(id) {
      const told = await ports.store.inTransaction(id, (tx) => tx.standings.toldAt());
      if (told === null || addMs(told, TOLD_EVERY_MS) <= ports.clock.now()) await tell(id);
    },
  };
}

async function barOf(tx: Tx, on: PlainDate): Promise<Standing['bar']> {
  const connection = await connectionOf(tx, 'access-point');
  const stands = await tx.onboarding.get();
  return sendingBar(stands, connection === null ? '' : connectionKey(connection), on);
}

function monthOf(day: PlainDate, zone: string): Month {
  const name = day.slice(0, 7);
  const first = plainDate(`${name}-01`);
  return { name, first, end: addMonths(first, 1), zone };
}
