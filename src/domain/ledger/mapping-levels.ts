import type { HostMapping, VatMeaning } from './host-mapping.js';

/** Who says it: the product, the firm for all its administrations, or the administration for itself. */
export type MappingOrigin = 'shipped' | 'firm' | 'administration';

export interface MappingRow {
  readonly part: keyof HostMapping;
  /** The host's code, or our word for an account, journal or field */
  readonly name: string;
  readonly value: VatMeaning | string;
  readonly from: MappingOrigin;
}

/**
 * Every row of a mapping with who says it: what is said later in `levels` counts, code by code, as `mergeMappings` does.
 */
export function mappingRows(
  levels: readonly { readonly from: MappingOrigin; readonly mapping: Partial<HostMapping> }[],
): readonly MappingRow[] {
  const rows = new Map<string, MappingRow>();
  for (const { from, mapping } of levels)
    for (const part of PARTS)
      for (const [name, value] of Object.entries(mapping[part] ?? {}))
        rows.set(JSON.stringify([part, name]), {
          part,
          name,
          value: value as MappingRow['value'],
          from,
        });
  return [...rows.values()].toSorted((a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part));
}

const PARTS: readonly (keyof HostMapping)[] = [
  ...(['vat', 'units', 'languages', 'paymentMeans'] as const),
  ...(['accounts', 'journals', 'fields'] as const),
];
