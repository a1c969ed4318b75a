import { type ChainLink, gapsOf } from '../../../src/domain/bank/chain.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { dec } from '../../../src/kernel/decimal.js';

/** `day 100 150`: the statement of that day of June, with its balances. */
function link(text: string): ChainLink {
  const [day = '', opening = '', closing = ''] = text.split(' ');
  const date = plainDate(`2026-06-${day.padStart(2, '0')}`);
  const balance = (type: string, amount: string) => ({ type, amount: dec(amount), date });
  return {
    id: `S${day}`,
    ...(opening === '-' ? {} : { opening: balance('OPBD', opening) }),
    ...(closing === '-' ? {} : { closing: balance('CLBD', closing) }),
  };
}

test.each([
  ['nothing at all', [], []],
  ['the first statement', ['1 100 150'], []],
  ['one after the other', ['1 100 150', '2 150 90', '3 90 91'], []],
  ['one is missing', ['1 100 150', '3 90 91'], ['S3']],
  ['two are missing', ['1 100 150', '3 90 91', '5 7 8'], ['S3', 'S5']],
  ['other spelling of a balance', ['1 100 150', '2 150.00 90'], []],
  ['the same statement in two files', ['1 100 150', '2 150 90', '2 150 90', '3 90 91'], []],
  ['a day without movement', ['1 100 150', '2 150 150', '3 150 91'], []],
  ['a day without movement after a gap', ['1 100 150', '3 90 90'], ['S3']],
  ['days without movement after a gap', ['1 100 150', '3 90 90', '4 90 90', '5 90 80'], ['S3']],
  ['a day without movement first', ['1 90 90', '2 90 80'], []],
  ['back to where it was', ['1 100 150', '2 150 100', '3 100 160'], []],
  ['without balances (notifications)', ['1 100 150', '2 - -', '3 150 90'], []],
])('gaps: %s', (_, statements, expected) => {
  expect(gapsOf(statements.map(link))).toEqual(expected);
});
