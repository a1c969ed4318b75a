import { parseXml } from '../../../src/formats/xml/parse.js';
import { xmlReader } from '../../../src/formats/xml/reader.js';
import { bytesOf } from '../../support/xml-documents.js';

// Sizes at which anything quadratic takes minutes; what is linear takes a fraction of a second.
const MANY = 200_000;

const numbered = (text: (n: string) => string, count = MANY): string =>
  Array.from({ length: count }, (_, n) => text(String(n))).join('');

describe('hostile documents cost what their size costs', () => {
  test.each<[string, () => string]>([
    [
      'a declaration of a new prefix on every element',
      () => numbered((n) => `<p${n}:b xmlns:p${n}="u${n}"/>`),
    ],
    ['one prefix, declared anew on every element', () => numbered((n) => `<p:b xmlns:p="u${n}"/>`)],
    ['names that never come back', () => numbered((n) => `<b${n} c${n}=""/>`)],
    [
      'declarations on every level of a deep stack',
      () =>
        (`<b ${numbered((n) => `xmlns:p${n}="u" `, 60)}>`.repeat(60) + '</b>'.repeat(60)).repeat(
          20,
        ),
    ],
    [
      'as many attributes as there may be',
      () => `<b ${numbered((n) => `a${n}="" `, 64)}/>`.repeat(3000),
    ],
    ['pieces of text between elements', () => 'x<b/>'.repeat(MANY)],
    ['pieces of text between comments', () => 'x<!---->'.repeat(MANY)],
    ['pieces of CDATA', () => '<![CDATA[x]]>'.repeat(MANY)],
    ['references', () => '&amp;'.repeat(MANY)],
    ['brackets', () => ']'.repeat(MANY)],
  ])('%s', (_name, content) => {
    const parsed = parseXml(bytesOf(`<a>${content()}</a>`));
    expect(parsed.ok ? undefined : parsed.error).toBeUndefined();
  });

  test.each([
    ['text', '<a>', 'x', '</a>'],
    ['a comment', '<a><!--', 'x', '--></a>'],
    ['an attribute', '<a x="', '>', '"/>'],
    ['CDATA', '<a><![CDATA[', ']', ']]></a>'],
    ['tags', '<a>', '<b/>', '</a>'],
  ])('%s that comes byte by byte', (_name, start, more, end) => {
    const quiet = (): undefined => undefined;
    const reader = xmlReader(
      { open: quiet, text: quiet, skipped: quiet, close: quiet },
      { attributeMax: MANY },
    );
    reader.write(bytesOf(start));
    const bytes = bytesOf(more);
    for (let n = 0; n < MANY; n += 1)
      for (let at = 0; at < bytes.length; at += 1) reader.write(bytes.subarray(at, at + 1));
    reader.write(bytesOf(end));
    expect(reader.end()).toEqual({ ok: true, value: undefined });
  });
});

test('places are found in a document of one long line without walking it for each', () => {
  const parsed = parseXml(bytesOf(`<a>${'<b/>😀'.repeat(100_000)}</a>`));
  const children = parsed.ok ? parsed.value.children : [];
  expect(children.map(({ column }) => column)).toEqual(children.map((_, n) => 4 + 5 * n));
});
