import { writeUbl } from '../../../src/formats/ubl/write.js';
import { parseDecimal, printDecimal } from '../../../src/kernel/decimal.js';
import { CORPORA, corpusOf, type CorpusDocument, isLegal } from '../../support/corpus.js';
import { describeShared } from '../../support/shared.js';
import { objectionsOf, readOf } from '../../support/ubl.js';

/** What qualifies a term (an indicator, a tax scheme, a placeholder) has several spellings; it is no term itself. */
const isTerm = ([term]: readonly [string, string, string]): boolean => !term.endsWith('-0');

/** Decimals by value; a time zone behind a date has been told and left aside. */
function plain(value: string): string {
  const parsed = parseDecimal(value);
  if (parsed.ok)
    return printDecimal(parsed.value)
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '');
  return value.replace(/^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})$/, '$1');
}

/** Terms with their values, as a sorted list: places may differ. */
function termsOf(xml: string | Uint8Array): readonly string[] {
  return readOf(xml)
    .terms.filter(isTerm)
    .map(([term, , value]) => `${term} ${plain(value)}`)
    .sort();
}

const ruleOf = (objection: string): string => objection.split(' ')[0] ?? '';

interface Rewritten {
  readonly name: string;
  readonly lost: readonly string[];
  readonly added: readonly string[];
  readonly objections: readonly string[];
}

/** Reads, writes and reads again; undefined when nothing differs. An objection counts when the document did not raise it. */
function difference({ name, xml }: CorpusDocument): Rewritten | undefined {
  const written = writeUbl(readOf(xml).invoice);
  if (!written.ok) {
    return { name, lost: [], added: [], objections: written.error.map((f) => f.message) };
  }
  const [before, after] = [termsOf(xml), termsOf(written.value)];
  const refused = objectionsOf(written.value);
  const known = new Set(refused.length === 0 ? [] : objectionsOf(xml).map(ruleOf));
  const told = refused.filter((one) => !known.has(ruleOf(one)));
  if (JSON.stringify(before) === JSON.stringify(after) && told.length === 0) return undefined;
  const without = (one: readonly string[], other: readonly string[]): readonly string[] => {
    const left = [...other];
    return one.filter((term) => {
      const at = left.indexOf(term);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };
  return { name, lost: without(before, after), added: without(after, before), objections: told };
}

/**
 * A VAT number " 12345" (BR-CO-09) and an identifier " x" (R049) pass for the blank before them. We write them without,
 * and they are refused.
 */
const ACCEPTED_FOR_A_BLANK: ReadonlySet<string> = new Set(['mut/03160', 'probe/1528']);

describeShared('the UBL corpora, rewritten', (dir) => {
  describe.each(CORPORA)('%s', (corpus) => {
    const documents = corpusOf(dir, corpus);

    test('every accepted document keeps every business term', () => {
      const accepted = documents.filter(({ expected }) => expected.accept);
      expect(accepted.length).toBeGreaterThan(0);
      const differing = accepted.flatMap((document) => difference(document) ?? []);
      expect(differing.filter(({ name }) => !ACCEPTED_FOR_A_BLANK.has(name))).toEqual([]);
    });

    test('so does every document that EN 16931 accepts, whatever its own profile says of it', () => {
      const writable = documents
        .filter((document) => !document.expected.accept && isLegal(document))
        .filter(({ xml }) => writeUbl(readOf(xml).invoice).ok)
        // The process that a network needs is filled in where the document names none.
        .filter(({ xml }) => /ProfileID>/.test(xml));
      const differing = writable.flatMap((document) => difference(document) ?? []);
      expect(differing.filter(({ lost, added }) => lost.length + added.length > 0)).toEqual([]);
    });
  });
});
