import { atOwnAccount } from '../../../src/domain/bank/own-account.js';
import type { Account, Statement } from '../../../src/domain/bank/statement.js';

const ABN = 'NL91ABNA0417164300';
const SAME_NUMBER = 'NL63RABO0417164300';
const BELGIAN = 'BE71096123456769';

const at = (account: Account): Statement => ({ id: 'S', account, balances: [], entries: [] });

describe('the own account a statement is for', () => {
  test.each<[name: string, account: Account, own: readonly string[], iban: string | undefined]>([
    ['its domestic number', { other: '417164300' }, [ABN, BELGIAN], ABN],
    ['the same with a leading zero', { other: '0417164300' }, ['NL91 ABNA 0417 1643 00'], ABN],
    ['a number two own accounts end in', { other: '417164300' }, [ABN, SAME_NUMBER], undefined],
    ['a number none ends in', { other: '417164301' }, [ABN], undefined],
    ['an end that is too short', { other: '164300' }, [ABN], undefined],
    ['a number that is no Dutch one', { other: '0123456769' }, [BELGIAN], undefined],
    ['an IBAN is left as it is', { iban: SAME_NUMBER }, [ABN], SAME_NUMBER],
    ['nothing', {}, [ABN], undefined],
  ])('%s', (_name, account, own, iban) => {
    const accounts = own.map((number) => ({ iban: number }));
    expect(atOwnAccount(at(account), accounts).account.iban).toBe(iban);
  });
});
