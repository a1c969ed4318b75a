import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';

/** An element to write: its name with a text or with what stands in it, in order. What is undefined is left out. */
export type Element = readonly [
  name: string,
  content: string | readonly Element[] | undefined,
  attributes?: Readonly<Record<string, string>>,
];

/** Writes a document as UTF-8 bytes, two blanks of indent; the same tree gives the same bytes. */
export function writeDocument(namespace: string, content: readonly Element[]): Uint8Array {
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele(namespace, 'Document');
  for (const element of content) write(root, namespace, element);
  return new TextEncoder().encode(`${root.doc().end({ prettyPrint: true })}\n`);
}

function write(
  parent: XMLBuilder,
  namespace: string,
  [name, content, attributes = {}]: Element,
): void {
  if (content === undefined) return;
  const element = parent.ele(namespace, name, attributes);
  if (typeof content === 'string') element.txt(content);
  else for (const inner of content) write(element, namespace, inner);
}
