import { addMs, type Instant } from '../kernel/dates.js';
import { fault, type Fault } from '../kernel/fault.js';
import { err, ok, type Result } from '../kernel/result.js';
import { type Binding, type InstallationReader, NOWHERE, RESTORED } from '../ports/installation.js';
import type { Place } from '../ports/place.js';
import type { ClaimedMessage, Tx } from '../ports/store.js';
import type { Begin, Handled, Handler } from './outbox/handled.js';
import type { Ports } from './ports.js';

type InstallationPorts = Pick<Ports, 'store' | 'clock' | 'ids' | 'place'>;

export interface InstallationView {
  readonly id: string;
  /** Where this process runs */
  readonly here: string;
  /** Why nothing leaves; null: the database is at home */
  readonly suspended: string | null;
  /** Oldest first */
  readonly bindings: readonly Omit<Binding, 'installationId' | 'place'>[];
}

/** A person who answers for a decision, and why. */
export interface Decision {
  readonly by: string;
  readonly reason: string;
}

export interface Installation {
  /** Makes the installation at the very first start, and binds it to this place. Later it changes nothing. */
  settle(): Promise<void>;
  show(): Promise<InstallationView>;
  /** Null: the database is at home, and what is due leaves. */
  whyQuiet(): Promise<QuietReason | null>;
  /** A person says that this place is the right one, and the other one does not send any more. */
  adopt(decision: Decision): Promise<Result<InstallationView, Fault>>;
  /** Nothing leaves from any place until somebody adopts it: before going on with a restored database. */
  suspend(decision: Decision): Promise<Result<InstallationView, Fault>>;
}

const MOVED =
  'Sending is suspended: this database was bound to another place, so it may be a copy, and the original may be sending. Run voldaan installation show; when nothing else sends with it, voldaan installation adopt.';

const ASKED =
  'Sending is suspended: somebody asked for it; voldaan installation show says who and why. When it may go on, voldaan installation adopt.';

const RESTORED_NOW =
  'Sending is suspended: this database was restored from a backup, and what was done since then is not known. Run voldaan installation reconcile, decide what it lists, then voldaan installation adopt.';

/**
 * The database belongs to the place it runs at: a copy or a restored backup that wakes up elsewhere would otherwise send
 * everything a second time (F17).
 */
export function makeInstallation(ports: InstallationPorts): Installation {
  const { installation } = ports.store.platform;
  async function show(): Promise<InstallationView> {
    const bindings = await installation.all();
    const [first] = bindings;
    if (first === undefined) throw new Error('The installation was not settled at the start');
    return {
      id: first.installationId,
      here: ports.place.told,
      suspended: suspendedBy(bindings.at(-1) ?? null, ports.place),
      bindings: bindings.map(({ placeTold, at, by, reason }) => ({ placeTold, at, by, reason })),
    };
  }
  /** Whether every administration was compared with the outside world since the last restore. */
  async function whyNotAdopt(): Promise<Fault | null> {
    const restored = openRestore(await installation.all());
    if (restored === null) return null;
    let missing = 0;
    for (const { id } of await ports.store.platform.administrations()) {
      const compared = await ports.store.inTransaction(id, (tx) =>
        tx.reconciliations.get(restored.at),
      );
      if (compared === null) missing += 1;
    }
    return missing === 0 ? null : notCompared(missing);
  }
  async function bind(place: Place, decision: Decision): Promise<Result<InstallationView, Fault>> {
    const before = await installation.all();
    const [first] = before;
    if (decision.by.trim() === '' || decision.reason.trim() === '') return err(unsigned());
    const bound = await installation.bind(
      {
        installationId: first?.installationId ?? ports.ids.next('installation'),
        ...{ place: place.fingerprint, placeTold: place.told, at: ports.clock.now() },
        ...decision,
      },
      before.length,
    );
    return bound === 'bound' ? ok(await show()) : err(tooLate());
  }
  return {
    async settle() {
      if ((await installation.current()) !== null) return;
      const by = { by: 'voldaan', reason: 'First start of this database' };
      // Of several processes that start at once one is first; the others are at its place, or suspended.
      await bind(ports.place, by);
    },
    show,
    whyQuiet: async () => quietBy(await installation.current(), ports.place),
    async adopt(decision) {
      const whyNot = await whyNotAdopt();
      return whyNot === null ? bind(ports.place, decision) : err(whyNot);
    },
    suspend: (decision) => bind({ fingerprint: NOWHERE, told: '–' }, decision),
  };
}

/** Why nothing leaves: the database woke up elsewhere, or was restored, or a person said so. */
export const QUIET_REASONS = ['moved', 'restored', 'asked'] as const;
export type QuietReason = (typeof QUIET_REASONS)[number];

function quietBy(binding: Binding | null, here: Place): QuietReason | null {
  if (binding === null || binding.place === here.fingerprint) return null;
  if (binding.place === RESTORED) return 'restored';
  return binding.place === NOWHERE ? 'asked' : 'moved';
}

const SENTENCES: Readonly<Record<QuietReason, string>> = {
  moved: MOVED,
  restored: RESTORED_NOW,
  asked: ASKED,
};

function suspendedBy(binding: Binding | null, here: Place): string | null {
  const reason = quietBy(binding, here);
  if (reason === null) return null;
  return SENTENCES[reason];
}

/** The restore after which no place was adopted yet; null: there is none. */
export function openRestore(
  bindings: readonly Binding[],
): (Binding & { readonly backupAt: Instant }) | null {
  const last = bindings.findLast(({ place }) => place !== NOWHERE);
  return last?.place === RESTORED && last.backupAt !== undefined
    ? { ...last, backupAt: last.backupAt }
    : null;
}

/** Why nothing may leave, asked in the transaction that begins an attempt; null: the database is at home. */
export async function suspension(ports: Pick<Ports, 'place'>, tx: Tx): Promise<string | null> {
  return suspendedBy(await tx.installation.current(), ports.place);
}

/** The same outside a transaction. */
export async function suspensionOf(
  reader: InstallationReader,
  place: Place,
): Promise<string | null> {
  return suspendedBy(await reader.current(), place);
}

/** How soon work that waits for a person looks again; INV-2 allows an hour. */
const LOOK_AGAIN_MS = 300_000;
/**
 * How long "at home" is believed without asking again: nothing may begin to leave a second after somebody suspended it
 * (INV-14). A suspension is never believed, so adopting works at once.
 */
const BELIEVED_MS = 500;

/** What waits until a person let things leave; what was uncertain stays so. */
export function waitsForPerson(now: Instant, note: string, uncertain: boolean): Handled {
  return { outcome: { kind: 'retry', nextAt: addMs(now, LOOK_AGAIN_MS), note, uncertain } };
}

/**
 * The handlers, of which only those that stay inside run while the database is not at home. A kind that is not named as
 * staying inside counts as leaving: a copy must not even take documents out of an inbox. The first part of one that leaves
 * runs in any case, so it may only read.
 */
export function leavingOnlyFromHome<Kind extends string>(
  ports: Pick<Ports, 'store' | 'clock' | 'place'>,
  handlers: Readonly<Record<Kind, Handler>>,
  staysInside: readonly NoInfer<Kind>[],
): Readonly<Record<Kind, Handler>> {
  let atHomeUntil: Instant | null = null;
  async function whyNot(): Promise<string | null> {
    const now = ports.clock.now();
    if (atHomeUntil !== null && now < atHomeUntil) return null;
    const why = await suspensionOf(ports.store.platform.installation, ports.place);
    atHomeUntil = why === null ? addMs(now, BELIEVED_MS) : null;
    return why;
  }
  const guard = async (message: ClaimedMessage, work: () => Promise<Handled>): Promise<Handled> => {
    const why = await whyNot();
    return why === null ? work() : waitsForPerson(ports.clock.now(), why, message.uncertain);
  };
  const guarded = (handler: Handler): Handler => {
    const { begin } = handler;
    const whole: Handler = (administration, message) =>
      guard(message, () => handler(administration, message));
    if (begin === undefined) return whole;
    return Object.assign(whole, {
      begin: async (...given: Parameters<Begin>) => {
        const rest = await begin(...given);
        return () => guard(given[2], rest);
      },
    });
  };
  const rows = Object.entries<Handler>(handlers).map(
    ([kind, handler]) =>
      [kind, staysInside.some((inside) => inside === kind) ? handler : guarded(handler)] as const,
  );
  return Object.fromEntries(rows) as Record<Kind, Handler>;
}

function unsigned(): Fault {
  const message =
    'Who decides this, and why, is kept for ever: give both with --by NAME and --reason TEXT.';
  return fault('USAGE', 'installation.unsigned', '', message);
}

function notCompared(missing: number): Fault {
  const message = `This database was restored, and ${missing} of its administrations were not compared with the outside world yet. Run voldaan installation reconcile first.`;
  return fault('CONFLICT', 'installation.not-reconciled', '', message);
}

function tooLate(): Fault {
  const message =
    'Somebody else decided about this installation at the same moment. Look with voldaan installation show, then decide again.';
  return fault('CONFLICT', 'installation.decided', '', message);
}
