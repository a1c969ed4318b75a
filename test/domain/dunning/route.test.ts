import type { Channel } from '../../../src/domain/dunning/policy.js';
import {
  emailsOf,
  hasPostalAddress,
  type Reach,
  routesOf,
} from '../../../src/domain/dunning/route.js';
import type { LegalNotice } from '../../../src/domain/law/claim.js';
import { parseEmail } from '../../../src/domain/party/email.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';

const address = (text: string) => {
  const email = parseEmail(text);
  if (email === null) throw new Error(`Not an address: ${text}`);
  return email;
};

const NOTICE: LegalNotice = {
  kind: 'be-free-reminder',
  from: plainDate('2026-11-18'),
  until: plainDate('2026-12-01'),
  chargeableFrom: plainDate('2026-12-02'),
  announced: [],
};

const ALL: Reach = {
  emails: [address('a@x.example'), address('b@x.example')],
  hasAddress: true,
  hasMail: true,
};
const NO_EMAIL: Reach = { ...ALL, emails: [] };
const NO_SERVER: Reach = { ...ALL, hasMail: false };
const NO_ADDRESS: Reach = { ...ALL, hasAddress: false };

describe('the ways of a message', () => {
  test.each<[Channel, string, Reach, string]>([
    // channel     reach                      in order
    ['mail', 'everything', ALL, 'mail a@x.example, mail b@x.example, letter, task'],
    ['mail', 'no mailbox', NO_EMAIL, 'letter, task'],
    ['mail', 'no postal address', NO_ADDRESS, 'mail a@x.example, mail b@x.example, task'],
    ['mail', 'no mail server', NO_SERVER, 'task'],
    ['letter', 'everything', ALL, 'letter, task'],
    ['letter', 'no mail server', NO_SERVER, 'letter, task'],
    ['letter', 'no postal address', NO_ADDRESS, 'task'],
    ['registered', 'everything', ALL, 'registered, task'],
    ['call', 'everything', ALL, 'task'],
    ['task', 'everything', ALL, 'task'],
  ])('by %s with %s', (channel, _, reach, expected) => {
    const routes = routesOf({ channel }, reach);
    const told = routes.map((route) => (route.via === 'mail' ? `mail ${route.to}` : route.via));
    expect(told.join(', ')).toBe(expected);
  });

  test.each<[Channel, readonly string[]]>([
    ['mail', ['mail', 'mail', 'task']],
    ['letter', ['letter', 'task']],
  ])('of a statutory notice by %s never change its kind, for its days would', (channel, via) => {
    const routes = routesOf({ channel, notice: NOTICE }, ALL);
    expect(routes.map((route) => route.via)).toEqual(via);
  });
});

test.each([
  ['his own first, then other contacts', {}, ['a@x.example', 'b@x.example']],
  [
    'none that was refused, however it was written',
    { refusedEmails: [{ email: 'A@x.example', on: plainDate('2026-11-01'), reason: '550' }] },
    ['b@x.example'],
  ],
  [
    'none that is no address',
    { otherEmails: ['b@x', 'c@x.example'] },
    ['a@x.example', 'c@x.example'],
  ],
  ['each once', { otherEmails: ['a@x.example'] }, ['a@x.example']],
])('mailboxes of a debtor: %s', (_, change, expected) => {
  const profile = { debtorId: idOf<'debtor'>('deb_1'), otherEmails: ['b@x.example'], ...change };
  expect(emailsOf({ email: 'a@x.example' }, profile)).toEqual(expected);
});

test.each([
  [{ line1: 'Kerkstraat 1', city: 'Gent' }, true],
  [{ line1: ' ', city: 'Gent' }, false],
  [{ line1: 'Kerkstraat 1' }, false],
  [undefined, false],
])('a letter can be posted to %j: %s', (postal, expected) => {
  expect(hasPostalAddress(postal === undefined ? {} : { address: postal })).toBe(expected);
});
