import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { CHECKS } from '../../../../src/domain/invoice/checks/table.js';
import { faultOf, sentenceOf } from '../../../../src/domain/invoice/checks.js';
import { checkDocument } from '../../../../src/domain/invoice/checks.js';
import { oddInvoice } from '../../../support/odd-invoices.js';

const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;
const slots = (text: string): readonly string[] =>
  [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe('the table of checks', () => {
  test('every code stands once', () => {
    const codes = CHECKS.map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  test('a document that the official rules accept is never refused by us', () => {
    const refusing = CHECKS.filter(({ severity }) => (severity.document as string) === 'fatal');
    expect(refusing).toEqual([]);
  });

  test('what the official rules say is theirs to say of a document', () => {
    const official = CHECKS.filter(({ code }) => /^invoice\.(BR|PEPPOL)-/.test(code));
    expect(official.length).toBeGreaterThan(20);
    expect(official.filter(({ severity }) => severity.document !== undefined)).toEqual([]);
  });

  test.each(CHECKS.map((check) => [check.code, check] as const))(
    '%s says the same in four languages, as sentences',
    (_code, { text }) => {
      for (const language of LANGUAGES) {
        expect(slots(text[language])).toEqual(slots(text.en));
        expect(text[language]).toMatch(/^[\p{Lu}{"«„].*\.$/u);
      }
      expect(new Set(Object.values(text)).size).toBe(LANGUAGES.length);
    },
  );

  test('every code has a case that breaks it', () => {
    const folder = `${import.meta.dirname}/..`;
    const tests = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
      .join('\n');
    const bare = CHECKS.map(({ code }) => code.replace(/^(?:invoice|attachment)\./, ''));
    const untold = bare.filter((code) => !new RegExp(`['. ]${code}['\\\\]`).test(tests));
    expect(untold).toEqual([]);
  });
});

describe('the sentence of a finding', () => {
  const found = checkDocument(oddInvoice({ number: 'V 1' }));

  test('follows from code and parameters, in the language asked for', () => {
    const [finding] = found;
    if (finding === undefined) throw new Error('nothing found');
    const plain = JSON.parse(JSON.stringify(finding)) as typeof finding;
    expect(sentenceOf(plain, 'nl')).toMatch(/^Het factuurnummer, "V 1", bevat spaties\./);
    expect(sentenceOf(plain, 'de')).toMatch(/^Die Rechnungsnummer „V 1“ enthält Leerzeichen\./);
    expect(faultOf(plain)).toMatchObject({
      class: 'RULE',
      code: 'invoice.number-blanks',
      severity: 'warning',
      path: '/number',
      term: 'BT-1',
    });
  });

  test('repeats a hostile value shortly and visibly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const findings = checkDocument(oddInvoice({ number: `a\u0000${text}` }));
        for (const finding of findings) {
          const sentence = sentenceOf(finding, 'en');
          expect(sentence).toMatch(/^[^\p{Cc}\u202A-\u202E\u2066-\u2069]*$/u);
          expect(sentence.length).toBeLessThan(320);
        }
        expect(findings.length).toBeGreaterThan(0);
      }),
    );
  });
});
