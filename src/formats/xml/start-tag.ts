import { readAttribute, skipBlanks } from './attributes.js';
import { GREATER, nameEnd, SLASH } from './characters.js';
import type { Name } from './names.js';
import { XmlNode } from './node.js';
import { type Scan, UNFINISHED } from './scan.js';
import type { XmlAttribute } from './tree.js';

const NAME = 'Characters of a name';
const NO_ATTRIBUTES: readonly XmlAttribute[] = [];

/** Reads a start tag or an empty-element tag; its name is known to begin behind the `<` at that offset. */
export function readStartTag(scan: Scan, from: number): number {
  const { text, tag } = scan;
  const end = nameEnd(text, from + 1);
  if (end === text.length) return scan.unfinished(from + 1, NAME, scan.limits.nameMax);
  checkStart(scan, from + 1, end);
  tag.size = 0;
  const closes = text.charCodeAt(end) === GREATER ? end : tagEnd(scan, end);
  if (closes === UNFINISHED) return UNFINISHED;
  const name = scan.names.element(text.slice(from + 1, end));
  if (tag.size > 0) declare(scan);
  const ns = resolved(scan, name, closes);
  const attributes = tag.size === 0 ? NO_ATTRIBUTES : tellable(scan, closes);
  scan.elements++;
  scan.hasRoot = true;
  scan.enter(name);
  scan.tell(scan.events.open(new XmlNode(ns, name.local, attributes, scan.source, from)));
  if (text.charCodeAt(closes - 1) === SLASH) scan.leave();
  return closes + 1;
}

function checkStart(scan: Scan, from: number, end: number): void {
  const { limits } = scan;
  scan.checkLength(from, end, NAME, limits.nameMax);
  if (scan.depth >= limits.depthMax) scan.refuse(end).tooLarge('Open elements', limits.depthMax);
  if (scan.elements >= limits.elementsMax)
    scan.refuse(end).tooLarge('Elements', limits.elementsMax);
  if (scan.depth === 0 && scan.hasRoot)
    scan.refuse(end).notWellFormed('a second root element; a document has one');
}

/** Reads the attributes behind the name of a tag; answers where its `>` stands. */
function tagEnd(scan: Scan, nameEnds: number): number {
  const { text } = scan;
  let at = nameEnds;
  for (;;) {
    const next = skipBlanks(scan, at);
    if (next === UNFINISHED) return UNFINISHED;
    const code = text.charCodeAt(next);
    if (code === GREATER) return next;
    if (code === SLASH) {
      if (next + 1 === text.length) return scan.unfinishedBefore(next + 2);
      if (text.charCodeAt(next + 1) === GREATER) return next + 1;
      scan.refuse(next + 1).notWellFormed('"/" in a tag without ">" behind it');
    }
    if (next === at) scan.refuse(next).notWellFormed('a blank or the end of the tag is missing');
    at = readAttribute(scan, next);
    if (at === UNFINISHED) return UNFINISHED;
  }
}

/** Brings the declarations of a tag into scope, for itself too. */
function declare({ tag, names, depth }: Scan): void {
  for (let n = 0; n < tag.size; n++) {
    const name = tag.names[n];
    if (name?.declares === true)
      names.declare(name.prefix === '' ? '' : name.local, tag.values[n] ?? '', depth + 1);
  }
}

function resolved(scan: Scan, name: Name, at: number): string {
  if (!name.isQualified) scan.refuse(at).notWellFormed(`"${name.written}" is no name`);
  const ns = scan.names.resolve(name);
  return ns ?? scan.refuse(at).notWellFormed(`the prefix of "${name.written}" is not declared`);
}

/** The attributes in the order written, without the declarations; none may stand there twice. */
function tellable(scan: Scan, at: number): readonly XmlAttribute[] {
  const { tag } = scan;
  const attributes: XmlAttribute[] = [];
  for (let n = 0; n < tag.size; n++) {
    const name = tag.names[n];
    if (name === undefined) continue;
    if (!name.declares)
      attributes.push({
        ns: resolved(scan, name, at),
        name: name.local,
        value: tag.values[n] ?? '',
      });
    if (n > 0) checkTwin(scan, name, n, at);
  }
  return attributes.length === 0 ? NO_ATTRIBUTES : attributes;
}

/** Unique as written, and as namespace and local name (Namespaces in XML 1.0, section 6.3). */
function checkTwin(scan: Scan, name: Name, upTo: number, at: number): void {
  for (let n = 0; n < upTo; n++) {
    const other = scan.tag.names[n];
    const twin =
      other?.local === name.local &&
      (name.declares || other.declares ? other.written === name.written : other.ns === name.ns);
    if (twin) scan.refuse(at).notWellFormed(`the attribute "${name.written}" stands here twice`);
  }
}
