import type { AccessPointAdapter } from '../adapters/access-points/adapter.js';
import { billit } from '../adapters/access-points/billit/adapter.js';
import { sandbox } from '../adapters/access-points/sandbox/adapter.js';
import { scrada } from '../adapters/access-points/scrada/adapter.js';
import { storecove } from '../adapters/access-points/storecove/adapter.js';

/** Every access-point provider we speak to: one folder, one row. */
export const ACCESS_POINTS: Readonly<Record<string, AccessPointAdapter>> = byName([
  sandbox,
  billit,
  scrada,
  storecove,
]);

function byName(
  adapters: readonly AccessPointAdapter[],
): Readonly<Record<string, AccessPointAdapter>> {
  return Object.fromEntries(adapters.map((adapter) => [adapter.name, adapter]));
}
