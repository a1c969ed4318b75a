import fc from 'fast-check';
import {
  type Act,
  actsOf,
  ACTS,
  isDangerous,
  type Role,
  ROLES,
} from '../../../src/domain/access/acts.js';
import {
  type Identity,
  knows,
  mayDo,
  needsStepUp,
  placesOf,
  seesPartner,
} from '../../../src/domain/access/identity.js';
import { type Books, covers, type Place } from '../../../src/domain/access/place.js';
import { emailOf, userNameOf } from '../../../src/domain/access/user.js';
import type { Instant } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';

const MINE: Books = { id: idOf('adm_mine'), firm: idOf('frm_one') };
const SISTER: Books = { id: idOf('adm_sister'), firm: idOf('frm_one') };
const ALONE: Books = { id: idOf('adm_alone'), firm: null };
const HERE: Place = { administration: MINE.id };
const FIRM: Place = { firm: idOf('frm_one') };
const AGENCY = idOf<'connection'>('con_agency');

const person = (
  grants: readonly (readonly [Place, Role, typeof AGENCY?])[],
  steppedUp = false,
): Identity => ({
  kind: 'person',
  user: idOf('usr_1'),
  name: 'An Peeters',
  steppedUp,
  grants: grants.map(([place, role, partner]) => ({
    ...{ place, role, by: 'Bo', at: '2026-11-22T10:00:00.000Z' as Instant },
    ...(partner === undefined ? {} : { partner }),
  })),
});
const key = (place: Place, scopes: readonly Act[]): Identity => ({
  kind: 'key',
  key: idOf('key_1'),
  name: 'till',
  place,
  scopes,
});

test.each<readonly [Act, string]>([
  //                        owner, accountant, collector, sales, auditor, external collector
  ['books.read', 'O A C - U -'],
  ['sales.read', 'O A C S U -'],
  ['cases.external', 'O A C - U E'],
  ['documents.send', 'O A C - - -'],
  ['documents.decide', 'O A - - - -'],
  ['iban.release', 'O A - - - -'],
  ['bank.import', 'O A C - - -'],
  ['money.match', 'O A C - - -'],
  ['money.collect', 'O A - - - -'],
  ['work.do', 'O A C - - -'],
  ['work.organise', 'O A C - - -'],
  ['reminders.plan', 'O A C - - -'],
  ['reminders.approve', 'O A C - - -'],
  ['policies.manage', 'O A - - - -'],
  ['credit.screen', 'O A C - - -'],
  ['credit.decide', 'O A - - - -'],
  ['instruments.manage', 'O A C - - -'],
  ['losses.decide', 'O A - - - -'],
  ['cases.hand-over', 'O A - - - -'],
  ['host.sync', 'O A C - - -'],
  ['connections.manage', 'O A - - - -'],
  ['connections.disconnect', 'O - - - - -'],
  ['network.decide', 'O A - - - -'],
  ['users.manage', 'O - - - - -'],
  ['keys.manage', 'O - - - - -'],
  ['privacy.erase', 'O - - - - -'],
  ['audit.read', 'O A - - U -'],
])('%s is for %s', (act, expected) => {
  const letters = ['O', 'A', 'C', 'S', 'U', 'E'];
  const may = ROLES.map((role, at) =>
    mayDo(person([[HERE, role]]), act, MINE) ? letters[at] : '-',
  );
  expect(may.join(' ')).toBe(expected);
});

test('every act has an owner, and who only looks changes nothing', () => {
  expect(actsOf('owner')).toEqual(ACTS);
  const looking: readonly Act[] = [
    'books.read',
    'sales.read',
    'cases.external',
    'audit.read',
    'firm.read',
  ];
  for (const role of ['sales', 'auditor', 'external-collector'] as const)
    expect(actsOf(role).filter((act) => !looking.includes(act))).toEqual([]);
});

test.each<readonly [string, Place, Books, boolean]>([
  ['its own administration', HERE, MINE, true],
  ['another administration of the firm', HERE, SISTER, false],
  ['the firm, in one of its administrations', FIRM, SISTER, true],
  ['the firm, in books of nobody', FIRM, ALONE, false],
])('a right given at a place holds in %s: %#', (_, place, books, holds) => {
  expect(covers(place, books)).toBe(holds);
  expect(knows(person([[place, 'sales']]), books)).toBe(holds);
  expect(mayDo(key(place, ['books.read']), 'books.read', books)).toBe(holds);
});

test('a key does what its scopes say and nothing dangerous, whatever they say', () => {
  const all = key(HERE, ACTS);
  expect(ACTS.filter((act) => !mayDo(all, act, MINE))).toEqual(ACTS.filter(isDangerous));
  expect(mayDo(key(HERE, ['bank.import']), 'books.read', MINE)).toBe(false);
});

test('what is dangerous asks a person once more who he is, and the installation never', () => {
  const owner = [[HERE, 'owner']] as const;
  expect(ACTS.filter((act) => needsStepUp(person(owner), act))).toEqual([
    'iban.release',
    'reminders.approve',
    'connections.disconnect',
    'network.decide',
    'users.manage',
    'keys.manage',
    'privacy.erase',
  ]);
  expect(ACTS.some((act) => needsStepUp(person(owner, true), act))).toBe(false);
  expect(ACTS.some((act) => needsStepUp({ kind: 'installation' }, act))).toBe(false);
});

test.each<readonly [string, Identity, boolean, boolean]>([
  ['an external collector', person([[HERE, 'external-collector', AGENCY]]), true, false],
  ['one without an agency', person([[HERE, 'external-collector']]), false, false],
  ['one of books elsewhere', person([[{ administration: ALONE.id }, 'auditor']]), false, false],
  ['sales', person([[HERE, 'sales']]), false, false],
  ['a collector', person([[FIRM, 'collector']]), true, true],
  [
    'an external collector who is accountant too',
    person([
      [HERE, 'external-collector', AGENCY],
      [FIRM, 'accountant'],
    ]),
    true,
    true,
  ],
])('%s sees the cases of an agency, and of another', (_, who, own, other) => {
  expect(seesPartner(who, AGENCY, MINE)).toBe(own);
  expect(seesPartner(who, idOf('con_other'), MINE)).toBe(other);
});

test('who may do anything somewhere has a right there, and only at places he was given', () => {
  const place = fc.constantFrom(HERE, FIRM, { administration: ALONE.id });
  const grant = fc.tuple(place, fc.constantFrom(...ROLES));
  const identity = fc.oneof(
    fc.tuple(fc.array(grant, { maxLength: 4 }), fc.boolean()).map(([g, up]) => person(g, up)),
    fc.tuple(place, fc.subarray([...ACTS])).map(([p, scopes]) => key(p, scopes)),
  );
  const books = fc.constantFrom(MINE, SISTER, ALONE);
  fc.assert(
    fc.property(identity, books, fc.constantFrom(...ACTS), (who, where, act) => {
      const places = placesOf(who);
      if (places === 'all') throw new Error('Nobody here is the installation');
      const given = places.some((one) => covers(one, where));
      expect(knows(who, where)).toBe(given);
      if (mayDo(who, act, where)) expect(given).toBe(true);
    }),
  );
});

test.each([
  [' An.Peeters@Firm.Example ', 'an.peeters@firm.example'],
  ['a+b@x.be', 'a+b@x.be'],
  ['an@firm', null],
  ['@firm.be', null],
  ['an peeters@firm.be', null],
  ['an@firm.be\nbcc: x@y.be', null],
  ['аn@firm.be', null], // Cyrillic а
  [`${'a'.repeat(250)}@x.be`, null],
  ['', null],
])('the address %j is kept as %j', (text, kept) => {
  expect(emailOf(text)).toBe(kept);
});

test.each([
  ['  An   Peeters ', 'An Peeters'],
  ['Łukasz O’Neill', 'Łukasz O’Neill'],
  ['12', null],
  ['', null],
  ['An\u202ePeeters', null],
  ['An\nPeeters', null],
  ['x'.repeat(101), null],
])('the name %j is kept as %j', (text, kept) => {
  expect(userNameOf(text)).toBe(kept);
});
