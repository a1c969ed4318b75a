import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { CAC, CBC } from './namespaces.js';

/** What the writers of every kind of ApplicationResponse have in common. */

const NAMESPACE = 'urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2';

/** An empty ApplicationResponse with its prefixes. */
export function applicationResponse(): XMLBuilder {
  return create({ version: '1.0', encoding: 'UTF-8' })
    .ele(NAMESPACE, 'ApplicationResponse')
    .att('http://www.w3.org/2000/xmlns/', 'xmlns:cac', CAC)
    .att('http://www.w3.org/2000/xmlns/', 'xmlns:cbc', CBC);
}

/** The document as UTF-8 bytes; the same content gives the same bytes. */
export function bytesOf(root: XMLBuilder): Uint8Array {
  return new TextEncoder().encode(root.doc().end({ prettyPrint: true }));
}

export function aggregate(parent: XMLBuilder, name: string): XMLBuilder {
  return parent.ele(CAC, `cac:${name}`);
}

/** An element with a value; without a value nothing is written. */
export function basic(
  parent: XMLBuilder,
  name: string,
  value: string | undefined,
  attributes: Readonly<Record<string, string | undefined>> = {},
): void {
  if (value === undefined) return;
  const element = parent.ele(CBC, `cbc:${name}`).txt(value);
  for (const [key, text] of Object.entries(attributes)) {
    if (text !== undefined) element.att(key, text);
  }
}
