import { fault, type Fault } from '../../kernel/fault.js';
import type { XmlAttribute, XmlElement } from '../xml/tree.js';
import type { AttributeType, Particle, SimpleType } from './content-model.js';
import { collapse } from './lexical.js';

// What the schema check can tell, one sentence each; `path` is that of the element.

export function unknownRoot(root: XmlElement, path: string): Fault {
  return fault(
    'UNSUPPORTED_DOCUMENT',
    'ubl.unknown-root',
    path,
    `The document is <${root.name}> of namespace "${root.ns}". Expected a UBL 2.1 Invoice or CreditNote; ask the sender for one.`,
  );
}

export function strayText(element: XmlElement, path: string): Fault {
  const found = element.text.trim().slice(0, 40);
  return fault(
    'SCHEMA',
    'ubl.stray-text',
    path,
    `Text "${found}" stands between the elements of ${element.name}. Only elements may stand here; take the text out.`,
  );
}

export function unknownElement(element: XmlElement, path: string): Fault {
  return fault(
    'SCHEMA',
    'ubl.unknown-element',
    path,
    `Element ${element.name} does not exist here in UBL 2.1. Take it out or check its name and namespace.`,
  );
}

export function repeatedElement(element: XmlElement, path: string): Fault {
  return fault(
    'SCHEMA',
    'ubl.repeated-element',
    path,
    `Element ${element.name} may stand here once and is repeated. Keep one.`,
  );
}

/** `reached` is the place that the elements before it have reached. */
export function elementTooLate(
  element: XmlElement,
  reached: Particle | undefined,
  path: string,
): Fault {
  return fault(
    'SCHEMA',
    'ubl.element-order',
    path,
    `Element ${element.name} stands too late: it belongs before ${reached?.label ?? 'the end'}. UBL 2.1 fixes the order; move it.`,
  );
}

export function missingElement(
  element: XmlElement,
  lacking: Particle | undefined,
  path: string,
): Fault {
  return fault(
    'SCHEMA',
    'ubl.missing-element',
    path,
    `${element.name} lacks ${lacking?.label ?? 'an element'}, which UBL 2.1 requires. Add it.`,
  );
}

export function extensionContent(path: string): Fault {
  return fault(
    'SCHEMA',
    'ubl.extension-content',
    path,
    'Extension content must hold exactly one element, of a namespace other than the extension namespace.',
  );
}

export function elementInValue(element: XmlElement, inner: XmlElement, path: string): Fault {
  return fault(
    'SCHEMA',
    'ubl.unknown-element',
    path,
    `${element.name} holds a value and no elements, but contains ${inner.name}. Take it out.`,
  );
}

export function wrongValue(
  element: XmlElement,
  { base, lexical }: SimpleType,
  path: string,
): Fault {
  const found = collapse(element.text.slice(0, 60));
  return fault(
    'VALUE',
    `ubl.${base}`,
    path,
    `${element.name} is "${found}". Expected ${lexical.expected}.`,
  );
}

export function unknownAttribute(element: XmlElement, { name }: XmlAttribute, path: string): Fault {
  return fault(
    'SCHEMA',
    'ubl.unknown-attribute',
    `${path}/@${name}`,
    `Attribute ${name} does not exist on ${element.name}. Take it out.`,
  );
}

export function wrongAttribute(
  element: XmlElement,
  { name, value }: XmlAttribute,
  { base, lexical }: AttributeType,
  path: string,
): Fault {
  return fault(
    'VALUE',
    `ubl.${base}`,
    `${path}/@${name}`,
    `Attribute ${name} of ${element.name} is "${value.slice(0, 60)}". Expected ${lexical.expected}.`,
  );
}

export function missingAttribute(element: XmlElement, name: string, path: string): Fault {
  return fault(
    'SCHEMA',
    'ubl.missing-attribute',
    path,
    `${element.name} lacks its attribute ${name}, which UBL 2.1 requires. Add it.`,
  );
}
