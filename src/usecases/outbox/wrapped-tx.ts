import type { Tx } from '../../ports/store.js';

/** Of a name what stands in place of its repository. */
export type Wraps = { readonly [Name in keyof Tx]?: (own: Tx[Name]) => Tx[Name] };

/** The transaction with others in place of some of its repositories, each made when it is first asked for: most use a few. */
export function wrappedTx(tx: Tx, wraps: Wraps): Tx {
  const made = new Map<keyof Tx, unknown>();
  return new Proxy(tx, {
    get(target, name: keyof Tx) {
      const wrap = wraps[name] as ((own: unknown) => unknown) | undefined;
      if (wrap === undefined) return target[name];
      if (!made.has(name)) made.set(name, wrap(target[name]));
      return made.get(name);
    },
  });
}
