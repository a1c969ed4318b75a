import { isDangerous } from '../../../src/domain/access/acts.js';
import { vouchedActs } from '../../../src/domain/access/frame.js';
import type { Browser } from '../../support/browser.js';
import { frameWorldForAll, HOST, HOST_SCOPES } from '../../support/frame-world.js';
import { addPerson, signedIn } from '../../support/people.js';
import { isOk } from '../../support/results.js';

const MINUTE = 60_000;
const world = frameWorldForAll();

describe('a session in a frame', () => {
  test('opens nothing outside of it, and one in a window nothing inside', async () => {
    const framed = await world().inFrame();
    const token = framed.cookies.get('__Host-voldaan-frame') ?? '';
    expect((await framed.ask('/v1/session')).status).toBe(401);
    framed.cookies.set('voldaan-local', token);
    expect((await framed.ask('/v1/session')).status).toBe(401);
    await addPerson(world().stage, 'wim', 'collector');
    const window = await signedIn(world(), 'wim');
    expect((await window.ask('/embed/v1/session')).status).toBe(401);
    window.cookies.set('__Host-voldaan-frame', window.cookies.get('voldaan-local') ?? '');
    expect((await window.ask('/embed/v1/session')).status).toBe(401);
  });

  test('has its books and its role alone', async () => {
    await addPerson(world().stage, 'zoe', 'owner');
    const browser = await world().inFrame({ email: 'zoe@firm.example', role: 'sales' });
    const rights = await browser.ask(`${world().books}/rights`);
    expect(rights.json['acts']).toEqual(['sales.read']);
    const list = await browser.ask('/embed/v1/administrations');
    expect(list.json['administrations']).toHaveLength(1);
    expect((await browser.ask(`${world().books}/summary`)).status).toBe(403);
    expect((await browser.ask('/embed/v1/administrations/others/summary')).status).toBe(404);
  });

  test('changes something only from a page of ours, with its form', async () => {
    const browser = await world().inFrame();
    const path = `${world().books}/dunning/plan`;
    const from = (origin: string, form = browser.form) =>
      browser.ask(path, 'POST', {}, { origin, 'x-voldaan-form': form });
    expect((await from(HOST)).status).toBe(403);
    expect((await from(world().url, 'wrong')).status).toBe(403);
    expect((await from(world().url)).status).toBe(201);
  });

  test('has no way to sign in, out, or to prove who one is', async () => {
    const browser = await world().inFrame();
    const paths = ['sign-in', 'sign-out', 'session/step-up', 'session/password', 'session/code'];
    for (const path of paths)
      expect((await browser.ask(`/embed/v1/${path}`, 'POST', {})).status).toBe(404);
  });

  test('ends with the key that opened it, and after half an hour of nothing', async () => {
    const { id, secret } = await world().keyWith(HOST_SCOPES);
    const { browser } = await world().opened((await world().ask(secret)).address);
    const waiting = await world().ask(secret);
    isOk(await world().stage.app.keys.revoke(id as never, 'test'));
    expect((await browser.ask('/embed/v1/session')).status).toBe(401);
    expect((await world().opened(waiting.address)).answer.status).toBe(410);
    const idle = await world().inFrame();
    world().stage.clock.advanceMs(30 * MINUTE);
    expect((await idle.ask('/embed/v1/session')).status).toBe(401);
  });

  test('does not push a window of the same person out', async () => {
    await addPerson(world().stage, 'pia', 'collector');
    const window = await signedIn(world(), 'pia');
    for (let count = 0; count < 11; count += 1)
      await world().inFrame({ email: 'pia@firm.example' });
    expect((await window.ask('/v1/session')).status).toBe(200);
  });

  test('stands in the audit log, and so does its ticket, with the key that asked', async () => {
    const { id, secret } = await world().keyWith(HOST_SCOPES);
    await world().opened((await world().ask(secret)).address);
    const { audit } = world().stage.app.store.platform;
    const tickets = await audit.entries({ act: 'frame_ticket.added', after: 0, limit: 1_000 });
    expect(tickets.at(-1)).toMatchObject({ actorKind: 'key', actorId: id });
    const sessions = await audit.entries({ act: 'user_session.added', after: 0, limit: 1_000 });
    expect(sessions.length).toBeGreaterThan(0);
  });
});

describe('what is dangerous', () => {
  const approve = (browser: Browser) =>
    browser.ask(`${world().books}/dunning/runs/run_none/approve`, 'POST', {});

  test('is done by nobody a host alone vouches for', async () => {
    const browser = await world().inFrame();
    expect((await approve(browser)).json['code']).toBe('access.forbidden');
    expect(vouchedActs('collector').filter(isDangerous)).toEqual([]);
  });

  test('takes a proof in a window of his own, by the same person', async () => {
    await addPerson(world().stage, 'eva', 'collector');
    const frame = await world().inFrame({ email: 'eva@firm.example' });
    expect((await approve(frame)).json['code']).toBe('access.step-up');
    const { json } = await frame.ask('/embed/v1/session');
    const { id } = json['session'] as { id: string };
    await addPerson(world().stage, 'bas', 'collector');
    const other = await signedIn(world(), 'bas');
    expect((await other.ask(`/v1/session/frames/${id}/prove`, 'POST', {})).status).toBe(404);
    const own = await signedIn(world(), 'eva');
    world().stage.clock.advanceMs(11 * MINUTE);
    expect((await own.ask(`/v1/session/frames/${id}/prove`, 'POST', {})).json['code']).toBe(
      'sign-in.step-up',
    );
    const fresh = await signedIn(world(), 'eva');
    expect((await fresh.ask(`/v1/session/frames/${id}/prove`, 'POST', {})).status).toBe(204);
    expect((await approve(frame)).status).toBe(404);
    world().stage.clock.advanceMs(10 * MINUTE);
    expect((await approve(frame)).json['code']).toBe('access.step-up');
  });
});
