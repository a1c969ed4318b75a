/** Namespaces of UBL 2.1 and the prefixes everybody uses for them; the document's own prefixes do not matter. */
export const CAC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2';
export const CBC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2';
export const EXT = 'urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2';

export const ROOT_NAMESPACE = {
  Invoice: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2',
  CreditNote: 'urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2',
} as const;

export type RootName = keyof typeof ROOT_NAMESPACE;

export const PREFIXES: ReadonlyMap<string, string> = new Map([
  [CAC, 'cac'],
  [CBC, 'cbc'],
  [EXT, 'ext'],
]);

/** Which of the two documents a root element is, or null when it is neither. */
export function rootName(root: { readonly ns: string; readonly name: string }): RootName | null {
  if (root.name !== 'Invoice' && root.name !== 'CreditNote') return null;
  return ROOT_NAMESPACE[root.name] === root.ns ? root.name : null;
}
