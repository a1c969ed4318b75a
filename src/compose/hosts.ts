import { existsSync, readFileSync } from 'node:fs';
import type { HostAdapter } from '../adapters/hosts/adapter.js';
import { odoo } from '../adapters/hosts/odoo/adapter.js';
import { fileHost } from '../adapters/hosts/file/adapter.js';
import { moneybird } from '../adapters/hosts/moneybird/adapter.js';
import { exact } from '../adapters/hosts/exact/adapter.js';
import { tryton } from '../adapters/hosts/tryton/adapter.js';
import { voldaanHost } from '../adapters/hosts/voldaan-host/adapter.js';
import { parseHostMapping } from '../formats/json/host-mapping.js';
import { faultsToText } from '../kernel/fault.js';
import { type HostMapping, mergeMappings } from '../domain/ledger/host-mapping.js';

/** Every accounting package we speak to: one folder, one row. */
export const HOSTS: Readonly<Record<string, HostAdapter>> = byName([
  voldaanHost,
  tryton,
  exact,
  moneybird,
  odoo,
  fileHost,
]);

function byName(adapters: readonly HostAdapter[]): Readonly<Record<string, HostAdapter>> {
  return Object.fromEntries(adapters.map((adapter) => [adapter.name, adapter]));
}

const FOLDER = new URL('../../mappings/', import.meta.url);
const read = new Map<string, HostMapping>();

/**
 * What the codes of a package mean: as shipped (mappings/<name>/mapping.json; nothing for one that speaks our words), with
 * what the firm and then what the administration says otherwise on top.
 */
export function mappingOf(
  name: string,
  ...otherwise: readonly (Partial<HostMapping> | undefined)[]
): HostMapping {
  const shipped = read.get(name) ?? readMapping(name);
  read.set(name, shipped);
  return otherwise.reduce<HostMapping>(
    (below, above) => mergeMappings(below, above ?? {}),
    mergeMappings(shipped, {}),
  );
}

/** What the codes of a package mean as shipped; null for one we do not speak to, whose name may be anything. */
export function shippedMapping(name: string): HostMapping | null {
  return Object.hasOwn(HOSTS, name) ? mappingOf(name) : null;
}

function readMapping(name: string): HostMapping {
  const file = new URL(`${name}/mapping.json`, FOLDER);
  const value: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const mapping = parseHostMapping(value);
  if (!mapping.ok) throw new Error(`mappings/${name}: ${faultsToText(mapping.error)}`);
  return mapping.value;
}
