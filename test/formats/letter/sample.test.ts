import { LETTER_KINDS } from '../../../src/domain/dunning/letter.js';
import { missingFact } from '../../../src/formats/letter/needed.js';
import { renderLetter } from '../../../src/formats/letter/render.js';
import { sampleFacts } from '../../../src/formats/letter/sample.js';
import { LANGUAGES } from '../../../src/formats/letter/template.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { anAdministration } from '../../support/ledger.js';
import { isOk } from '../../support/results.js';

const on = plainDate('2026-11-17');
const administration = anAdministration();
const kinds = LETTER_KINDS.flatMap((letter) => LANGUAGES.map((language) => ({ letter, language })));

test.each(kinds)('a sample of $letter in $language lacks nothing', ({ letter, language }) => {
  const facts = sampleFacts({ letter, language, on, administration });
  expect(missingFact(facts)).toBeNull();
  const { subject, text } = isOk(renderLetter(facts));
  expect(`${subject}\n${text}`).not.toMatch(/\{\{|undefined|\bnull\b|\bfalse\b/);
  expect(text).toContain(administration.sender.phone);
});

test('the sample is from the administration itself, and speaks for one that has not said everything yet', () => {
  const asked = { letter: 'reminder', language: 'nl', on } as const;
  const own = sampleFacts({ ...asked, administration });
  expect(own.creditor).toMatchObject({
    name: administration.name,
    iban: administration.accounts[0]?.iban,
    phone: administration.sender.phone,
  });
  const bare = anAdministration({ accounts: [], sender: { name: 'Peeters', phone: ' ' } });
  expect(missingFact(sampleFacts({ ...asked, administration: bare }))).toBeNull();
});

test('what the law lays down is reckoned as the law does', () => {
  const notice = (letter: 'be-free-reminder' | 'nl-fourteen-days') =>
    sampleFacts({ letter, language: 'nl', on, administration }).notice;
  // Open is 1,512.50: 65 + 5 % above 500, and 15 % of the first 2,500.
  expect(notice('be-free-reminder')).toMatchObject({
    ...{ from: '2026-11-18', until: '2026-12-01' },
    announced: [{ amount: { minor: 11_563n } }],
  });
  expect(notice('nl-fourteen-days')).toMatchObject({
    ...{ from: '2026-11-18', until: '2026-12-03', chargeableFrom: '2026-12-04' },
    announced: [{ amount: { minor: 22_688n } }],
  });
});
