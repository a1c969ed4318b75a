import type { XmlElement } from '../../src/formats/xml/tree.js';
import { treeOf } from './ubl.js';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';

/**
 * The tree of an invoice made of the parts given, in the order of the schema where it matters: names of UBL without
 * prefix, `<AccountingSupplierParty>` and `<ID>` alike. Basic components are those that hold text only.
 */
export function invoiceOf(parts: string, root: 'Invoice' | 'CreditNote' = 'Invoice'): XmlElement {
  const prefixed = parts
    .replace(/<(\w+)([^<>]*)>([^<]*)<\/\1>/g, '<cbc:$1$2>$3</cbc:$1>')
    .replace(/<(\/?)(?!\/|cbc:|cac:)(\w+)/g, '<$1cac:$2');
  return treeOf(
    `<${root} xmlns="${UBL}:${root}-2" xmlns:cac="${UBL}:CommonAggregateComponents-2" ` +
      `xmlns:cbc="${UBL}:CommonBasicComponents-2">${prefixed}</${root}>`,
  );
}

/** The element at a path of local names with optional positions, `InvoiceLine[2]/Price`; a miss fails the test. */
export function elementAt(root: XmlElement, path: string): XmlElement {
  let at = root;
  for (const step of path === '' ? [] : path.split('/')) {
    const [, name, position = '1'] = /^(\w+)(?:\[(\d+)\])?$/.exec(step) ?? [];
    const found = at.children.filter((child) => child.name === name)[Number(position) - 1];
    if (found === undefined) throw new Error(`Nothing at ${path}`);
    at = found;
  }
  return at;
}
