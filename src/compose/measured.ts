import type { Observe } from '../ports/observe.js';
import type { Outside } from '../ports/outside.js';
import type { Connection } from '../ports/store.js';

/** What is talked to by connection; the sources of the guard tell of themselves. */
const MEASURED = [
  'host',
  'accessPoint',
  'bankSource',
  'mail',
  'mailbox',
  'paymentLinks',
  'collectionPartner',
] as const satisfies readonly (keyof Outside)[];

/** The same outside, with each call told: what kind, which adapter, how it ended, how long it took. */
export function measuredOutside(outside: Outside, observe: Observe): Outside {
  const measured = Object.fromEntries(
    MEASURED.map((name) => {
      const known = new WeakMap<object, object>();
      return [
        name,
        (connection: Connection) => {
          const port = outside[name](connection);
          const same = known.get(port) ?? watched(port, connection, observe);
          known.set(port, same);
          return same;
        },
      ];
    }),
  ) as Pick<Outside, (typeof MEASURED)[number]>;
  return { ...outside, ...measured };
}

function watched<Port extends object>(
  port: Port,
  { kind, adapter }: Connection,
  observe: Observe,
): Port {
  const tell = (operation: string, outcome: string, since: number): void => {
    const ms = Math.round(performance.now() - since);
    observe.event('outside.called', { kind, adapter, operation, outcome, ms });
  };
  return new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function' || typeof name === 'symbol') return member;
      return (...given: readonly unknown[]): unknown => {
        const since = performance.now();
        const answer: unknown = Reflect.apply(member, target, given);
        if (!(answer instanceof Promise)) return answer;
        return answer.then(
          (value: unknown) => {
            tell(name, outcomeOf(value), since);
            return value;
          },
          (error: unknown) => {
            tell(name, 'threw', since);
            throw error;
          },
        );
      };
    },
  });
}

/** A Result says how it ended; anything else is an answer. */
function outcomeOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('ok' in value) || value.ok !== false)
    return 'ok';
  const error: unknown = 'error' in value ? value.error : null;
  const hasKind = typeof error === 'object' && error !== null && 'kind' in error;
  return hasKind ? String(error.kind) : 'failed';
}
