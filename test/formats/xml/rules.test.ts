import { parseXml } from '../../../src/formats/xml/parse.js';
import { bytesOf } from '../../support/xml-documents.js';

/** One row per rule: a document that keeps it, one that breaks only it, and where that is told. */
type Row = readonly [rule: string, kept: string, broken: string, place: string];

function outcome(document: string): string {
  const parsed = parseXml(bytesOf(document));
  return parsed.ok ? 'accepted' : `${parsed.error.class} ${parsed.error.code} ${parsed.error.path}`;
}

function rules(code: string, rows: readonly Row[]): void {
  test.each(rows)('%s', (_rule, kept, broken, place) => {
    expect(outcome(kept)).toBe('accepted');
    expect(outcome(broken)).toBe(`${code} ${place}`);
  });
}

const MALFORMED = 'NOT_WELL_FORMED xml.not-well-formed';
const CUT_OFF = 'NOT_WELL_FORMED xml.cut-off';
const XML_NS = 'http://www.w3.org/XML/1998/namespace';
const XMLNS_NS = 'http://www.w3.org/2000/xmlns/';

describe('characters (XML 1.0, 2.2 and 4.1)', () => {
  rules(MALFORMED, [
    ['no control characters', '<a>\t\n\r</a>', '<a>\u001F</a>', '1:4'],
    ['nor in a comment', '<!--\u007F\u0085--><a/>', '<!--\u0008--><a/>', '1:5'],
    ['nor in an attribute', '<a x="\u0080"/>', '<a x="\u000B"/>', '1:7'],
    ['U+FFFD is one, U+FFFF is none', '<a>\uFFFD</a>', '<a>\uFFFF</a>', '1:4'],
    ['references name characters', '<a>&#x9;&#xD7FF;</a>', '<a>&#x8;</a>', '1:8'],
    ['not surrogates', '<a>&#xE000;</a>', '<a>&#xDFFF;</a>', '1:11'],
    ['not U+FFFE', '<a>&#xFFFD;</a>', '<a>&#xFFFE;</a>', '1:11'],
    ['up to U+10FFFF', '<a>&#1114111;</a>', '<a>&#1114112;</a>', '1:13'],
    ['nothing huge', '<a>&#x0000000041;</a>', '<a>&#x100000000000000041;</a>', '1:25'],
    ['hexadecimal by a small x', '<a>&#x4a;</a>', '<a>&#X4a;</a>', '1:9'],
    ['with digits', '<a>&#65;</a>', '<a>&#6a;</a>', '1:8'],
    ['at least one', '<a>&#0065;</a>', '<a>&#;</a>', '1:6'],
    ['five entities, no more', '<a>&amp;&lt;&gt;&quot;&apos;</a>', '<a>&copy;</a>', '1:9'],
    ['entities are written small', '<a>&lt;</a>', '<a>&LT;</a>', '1:7'],
    ['a reference has its semicolon', '<a>&lt; </a>', '<a>&lt </a>', '1:7'],
    ['a bare & is none', '<a>&amp; b</a>', '<a>& b</a>', '1:5'],
    ['also in attributes', '<a x="&amp;"/>', '<a x="&"/>', '1:8'],
  ]);
});

describe('names (XML 1.0, 2.3)', () => {
  rules(MALFORMED, [
    ['begin with a letter', '<a1/>', '<1a/>', '1:2'],
    ['or an underscore, no dash', '<_-./>', '<-_/>', '1:2'],
    ['or a letter beyond ASCII', '<é\u00B7/>', '<\u00B7é/>', '1:2'],
    ['no sign of multiplication', '<\u00D6/>', '<\u00D7/>', '1:2'],
    ['no sign of division inside', '<a\u00F8/>', '<a\u00F7/>', '1:3'],
    ['no mark at the beginning', '<a\u0300/>', '<\u0300a/>', '1:2'],
    ['no Greek question mark', '<\u037F/>', '<\u037E/>', '1:2'],
    ['joiners', '<\u200C\u203F/>', '<\u203F/>', '1:2'],
    ['no wide blank', '<\u3001/>', '<\u3000/>', '1:2'],
    ['no Arabic presentation non-characters', '<\uFDCF/>', '<\uFDD0/>', '1:2'],
    ['planes up to 14', '<\u{EFFFF}/>', '<\u{F0000}/>', '1:2'],
    ['attributes have names', '<a x="1"/>', '<a ="1"/>', '1:4'],
    ['that begin as such', '<a x1="1"/>', '<a 1x="1"/>', '1:4'],
    ['instructions too', '<?p1?><a/>', '<?1p?><a/>', '1:6'],
    ['end tags too', '<a></a>', '<a></>', '1:6'],
  ]);
});

describe('tags (XML 1.0, 3 and 3.1)', () => {
  rules(MALFORMED, [
    ['no blank before the name', '<a />', '< a/>', '1:2'],
    ['no blank inside />', '<a/>', '<a/ >', '1:4'],
    ['no blank before the name of an end', '<a></a >', '<a></ a>', '1:6'],
    ['nothing behind the name of an end', '<a></a\n>', '<a></a x="">', '1:8'],
    ['elements nest', '<a><b></b></a>', '<a><b></a></b>', '1:10'],
    ['names keep their letter case', '<a></a>', '<a></A>', '1:7'],
    ['an end has a beginning', '<a></a>', '</a>', '1:4'],
    ['an end name is whole', '<ab></ab>', '<ab></a>', '1:8'],
    ['attributes have values', '<a x=""/>', '<a x/>', '1:5'],
    ['in quotes', "<a x = '1'/>", '<a x=1/>', '1:6'],
    ['both of the same kind', `<a x="'"/>`, `<a x="1'/>`, '1:10'],
    ['with a blank between them', '<a x="1"\ty="2"/>', '<a x="1"y="2"/>', '1:9'],
    ['without <', '<a x=">"/>', '<a x="&lt;" y="<"/>', '1:16'],
    ['each once', '<a x="1" X="1"/>', '<a x="1" x="1"/>', '1:16'],
  ]);
});

describe('namespaces (Namespaces in XML 1.0)', () => {
  rules(MALFORMED, [
    ['prefixes of elements are declared', '<p:a xmlns:p="u"/>', '<p:a xmlns:q="u"/>', '1:18'],
    ['of attributes too', '<a p:x="" xmlns:p="u"/>', '<a p:x=""/>', '1:11'],
    [
      'as long as the element lasts',
      '<a><p:b xmlns:p="u"/></a>',
      '<a><b xmlns:p="u"/><p:b/></a>',
      '1:25',
    ],
    ['one colon', '<p:a xmlns:p="u"/>', '<p:a:b xmlns:p="u"/>', '1:20'],
    ['not the first character', '<p:a xmlns:p="u"/>', '<:a/>', '1:5'],
    ['not the last', '<p:a xmlns:p="u"/>', '<p: xmlns:p="u"/>', '1:17'],
    ['nor in an attribute', '<a x=""/>', '<a :x=""/>', '1:8'],
    ['a local name begins as a name', '<p:_ xmlns:p="u"/>', '<p:- xmlns:p="u"/>', '1:18'],
    ['beyond ASCII too', '<p:é xmlns:p="u"/>', '<p:\u0301 xmlns:p="u"/>', '1:18'],
    ['a declared prefix as well', '<a xmlns:p1="u"/>', '<a xmlns:1p="u"/>', '1:15'],
    ['only the default namespace may be none', '<a xmlns=""/>', '<a xmlns:p=""/>', '1:13'],
    ['xml is what it is', `<a xmlns:xml="${XML_NS}"/>`, '<a xmlns:xml="u"/>', '1:16'],
    ['and needs no declaration', '<a xml:lang="nl"/>', '<a xmm:lang="nl"/>', '1:18'],
    ['nothing else is xml', '<a xmlns:xm="u"/>', `<a xmlns:x="${XML_NS}"/>`, '1:49'],
    ['not by default either', '<a xmlns="u"/>', `<a xmlns="${XML_NS}"/>`, '1:47'],
    ['xmlns is not declared', '<a xmlns:xmlms="u"/>', `<a xmlns:xmlns="${XMLNS_NS}"/>`, '1:46'],
    ['nor its namespace', '<a xmlns:x="u"/>', `<a xmlns:x="${XMLNS_NS}"/>`, '1:42'],
    ['nor its namespace by default', '<a xmlns="u"/>', `<a xmlns="${XMLNS_NS}"/>`, '1:40'],
    ['nor used by an element', '<xmlms/>', '<xmlns:a/>', '1:10'],
    ['declarations stand once', '<a xmlns="u" xmlns:p="u"/>', '<a xmlns="u" xmlns="v"/>', '1:24'],
    [
      'also those of prefixes',
      '<a xmlns:p="u" xmlns:q="u"/>',
      '<a xmlns:p="u" xmlns:p="u"/>',
      '1:28',
    ],
    [
      'attributes differ once resolved',
      '<a xmlns:p="u" xmlns="u" p:x="" x=""/>',
      '<a xmlns:p="u" xmlns:q="u" p:x="" q:x=""/>',
      '1:42',
    ],
    ['instructions have no colon', '<?p_q?><a/>', '<?p:q?><a/>', '1:7'],
  ]);
});

describe('what is no element (XML 1.0, 2.4 to 2.7)', () => {
  rules(MALFORMED, [
    ['no ]]> in text', '<a>]] ]&gt; ]]&gt;</a>', '<a>]]]></a>', '1:7'],
    ['but in an attribute', '<a x="]]>"/>', '<a x="]]>">]]></a>', '1:14'],
    ['no -- in a comment', '<a><!-- - - --></a>', '<a><!-- -- --></a>', '1:11'],
    ['nor --->', '<a><!-- - --></a>', '<a><!-- ---></a>', '1:11'],
    ['a comment is not that short', '<a><!----></a>', '<a><!--></a>-- --></a>', '1:15'],
    [
      'CDATA ends at the first ]]>',
      '<a><![CDATA[]]]]><![CDATA[>]]></a>',
      '<a><![CDATA[]]>]]></a>',
      '1:18',
    ],
    ['CDATA is written large', '<a><![CDATA[]]></a>', '<a><![cdata[]]></a>', '1:12'],
    ['no CDATA outside the root', '<a><![CDATA[]]></a>', '<a/><![CDATA[]]>', '1:13'],
    ['no other <!', '<a><!----></a>', '<a><!ELEMENT b></a>', '1:12'],
    ['an instruction has a name', '<a><?p?></a>', '<a><? p?></a>', '1:9'],
    ['and a blank behind it', '<a><?p x?></a>', '<a><?p+x?></a>', '1:10'],
    ['xml in any case is reserved', '<a><?xmlx?></a>', '<a><?xMl?></a>', '1:10'],
  ]);
});

describe('the document (XML 1.0, 2.1 and 2.8)', () => {
  rules(MALFORMED, [
    ['has a root', '<a/>', '<!-- -->', '1:8'],
    ['one', '<a/> <!-- --> <?p?>\n', '<a/><a/>', '1:7'],
    ['and no text before it', '\n<a/>', 'x<a/>', '1:1'],
    ['not behind it either', '<a/>\n', '<a/>\nx', '2:1'],
    ['not even as a reference', '<a>&#32;</a>', '<a/>&#32;', '1:5'],
    ['one mark at its start', '\uFEFF<a/>', '\uFEFF\uFEFF<a/>', '1:1'],
    ['ends with its markup', '<a/><!-- -->', '<a/><!-- --', '1:11'],
    ['a declaration says a version', "<?xml version='1.0'?><a/>", '<?xml?><a/>', '1:7'],
    [
      'first',
      '<?xml version="1.0" encoding="UTF-8"?><a/>',
      '<?xml encoding="UTF-8" version="1.0"?><a/>',
      '1:38',
    ],
    ['a number', '<?xml version = "1.0" ?><a/>', '<?xml version="1.x"?><a/>', '1:21'],
    ['in quotes of one kind', '<?xml version="1.0"?><a/>', `<?xml version="1.0'?><a/>`, '1:21'],
    [
      'then an encoding',
      '<?xml version="1.0" encoding="utf-8"?><a/>',
      '<?xml version="1.0" encoding=""?><a/>',
      '1:33',
    ],
    [
      'then standalone',
      '<?xml version="1.0" standalone="yes"?><a/>',
      '<?xml version="1.0" standalone="YES"?><a/>',
      '1:38',
    ],
    [
      'in that order',
      '<?xml version="1.0" encoding="utf-8" standalone="no"?><a/>',
      '<?xml version="1.0" standalone="no" encoding="utf-8"?><a/>',
      '1:54',
    ],
    [
      'with blanks between',
      '<?xml\nversion="1.0"\nencoding="UTF-8"?><a/>',
      '<?xml version="1.0"encoding="UTF-8"?><a/>',
      '1:37',
    ],
    ['and nothing else', '<?xml version="1.0"?><a/>', '<?xml version="1.0" x="y"?><a/>', '1:27'],
    [
      'at the very start',
      '\uFEFF<?xml version="1.0"?><a/>',
      '<!----><?xml version="1.0"?><a/>',
      '1:13',
    ],
    ['not in the root', '<a><?xmlx ?></a>', '<a><?xml version="1.0"?></a>', '1:9'],
  ]);
  rules(CUT_OFF, [
    ['is not cut off', '<a>x</a>', '<a>x', '1:4'],
    ['in a tag', '<a><b x="1"/></a>', '<a><b x="1', '1:10'],
    ['in a comment', '<a><!-- --></a>', '<a><!-- -', '1:9'],
    ['at the end of a line', '<a>\n</a>', '<a>\n', '2:1'],
  ]);
});

describe('what we do not read', () => {
  rules('FORBIDDEN_CONSTRUCT xml.version', [
    ['another version', '<?xml version="1.0"?><a/>', '<?xml version="1.1"?><a/>', '1:21'],
    ['however it is written', '<?xml version="1.0"?><a/>', '<?xml version="1.00"?><a/>', '1:22'],
  ]);
  rules('ENCODING xml.encoding', [
    [
      'another encoding',
      '<?xml version="1.0" encoding="Utf-8"?><a/>',
      '<?xml version="1.0" encoding="UTF-16"?><a/>',
      '1:39',
    ],
    [
      'nor a name for part of ours',
      '<?xml version="1.0" encoding="utf-8"?><a/>',
      '<?xml version="1.0" encoding="ascii"?><a/>',
      '1:38',
    ],
  ]);
  rules('FORBIDDEN_CONSTRUCT xml.doctype', [
    ['a document type', '<!-- <!DOCTYPE --><a/>', '<!-- --><!DOCTYPE a><a/>', '1:9'],
    ['even one that is wrong', '<a/>', '<!DOCTYPE', '1:1'],
    ['nor in the root', '<a>&lt;!DOCTYPE</a>', '<a><!DOCTYPE', '1:4'],
  ]);
});
