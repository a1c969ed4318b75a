import { fault, type Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { XmlAttribute, XmlElement } from './tree.js';

/** Namespace -> prefix; the empty prefix is the default namespace. */
export type Prefixes = ReadonlyMap<string, string>;

/** What XML 1.0 cannot carry at all: control characters, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = new RegExp(
  [
    String.raw`[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]`,
    String.raw`[\uD800-\uDBFF](?![\uDC00-\uDFFF])`,
    String.raw`(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]`,
  ].join('|'),
);
const TEXT_SPECIAL = /[&<>\r]/;
const ATTRIBUTE_SPECIAL = /[&<"\r\n\t]/;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader turns a bare carriage return into a line feed, and blanks of an attribute into spaces.
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

const escaped = (character: string): string => ESCAPES[character] ?? character;

function escapeText(text: string): string {
  return TEXT_SPECIAL.test(text) ? text.replace(/[&<>\r]/g, escaped) : text;
}

function escapeAttribute(text: string): string {
  return ATTRIBUTE_SPECIAL.test(text) ? text.replace(/[&<"\r\n\t]/g, escaped) : text;
}

interface Printer {
  readonly prefixes: Map<string, string>;
  out: string;
  broken: Fault | undefined;
}

/**
 * Prints a tree as UTF-8 with declaration, two blanks of indent and a final line feed: same tree, same bytes.
 * All namespaces are declared on the root with the given prefixes; others get `ns1`, `ns2` … An element has either
 * children or text; text beside children is a bug. A character that XML cannot carry is a VALUE fault.
 */
export function printXml(root: XmlElement, prefixes: Prefixes): Result<Uint8Array, Fault> {
  const printer: Printer = { prefixes: usedPrefixes(root, prefixes), out: '', broken: undefined };
  printer.out = '<?xml version="1.0" encoding="UTF-8"?>\n';
  printElement(printer, root, '', declarations(printer.prefixes));
  return printer.broken === undefined
    ? ok(new TextEncoder().encode(printer.out))
    : err(printer.broken);
}

/** Namespaces in order of first use, so that unused ones are not declared. */
function usedPrefixes(root: XmlElement, known: Prefixes): Map<string, string> {
  const used = new Map<string, string>();
  const use = (ns: string): void => {
    if (ns !== '' && !used.has(ns)) used.set(ns, known.get(ns) ?? `ns${used.size + 1}`);
  };
  const visit = (element: XmlElement): void => {
    use(element.ns);
    for (const attribute of element.attributes) use(attribute.ns);
    element.children.forEach(visit);
  };
  visit(root);
  return used;
}

function declarations(prefixes: Prefixes): string {
  let text = '';
  for (const [ns, prefix] of prefixes) {
    text += ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapeAttribute(ns)}"`;
  }
  return text;
}

function qualified(prefixes: Prefixes, ns: string, name: string): string {
  const prefix = ns === '' ? '' : (prefixes.get(ns) ?? '');
  return prefix === '' ? name : `${prefix}:${name}`;
}

function printElement(
  printer: Printer,
  element: XmlElement,
  indent: string,
  namespaces: string,
): void {
  const name = qualified(printer.prefixes, element.ns, element.name);
  printer.out += `${indent}<${name}${namespaces}`;
  for (const attribute of element.attributes) printAttribute(printer, element, attribute);
  if (element.children.length > 0) {
    if (element.text !== '') throw new Error(`Text beside children in ${element.name}`);
    printer.out += '>\n';
    const deeper = `${indent}  `;
    for (const child of element.children) printElement(printer, child, deeper, '');
    printer.out += `${indent}</${name}>\n`;
  } else if (element.text === '') {
    printer.out += '/>\n';
  } else {
    guard(printer, element, element.text);
    printer.out += `>${escapeText(element.text)}</${name}>\n`;
  }
}

function printAttribute(printer: Printer, element: XmlElement, attribute: XmlAttribute): void {
  guard(printer, element, attribute.value);
  const name = qualified(printer.prefixes, attribute.ns, attribute.name);
  printer.out += ` ${name}="${escapeAttribute(attribute.value)}"`;
}

function guard(printer: Printer, element: XmlElement, text: string): void {
  const found = FORBIDDEN.exec(text)?.[0];
  if (found === undefined || printer.broken !== undefined) return;
  const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  printer.broken = fault(
    'VALUE',
    'xml.character',
    element.name,
    `${element.name} contains the character U+${code}, which XML cannot carry. Take it out of the text.`,
  );
}
