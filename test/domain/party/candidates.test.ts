import { candidatesOf, type Known, otherCandidates } from '../../../src/domain/party/candidates.js';
import { printParticipant } from '../../../src/domain/party/participant.js';

const found = (party: Known): string => candidatesOf(party).map(printParticipant).join(' ');
const id = (text: string) => {
  const [scheme = '', value = ''] = text.split(':');
  return { scheme, value };
};

test.each<[string, Known, string]>([
  ['nothing known', {}, ''],
  ['a Belgian VAT number', { vatId: 'BE 0403.170.701' }, '0208:0403170701 9925:be0403170701'],
  ['one of nine digits', { vatId: 'BE403170701' }, '0208:0403170701 9925:be0403170701'],
  ['wrong check digits', { vatId: 'BE0403170702' }, ''],
  [
    'a Belgian number with scheme',
    { legalId: id('0208:0403.170.701') },
    '0208:0403170701 9925:be0403170701',
  ],
  [
    'one without, of a Belgian',
    { legalId: { value: '0403170701' }, country: 'BE' },
    '0208:0403170701 9925:be0403170701',
  ],
  ['one without, of whoever', { legalId: { value: '0403170701' } }, ''],
  ['its VAT address', { endpoint: id('9925:BE0403170701') }, '9925:BE0403170701 0208:0403170701'],
  [
    'its enterprise address',
    { endpoint: id('0208:0403170701'), vatId: 'BE0403170701' },
    '0208:0403170701 9925:be0403170701',
  ],
  ['a KvK number', { legalId: id('0106:1234567') }, '0106:01234567'],
  [
    'a KvK and a VAT number',
    { legalId: { value: '12345678' }, vatId: 'NL123456782B90', country: 'NL' },
    '0106:12345678 9944:NL123456782B90',
  ],
  ['a wrong Dutch VAT number', { vatId: 'NL123456789B01' }, ''],
  [
    'a Dutch public body',
    { legalId: id('0190:00000001820029336000'), vatId: 'NL123456782B90' },
    '0190:00000001820029336000 9944:NL123456782B90',
  ],
  ['a GLN given by itself', { endpoint: id('0088:5412345000013') }, '0088:5412345000013'],
  [
    'an address of its own first',
    { endpoint: id('0088:5412345000013'), vatId: 'BE0403170701' },
    '0088:5412345000013 0208:0403170701 9925:be0403170701',
  ],
  [
    'another register in the identifiers',
    { identifiers: [id('0088:5412345000013'), id('0208:0403170701')] },
    '0208:0403170701 9925:be0403170701',
  ],
])('%s: %j gives %s', (_name, party, candidates) => {
  expect(found(party)).toBe(candidates);
});

test('beside what is stored, the others are what is left', () => {
  const stored = id('9925:be0403170701');
  expect(
    otherCandidates(stored, { endpoint: id('0088:5412345000013') }).map(printParticipant),
  ).toEqual(['0208:0403170701']);
  expect(otherCandidates(id('0088:5412345000013'), {})).toEqual([]);
});
