import { decideRefund } from '../../../src/domain/collection/refund.js';
import { idOf } from '../../../src/kernel/ids.js';
import { euros } from '../../support/ledger.js';

const WISH = { entryId: idOf<'entry'>('ent_1') };
const PAYER = { iban: 'BE71 0961 2345 6769', name: 'Bakkerij Aerts' };
const SOURCE = { left: euros('25.00'), payer: PAYER, about: 'dubbel betaald' };
const OTHER = { iban: 'NL91ABNA0417164300', name: 'An Peeters' };

test('all that is left goes back to where it came from', () => {
  expect(decideRefund(WISH, SOURCE)).toEqual({
    decision: 'pay',
    amount: euros('25.00'),
    name: 'Bakkerij Aerts',
    iban: 'BE71096123456769',
    accountFrom: 'payment',
    remittance: 'dubbel betaald',
  });
});

test('a person may name another account and a part, and it shows', () => {
  const wish = { ...WISH, amount: euros('10.00'), account: OTHER };
  expect(decideRefund(wish, SOURCE)).toMatchObject({
    amount: euros('10.00'),
    iban: OTHER.iban,
    accountFrom: 'person',
  });
});

test.each([
  ['two sources', { ...WISH, openItemId: idOf<'open-item'>('itm_1') }, SOURCE, 'one-source'],
  ['no source', {}, SOURCE, 'one-source'],
  ['a source that is not there', WISH, null, 'no-such-source'],
  ['nothing left', WISH, { ...SOURCE, left: euros('0') }, 'nothing-left'],
  ['less than nothing left', WISH, { ...SOURCE, left: euros('-1') }, 'nothing-left'],
  ['a cent more than is left', { ...WISH, amount: euros('25.01') }, SOURCE, 'too-much'],
  ['an amount of nothing', { ...WISH, amount: euros('0') }, SOURCE, 'too-much'],
  ['a negative amount', { ...WISH, amount: euros('-1') }, SOURCE, 'too-much'],
  ['another currency of the wish', { ...WISH, amount: euros('1', 'USD') }, SOURCE, 'too-much'],
  ['another currency of the money', WISH, { ...SOURCE, left: euros('1', 'USD') }, 'other-currency'],
  ['more than SEPA carries', WISH, { ...SOURCE, left: euros('1000000000') }, 'too-much'],
  ['no account', WISH, { left: euros('1'), about: 'x' }, 'no-receiver'],
  [
    'an account that is no IBAN',
    WISH,
    { ...SOURCE, payer: { iban: '123', name: 'A' } },
    'wrong-account',
  ],
  [
    'a wrong account of a person',
    { ...WISH, account: { iban: 'BE00', name: 'A' } },
    SOURCE,
    'wrong-account',
  ],
  ['a name in another script', { ...WISH, account: { ...OTHER, name: '北京' } }, SOURCE, 'no-name'],
  ['no name', WISH, { ...SOURCE, payer: { ...PAYER, name: '' } }, 'no-name'],
] as const)('%s is refused', (_, wish, source, reason) => {
  expect(decideRefund(wish, source)).toMatchObject({ decision: 'refuse', reason });
});
