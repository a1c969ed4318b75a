import fc from 'fast-check';
import { parseXml } from '../../../src/formats/xml/parse.js';
import { xmlReader } from '../../../src/formats/xml/reader.js';
import type { XmlLimits } from '../../../src/formats/xml/limits.js';
import type { Fault } from '../../../src/kernel/fault.js';
import { childrenOf, type XmlElement } from '../../../src/formats/xml/tree.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function said(input: string | Uint8Array, limits: Partial<XmlLimits> = {}): string {
  const parsed = parseXml(typeof input === 'string' ? bytesOf(input) : input, limits);
  return parsed.ok ? 'ok' : `${parsed.error.class} ${parsed.error.path}`;
}

function tree(text: string): XmlElement {
  const parsed = parseXml(bytesOf(text));
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

const refused: readonly (readonly [name: string, document: string, outcome: string])[] = [
  ['nothing at all', '', 'NOT_WELL_FORMED 1:1'],
  ['only blanks', ' \n ', 'NOT_WELL_FORMED 2:1'],
  ['an end missing', '<a><b></b>', 'NOT_WELL_FORMED 1:10'],
  ['a second root', '<a/><b/>', 'NOT_WELL_FORMED 1:7'],
  ['text behind the root', '<a/>x', 'NOT_WELL_FORMED 1:5'],
  ['a wrong end tag', '<a>\n<b></c></a>', 'NOT_WELL_FORMED 2:7'],
  ['the same attribute twice', '<a x="1" x="2"/>', 'NOT_WELL_FORMED 1:16'],
  [
    'the same attribute by two prefixes',
    '<a xmlns:p="u" xmlns:q="u" p:x="" q:x=""/>',
    'NOT_WELL_FORMED 1:42',
  ],
  ['an unbound prefix', '<p:a/>', 'NOT_WELL_FORMED 1:6'],
  ['a local name that begins with a digit', '<p:1 xmlns:p="u"/>', 'NOT_WELL_FORMED 1:18'],
  [
    'an attribute name that begins with a dash',
    '<a xmlns:p="u" p:-x="1"/>',
    'NOT_WELL_FORMED 1:23',
  ],
  ['two colons', '<p:a:b xmlns:p="u"/>', 'NOT_WELL_FORMED 1:20'],
  ['a namespace with blanks around it', '<a xmlns=" u "/>', 'NOT_WELL_FORMED 1:14'],
  ['a prefix undeclared again', '<a xmlns:p=""/>', 'NOT_WELL_FORMED 1:13'],
  [']]> in text', '<a>x]]>y</a>', 'NOT_WELL_FORMED 1:7'],
  ['-- in a comment', '<a><!-- x -- y --></a>', 'NOT_WELL_FORMED 1:13'],
  ['an instruction without a blank', '<a><?p?x?></a>', 'NOT_WELL_FORMED 1:10'],
  ['an instruction named XML', '<a><?XML x?></a>', 'NOT_WELL_FORMED 1:12'],
  ['a declaration that is not first', ' <?xml version="1.0"?><a/>', 'NOT_WELL_FORMED 1:7'],
  ['an unknown entity', '<a>&nbsp;</a>', 'NOT_WELL_FORMED 1:9'],
  ['a reference to NUL', '<a>&#0;</a>', 'NOT_WELL_FORMED 1:7'],
  ['a reference to a surrogate', '<a>&#xD800;</a>', 'NOT_WELL_FORMED 1:11'],
  ['a reference beyond Unicode', '<a>&#x110000;</a>', 'NOT_WELL_FORMED 1:13'],
  ['a control character', '<a>\u0001</a>', 'NOT_WELL_FORMED 1:4'],
  ['U+FFFE', '<a>\uFFFE</a>', 'NOT_WELL_FORMED 1:4'],
  ['< in an attribute', '<a x="<"/>', 'NOT_WELL_FORMED 1:7'],
  ['a lower-case doctype', '<!doctype html><a/>', 'NOT_WELL_FORMED 1:9'],
  ['NUL', '<a>\0</a>', 'ENCODING 1:3'],
  ['another encoding declared', '<?xml version="1.0" encoding="ISO-8859-1"?><a/>', 'ENCODING 1:43'],
  ['XML 1.1', '<?xml version="1.1"?><a/>', 'FORBIDDEN_CONSTRUCT 1:21'],
  ['a DOCTYPE', '<!DOCTYPE a><a/>', 'FORBIDDEN_CONSTRUCT 1:1'],
  [
    'a DOCTYPE that never ends',
    '<?xml version="1.0"?>\n<!-- <a> --><!DOCTYPE',
    'FORBIDDEN_CONSTRUCT 2:13',
  ],
  ['a DOCTYPE inside the root', '<a><!DOCTYPE a></a>', 'FORBIDDEN_CONSTRUCT 1:4'],
  ['a DOCTYPE behind the root', '<a/><!DOCTYPE a>', 'FORBIDDEN_CONSTRUCT 1:5'],
];

describe('the strict reader refuses', () => {
  test.each(refused)('%s', (_name, document, outcome) => {
    expect(said(document)).toBe(outcome);
  });

  const badBytes: readonly (readonly [name: string, bytes: readonly number[]])[] = [
    ['Latin-1', [0xe9, 0x20]],
    ['an overlong form', [0xc0, 0xbc]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a character beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['half a character', [0xe2, 0x82]],
  ];

  test.each(badBytes)('bytes that are not UTF-8: %s', (_name, bad) => {
    const document = Uint8Array.from([...bytesOf('<a>\nxé'), ...bad, ...bytesOf('</a>')]);
    expect(said(document)).toBe('ENCODING 2:2');
  });

  test('a document that ends inside a character', () => {
    expect(said(Uint8Array.from([...bytesOf('<a/>'), 0xe2, 0x82]))).toBe('ENCODING 1:4');
  });

  test('UTF-16, with and without its mark', () => {
    expect(said(new Uint8Array(Buffer.from('\uFEFF<a/>', 'utf16le')))).toMatch(/^ENCODING/);
    expect(said(new Uint8Array(Buffer.from('<a/>', 'utf16le')))).toMatch(/^ENCODING/);
  });
});

describe('the strict reader keeps its limits', () => {
  const wide = '<a>' + '<b/>'.repeat(10) + '</a>';
  const cases: readonly (readonly [name: string, document: string, limits: Partial<XmlLimits>])[] =
    [
      ['bytes', `<a>${'x'.repeat(100)}</a>`, { bytesMax: 100 }],
      ['depth', '<a><a><a></a></a></a>', { depthMax: 2 }],
      ['attributes', '<a x="" y="" z=""/>', { attributesMax: 2 }],
      ['names', `<${'n'.repeat(11)}/>`, { nameMax: 10 }],
      ['attribute names', `<a ${'n'.repeat(11)}=""/>`, { nameMax: 10 }],
      ['instruction names', `<a><?${'n'.repeat(11)} x?></a>`, { nameMax: 10 }],
      ['attribute values', '<a x="12345678901"/>', { attributeMax: 10 }],
      ['text', '<a>12345678901</a>', { textMax: 10 }],
      ['text as it is written', '<a>&#65;&#65;&#65;</a>', { textMax: 10 }],
      ['comments', '<a><!-- 12345 --></a>', { textMax: 10 }],
      ['elements', wide, { elementsMax: 10 }],
    ];

  test.each(cases)('%s', (_name, document, limits) => {
    expect(said(document)).toBe('ok');
    expect(said(document, limits)).toMatch(/^LIMIT_EXCEEDED \d+:\d+$/);
  });

  test('embedded files may be longer than other text', () => {
    const limits = { textMax: 10, binaryTextMax: 20, binaryElements: new Set(['file']) };
    expect(said('<a><file>123456789012345</file></a>', limits)).toBe('ok');
    expect(said('<a><file>123456789012345678901</file></a>', limits)).toMatch(/^LIMIT/);
    expect(said('<a><note>123456789012345</note></a>', limits)).toMatch(/^LIMIT/);
  });

  test('a piece that never ends is refused before the document ends', () => {
    const reader = xmlReader(
      { open: quiet, text: quiet, skipped: quiet, close: quiet },
      { textMax: 1000 },
    );
    expect(reader.write(bytesOf('<a>')).ok).toBe(true);
    expect(reader.write(bytesOf('x'.repeat(2000))).ok).toBe(false);
    expect(reader.end()).toEqual(reader.write(bytesOf('</a>')));
  });
});

const quiet = (): undefined => undefined;

describe('the tree', () => {
  test('names are resolved, whatever the prefix', () => {
    const a = tree('<q:a xmlns:q="urn:a" xmlns="urn:b" x="1" q:x="2"><b/></q:a>');
    expect([a.ns, a.name, a.children[0]?.ns]).toEqual(['urn:a', 'a', 'urn:b']);
    expect(a.attributes).toEqual([
      { ns: '', name: 'x', value: '1' },
      { ns: 'urn:a', name: 'x', value: '2' },
    ]);
  });

  test('comments, instructions and CDATA cut no value', () => {
    const a = tree('<a>HX<!-- c -->-<?p q?>10<![CDATA[<&]]>01</a>');
    expect(a.text).toBe('HX-10<&01');
    expect(a.textPieces).toBe(3);
  });

  test('blanks between elements are dropped, blanks in values are kept', () => {
    const a = tree('<a>\n  <b> x </b>\n</a>');
    expect([a.text, a.textPieces, a.children[0]?.text]).toEqual(['', 0, ' x ']);
    expect(tree('<a>  </a>').text).toBe('  ');
  });

  test('every element knows where its tag begins', () => {
    const a = tree('<?xml version="1.0"?>\n<!-- é -->\n<a\n x="1">\n  <b/><c/>text<d/></a>');
    const places = [a, ...a.children].map(({ name, line, column }) => `${name} ${line}:${column}`);
    expect(places).toEqual(['a 3:1', 'b 5:3', 'c 5:7', 'd 5:15']);
  });

  test('names of object internals are names like others', () => {
    const a = tree('<a __proto__="1" constructor="2"><__proto__/><toString/></a>');
    expect(a.attributes.map(({ name }) => name)).toEqual(['__proto__', 'constructor']);
    expect(childrenOf(a, '', '__proto__')).toHaveLength(1);
    expect(({} as Record<string, unknown>)['1']).toBeUndefined();
  });

  test('a byte order mark and a style sheet are legal and ignored', () => {
    expect(
      said('\uFEFF<?xml version="1.0" encoding="utf-8"?><?xml-stylesheet href="x"?><a/>'),
    ).toBe('ok');
  });
});

describe('properties', () => {
  const events = (pieces: readonly Uint8Array[]): string => {
    const seen: string[] = [];
    const note = (text: string): Fault | undefined => {
      seen.push(text);
      return undefined;
    };
    const reader = xmlReader({
      open: ({ name, line, column }) => note(`<${name} ${line}:${column}`),
      text: note,
      skipped: () => note('-'),
      close: () => note('>'),
    });
    for (const piece of pieces) reader.write(piece);
    const ended = reader.end();
    return `${seen.join('')} ${ended.ok ? 'ok' : ended.error.class}`;
  };
  const piece = fc.constantFrom(
    '<a>',
    '</a>',
    '<b x="é"/>',
    'é€😀',
    '<!--',
    '-->',
    '<?p ',
    '?>',
    '<!DOCTYPE a',
    '&amp;',
    '&',
    ']]>',
    '<![CDATA[',
    '\r\n',
    '\uFFFD',
    'x',
    '<',
  );

  test('where a document is cut into chunks changes nothing', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat({ max: 60 }), (pieces, at) => {
        const bytes = bytesOf(`<a>${pieces.join('')}</a>`);
        const cut = [bytes.subarray(0, at), bytes.subarray(at)];
        expect(events(cut)).toBe(events([bytes]));
      }),
    );
  });

  test('reading never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(['ok', 'ENCODING', 'NOT_WELL_FORMED', 'FORBIDDEN_CONSTRUCT']).toContain(
          said(bytes).split(' ')[0],
        );
      }),
    );
  });
});
