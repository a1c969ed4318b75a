import fc from 'fast-check';
import { parseXml } from '../../../src/formats/xml/parse.js';
import { printXml } from '../../../src/formats/xml/print.js';
import type { XmlElement } from '../../../src/formats/xml/tree.js';
import { element } from '../../../src/formats/ubl/builder.js';

const NS = 'urn:voorbeeld';
const prefixes = new Map([[NS, '']]);

function printed(root: XmlElement): string {
  const bytes = printXml(root, prefixes);
  if (!bytes.ok) throw new Error(bytes.error.message);
  return new TextDecoder().decode(bytes.value);
}

describe('printing a tree', () => {
  test('declares each namespace once on the root and indents by two', () => {
    const root = element(NS, 'a', {
      children: [element('urn:ander', 'b', { text: '1 < 2 & 3' }), element(NS, 'c', {})],
    });
    expect(printed(root)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<a xmlns="urn:voorbeeld" xmlns:ns2="urn:ander">\n' +
        '  <ns2:b>1 &lt; 2 &amp; 3</ns2:b>\n' +
        '  <c/>\n' +
        '</a>\n',
    );
  });

  test.each([
    ['a control character', '\u0007', 'U+0007'],
    ['half a surrogate pair', 'x\uD800', 'U+D800'],
    ['U+FFFE', '\uFFFE', 'U+FFFE'],
  ])('refuses %s, which XML cannot carry', (_name, text, named) => {
    const result = printXml(element(NS, 'a', { text }), prefixes);
    expect(result.ok ? '' : result.error.message).toContain(named);
  });

  test('text beside children is a bug of ours', () => {
    const root = { ...element(NS, 'a', { children: [element(NS, 'b', {})] }), text: 'x' };
    expect(() => printXml(root, prefixes)).toThrow('Text beside children');
  });

  test('any text and attribute that is printed is read back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (text, value) => {
        const bytes = printXml(element(NS, 'a', { text }, { b: value }), prefixes);
        if (!bytes.ok) return;
        const read = parseXml(bytes.value);
        expect(read.ok && read.value.text).toBe(text);
        expect(read.ok && read.value.attributes[0]?.value).toBe(value);
      }),
    );
  });
});
