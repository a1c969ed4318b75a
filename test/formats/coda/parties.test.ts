import type { EntryDetail } from '../../../src/domain/bank/statement.js';
import { further, movement, OWN_IBAN } from '../../support/coda.js';
import { at, detail } from '../../support/coda-read.js';

describe('parties', () => {
  const party = (amount: string, account: string, name = 'JANSSENS'): EntryDetail =>
    detail(
      movement(amount),
      further('22', at(0), { 99: 'FICTBEBB' }),
      further('23', at(0), { 11: account, 48: name }),
    );

  test.each([
    ['10.00', 'debtor'],
    ['-10.00', 'creditor'],
  ] as const)('of %s the counterparty is the %s', (amount, role) => {
    const found = party(amount, `${OWN_IBAN}                  EUR`);
    expect(found[role]).toEqual({ name: 'JANSSENS', iban: OWN_IBAN, bic: 'FICTBEBB' });
    expect(found.counterparty).toEqual(found[role]);
  });

  test.each([
    ['an IBAN', OWN_IBAN, { iban: OWN_IBAN }],
    [
      'an IBAN with wrong check digits stays text',
      'BE72096123456769',
      { other: 'BE72096123456769' },
    ],
    [
      'a Belgian number with right check digits has one IBAN',
      '096123456769 EUR0BE',
      { iban: OWN_IBAN },
    ],
    ['a Belgian number with wrong ones stays text', '096123456768', { other: '096123456768' }],
    [
      'a foreign number with a currency',
      'GB12345678                        GBP',
      { other: 'GB12345678' },
    ],
    ['zeros', '000000000000', {}],
    ['nothing', '', {}],
  ])('%s', (_name, account, found) => {
    const { debtor } = party('10.00', account);
    expect({ ...debtor, name: undefined, bic: undefined }).toEqual({
      ...found,
      name: undefined,
      bic: undefined,
    });
  });

  const info = (type: string, name: string): string =>
    further('31', at(1), { 11: 'REF', 40: `1${type}${name}` });

  test('a name that was cut is had whole from information 001', () => {
    const found = detail(
      movement('10.00'),
      further('23', at(0), { 48: 'HANDELSMAATSCHAPPIJ NOORD-BRABANT A' }),
      info('001', 'HANDELSMAATSCHAPPIJ NOORD-BRABANT AFDELING ZUID'),
    );
    expect(found.debtor?.name).toBe('HANDELSMAATSCHAPPIJ NOORD-BRABANT AFDELING ZUID');
  });

  test('another name in information 001 does not replace the one of the movement', () => {
    const found = detail(
      movement('10.00'),
      further('23', at(0), { 48: 'JANSSENS' }),
      info('001', 'PEETERS'),
    );
    expect(found.debtor?.name).toBe('JANSSENS');
  });

  test('information 008 and 009 name who stands behind the parties', () => {
    const found = detail(
      movement('10.00'),
      info('008', 'BEGUNSTIGDE'),
      info('009', 'OPDRACHTGEVER'),
    );
    expect(found.ultimateCreditor).toEqual({ name: 'BEGUNSTIGDE' });
    expect(found.ultimateDebtor).toEqual({ name: 'OPDRACHTGEVER' });
  });

  test('information of another movement stays with nobody', () => {
    const found = detail(movement('10.00'), further('31', '00090001', { 40: '1001PEETERS' }));
    expect(found.debtor).toBeUndefined();
  });

  test('NOTPROVIDED and zeros are no reference', () => {
    const given = (reference: string): string | undefined =>
      detail(movement('10.00'), further('22', at(0), { 64: reference })).endToEndId;
    expect(['NOTPROVIDED', '00000', 'OURS-0'].map(given)).toEqual([undefined, undefined, 'OURS-0']);
  });
});
