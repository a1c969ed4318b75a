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
  readonly known: Prefixes;
  /** Namespace -> prefix, of those in use, in order of first use */
  readonly used: Map<string, string>;
  /** Namespace -> what stands before a name, colon included */
  readonly before: Map<string, string>;
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
  const printer: Printer = {
    known: prefixes,
    used: new Map(),
    before: new Map([['', '']]),
    indents: ['\n'],
    out: '',
    broken: undefined,
  };
  const name = qualified(printer, root.ns, root.name);
  printRest(printer, root, name, 0);
  if (printer.broken !== undefined) return err(printer.broken);
  // Which namespaces are in use is known only now; they stand in the first tag.
  const start = `<?xml version="1.0" encoding="UTF-8"?>\n<${name}${declarations(printer.used)}`;
  return ok(new TextEncoder().encode(`${start}${printer.out}\n`));
}

function declarations(prefixes: ReadonlyMap<string, string>): string {
  let text = '';
  for (const [ns, prefix] of prefixes) {
    const escapedNs = ns.replace(/[&<"\r\n\t]/g, escaped);
    text += ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapedNs}"`;
  }
  return text;
}

function qualified(printer: Printer, ns: string, name: string): string {
  const before = printer.before.get(ns) ?? use(printer, ns);
  return before === '' ? name : before + name;
}

function use(printer: Printer, ns: string): string {
  const prefix = printer.known.get(ns) ?? `ns${printer.used.size + 1}`;
  const before = prefix === '' ? '' : `${prefix}:`;
  printer.used.set(ns, prefix);
  printer.before.set(ns, before);
  return before;
}

function indentOf(printer: Printer, depth: number): string {
  return (printer.indents[depth] ??= `\n${'  '.repeat(depth)}`);
}

function printElement(printer: Printer, element: XmlElement, depth: number): void {
  const name = qualified(printer, element.ns, element.name);
  printer.out += `${indentOf(printer, depth)}<${name}`;
  printRest(printer, element, name, depth);
}

/** Everything of an element behind the name of its start tag. */
function printRest(printer: Printer, element: XmlElement, name: string, depth: number): void {
  const { attributes, children, text } = element;
  for (const attribute of attributes) printAttribute(printer, element, attribute);
  if (children.length > 0) {
    if (text !== '') throw new Error(`Text beside children in ${element.name}`);
    printer.out += '>';
    for (const inner of children) printElement(printer, inner, depth + 1);
    printer.out += `${indentOf(printer, depth)}</${name}>`;
  } else if (text === '') {
    printer.out += '/>';
  } else if (PLAIN.test(text)) {
    printer.out += `>${text}</${name}>`;
  } else {
    guard(printer, element, text);
    printer.out += `>${text.replace(/[&<>\r]/g, escaped)}</${name}>`;
  }
}

function printAttribute(printer: Printer, element: XmlElement, attribute: XmlAttribute): void {
  const { value } = attribute;
  const name = qualified(printer, attribute.ns, attribute.name);
  if (PLAIN.test(value)) {
    printer.out += ` ${name}="${value}"`;
    return;
  }
  guard(printer, element, value);
  printer.out += ` ${name}="${value.replace(/[&<"\r\n\t]/g, escaped)}"`;
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
