import type { ComponentType } from 'react';

/** What a route loads when somebody goes there. */
export interface LazyPage {
  readonly lazy: () => Promise<{ readonly Component: ComponentType }>;
}

/** A page that is loaded when somebody goes there: its module, and its name in there. */
export function page<Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): LazyPage {
  return { lazy: async () => ({ Component: (await load())[name] }) };
}
