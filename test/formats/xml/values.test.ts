import fc from 'fast-check';
import { parseXml } from '../../../src/formats/xml/parse.js';
import type { XmlElement } from '../../../src/formats/xml/tree.js';
import { bytesOf } from '../../support/xml-documents.js';

describe('values', () => {
  test.each([
    ['line ends are line feeds', '<a>1\r\n2\r3\n\r4</a>', '1\n2\n3\n\n4'],
    ['but not written as references', '<a>1&#13;&#10;2</a>', '1\r\n2'],
    ['nor other separators', '<a>\u0085\u2028</a>', '\u0085\u2028'],
    ['references stand for one character', '<a>&amp;lt;&#38;amp;</a>', '&lt;&amp;'],
    ['CDATA is text as it is', '<a><![CDATA[&amp;\r\n<]]></a>', '&amp;\n<'],
    ['a mark inside is a character', '<a>\uFEFF</a>', '\uFEFF'],
  ])('%s', (_name, document, expected) => {
    const parsed = parseXml(bytesOf(document));
    expect(parsed.ok && parsed.value.text).toBe(expected);
  });

  test.each([
    ['blanks in an attribute are spaces, one for one', '1\t\n 2', '1   2'],
    ['a line end is one of them', '1\r\n2\r3', '1 2 3'],
    ['references are not', '&#9;&#10;&#13;', '\t\n\r'],
    ['nothing is trimmed', ' x ', ' x '],
  ])('%s', (_name, written, expected) => {
    const parsed = parseXml(bytesOf(`<a x="${written}"/>`));
    expect(parsed.ok && parsed.value.attributes[0]?.value).toBe(expected);
  });
});

describe('the tree', () => {
  const tree = (document: string): XmlElement => {
    const parsed = parseXml(bytesOf(document));
    if (!parsed.ok) throw new Error(parsed.error.message);
    return parsed.value;
  };

  test('every element but the outermost knows the one around it', () => {
    const root = tree('<a><b><c/></b><d/></a>');
    const [b, d] = root.children;
    expect(root.parent).toBeUndefined();
    expect([b?.parent, d?.parent, b?.children[0]?.parent]).toEqual([root, root, b]);
  });

  test.each([
    ['text and children', '<a>x <b/> y</a>', 'x  y', 2],
    ['text behind a child only', '<a>\n<b/>\nx</a>', '\n\nx', 2],
    ['blank CDATA among children', '<a> <b/><![CDATA[ ]]>&#32;</a>', '', 0],
    ['CDATA beside text', '<a>x<![CDATA[y]]>z</a>', 'xyz', 1],
    ['empty CDATA', '<a><![CDATA[]]></a>', '', 0],
    ['a comment in a value', '<a>x<!-- -->y</a>', 'xy', 2],
    ['a comment before a value', '<a><!-- -->y</a>', 'y', 1],
    ['a child that is blank', '<a> </a>', ' ', 1],
  ])('%s', (_name, document, text, pieces) => {
    const { text: found, textPieces } = tree(document);
    expect([found, textPieces]).toEqual([text, pieces]);
  });

  test('a prefix means what the nearest declaration around it says', () => {
    const root = tree(
      '<p:a xmlns:p="u"><p:a xmlns:p="v" p:x=""><p:a xmlns:p="u"/></p:a><p:a p:x=""/><a xmlns="w"><a xmlns=""/></a></p:a>',
    );
    const spaces = (element: XmlElement): readonly unknown[] => [
      element.ns + element.attributes.map(({ ns }) => `@${ns}`).join(''),
      ...element.children.map(spaces),
    ];
    expect(spaces(root)).toEqual(['u', ['v@v', ['u']], ['u@u'], ['w', ['']]]);
  });

  test('a place counts characters and lines, whatever their bytes', () => {
    const lines = fc.array(fc.constantFrom('x', 'é', '€', '😀', '\u{10FFFF}'), { maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(lines),
        lines,
        fc.constantFrom('\n', '\r\n', '\r'),
        (above, left, end) => {
          const before = [...above.map((line) => line.join('')), ''].join(end) + left.join('');
          const child = tree(`<a>${end}${before}<b/></a>`).children[0];
          expect([child?.line, child?.column]).toEqual([above.length + 2, left.length + 1]);
        },
      ),
    );
  });
});
