import { browserAt } from '../../support/browser.js';
import { frameWorldForAll } from '../../support/frame-world.js';
import { addPerson, signedIn } from '../../support/people.js';

const world = frameWorldForAll();

describe('how somebody likes it', () => {
  const FILTERS = { debtors: [{ name: 'Te laat in Gent', query: 'late=30&town=Gent' }] };

  test('is kept for him, in his windows and in his frames', async () => {
    await addPerson(world().stage, 'ria', 'collector');
    const window = await signedIn(world(), 'ria');
    expect((await window.ask('/v1/session/preferences')).json).toEqual({ filters: {} });
    const liked = { language: 'fr', theme: 'dark', filters: FILTERS };
    expect((await window.ask('/v1/session/preferences', 'PUT', liked)).status).toBe(200);
    const frame = await world().inFrame({ email: 'ria@firm.example' });
    expect((await frame.ask('/embed/v1/session/preferences')).json).toEqual(liked);
    const other = await world().inFrame({ email: 'nel@package.example' });
    expect((await other.ask('/embed/v1/session/preferences')).json).toEqual({ filters: {} });
  });

  test.each([
    [{ language: 'xx' }],
    [{ filters: { debtors: [{ name: '', query: '' }] } }],
    [{ filters: { debtors: [{ name: 'x', query: '"><script>' }] } }],
    [{ filters: { 'no/screen': [] } }],
    [{ filters: { debtors: [FILTERS.debtors[0], FILTERS.debtors[0]] } }],
    [{ filters: { debtors: Array.from({ length: 31 }, (_, n) => ({ name: `${n}`, query: '' })) } }],
    [{ rights: ['all'] }],
  ])('is not %j', async (liked) => {
    await addPerson(world().stage, 'pol', 'collector').catch(() => undefined);
    const window = await signedIn(world(), 'pol');
    expect((await window.ask('/v1/session/preferences', 'PUT', liked)).status).toBe(422);
  });

  test('is no more than 16 KB, and of nobody who did not sign in', async () => {
    await addPerson(world().stage, 'sam', 'collector');
    const window = await signedIn(world(), 'sam');
    const many = Array.from({ length: 30 }, (_, n) => ({ name: `${n}`, query: 'q'.repeat(900) }));
    const answer = await window.ask('/v1/session/preferences', 'PUT', { filters: { bank: many } });
    expect(answer.status).toBe(413);
    expect((await browserAt(world().url).ask('/v1/session/preferences')).status).toBe(401);
  });
});
