import { ROLES as ALL_ROLES, SCOPES } from '../../../src/domain/access/acts.js';
import { RETENTION } from '../../../src/domain/privacy/retention.js';
import { actText } from '../../../src/entrypoints/dashboard/codes/audit/form.js';
import { AUDIT } from '../../../src/entrypoints/dashboard/codes/audit/words.js';
import { RECORDS } from '../../../src/entrypoints/dashboard/codes/records.js';
import { ROLES } from '../../../src/entrypoints/dashboard/codes/roles.js';
import { deviceOf } from '../../../src/entrypoints/dashboard/screens/me/device.js';

test.each([
  ['dispute.changed', 'Betwisting: gewijzigd'],
  ['debtor.exported', 'Gegevens van een debiteur opgehaald'],
  ['new_table.added', 'new_table: toegevoegd'],
  ['what.ever', 'what: ever'],
])('the act %s is told as “%s”', (act, text) => {
  expect(actText(AUDIT.nl, act)).toBe(text);
});

test('every source of a period has words in Dutch and in French', () => {
  const told = RETENTION.flatMap(({ keep }) => [keep.BE.source, keep.NL.source]);
  for (const { sources } of [RECORDS.nl, RECORDS.fr])
    expect(told.filter((source) => !(source in sources))).toEqual([]);
});

test('roles and scopes have words in each language, and no key is offered what is dangerous', () => {
  for (const { roles, scopes } of Object.values(ROLES)) {
    expect(Object.keys(roles).toSorted()).toEqual(ALL_ROLES.toSorted());
    expect(Object.keys(scopes).toSorted()).toEqual(SCOPES.toSorted());
  }
});

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0',
    'Edge, Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
    'Safari, iPhone',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
  ['curl/8.5.0', null],
  ['', null],
])('%s is %s', (agent, device) => {
  expect(deviceOf(agent)).toBe(device);
});
