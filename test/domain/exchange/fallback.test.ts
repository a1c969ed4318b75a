import { decideFallback, type FallbackFacts } from '../../../src/domain/exchange/fallback.js';
import { FALLBACK_LAW, lawFor } from '../../../src/domain/exchange/fallback-law.js';
import { holdSentence, policySentence } from '../../../src/domain/exchange/fallback-words.js';
import { plainDate } from '../../../src/kernel/dates.js';

type Buyer = NonNullable<FallbackFacts['buyer']>;

function decided(
  seller: string,
  buyer: Partial<Buyer>,
  change: Partial<FallbackFacts> = {},
): string {
  const decision = decideFallback({
    policy: 'e-mail',
    sellerCountry: seller,
    buyer: { kind: 'business', country: seller, email: 'a@b.example', ...buyer },
    on: plainDate('2026-06-01'),
    uncertain: false,
    ...change,
  });
  return decision.kind === 'go' ? decision.channel : decision.because;
}

const BE = { scheme: '0208', value: '0202239951' };
const NL = { scheme: '0106', value: '12345678' };
const OIN = { scheme: '0190', value: '00000001234567890000' };

test.each([
  // seller, buyer                                                          what happens
  ['BE', { country: 'BE', kind: 'business' }, 'structured'],
  ['BE', { country: 'BE', kind: 'public' }, 'public'],
  ['BE', { country: 'BE', kind: 'consumer' }, 'e-mail'],
  ['BE', { country: 'NL', kind: 'business' }, 'e-mail'],
  ['BE', { country: 'DE', kind: 'business' }, 'e-mail'],
  ['BE', { country: 'US', kind: 'business' }, 'e-mail'],
  ['BE', { country: 'DE', kind: 'consumer' }, 'e-mail'],
  ['BE', { country: 'NL', kind: 'public' }, 'public'],
  ['BE', { country: 'DE', kind: 'public' }, 'unverified'],
  ['NL', { country: 'NL', kind: 'business' }, 'e-mail'],
  ['NL', { country: 'NL', kind: 'public' }, 'public'],
  ['NL', { country: 'NL', kind: 'consumer' }, 'e-mail'],
  ['NL', { country: 'BE', kind: 'business' }, 'e-mail'],
  ['NL', { country: 'BE', kind: 'public' }, 'public'],
  ['NL', { country: 'FR', kind: 'public' }, 'unverified'],
  ['DE', { country: 'DE', kind: 'business' }, 'unverified'],
  ['DE', { country: 'DE', kind: 'consumer' }, 'unverified'],
  ['FR', { country: 'BE', kind: 'business' }, 'unverified'],
  // What is on record may be wrong: whatever says "Belgian company" counts.
  ['BE', { country: 'NL', kind: 'business', participant: BE }, 'structured'],
  ['BE', { country: 'NL', kind: 'business', vatId: 'BE0202239951' }, 'structured'],
  ['BE', { country: 'BE', kind: 'business', participant: NL }, 'structured'],
  ['BE', { country: 'BE', kind: 'consumer', vatId: 'BE0202239951' }, 'structured'],
  ['BE', { country: 'BE', kind: 'consumer', legalId: '0202239951' }, 'structured'],
  ['BE', { country: 'BE', kind: 'consumer', participant: BE }, 'structured'],
  ['NL', { country: 'NL', kind: 'business', participant: OIN }, 'public'],
] as const)('%s to %j: %s', (seller, buyer, outcome) => {
  expect(decided(seller, buyer)).toBe(outcome);
});

test.each([
  ['the policy is to hold', { policy: 'hold' }, 'policy'],
  ['the policy is paper', { policy: 'print' }, 'print'],
  ['an earlier attempt may have arrived', { uncertain: true }, 'earlier-attempt'],
  ['no debtor is known', { buyer: null }, 'no-debtor'],
  ['the document is of after the European rules', { on: plainDate('2030-07-01') }, 'e-mail'],
] as const)('a Dutch company, where %s: %s', (_, change, outcome) => {
  expect(decided('NL', { country: 'NL' }, change)).toBe(outcome);
});

test.each([
  ['2025-12-31', 'BE', 'unverified'],
  ['2026-01-01', 'BE', 'structured'],
  ['2030-06-30', 'NL', 'e-mail'],
  ['2030-07-01', 'NL', 'unverified'],
] as const)('a Belgian invoice of %s to a company in %s: %s', (on, country, outcome) => {
  expect(decided('BE', { country }, { on: plainDate(on) })).toBe(outcome);
});

test.each([undefined, '', 'nobody', 'a@b.example, c@d.example', 'A <a@b.example>', 'a@b'])(
  'the address %j keeps an e-mail at home, and paper not',
  (email) => {
    const buyer = { country: 'NL', ...(email === undefined ? { email: '' } : { email }) };
    expect(decided('NL', buyer)).toBe('no-address');
    expect(decided('NL', buyer, { policy: 'print' })).toBe('print');
  },
);

test('every clause names its source and how well it is known, and each one decides something', () => {
  for (const row of FALLBACK_LAW) {
    expect(row.clause).toMatch(/Belgian|Royal Decree|Dutch|Directive/);
    expect(row.mark).toMatch(/^[VDU]$/);
    // What is not verified lets nothing go.
    expect(row.mark === 'U' && row.verdict === 'allowed').toBe(false);
    const { seller = 'NL', buyer = 'DE', buyerKind } = row;
    const buyerCountry = typeof buyer === 'string' ? buyer : 'DE';
    const on = row.validFrom ?? plainDate('2026-06-01');
    expect(lawFor({ sellerCountry: seller, buyerCountry, buyerKind, on })).toBe(row);
  }
});

test('a sentence says who was not found, and what to do, in the language of the books', () => {
  for (const language of ['nl', 'fr', 'en', 'de'] as const) {
    const said = holdSentence('structured', language, '0208:$&');
    expect(said).toMatch(/^0208:\$& .*Peppol/);
    expect(holdSentence('no-address', language, null)).toMatch(/@/);
    expect(policySentence('hold', language)).not.toBe(policySentence('e-mail', language));
  }
});
