import type { SaxesAttributeNS, SaxesParser, SaxesTagNS } from 'saxes';
import type { XmlLimits } from './limits.js';
import { Refusal, type Refusals } from './refusal.js';
import type { XmlEvents } from './events.js';
import type { XmlAttribute } from './tree.js';

type Parser = SaxesParser<{ xmlns: true }>;

const XMLNS = 'http://www.w3.org/2000/xmlns/';
const NO_ATTRIBUTES: readonly XmlAttribute[] = [];
/** Name characters that must not begin a local name (Namespaces in XML 1.0, NCName): the parser lets them pass after a colon. */
const NOT_A_START = /^(?:[-.0-9\u00B7\u203F\u2040]|[\u0300-\u036F])/;

/** Where the piece that is being read began: the end of the last markup, or the `<` that ended a text. */
interface Piece {
  position: number;
  line: number;
  column: number;
  inTag: boolean;
}

/**
 * Puts our checks and events on the parser.
 * Answers the check for the end of a chunk, given the characters fed so far (between two writes the parser's own
 * position is wrong): it measures what has begun and was not told yet.
 */
export function listen(
  parser: Parser,
  events: XmlEvents,
  limits: XmlLimits,
  refuse: Refusals,
): (fed: number) => void {
  const open: string[] = [];
  const piece: Piece = { position: 0, line: 1, column: 1, inTag: false };
  let elements = 0;
  let attributes = 0;

  /** The next piece begins `beyond` characters after the last one read. */
  const begin = (beyond: number): void => {
    piece.position = parser.position - 1 + beyond;
    piece.line = parser.line;
    piece.column = parser.column + beyond;
  };
  const checkText = (position: number): void => {
    const binary = limits.binaryElements.has(open.at(-1) ?? '');
    const max = binary ? limits.binaryTextMax : limits.textMax;
    if (position - piece.position > max) refuse.tooLarge('Characters of one text', max);
  };
  const checkName = (name: string): void => {
    if (name.length > limits.nameMax) refuse.tooLarge('Characters of a name', limits.nameMax);
  };
  const text = (value: string): void => {
    checkText(parser.position - 1);
    if (open.length > 0 && value !== '') tell(events.text(value));
  };

  parser.on('opentagstart', ({ name }) => {
    checkName(name);
    if (open.length >= limits.depthMax) refuse.tooLarge('Open elements', limits.depthMax);
    if (++elements > limits.elementsMax) refuse.tooLarge('Elements', limits.elementsMax);
    attributes = 0;
    piece.inTag = true;
  });
  parser.on('attribute', (attribute) => {
    if (++attributes > limits.attributesMax) refuse.tooLarge('Attributes', limits.attributesMax);
    checkName(attribute.name);
    checkAttribute(attribute, limits, refuse);
    piece.position = parser.position;
  });
  parser.on('opentag', (tag) => {
    if (tag.prefix !== '' && NOT_A_START.test(tag.local))
      refuse.notWellFormed(`"${tag.name}" is no name`);
    const { line, column } = piece;
    const told = attributes === 0 ? NO_ATTRIBUTES : attributesOf(tag);
    tell(events.open({ ns: tag.uri, name: tag.local, attributes: told, line, column }));
    if (!tag.isSelfClosing) open.push(tag.local);
    piece.inTag = false;
    begin(1);
  });
  parser.on('closetag', (tag) => {
    if (!tag.isSelfClosing) open.pop();
    begin(1);
    tell(events.close());
  });
  parser.on('text', (value) => {
    text(value);
    begin(0);
  });
  parser.on('cdata', (value) => {
    text(value);
    begin(1);
  });
  parser.on('comment', () => {
    checkText(parser.position);
    // The comment is told at its second dash: the `>` is still to come.
    begin(2);
    tell(events.skipped());
  });
  parser.on('processinginstruction', ({ target, body }) => {
    checkName(target);
    // Between `<?name` and the body a blank must stand, which the parser does not ask.
    const bare = '<??>'.length + target.length + body.length;
    if (body !== '' && parser.position - piece.position === bare)
      refuse.notWellFormed('an instruction without a blank after its name');
    begin(1);
    tell(events.skipped());
  });
  listenToProlog(parser, refuse, begin);

  return (fed) => {
    if (!piece.inTag) checkText(fed);
    else if (fed - piece.position > limits.attributeMax + limits.nameMax)
      refuse.tooLarge('Characters of an attribute', limits.attributeMax);
  };
}

function listenToProlog(parser: Parser, refuse: Refusals, begin: (beyond: number) => void): void {
  parser.on('xmldecl', ({ version, encoding }) => {
    if (version !== '1.0') refuse.version(version ?? 'of no version');
    if (encoding !== undefined && encoding.toUpperCase() !== 'UTF-8')
      refuse.declaredEncoding(encoding.slice(0, 40));
    begin(1);
  });
  parser.on('doctype', () => refuse.doctype());
  parser.on('error', ({ message }) => {
    // A second declaration or one inside the root: not well-formed, but first of all a DOCTYPE.
    if (message.endsWith('doctype declaration.')) refuse.doctype();
    const open = /unclosed tag: (.+)$/.exec(message)?.[1];
    if (open !== undefined) refuse.cutOff(open.slice(0, 80));
    // The parser's own position stands before the sentence; ours is in the path of the fault.
    refuse.notWellFormed(message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''));
  });
}

function checkAttribute(attribute: SaxesAttributeNS, limits: XmlLimits, refuse: Refusals): void {
  const { name, prefix, local, value } = attribute;
  if (value.length > limits.attributeMax)
    refuse.tooLarge('Characters of an attribute', limits.attributeMax);
  if (prefix !== '' && NOT_A_START.test(local)) refuse.notWellFormed(`"${name}" is no name`);
  // The parser trims namespace names, so that a foreign one would pass for the one we know.
  if ((prefix === 'xmlns' || name === 'xmlns') && value !== value.trim())
    refuse.notWellFormed('a namespace name with blanks around it');
}

/** Attributes in the order written, namespace declarations left out. */
function attributesOf(tag: SaxesTagNS): readonly XmlAttribute[] {
  return Object.values(tag.attributes)
    .filter(({ uri }) => uri !== XMLNS)
    .map(({ uri, local, value }) => ({ ns: uri, name: local, value }));
}

function tell(fault: ReturnType<XmlEvents['close']>): void {
  if (fault !== undefined) throw new Refusal(fault);
}
