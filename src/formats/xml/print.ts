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
/** Nothing to escape and nothing to forbid, in text and attributes alike: nearly every value there is. */
const PLAIN = /^[ !#-%'-;=?-\uD7FF]*$/;
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

interface Printer {
  /** Namespace -> what stands before a name, colon included */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Line feed and blanks before an element, by depth */
  readonly indents: string[];
  out: string;
  broken: Fault | undefined;
}

/**
 * Prints a tree as UTF-8 with declaration, two blanks of indent and a final line feed: same tree, same bytes.
 * All namespaces are declared on the root with the given prefixes; others get `ns1`, `ns2` … An element has either
 * children or text; text beside children is a bug. A character that XML cannot carry is a VALUE fault.
 */
export function printXml(root: XmlElement, prefixes: Prefixes): Result<Uint8Array, Fault> {
  const used = usedPrefixes(root, prefixes);
  const before = new Map([['', '']]);
  for (const [ns, prefix] of used) before.set(ns, prefix === '' ? '' : `${prefix}:`);
  const printer: Printer = { prefixes: before, indents: ['\n'], out: '', broken: undefined };
  printer.out = '<?xml version="1.0" encoding="UTF-8"?>';
  printElement(printer, root, 0, declarations(used));
  return printer.broken === undefined
    ? ok(new TextEncoder().encode(`${printer.out}\n`))
    : err(printer.broken);
}

/** Namespaces in order of first use, so that unused ones are not declared. */
function usedPrefixes(root: XmlElement, known: Prefixes): ReadonlyMap<string, string> {
  const used = new Map<string, string>();
  const use = (ns: string): void => {
    if (ns !== '' && !used.has(ns)) used.set(ns, known.get(ns) ?? `ns${used.size + 1}`);
  };
  const visit = (element: XmlElement): void => {
    use(element.ns);
    for (const attribute of element.attributes) use(attribute.ns);
    for (const inner of element.children) visit(inner);
  };
  visit(root);
  return used;
}

function declarations(prefixes: ReadonlyMap<string, string>): string {
  let text = '';
  for (const [ns, prefix] of prefixes) {
    const escapedNs = ns.replace(/[&<"\r\n\t]/g, escaped);
    text += ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapedNs}"`;
  }
  return text;
}

function indentOf(printer: Printer, depth: number): string {
  return (printer.indents[depth] ??= `\n${'  '.repeat(depth)}`);
}

function printElement(
  printer: Printer,
  element: XmlElement,
  depth: number,
  namespaces: string,
): void {
  const { attributes, children, text } = element;
  const name = (printer.prefixes.get(element.ns) ?? '') + element.name;
  let out = `${indentOf(printer, depth)}<${name}${namespaces}`;
  for (const attribute of attributes) out += printAttribute(printer, element, attribute);
  if (children.length > 0) {
    if (text !== '') throw new Error(`Text beside children in ${element.name}`);
    printer.out += `${out}>`;
    for (const inner of children) printElement(printer, inner, depth + 1, '');
    printer.out += `${indentOf(printer, depth)}</${name}>`;
  } else if (text === '') {
    printer.out += `${out}/>`;
  } else if (PLAIN.test(text)) {
    printer.out += `${out}>${text}</${name}>`;
  } else {
    guard(printer, element, text);
    printer.out += `${out}>${text.replace(/[&<>\r]/g, escaped)}</${name}>`;
  }
}

function printAttribute(printer: Printer, element: XmlElement, attribute: XmlAttribute): string {
  const { value } = attribute;
  const name = (printer.prefixes.get(attribute.ns) ?? '') + attribute.name;
  if (PLAIN.test(value)) return ` ${name}="${value}"`;
  guard(printer, element, value);
  return ` ${name}="${value.replace(/[&<"\r\n\t]/g, escaped)}"`;
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
