import fc from 'fast-check';
import type { Party } from '../../src/domain/party/party.js';
import { dutchVat, enterpriseNumber, kvkNumber } from './legal-identifiers.js';
import { word } from './legal-lines.js';

/** Parties of both countries with valid numbers and whole addresses. */
export type Country = 'BE' | 'NL';

const addressIn = (country: string) =>
  fc.record(
    { line1: word, line2: word, city: word, postalCode: word, country: fc.constant(country) },
    { requiredKeys: ['line1', 'city', 'postalCode', 'country'] },
  );

const contact = fc.record({ name: word, phone: word, email: word }, { requiredKeys: ['name'] });

const ids: Readonly<Record<Country, fc.Arbitrary<Pick<Party, 'endpoint' | 'legalId' | 'vatId'>>>> =
  {
    BE: enterpriseNumber.map((number) => ({
      legalId: { value: number, scheme: '0208' },
      endpoint: { scheme: '0208', value: number },
      vatId: `BE${number}`,
    })),
    NL: fc.tuple(kvkNumber, dutchVat).map(([number, vatId]) => ({
      legalId: { value: number, scheme: '0106' },
      endpoint: { scheme: '0106', value: number },
      vatId,
    })),
  };

export const partyOf = (country: Country): fc.Arbitrary<Party> =>
  fc
    .tuple(
      ids[country],
      fc.record(
        {
          name: word,
          tradingName: word,
          identifiers: fc.array(fc.record({ value: word }), { minLength: 1, maxLength: 1 }),
          address: addressIn(country),
          contact,
        },
        { requiredKeys: ['name', 'address'] },
      ),
    )
    .map(([numbers, rest]) => ({ ...rest, ...numbers }));
