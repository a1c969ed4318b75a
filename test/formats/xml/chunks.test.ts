import fc from 'fast-check';
import type { XmlLimits } from '../../../src/formats/xml/limits.js';
import { readXml, xmlReader } from '../../../src/formats/xml/reader.js';
import type { XmlReader } from '../../../src/formats/xml/reader.js';
import { bytesOf, cutAt, damaged, documents, shares, toldOf } from '../../support/xml-documents.js';

const quiet = (): undefined => undefined;
const DEAF = { open: quiet, text: quiet, skipped: quiet, close: quiet };

const tight: fc.Arbitrary<Partial<XmlLimits>> = fc.record(
  {
    depthMax: fc.integer({ min: 1, max: 3 }),
    attributesMax: fc.integer({ min: 1, max: 2 }),
    nameMax: fc.integer({ min: 1, max: 6 }),
    attributeMax: fc.integer({ min: 1, max: 8 }),
    textMax: fc.integer({ min: 3, max: 20 }),
    elementsMax: fc.integer({ min: 1, max: 4 }),
  },
  { requiredKeys: [] },
);

describe('where a document is cut into chunks changes nothing', () => {
  test.each([
    ['a whole document', documents],
    ['a damaged one', damaged],
  ])('%s: same events, same fault at the same place', (_name, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, shares, tight, (document, cuts, limits) => {
        const bytes = bytesOf(document);
        expect(toldOf(cutAt(bytes, cuts), limits)).toEqual(toldOf([bytes], limits));
      }),
      { numRuns: 1000 },
    );
  });

  test('nor does reading it byte by byte, or all at once', () => {
    fc.assert(
      fc.property(fc.oneof(documents, damaged), (document) => {
        const bytes = bytesOf(document);
        const { fault } = toldOf([bytes]);
        expect(toldOf(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(toldOf([bytes]));
        const whole = readXml(bytes, DEAF);
        expect(whole.ok ? undefined : whole.error).toEqual(fault);
      }),
    );
  });

  test('nor where its pieces are long and are held until they have grown', () => {
    const long = fc.constantFrom(
      ...['<a>TEXT</a>', '<a x="TEXT"/>', '<a><!--TEXT--></a>', '<a><?p TEXT?></a>'],
      ...[
        '<a><![CDATA[TEXT]]></a>',
        '<a>TEXT&bad;</a>',
        '<a x="TEXT<"/>',
        '<a><!--TEXT--x',
        '<aTEXT',
      ],
    );
    const length = fc.integer({ min: 0, max: 9000 });
    const limit = fc.integer({ min: 1000, max: 9000 });
    fc.assert(
      fc.property(long, length, limit, shares, (document, size, max, cuts) => {
        const bytes = bytesOf(document.replace('TEXT', 'é&#65;-]\r\n'.repeat(size / 10)));
        const limits = { textMax: max, attributeMax: max };
        expect(toldOf(cutAt(bytes, cuts), limits)).toEqual(toldOf([bytes], limits));
      }),
      { numRuns: 500 },
    );
  });

  test('nor do bytes that are no text', () => {
    fc.assert(
      fc.property(documents, fc.nat(), fc.nat({ max: 255 }), shares, (document, at, byte, cuts) => {
        const bytes = bytesOf(document);
        bytes[at % bytes.length] = byte;
        expect(toldOf(cutAt(bytes, cuts))).toEqual(toldOf([bytes]));
      }),
    );
  });
});

describe('what never ends is refused when it passes its limit', () => {
  const limits: Partial<XmlLimits> = {
    textMax: 5000,
    attributeMax: 3000,
    nameMax: 200,
    binaryTextMax: 9000,
    binaryElements: new Set(['file']),
  };

  test.each<[string, string, string, number]>([
    ['text', '<a>', 'x', 5000],
    ['text of an embedded file', '<a><file>', 'x', 9000],
    ['blanks before the root', '', ' ', 5000],
    ['blanks behind the root', '<a/>', '\n', 5000],
    ['character references', '<a>', '&#65;', 5000],
    ['a reference', '<a>&', 'x', 4999],
    ['a reference in an attribute', '<a x="&#', '0', 199],
    ['CDATA', '<a><![CDATA[', ']', 4991],
    ['a comment', '<a><!--', '- ', 4996],
    ['an instruction', '<a><?p ', '?', 4996],
    ['an XML declaration', '<?xml ', ' ', 4994],
    ['an element name', '<', 'n', 200],
    ['the name of an end tag', '<a></', 'n', 200],
    ['an attribute name', '<a ', 'n', 200],
    ['an attribute value', '<a x="', '>', 3000],
    ['blanks in a tag', '<a', ' ', 3000],
    ['blanks before =', '<a x', '\t', 3000],
    ['blanks behind =', '<a x=', ' ', 3000],
    ['blanks in an end tag', '<a></a', ' ', 3000],
    ['attributes', '<a', ' x=""', 64 * 5],
  ])('%s', (_name, start, more, max) => {
    const reader = xmlReader(DEAF, { ...limits, elementsMax: 10 });
    expect(reader.write(bytesOf(start)).ok).toBe(true);
    const taken = takenBefore(reader, more);
    expect(taken).toBeGreaterThan(max - more.length);
    expect(taken).toBeLessThanOrEqual(max);
    const end = reader.end();
    expect(end.ok ? '' : end.error.code).toBe('xml.limit');
  });

  /** Characters that could be written before the reader refused. */
  function takenBefore(reader: XmlReader, more: string): number {
    const bytes = bytesOf(more);
    for (let taken = 0; taken < 20_000; taken += bytes.length)
      if (!reader.write(bytes).ok) return taken;
    return Number.POSITIVE_INFINITY;
  }
});

test('what is read is told as it comes, not at the end', () => {
  const names: string[] = [];
  const reader = xmlReader({
    ...DEAF,
    open: ({ name }) => {
      names.push(name);
      return undefined;
    },
  });
  for (const piece of ['<a>', '<b>te', 'xt</b><c', ' x="1"/', '>']) reader.write(bytesOf(piece));
  expect(names).toEqual(['a', 'b', 'c']);
});

test('an answered fault ends the reading and stays the answer', () => {
  const reader = xmlReader({
    ...DEAF,
    open: ({ name }) =>
      name === 'b'
        ? { class: 'SCHEMA', code: 'x', severity: 'fatal', path: '', message: '' }
        : undefined,
  });
  const written = reader.write(bytesOf('<a><b/></a>'));
  expect(written.ok ? '' : written.error.code).toBe('x');
  expect(reader.write(bytesOf('<'))).toEqual(written);
  expect(reader.end()).toEqual(written);
});
