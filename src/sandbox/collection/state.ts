import { z } from 'zod';
import { PARTNER_STATES, type PartnerState } from '../../domain/instrument/case.js';
import { openJournal } from '../lib/journal.js';

const money = z.object({ amount: z.string().max(40), currency: z.string().max(3) });

/** A case as it was handed over: what a collector needs, and nothing else of the debtor. */
export const caseJson = z.object({
  creditor: z.object({ name: z.string(), legalId: z.string().exactOptional() }),
  debtor: z.looseObject({ name: z.string(), number: z.string(), country: z.string() }),
  items: z
    .array(z.looseObject({ number: z.string(), dueDate: z.string(), open: money }))
    .min(1)
    .max(1_000),
  claims: z.array(z.object({ kind: z.string(), open: money })).max(1_000),
});

export type SandboxCase = z.output<typeof caseJson>;

const eventJson = z.discriminatedUnion('kind', [
  z.object({
    ...{ kind: z.literal('handed-over'), key: z.string(), reference: z.string() },
    body: caseJson,
  }),
  z.object({
    ...{ kind: z.literal('told'), id: z.string(), reference: z.string(), at: z.string() },
    state: z.enum(PARTNER_STATES),
    note: z.string().exactOptional(),
    paid: money.exactOptional(),
    costs: money.exactOptional(),
  }),
  z.object({
    ...{ kind: z.literal('withdrawn'), key: z.string(), reference: z.string() },
    costs: money.exactOptional(),
  }),
]);

type CollectionEvent = z.output<typeof eventJson>;

/** What the partner says of a case from now on. */
export type Told = Pick<Extract<CollectionEvent, { kind: 'told' }>, 'note' | 'paid' | 'costs'>;

export interface KnownCase {
  readonly reference: string;
  readonly key: string;
  readonly body: SandboxCase;
  readonly state: PartnerState;
  readonly withdrawn: boolean;
}

/** The other side: cases, what was told of them, and what was withdrawn under which key. */
export interface CollectionState {
  cases(): readonly KnownCase[];
  byKey(key: string): KnownCase | null;
  /** Once per key. */
  take(key: string, body: SandboxCase, at: string): KnownCase;
  tell(reference: string, state: PartnerState, told: Told, at: string): void;
  events(): readonly Extract<CollectionEvent, { kind: 'told' }>[];
  /** Once per key; null: there is no such case. */
  withdraw(key: string, reference: string): { readonly costs?: z.output<typeof money> } | null;
  close(): void;
}

/** Opens the state kept in `journalPath` (null: kept nowhere). Every change is in the file before it is answered. */
export function openCollectionState(journalPath: string | null): CollectionState {
  const cases = new Map<string, KnownCase>();
  const told: Extract<CollectionEvent, { kind: 'told' }>[] = [];
  const costs = new Map<string, z.output<typeof money>>();

  function apply(event: CollectionEvent): void {
    const known = cases.get(event.reference);
    if (event.kind === 'handed-over') {
      const { key, reference, body } = event;
      cases.set(reference, { reference, key, body, state: 'received', withdrawn: false });
    } else if (known === undefined) throw new Error(`There is no case ${event.reference}`);
    else if (event.kind === 'told') {
      told.push(event);
      cases.set(known.reference, { ...known, state: event.state });
      if (event.costs !== undefined) costs.set(known.reference, event.costs);
    } else cases.set(known.reference, { ...known, withdrawn: true });
  }

  const journal = openJournal(journalPath, (record) => {
    apply(eventJson.parse(record));
  });
  const record = (event: CollectionEvent): void => {
    journal.append(event);
    apply(event);
  };
  const byKey = (key: string): KnownCase | null =>
    [...cases.values()].find((one) => one.key === key) ?? null;
  const tell: CollectionState['tell'] = (reference, state, more, at) => {
    record({ kind: 'told', id: `e-${told.length + 1}`, reference, at, state, ...more });
  };

  return {
    byKey,
    tell,
    cases: () => [...cases.values()],
    take(key, body, at) {
      const before = byKey(key);
      if (before !== null) return before;
      const reference = `case-${cases.size + 1}`;
      record({ kind: 'handed-over', key, reference, body });
      tell(reference, 'received', {}, at);
      return { reference, key, body, state: 'received', withdrawn: false };
    },
    events: () => told,
    withdraw(key, reference) {
      const known = cases.get(reference);
      if (known === undefined) return null;
      const asked = costs.get(reference);
      const costing = asked === undefined ? {} : { costs: asked };
      if (!known.withdrawn) record({ kind: 'withdrawn', key, reference, ...costing });
      return costing;
    },
    close: () => {
      journal.close();
    },
  };
}
