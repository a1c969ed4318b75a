import fc from 'fast-check';
import type { XmlLimits } from '../../src/formats/xml/limits.js';
import { xmlReader } from '../../src/formats/xml/reader.js';
import type { Fault } from '../../src/kernel/fault.js';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a reader told of a document, one entry each, and how it ended. */
export interface Told {
  readonly events: readonly string[];
  readonly fault: Fault | undefined;
}

/** Reads the pieces of a document one after another. */
export function toldOf(pieces: readonly Uint8Array[], limits: Partial<XmlLimits> = {}): Told {
  const events: string[] = [];
  const note = (text: string): Fault | undefined => {
    events.push(text);
    return undefined;
  };
  const reader = xmlReader(
    {
      open: ({ ns, name, attributes, line, column }) =>
        note(`<${JSON.stringify([ns, name, attributes])} ${line}:${column}`),
      text: (text) => note(JSON.stringify(text)),
      skipped: () => note('skipped'),
      close: () => note('>'),
    },
    limits,
  );
  for (const piece of pieces) reader.write(piece);
  const ended = reader.end();
  return { events, fault: ended.ok ? undefined : ended.error };
}

const name = fc.constantFrom('a', 'b', '_é', 'x.1-y', '名', '\u{10000}');
const blank = fc.constantFrom(' ', '\n', '\t', '\r\n', '\r', '  ');
const character = fc.constantFrom(
  'x',
  'é',
  '€',
  '😀',
  ' ',
  '\n',
  '\r\n',
  ']',
  '>',
  '"',
  "'",
  '&amp;',
);
const text = fc.string({
  unit: fc.oneof(character, fc.constantFrom('&lt;', '&#65;', '&#x1F600;', '&#13;', '&apos;')),
  maxLength: 8,
});
const quoted = fc
  .tuple(fc.constantFrom('"', "'"), text)
  .map(([quote, value]) => `${quote}${value.replaceAll(/["'<]/g, '')}${quote}`);
/** Blank before, so that attributes can be put one behind another. */
const attribute = fc
  .tuple(blank, fc.constantFrom('', 'p:', 'xml:'), name, fc.constantFrom('=', ' = '), quoted)
  .map((parts) => parts.join(''));
const declaration = fc.constantFrom(' xmlns="v"', ' xmlns=""', ' xmlns:p="u"', " xmlns:p='w'", '');
const attributes = fc
  .tuple(declaration, fc.uniqueArray(attribute, { maxLength: 3, selector: nameOf }))
  .map(([declared, own]) => declared + own.join(''));
const aside = fc.constantFrom('<!-- - > -->', '<!---->', '<?p?>', '<?p q ? r?>', '<?xml-s x?>');
const section = fc.constantFrom('<![CDATA[<&]]]>', '<![CDATA[]]>', '<![CDATA[ é ]] > ]]>');

function nameOf(written: string): string {
  return written.trim().replace(/[\s=].*$/s, '');
}

const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  content: fc.oneof({ maxDepth: 4 }, text, aside, section, blank, tie('element')),
  element: fc
    .tuple(fc.constantFrom('', 'p:'), name, attributes, fc.array(tie('content'), { maxLength: 4 }))
    .map(([prefix, local, own, inner]) => {
      const tag = prefix + local;
      const declared = prefix === '' || own.includes('xmlns:p') ? own : ` xmlns:p="u"${own}`;
      return inner.length === 0
        ? `<${tag}${declared}/>`
        : `<${tag}${declared}>${inner.join('')}</${tag} >`;
    }),
}));

/** Documents that are mostly well-formed: what stands in them may still meet badly, such as `]` before `]>`. */
export const documents = fc
  .tuple(
    fc.constantFrom(
      '',
      '\uFEFF',
      '<?xml version="1.0"?>',
      "<?xml version='1.0' encoding='utf-8'?>\n",
    ),
    fc.array(fc.oneof(aside, blank), { maxLength: 2 }),
    element,
    fc.array(fc.oneof(aside, blank), { maxLength: 2 }),
  )
  .map(([start, before, root, behind]) => [start, ...before, root, ...behind].join(''));

const SPLINTERS = [
  ...['<', '>', '/', '"', "'", '=', ' ', '&', ';', ']]>', '--', ':', '-', '!', '?', '#', '\r', 'x'],
  ...['<a>', '</a>', '<p:b>', '<!--', '-->', '<?p ', '?>', '<?xml', '<![CDATA[', '<!DOCTYPE a>'],
  ...['x="1"', ' xmlns:p="u"', ' xmlns:p=""', ' xmlns="u "', ' q:x=""', 'p:1', '&nbsp;', '&#0;'],
  ...['\u0001', '\uFFFE', '\uFEFF', '·', '\u{F0000}', '<?xml version="1.1"?>', '<?P:q ?>'],
];

/** The same with a few splinters put in or pieces taken out: mostly not well-formed. */
export const damaged = fc
  .tuple(
    documents,
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 4 }), fc.constantFrom('', ...SPLINTERS)), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([document, wounds]) =>
    wounds.reduce((whole, [where, length, splinter]) => {
      const at = where % (whole.length + 1);
      return withWholePairs(whole.slice(0, at) + splinter + whole.slice(at + length));
    }, document),
  );

/** A wound may split a pair; bytes cannot say half of one. */
function withWholePairs(text: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(text));
}

/** Cuts bytes into pieces, at places given as shares of the whole. */
export function cutAt(bytes: Uint8Array, shares: readonly number[]): readonly Uint8Array[] {
  const places = shares.map((share) => Math.floor(share * bytes.length)).sort((a, b) => a - b);
  return [0, ...places].map((from, n) => bytes.subarray(from, places[n] ?? bytes.length));
}

export const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });
