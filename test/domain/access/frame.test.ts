import { accentOf, contrastOf, rgbOf } from '../../../src/domain/access/accent.js';
import { actsInFrame, originOf, vouchedActs } from '../../../src/domain/access/frame.js';
import { actsOf, isDangerous, ROLES } from '../../../src/domain/access/acts.js';
import type { Grant } from '../../../src/domain/access/user.js';
import { type Identity, mayDo, placesOf } from '../../../src/domain/access/identity.js';
import { NOON } from '../../support/facts.js';
import { idOf } from '../../../src/kernel/ids.js';

const BOOKS = { id: idOf<'administration'>('books'), firm: idOf<'firm'>('firm') };
const given = (role: Grant['role'], place: Grant['place']): Grant => ({
  ...{ role, place, by: 'test', at: NOON },
});
const here = { administration: BOOKS.id };
const elsewhere = { administration: idOf<'administration'>('others') };

describe('what somebody may do in a frame', () => {
  test('who has no role here may what the host vouches for, and nothing dangerous', () => {
    for (const role of ROLES) expect(actsInFrame(role, [], BOOKS)).toEqual(vouchedActs(role));
    const acts = actsInFrame('owner', [given('owner', elsewhere)], BOOKS);
    expect(acts.filter(isDangerous)).toEqual([]);
  });

  test.each([
    ['owner', 'sales', ['sales.read']],
    ['sales', 'owner', ['sales.read']],
    ['auditor', 'collector', ['books.read', 'sales.read', 'cases.external']],
  ] as const)('a host that says %s gives a %s no more than both do', (role, own, acts) => {
    expect(actsInFrame(role, [given(own, here)], BOOKS)).toEqual(acts);
  });

  test('a role of his own, here or at the firm, lets him do what is dangerous', () => {
    for (const place of [here, { firm: BOOKS.firm }])
      expect(actsInFrame('accountant', [given('owner', place)], BOOKS)).toEqual(
        actsOf('accountant'),
      );
  });

  test('no role opens frames: a person speaks for nobody else', () => {
    for (const role of ROLES) expect(actsOf(role)).not.toContain('frames.open');
  });

  test('what he was granted elsewhere is out of reach', () => {
    const identity: Identity = {
      kind: 'person',
      ...{ user: idOf<'user'>('an'), name: 'An', steppedUp: true },
      grants: [given('owner', elsewhere), given('owner', { firm: BOOKS.firm })],
      framed: { administration: BOOKS.id, acts: ['books.read'] },
    };
    expect(placesOf(identity)).toEqual([here]);
    expect(mayDo(identity, 'books.read', BOOKS)).toBe(true);
    expect(mayDo(identity, 'bank.import', BOOKS)).toBe(false);
    expect(mayDo(identity, 'books.read', { ...BOOKS, id: elsewhere.administration })).toBe(false);
    expect(mayDo(identity, 'books.read', { firm: BOOKS.firm })).toBe(false);
  });
});

test.each([
  ['https://app.package.example', 'https://app.package.example'],
  [' https://App.Package.example/ ', 'https://app.package.example'],
  ['https://app.package.example:443', 'https://app.package.example'],
  ['https://app.package.example:8443', 'https://app.package.example:8443'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['http://127.0.0.1', 'http://127.0.0.1'],
  ['http://app.package.example', null],
  ['https://*.package.example', null],
  ['https://app.package.example/books', null],
  ["https://a.example 'self'", null],
  ['https://a.example;script-src *', null],
  ['https://user@a.example', null],
  ['http://localhost.evil.example', null],
  ['https:', null],
  ['*', null],
  ['null', null],
  ['', null],
  [`https://${'a'.repeat(300)}.example`, null],
])('%s as an origin is %s', (text, origin) => {
  expect(originOf(text)).toBe(origin);
});

describe('the colour of a host', () => {
  const PAPERS = { light: ['#ffffff', '#f5f6f4'], dark: ['#1b1f1c', '#131614'] } as const;
  const least = (one: string, others: readonly string[]): number => {
    const rgb = rgbOf(one);
    const all = others.flatMap((other) => rgbOf(other) ?? []);
    if (rgb === null || all.length !== others.length * 3) throw new Error('no colour');
    return Math.min(
      ...others.map((other) => contrastOf(rgb, rgbOf(other) as readonly [number, number, number])),
    );
  };

  test.each(['#146c4b', '#ff0000', '#ffff00', '#ffffff', '#000000', '#7f7f7f', '#0b57d0'])(
    '%s can be read on every page, and what stands on it too',
    (colour) => {
      const readable = accentOf(colour);
      for (const scheme of ['light', 'dark'] as const) {
        const { accent = '', soft = '', on = '' } = readable?.[scheme] ?? {};
        expect(least(accent, [...PAPERS[scheme], soft, on])).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  test('stays as it is where it can be read', () => {
    expect(accentOf('#146C4B')?.light.accent).toBe('#146c4b');
  });

  test.each(['red', '#fff', '#12345g', 'url(x)', ''])('%p is none', (text) => {
    expect(accentOf(text)).toBeNull();
  });
});
