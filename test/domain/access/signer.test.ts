import { isSamePerson, type Signer } from '../../../src/domain/access/signer.js';
import { idOf } from '../../../src/kernel/ids.js';

const typed = (by: string): Signer => ({ by });
const signed = (by: string, user: string): Signer => ({ by, user: idOf<'user'>(user) });

test.each([
  ['one name', typed('An'), typed('An'), true],
  ['one name, however it is written', typed(' AN  de Wit'), typed('an de wit '), true],
  ['one name in other characters', typed('Ａｎ'), typed('An'), true],
  ['two names', typed('An'), typed('Ann'), false],
  ['one who signed in under two names', signed('An', 'usr_1'), signed('An de Wit', 'usr_1'), true],
  ['two who signed in under one name', signed('An', 'usr_1'), signed('An', 'usr_2'), false],
  ['one who signed in, and his name', signed('An', 'usr_1'), typed('an'), true],
  ['one who signed in, and another name', signed('An', 'usr_1'), typed('Bo'), false],
])('%s', (_, one, other, same) => {
  expect([isSamePerson(one, other), isSamePerson(other, one)]).toEqual([same, same]);
});
