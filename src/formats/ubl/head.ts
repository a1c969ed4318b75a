import { xmlReader } from '../xml/reader.js';
import type { XmlNode } from '../xml/node.js';
import { CBC } from './namespaces.js';

/** What a UBL document says of itself in its first elements. */
export interface UblHead {
  /** `<root namespace>::<local name>##<CustomizationID>::<UBL version>`; shorter where it has no CustomizationID */
  readonly documentType: string;
  /** ProfileID; empty where it has none */
  readonly process: string;
  /** Its own number (cbc:ID); empty where it has none */
  readonly number: string;
}

const TOLD = ['CustomizationID', 'ProfileID', 'ID'] as const;
type Told = (typeof TOLD)[number];

/**
 * The head of a document, read without building a tree; null when it is not XML our reader takes. For providers that
 * tell neither document type nor number: nothing is judged here.
 */
export function headOf(bytes: Uint8Array): UblHead | null {
  const open: XmlNode[] = [];
  const said = new Map<Told, string>();
  let root: XmlNode | undefined;
  let telling: Told | undefined;
  const reader = xmlReader({
    open: (start) => {
      root ??= start;
      open.push(start);
      const name = TOLD.find((one) => one === start.name);
      telling = open.length === 2 && start.ns === CBC && name !== undefined ? name : undefined;
      if (telling !== undefined && said.has(telling)) telling = undefined;
      return undefined;
    },
    text: (text) => {
      if (telling !== undefined) said.set(telling, (said.get(telling) ?? '') + text);
      return undefined;
    },
    skipped: () => undefined,
    close: () => {
      open.pop();
      telling = undefined;
      return undefined;
    },
  });
  if (!reader.write(bytes).ok || !reader.end().ok || root === undefined) return null;
  const value = (name: Told): string => said.get(name)?.trim() ?? '';
  const customization = value('CustomizationID');
  const type = `${root.ns}::${root.name}`;
  // UBL 2.1 is what the network names for every type; UBLVersionID is optional and says the same.
  return {
    documentType: customization === '' ? type : `${type}##${customization}::2.1`,
    process: value('ProfileID'),
    number: value('ID'),
  };
}
