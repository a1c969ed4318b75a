import { addDays, type PlainDate } from '../../kernel/dates.js';
import type { AdministrationId, FirmId } from '../../kernel/ids.js';
import type { Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { Administration } from '../../domain/party/administration.js';
import {
  type Firm,
  type Inherited,
  LEAVING_DAYS,
  originsOf,
  type Rest,
} from '../../domain/party/firm.js';
import {
  bankDaysOf,
  type Concern,
  concernsOf,
  NO_USAGE,
  type Usage,
} from '../../domain/party/standing.js';
import { shippedPolicy } from '../../domain/dunning/policies.js';
import type { FirmRow } from '../../ports/firms.js';
import type { Connections } from '../host/connections.js';
import type { Ports } from '../ports.js';
import type { TellStanding } from './tell-standing.js';

export interface FirmError {
  readonly kind:
    | 'no-such-firm'
    | 'no-such-administration'
    | 'of-another-firm'
    | 'policy-in-use'
    | 'not-suspended'
    | 'exists-different'
    | 'no-such-package'
    | 'no-such-policy'
    | 'forbidden'
    | 'saved-meanwhile';
  readonly message: string;
  /** All that is wrong with what was sent, where that is more than the message says */
  readonly faults?: readonly Fault[];
}

/** An administration in the overview of its firm, with what asks for attention. */
export interface OverviewRow extends Omit<FirmRow, 'administration'> {
  readonly administration: Pick<Administration, 'id' | 'name' | 'country'>;
  /** Days since its bank was known; null: nobody knows */
  readonly bankDays: number | null;
  readonly concerns: readonly Concern[];
}

export interface Overview {
  readonly firm: Firm;
  readonly rows: readonly OverviewRow[];
}

export interface UsageRow {
  readonly administration: Pick<Administration, 'id' | 'name'>;
  readonly usage: Usage;
}

type Done<T> = Promise<Result<T, FirmError>>;

export interface FirmDesk {
  /** Once per id; the same id under another name is refused. */
  add(
    name: string,
    id?: FirmId,
  ): Done<{ readonly firm: Firm; readonly outcome: 'added' | 'exists' }>;
  list(): Promise<readonly Firm[]>;
  /** Null: there is none of that id. */
  find(id: string): Promise<Firm | null>;
  /** Those that ask for attention first, by what they ask. */
  overview(firm: FirmId): Done<Overview>;
  /** One of its administrations as the overview shows it; null: it is not the firm's. */
  status(firm: FirmId, administration: AdministrationId): Promise<OverviewRow | null>;
  /** Counts anew what each of its administrations tells; answers how many. */
  refresh(firm: FirmId): Done<number>;
  /** Puts an administration that belongs to itself under a firm. */
  place(firm: FirmId, administration: AdministrationId): Done<void>;
  /** It belongs to itself from then on. */
  takeOut(firm: FirmId, administration: AdministrationId): Done<void>;
  /** What each administration used in a month (`2026-11`); all of them, also those that used nothing. */
  usage(firm: FirmId, month: string): Done<readonly UsageRow[]>;
  /** What holds for an administration, and who said so. */
  inherited(administration: AdministrationId): Promise<readonly Inherited[]>;
  /** Nothing is read or sent for it by itself until it is resumed; doing it again changes nothing. */
  suspend(firm: FirmId, administration: AdministrationId, said: Said): Done<Rest>;
  resume(firm: FirmId, administration: AdministrationId): Done<void>;
  /** Ends its connections; its records stay until the day that is answered, to be exported. It must be suspended. */
  remove(firm: FirmId, administration: AdministrationId, said: Said): Done<Rest>;
}

export interface Said {
  readonly by: string;
  readonly reason: string;
}

/** Firms and platforms, and the administrations they look after. */
export function makeFirmDesk(
  ports: Pick<Ports, 'store' | 'clock' | 'ids'>,
  connections: Pick<Connections, 'disconnect' | 'list'>,
  standings: TellStanding,
): FirmDesk {
  const { firms } = ports.store.platform;
  const find = (id: string): Promise<Firm | null> => firms.get(id);
  const today = (zone: string): PlainDate => ports.clock.today(zone);
  const ofFirm = async (firm: FirmId, administration: AdministrationId): Done<Administration> => {
    if ((await firms.of(administration)) !== firm) return err(noSuch(administration));
    return ok(await ports.store.inTransaction(administration, (tx) => tx.administration.get()));
  };
  return {
    async add(name, id = ports.ids.next('firm')) {
      const firm = { id, name };
      const outcome = await firms.add(firm);
      const known = await find(id);
      if (known !== null && known.name === name) return ok({ firm, outcome });
      const message = `Firm ${id} exists under the name "${known?.name ?? ''}". Choose another id.`;
      return err({ kind: 'exists-different', message });
    },
    list: () => firms.all(),
    find,
    async overview(id) {
      const firm = await find(id);
      if (firm === null) return err(noFirm(id));
      const rows = (await firms.overview(id)).map((row) =>
        seen(row, today(row.administration.zone)),
      );
      return ok({ firm, rows: rows.toSorted(byConcern) });
    },
    async status(firm, administration) {
      const [row] = await firms.overview(firm, administration);
      return row === undefined ? null : seen(row, today(row.administration.zone));
    },
    async refresh(id) {
      if ((await find(id)) === null) return err(noFirm(id));
      const all = await firms.administrations(id);
      for (const administration of all) await standings.tell(administration);
      return ok(all.length);
    },
    async place(id, administration) {
      if ((await find(id)) === null) return err(noFirm(id));
      const books = await ports.store.platform.books.at(administration);
      if (books === null) return err(noSuch(administration));
      const before = books.firm;
      if (before !== null && before !== id) {
        const message = `${administration} belongs to another firm. Take it out there first.`;
        return err({ kind: 'of-another-firm', message });
      }
      await firms.place(administration, id);
      return ok(undefined);
    },
    async takeOut(firm, administration) {
      const found = await ofFirm(firm, administration);
      if (!found.ok) return found;
      const inUse = await firmPolicyInUse(ports, administration);
      if (inUse !== null) return err(inUse);
      await firms.place(administration, null);
      return ok(undefined);
    },
    async usage(id, month) {
      if ((await find(id)) === null) return err(noFirm(id));
      const used = await firms.usage(id, month);
      const rows = await firms.overview(id);
      return ok(
        rows.map(({ administration: { id: of, name } }) => ({
          administration: { id: of, name },
          usage: used.get(of) ?? NO_USAGE,
        })),
      );
    },
    async inherited(administration) {
      const firm = await firms.of(administration);
      const laid = firm === null ? null : await firms.defaults(firm);
      const own = await ports.store.inTransaction(administration, (tx) => tx.administration.own());
      return originsOf(own, laid?.defaults ?? null);
    },
    async suspend(firm, administration, { by, reason }) {
      const found = await ofFirm(firm, administration);
      if (!found.ok) return found;
      const before = await firms.rest(administration);
      if (before !== null) return ok(before);
      const rest: Rest = { kind: 'suspended', at: ports.clock.now(), by, reason };
      await firms.setRest(administration, rest);
      return ok(rest);
    },
    async resume(firm, administration) {
      const found = await ofFirm(firm, administration);
      if (!found.ok) return found;
      await firms.setRest(administration, null);
      return ok(undefined);
    },
    async remove(firm, administration, { by, reason }) {
      const found = await ofFirm(firm, administration);
      if (!found.ok) return found;
      const before = await firms.rest(administration);
      if (before?.kind === 'leaving') return ok(before);
      if (before === null) {
        const message = `${administration} is at work. Suspend it first, and export it: nothing more is done for it then.`;
        return err({ kind: 'not-suspended', message });
      }
      for (const { id } of await connections.list(administration))
        await connections.disconnect(administration, id, by);
      const on = addDays(today(found.value.zone), LEAVING_DAYS);
      const rest: Rest = { kind: 'leaving', at: ports.clock.now(), by, reason, on };
      await firms.setRest(administration, rest);
      return ok(rest);
    },
  };
}

function seen({ administration, rest, standing }: FirmRow, today: PlainDate): OverviewRow {
  const { id, name, country } = administration;
  const bankDays = standing === null ? null : bankDaysOf(standing, today);
  const concerns = standing === null || rest !== null ? [] : concernsOf(standing, bankDays);
  return { administration: { id, name, country }, rest, standing, bankDays, concerns };
}

/** Whoever asks for something comes before who asks for nothing, and keeps his place among his equals. */
function byConcern(a: OverviewRow, b: OverviewRow): number {
  return Number(a.concerns.length === 0) - Number(b.concerns.length === 0);
}

/** An administration that itself named a policy of the firm would have none without it. */
async function firmPolicyInUse(
  ports: Pick<Ports, 'store'>,
  administration: AdministrationId,
): Promise<FirmError | null> {
  return ports.store.inTransaction(administration, async (tx) => {
    const { policy } = await tx.administration.own();
    const own = (await tx.policies.newest()).some((stored) => stored.policy.name === policy);
    if (own || shippedPolicy(policy) !== null) return null;
    const message = `${administration} follows "${policy}", which the firm keeps. Give it another policy first.`;
    return { kind: 'policy-in-use', message };
  });
}

export function noFirm(id: string): FirmError {
  return { kind: 'no-such-firm', message: `There is no firm "${id}". See voldaan firm list.` };
}

/** One answer for what is not there and what belongs to somebody else. */
function noSuch(administration: string): FirmError {
  const message = `The firm has no administration "${administration}". See voldaan firm show.`;
  return { kind: 'no-such-administration', message };
}
