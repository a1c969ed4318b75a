import type { Invoice } from '../../src/domain/invoice/invoice.js';
import { readUbl, type ReadInvoice } from '../../src/formats/ubl/read.js';
import { officialFaults } from '../../src/formats/ubl/official-faults.js';
import { writeUbl } from '../../src/formats/ubl/write.js';
import { parseXml } from '../../src/formats/xml/parse.js';
import type { XmlElement } from '../../src/formats/xml/tree.js';
import { faultsToText } from '../../src/kernel/fault.js';

/** The tree of a document that the test knows to be well-formed. */
export function treeOf(xml: string | Uint8Array): XmlElement {
  const parsed = parseXml(typeof xml === 'string' ? new TextEncoder().encode(xml) : xml);
  if (!parsed.ok) throw new Error(faultsToText([parsed.error]));
  return parsed.value;
}

/** The document of an invoice that the test knows to be writable. */
export function xmlOf(invoice: Invoice): string {
  const written = writeUbl(invoice);
  if (!written.ok) throw new Error(faultsToText(written.error));
  return new TextDecoder().decode(written.value);
}

export function readOf(xml: string | Uint8Array): ReadInvoice {
  const read = readUbl(treeOf(xml));
  if (!read.ok) throw new Error(faultsToText(read.error));
  return read.value;
}

/** What schema and official rules refuse in a document, each with its place; empty when they accept it. */
export function objectionsOf(xml: string | Uint8Array): readonly string[] {
  const bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : xml;
  return officialFaults(bytes)
    .filter((f) => f.severity === 'fatal')
    .map((f) => `${f.code} ${f.path}`);
}
