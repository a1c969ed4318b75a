import { join } from 'node:path';
import { assertNever } from '../../kernel/result.js';
import { openJournal } from '../lib/journal.js';
import type {
  Account,
  Behaviour,
  Hook,
  InboundMessage,
  OutboundTransmission,
  Registration,
  SandboxEvent,
  Task,
} from './model.js';

/** Everything the access point knows, derived from its journal and from nothing else. */
export interface State {
  readonly accounts: ReadonlyMap<string, Account>;
  readonly directory: ReadonlyMap<string, Registration>;
  readonly behaviours: ReadonlyMap<string, Behaviour>;
  readonly transmissions: ReadonlyMap<string, OutboundTransmission>;
  /** Id by account and idempotency key */
  readonly transmissionsByKey: ReadonlyMap<string, string>;
  readonly inbound: ReadonlyMap<string, InboundMessage>;
  readonly tasks: ReadonlyMap<string, Task>;
  readonly hooks: ReadonlyMap<string, Hook>;
  /** One-time keys that have not been used, by participant */
  readonly migrationKeys: ReadonlyMap<string, string>;
}

type Writable = {
  [K in keyof State]: State[K] extends ReadonlyMap<string, infer V> ? Map<string, V> : never;
};

export interface StateStore {
  readonly state: State;
  /** Writes the events as one line, all or none, then applies them. */
  commit(events: readonly SandboxEvent[]): void;
  close(): void;
}

/** Opens the state of a folder; null keeps it in memory only. */
export function openState(dataDir: string | null): StateStore {
  const state: Writable = {
    accounts: new Map(),
    directory: new Map(),
    behaviours: new Map(),
    transmissions: new Map(),
    transmissionsByKey: new Map(),
    inbound: new Map(),
    tasks: new Map(),
    hooks: new Map(),
    migrationKeys: new Map(),
  };
  const journal = openJournal(dataDir === null ? null : join(dataDir, 'journal.ndjson'), (line) => {
    // Nobody but `commit` writes the journal.
    for (const event of line as readonly SandboxEvent[]) apply(state, event);
  });
  return {
    state,
    commit: (events) => {
      if (events.length === 0) return;
      journal.append(events);
      for (const event of events) apply(state, event);
    },
    close: () => {
      journal.close();
    },
  };
}

/** Participant values compare case-insensitively, so do the keys of everything kept by participant. */
export function participantKey(participant: string): string {
  return participant.toLowerCase();
}

/** What an idempotency key counts for: one account. */
export function keyOf({ apiKey, key }: Pick<OutboundTransmission, 'apiKey' | 'key'>): string {
  return `${apiKey} ${key}`;
}

function apply(state: Writable, event: SandboxEvent): void {
  switch (event.kind) {
    case 'account-set':
      state.accounts.set(event.account.apiKey, event.account);
      return;
    case 'registered':
      state.directory.set(participantKey(event.registration.participant), event.registration);
      return;
    case 'deregistered':
      state.directory.delete(participantKey(event.participant));
      state.migrationKeys.delete(participantKey(event.participant));
      return;
    case 'migration-key-made':
      state.migrationKeys.set(participantKey(event.participant), event.migrationKey);
      return;
    case 'behaviour-set':
      state.behaviours.set(participantKey(event.participant), event.behaviour);
      return;
    case 'transmission-accepted':
      state.transmissions.set(event.transmission.id, event.transmission);
      state.transmissionsByKey.set(keyOf(event.transmission), event.transmission.id);
      return;
    case 'transmission-moved':
      change(state.transmissions, event.id, (transmission) => ({
        ...transmission,
        state: event.state,
        at: event.at,
        ...(event.message === undefined ? {} : { message: event.message }),
      }));
      return;
    case 'inbound-queued':
      state.inbound.set(event.message.transportId, event.message);
      return;
    case 'inbound-acknowledged':
      change(state.inbound, event.transportId, (message) => ({ ...message, acknowledged: true }));
      return;
    case 'task-planned':
      state.tasks.set(event.task.id, event.task);
      return;
    case 'task-done':
      state.tasks.delete(event.id);
      return;
    case 'hook-owed':
      state.hooks.set(event.hook.id, event.hook);
      return;
    case 'hook-settled':
      state.hooks.delete(event.id);
      return;
    default:
      assertNever(event);
  }
}

function change<V>(map: Map<string, V>, key: string, next: (value: V) => V): void {
  const value = map.get(key);
  if (value !== undefined) map.set(key, next(value));
}
