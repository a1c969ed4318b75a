import { existsSync, readFileSync } from 'node:fs';
import type { HostAdapter } from '../adapters/hosts/adapter.js';
import { tryton } from '../adapters/hosts/tryton/adapter.js';
import { voldaanHost } from '../adapters/hosts/voldaan-host/adapter.js';
import { parseHostMapping } from '../formats/json/host-mapping.js';
import { faultsToText } from '../kernel/fault.js';
import type { HostMapping } from '../ports/host-mapping.js';

/** Every accounting package we speak to: one folder, one row. */
export const HOSTS: Readonly<Record<string, HostAdapter>> = byName([voldaanHost, tryton]);

function byName(adapters: readonly HostAdapter[]): Readonly<Record<string, HostAdapter>> {
  return Object.fromEntries(adapters.map((adapter) => [adapter.name, adapter]));
}

const FOLDER = new URL('../../mappings/', import.meta.url);
const read = new Map<string, HostMapping>();

/** What the codes of a package mean as shipped (mappings/<name>/mapping.json); nothing for one that speaks our words. */
export function mappingOf(name: string): HostMapping {
  const known = read.get(name) ?? readMapping(name);
  read.set(name, known);
  return known;
}

function readMapping(name: string): HostMapping {
  const file = new URL(`${name}/mapping.json`, FOLDER);
  const value: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const mapping = parseHostMapping(value);
  if (!mapping.ok) throw new Error(`mappings/${name}: ${faultsToText(mapping.error)}`);
  return mapping.value;
}
