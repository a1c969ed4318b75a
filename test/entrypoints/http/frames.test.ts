import { vouchedActs } from '../../../src/domain/access/frame.js';
import type { Browser } from '../../support/browser.js';
import { ASKED, frameWorldForAll, HOST, HOST_SCOPES } from '../../support/frame-world.js';
import { addPerson, withCode } from '../../support/people.js';
import { isOk } from '../../support/results.js';

const MINUTE = 60_000;
const world = frameWorldForAll();

describe('a ticket', () => {
  test('opens the page that was asked for, with a cookie that is kept for that host alone', async () => {
    const { secret } = await world().keyWith(HOST_SCOPES);
    const { address } = await world().ask(secret, { page: 'debtors/d_1' });
    const { answer, browser } = await world().opened(address);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(
      `/embed/app/a/${world().stage.administration}/debtors/d_1`,
    );
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-voldaan-frame=[^;]+; Path=\/; HttpOnly; Secure; Partitioned; SameSite=None$/,
    );
    const { status, json } = await browser.ask('/embed/v1/session');
    expect(status).toBe(200);
    expect(json).toMatchObject({
      user: { name: 'Mia', email: 'mia@package.example' },
      session: { via: 'frame' },
      frame: { administration: world().stage.administration },
    });
  });

  test('opens one frame, and none after a minute', async () => {
    const { secret } = await world().keyWith(HOST_SCOPES);
    const once = await world().ask(secret);
    expect((await world().opened(once.address)).answer.status).toBe(303);
    expect((await world().opened(once.address)).answer.status).toBe(410);
    const late = await world().ask(secret);
    world().stage.clock.advanceMs(MINUTE);
    expect((await world().opened(late.address)).answer.status).toBe(410);
    expect((await world().opened(`/embed/vdf_${'A'.repeat(43)}`)).answer.status).toBe(410);
  });

  test('is not used up by somebody who follows it by hand', async () => {
    const { secret } = await world().keyWith(HOST_SCOPES);
    const { address } = await world().ask(secret);
    const byHand = await fetch(world().url + address, {
      headers: { 'sec-fetch-dest': 'document' },
    });
    expect([byHand.status, byHand.headers.get('set-cookie')]).toEqual([410, null]);
    expect((await world().opened(address)).answer.status).toBe(303);
  });

  test('at once twice opens one frame', async () => {
    const { secret } = await world().keyWith(HOST_SCOPES);
    const { address } = await world().ask(secret);
    const both = await Promise.all([world().opened(address), world().opened(address)]);
    expect(both.map(({ answer }) => answer.status).sort()).toEqual([303, 410]);
  });

  test.each([
    [{ role: 'accountant' }, 403, 'frames.role'],
    [{ role: 'owner' }, 403, 'frames.role'],
    [{ role: 'external-collector' }, 422, 'frames.form'],
    [{ email: 'no address' }, 422, 'frames.person'],
    [{ name: '  7 ', email: 'seven@package.example' }, 422, 'frames.person'],
    [{ accent: 'red' }, 422, 'frames.form'],
    [{ page: '//evil.example' }, 422, 'frames.form'],
    [{ page: '../../v1' }, 422, 'frames.form'],
    [{ page: 'bank?x=1' }, 422, 'frames.form'],
    [{ steppedUp: true }, 422, 'frames.form'],
  ])('%j is answered %d %s', async (more, status, code) => {
    const { secret } = await world().keyWith(HOST_SCOPES);
    expect(await world().ask(secret, more)).toMatchObject({ status, code });
  });

  test('takes a key with that act, in these books; no person asks for one', async () => {
    const without = await world().keyWith(vouchedActs('collector'));
    expect(await world().ask(without.secret)).toMatchObject({
      status: 403,
      code: 'access.forbidden',
    });
    const { secret } = await world().keyWith(HOST_SCOPES);
    expect(await world().ask(secret, {}, 'books-of-others')).toMatchObject({ status: 404 });
    await addPerson(world().stage, 'owen', 'owner');
    const { browser } = await withCode(world().stage, 'owen');
    const path = `/v1/administrations/${world().stage.administration}/frames`;
    expect((await browser.ask(path, 'POST', ASKED)).status).toBe(403);
  });

  test('is for nobody who was locked out', async () => {
    await addPerson(world().stage, 'lou', 'collector', { state: 'locked' });
    const { secret } = await world().keyWith(HOST_SCOPES);
    expect(await world().ask(secret, { email: 'lou@firm.example' })).toMatchObject({
      ...{ status: 409, code: 'frames.locked' },
    });
  });

  test('is for no books that no page may show', async () => {
    isOk(await world().stage.app.frameOrigins.set(world().stage.administration, []));
    const { secret } = await world().keyWith(HOST_SCOPES);
    expect(await world().ask(secret)).toMatchObject({ status: 409, code: 'frames.nowhere' });
  });
});

describe('who may show it', () => {
  const policyOf = async (browser: Browser, path: string): Promise<string> =>
    (await browser.ask(path)).headers.get('content-security-policy') ?? '';

  test('is named in the policy of each page, as it is at that moment', async () => {
    const browser = await world().inFrame();
    const page = `/embed/app/a/${world().stage.administration}/bank`;
    expect(await policyOf(browser, page)).toContain(`frame-ancestors ${HOST};`);
    expect((await browser.ask(page)).headers.get('x-frame-options')).toBeNull();
    isOk(
      await world().stage.app.frameOrigins.set(world().stage.administration, ['https://b.example']),
    );
    expect(await policyOf(browser, page)).toContain('frame-ancestors https://b.example;');
    isOk(await world().stage.app.frameOrigins.set(world().stage.administration, []));
    expect((await browser.ask(page)).status).toBe(410);
  });

  test('nobody shows the dashboard without a session in a frame, nor the one in a window', async () => {
    expect((await fetch(`${world().url}/embed/app/`)).status).toBe(410);
    const browser = await world().inFrame();
    const policy = await policyOf(browser, '/app/');
    expect(policy).toContain("frame-ancestors 'none'");
  });

  test('a script of a page asks for it in vain', async () => {
    const answer = await fetch(`${world().url}/embed/app/`);
    expect(answer.headers.get('content-security-policy')).not.toContain('script-src');
    expect(await answer.text()).not.toContain('<script');
  });

  test('is read and set through the API, origins alone', async () => {
    const path = `/v1/administrations/${world().stage.administration}/frame-origins`;
    const headers = { authorization: 'Bearer door', 'content-type': 'application/json' };
    const put = (origins: readonly string[]) =>
      fetch(world().url + path, { method: 'PUT', headers, body: JSON.stringify({ origins }) });
    expect((await put(['https://*.example'])).status).toBe(422);
    expect(await (await put([`${HOST}/`, HOST])).json()).toEqual({ origins: [HOST] });
    expect(await (await fetch(world().url + path, { headers })).json()).toEqual({
      origins: [HOST],
    });
  });
});
