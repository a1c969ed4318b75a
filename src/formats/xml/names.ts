import { isNameStart } from './characters.js';

export const XML_NS = 'http://www.w3.org/XML/1998/namespace';
export const XMLNS_NS = 'http://www.w3.org/2000/xmlns/';

/** What a prefix stands for now; undefined once its declaration is out of scope. */
interface Binding {
  uri: string | undefined;
}

/**
 * A qualified name as it is written, and what it stood for last. It is right for as long as its binding says the same
 * namespace, which one comparison tells; so a name is taken apart once per document, not once per element.
 */
export interface Name {
  readonly written: string;
  readonly prefix: string;
  readonly local: string;
  /** Prefix and local name are each a name without colon (Namespaces in XML 1.0, productions 7 to 11). */
  readonly isQualified: boolean;
  /** Whether an attribute of this name declares a namespace. */
  readonly declares: boolean;
  /** Characters that one text of such an element may have. */
  readonly textMax: number;
  ns: string | undefined;
  binding: Binding;
}

interface Undo {
  readonly prefix: string;
  readonly binding: Binding;
  readonly before: string | undefined;
  readonly depth: number;
}

/** Names kept ready of each kind. Documents have a hundred; what one has beyond this is made anew each time. */
const KEPT_MAX = 4096;
/** Characters of a text that is worth keeping: with the above, a megabyte. */
const KEPT_LENGTH_MAX = 256;
const UNBOUND: Binding = { uri: undefined };
const NO_NAMESPACE: Binding = { uri: '' };

/** The names of one document and the namespace declarations in scope. */
export class Names {
  /** Depth of the innermost element that declares something; 0 when none does. */
  declaredDepth = 0;
  readonly #textMaxOf: (local: string) => number;
  readonly #elements = new Map<string, Name>();
  readonly #attributes = new Map<string, Name>();
  readonly #bindings = new Map<string, Binding>([
    ['', { uri: '' }],
    ['xml', { uri: XML_NS }],
  ]);
  readonly #undo: Undo[] = [];
  readonly #texts = new Map<string, string>();

  constructor(textMaxOf: (local: string) => number) {
    this.#textMaxOf = textMaxOf;
  }

  element(written: string): Name {
    const known = this.#elements.get(written);
    if (known !== undefined) return known;
    const name = this.#made(written);
    return keep(this.#elements, name);
  }

  attribute(written: string): Name {
    const known = this.#attributes.get(written);
    if (known !== undefined) return known;
    const name = this.#made(written);
    if (name.prefix === '') {
      // The default namespace does not apply to attributes.
      name.binding = NO_NAMESPACE;
      name.ns = '';
    }
    return keep(this.#attributes, name);
  }

  /** Looks the namespace of a name up again and answers it; undefined when the prefix is not declared. */
  resolve(name: Name): string | undefined {
    const { binding } = name;
    if (binding.uri !== undefined && binding.uri === name.ns) return name.ns;
    name.binding = this.#bindings.get(name.prefix) ?? UNBOUND;
    name.ns = name.binding.uri;
    return name.ns;
  }

  /** Binds a prefix for the element at that depth and all it holds. */
  declare(prefix: string, uri: string, depth: number): void {
    let binding = this.#bindings.get(prefix);
    if (binding === undefined) {
      binding = { uri: undefined };
      this.#bindings.set(prefix, binding);
    }
    this.#undo.push({ prefix, binding, before: binding.uri, depth });
    binding.uri = this.#kept(uri);
    this.declaredDepth = depth;
  }

  /** Takes back what the element at that depth declared; called when `declaredDepth` is that depth. */
  leave(depth: number): void {
    let undo = this.#undo.at(-1);
    while (undo !== undefined && undo.depth === depth) {
      undo.binding.uri = undo.before;
      if (undo.before === undefined) this.#bindings.delete(undo.prefix);
      this.#undo.pop();
      undo = this.#undo.at(-1);
    }
    this.declaredDepth = undo?.depth ?? 0;
  }

  #made(text: string): Name {
    const colon = text.indexOf(':');
    const prefix = colon < 0 ? '' : text.slice(0, colon);
    const written = this.#kept(text);
    const local = colon < 0 ? written : this.#kept(text.slice(colon + 1));
    const binding = this.#bindings.get(prefix) ?? UNBOUND;
    return {
      written,
      prefix: this.#kept(prefix),
      local,
      isQualified: colon < 0 || (colon > 0 && isNameStart(local, 0) && !local.includes(':')),
      declares: prefix === 'xmlns' || text === 'xmlns',
      textMax: this.#textMaxOf(local),
      ns: binding.uri,
      binding,
    };
  }

  /** The engine's one copy of a text, as long as few of them are asked for. */
  #kept(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    if (this.#texts.size >= KEPT_MAX || text.length > KEPT_LENGTH_MAX) return text;
    const made = interned(text);
    this.#texts.set(made, made);
    return made;
  }
}

function keep(names: Map<string, Name>, name: Name): Name {
  if (names.size < KEPT_MAX) names.set(name.written, name);
  return name;
}

/**
 * The one copy of a text that the engine keeps for property names and literals: comparing it with a literal compares
 * two addresses. It also does not keep the document alive, as a slice of it would.
 */
function interned(text: string): string {
  // Without a prototype it is a plain table; other objects would teach the engine a shape for every name.
  const table = Object.create(null) as Record<string, true>;
  table[text] = true;
  return Object.keys(table)[0] ?? text;
}
