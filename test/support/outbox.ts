import { movableClock, type MovableClock } from '../../src/adapters/clock/movable.js';
import { countingIds } from '../../src/adapters/ids/counting.js';
import { type AdministrationId, idOf } from '../../src/kernel/ids.js';
import type { ClaimedMessage, OutboxMessage } from '../../src/ports/store.js';
import { makeDeliverOutbox, type Whose } from '../../src/usecases/outbox/deliver-outbox.js';
import { done, type Handler } from '../../src/usecases/outbox/handled.js';
import { silent, type TestStore, testStore } from './database.js';
import { anAdministration, NOON } from './facts.js';

export const ids = countingIds();
let opened: TestStore | undefined;
let count = 0;

/** One store for all tests of a file, an administration of its own for each. */
export function openOutbox(): void {
  beforeAll(async () => {
    opened = await testStore();
  });
  afterAll(async () => {
    await opened?.close();
  });
}

export function store(): TestStore {
  if (opened === undefined) throw new Error('The store is open only inside a test');
  return opened;
}

export async function books(): Promise<AdministrationId> {
  const id = idOf<'administration'>(`adm_${(count += 1)}`);
  await store().platform.addAdministration(anAdministration(id));
  return id;
}

export async function put(
  of: AdministrationId,
  key: string,
  kind = 'work',
  orderKey?: string,
): Promise<void> {
  const payload = orderKey === undefined ? {} : { orderKey };
  await store().inTransaction(of, (tx) =>
    tx.outbox.put({ id: ids.next('message'), kind, key, payload, nextAt: NOON }),
  );
}

export async function message(of: AdministrationId, key: string): Promise<OutboxMessage> {
  const all = await store().inTransaction(of, (tx) => tx.outbox.list({}));
  const found = all.find((one) => one.key === key);
  if (found === undefined) throw new Error(`No message ${key}`);
  return found;
}

export interface Runner {
  readonly clock: MovableClock;
  /** What the handler was given to do, in order */
  readonly handled: readonly { readonly of: AdministrationId; readonly message: ClaimedMessage }[];
  readonly deliverDue: (max?: number, whose?: Whose) => Promise<number>;
}

/** A runner with one handler for messages of one kind, `work` without it, and a clock of its own. */
export function runner(handle: Handler, kind = 'work', lanes?: number): Runner {
  const clock = movableClock(NOON);
  const handled: { readonly of: AdministrationId; readonly message: ClaimedMessage }[] = [];
  const work: Handler = (of, claimed) => {
    handled.push({ of, message: claimed });
    return handle(of, claimed);
  };
  const ports = { store: store(), clock, ids, observe: silent };
  const outbox = makeDeliverOutbox(ports, { [kind]: work }, lanes);
  return { clock, handled, deliverDue: (max, whose) => outbox.deliverDue(max, whose) };
}

export const ok: Handler = () => Promise.resolve(done());
