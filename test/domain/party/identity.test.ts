import { identityFaults } from '../../../src/domain/party/identity.js';
import type { ParticipantId } from '../../../src/domain/party/participant.js';

const be = (value: string, scheme = '0208'): ParticipantId => ({ scheme, value });

interface Case {
  readonly country: string;
  readonly participant?: ParticipantId;
  readonly legalId?: string;
  readonly vatId?: string;
}

const BE: Case = {
  ...{ country: 'BE', participant: be('0403170701') },
  ...{ legalId: '0403.170.701', vatId: 'BE 0403.170.701' },
};
const NL: Case = {
  ...{ country: 'NL', participant: be('12345678', '0106') },
  ...{ legalId: '12345678', vatId: 'NL001234567B01' },
};

test.each<readonly [string, Case, readonly string[]]>([
  ['a Belgian company', BE, []],
  [
    'one without VAT number',
    { country: 'BE', participant: be('0403170701'), legalId: '0403170701' },
    [],
  ],
  ['no participant', { country: 'BE' }, ['participant-missing']],
  [
    'the old VAT scheme',
    { ...BE, participant: be('be0403170701', '9925') },
    ['participant-scheme'],
  ],
  [
    'wrong check digits',
    { ...BE, participant: be('1000000057'), legalId: '1000000057', vatId: 'BE1000000057' },
    ['participant-number', 'vat-number', 'legal-number', 'vat-of-another'],
  ],
  ['another enterprise', { ...BE, legalId: '0899965307' }, ['legal-number']],
  ['the VAT number of another', { ...BE, vatId: 'BE0899965307' }, ['vat-of-another']],
  ['no enterprise number', { country: 'BE', participant: be('0403170701') }, ['legal-number']],
  ['a Dutch company with a VAT number that passes neither test', NL, ['vat-number']],
  [
    'a Dutch company',
    { country: 'NL', participant: be('12345678', '0106'), legalId: '1234567 8' },
    [],
  ],
  ['a Dutch public body', { country: 'NL', participant: be('00000001820029336000', '0190') }, []],
  [
    'another KvK number',
    { country: 'NL', participant: be('12345678', '0106'), legalId: '87654321' },
    ['legal-number'],
  ],
  ['a German company by its GLN', { country: 'DE', participant: be('4012345000009', '0088') }, []],
])('%s', (_, numbers, codes) => {
  expect(identityFaults(numbers).map(({ code }) => code)).toEqual(
    codes.map((code) => `onboarding.${code}`),
  );
});
