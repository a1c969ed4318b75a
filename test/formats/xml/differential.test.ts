import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import type { XmlAttribute } from '../../../src/formats/xml/tree.js';
import { bytesOf, cutAt, damaged, documents, shares, toldOf } from '../../support/xml-documents.js';

const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** What saxes tells of a document, in the same words; undefined when it refuses it. */
function saxesOf(document: string): readonly string[] | undefined {
  const events: string[] = [];
  let depth = 0;
  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: '1.0', forceXMLVersion: true });
  const text = (value: string): void => {
    if (depth > 0 && value !== '') events.push(JSON.stringify(value));
  };
  parser.on('opentag', ({ uri, local, attributes }) => {
    depth++;
    const own: XmlAttribute[] = Object.values(attributes)
      .filter((attribute) => attribute.uri !== XMLNS)
      .map((attribute) => ({ ns: attribute.uri, name: attribute.local, value: attribute.value }));
    events.push(`<${JSON.stringify([uri, local, own])}`);
  });
  parser.on('closetag', () => {
    depth--;
    events.push('>');
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('comment', () => events.push('skipped'));
  parser.on('processinginstruction', () => events.push('skipped'));
  try {
    parser.write(document).close();
    return events;
  } catch {
    return undefined;
  }
}

/**
 * What saxes reads and we refuse on purpose: the sentence of our refusal, why, and a document.
 * There is no row for the other direction: we read nothing that saxes refuses.
 */
const STRICTER: readonly (readonly [sentence: RegExp, reason: string, document: string])[] = [
  [/has a DOCTYPE/, 'no document type is read', '<!DOCTYPE a><a/>'],
  [/says it is XML/, 'only XML 1.0 is read', '<?xml version="1.1"?><a/>'],
  [/says its encoding is/, 'only UTF-8 is', '<?xml version="1.0" encoding="latin1"?><a/>'],
  [/is no name\./, 'a local name begins as a name (Namespaces 1.0)', '<p:1 xmlns:p="u"/>'],
  [/a blank after its name/, 'a blank behind the target (XML 1.0, 2.6)', '<a><?p?x?></a>'],
  [/with blanks around it/, 'it could pass for one we know', '<a xmlns=" u"/>'],
];

test.each(STRICTER)('saxes reads and we refuse: %s, %s', (sentence, _reason, document) => {
  expect(saxesOf(document)).toBeDefined();
  expect(toldOf([bytesOf(document)]).fault?.message).toMatch(sentence);
});

/** Both agree: the same events from first to last, or a refusal by both or for one of the reasons above. */
function compare(document: string, cuts: readonly number[]): void {
  const { events, fault } = toldOf(cutAt(bytesOf(document), cuts));
  const theirs = saxesOf(document);
  if (fault === undefined) {
    expect(events.map((event) => event.replace(/ \d+:\d+$/, ''))).toEqual(theirs);
  } else if (theirs !== undefined) {
    expect(STRICTER.map(([sentence]) => sentence.test(fault.message))).toContain(true);
  }
}

describe('the strict reader and saxes tell the same', () => {
  test('of whole documents, which are nearly all accepted', () => {
    let accepted = 0;
    fc.assert(
      fc.property(documents, shares, (document, cuts) => {
        if (toldOf([bytesOf(document)]).fault === undefined) accepted++;
        compare(document, cuts);
      }),
      { numRuns: 1000 },
    );
    expect(accepted).toBeGreaterThan(700);
  });

  test('of damaged documents', () => {
    fc.assert(fc.property(damaged, shares, compare), { numRuns: 3000 });
  });
});
