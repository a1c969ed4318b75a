import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import type { Frame, Page } from 'playwright-core';
import { vouchedActs } from '../../src/domain/access/frame.js';
import type { Visitor } from '../support/visitor.js';

/** Books of the demo. */
const BOOKS = 'droomhout';

interface Asked {
  readonly status: number;
  readonly json: Readonly<Record<string, unknown>>;
}

/** What a page of ours asks in the name of whoever sits before it. */
function ask(page: Page | Frame, method: string, path: string, body?: object): Promise<Asked> {
  const door = new URL(page.url()).pathname.startsWith('/embed/') ? '/embed' : '';
  const script = async ([before, how, where, what]: readonly [
    string,
    string,
    string,
    object | null,
  ]) => {
    const own = (await (await fetch(`${before}/v1/session`)).json()) as { readonly form: string };
    const answer = await fetch(before + where, {
      method: how,
      headers: { 'content-type': 'application/json', 'x-voldaan-form': own.form },
      ...(what === null ? {} : { body: JSON.stringify(what) }),
    });
    const json = answer.status === 204 ? {} : ((await answer.json()) as Asked['json']);
    return { status: answer.status, json };
  };
  return page.evaluate(script, [door, method, path, body ?? null] as const);
}

/** A package that shows one frame; on another site than the hub, as packages are. */
async function packageWith(frame: () => string): Promise<{ server: Server; port: number }> {
  const server = createServer((_request, response) => {
    response
      .setHeader('content-type', 'text/html')
      .end(
        `<!doctype html><title>Pakket</title><h1>Pakket</h1><iframe src="${frame()}" width="1200" height="700"></iframe>`,
      );
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  return { server, port: (server.address() as AddressInfo).port };
}

/** The dashboard inside the page of another site, in a real browser. */
export function actsOfEmbedding(visitor: () => Visitor): void {
  let server: Server;
  let host = '';
  let address = '';
  let key = '';
  let hub = '';
  let email = '';

  beforeAll(async () => {
    const { page } = visitor();
    await visitor().go('/');
    hub = new URL(page.url()).origin;
    const made = await packageWith(() => address);
    ({ server } = made);
    host = `http://localhost:${made.port}`;
    const scopes = ['frames.open', ...vouchedActs('collector')];
    const wish = { name: 'Pakket', scopes, days: 1 };
    const told = await ask(page, 'POST', `/v1/administrations/${BOOKS}/keys`, wish);
    key = String(told.json['secret']);
    const own = await ask(page, 'GET', '/v1/session');
    ({ email } = own.json['user'] as { readonly email: string });
    await allow([host]);
  });
  afterAll(async () => {
    await allow([]);
    server.closeAllConnections();
    server.close();
  });

  const allow = (origins: readonly string[]) =>
    ask(visitor().page, 'PUT', `/v1/administrations/${BOOKS}/frame-origins`, { origins });

  async function ticket(more: object = {}): Promise<string> {
    const answer = await fetch(`${hub}/v1/administrations/${BOOKS}/frames`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ email, name: 'Mia', role: 'collector', ...more }),
    });
    const { address: made } = (await answer.json()) as { readonly address: string };
    return hub + new URL(made, hub).pathname;
  }

  /** The page of the package, and the frame in it. */
  async function shown(): Promise<{ page: Page; frame: Frame }> {
    const page = await visitor().page.context().newPage();
    await page.goto(host);
    await page.waitForLoadState('networkidle');
    const frame = page.frames().find((one) => one !== page.mainFrame());
    if (frame === undefined) throw new Error('The package shows no frame');
    return { page, frame };
  }

  test('shows its pages as tabs in the colour and language of the package, and nothing of who one is', async () => {
    address = await ticket({ language: 'fr', scheme: 'dark', accent: '#b026ff', page: 'bank' });
    const { page, frame } = await shown();
    expect(new URL(frame.url()).pathname).toBe(`/embed/app/a/${BOOKS}/bank`);
    const tabs = frame.getByRole('navigation', { name: 'Menu' });
    await tabs.getByRole('link', { name: 'Aujourd’hui' }).click();
    await frame.getByRole('heading', { level: 1 }).waitFor();
    expect(await frame.locator('.side').count()).toBe(0);
    expect(await frame.getByRole('button', { name: 'Se déconnecter' }).count()).toBe(0);
    const root = frame.locator('html');
    expect(await root.getAttribute('data-theme')).toBe('dark');
    expect(await root.getAttribute('style')).toMatch(
      /--accent: ?light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\)/,
    );
    await frame.locator('.to-do').waitFor();
    await page.waitForLoadState('networkidle');
    const { violations } = await new AxeBuilder({ page })
      .include('iframe')
      .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
      .analyze();
    const inside = violations.filter(({ nodes }) => nodes.some(({ target }) => target.length > 1));
    expect(inside.map(({ id }) => id)).toEqual([]);
    await page.close();
  });

  test('stays open when its page is loaded again, and lives in that package alone', async () => {
    address = await ticket();
    const { page, frame } = await shown();
    await frame.goto(`${hub}/embed/app/a/${BOOKS}`);
    expect((await ask(frame, 'GET', '/v1/session')).status).toBe(200);
    // Whoever works in a window of ours is somebody else to it, in the same browser.
    const own = await ask(visitor().page, 'GET', '/v1/session');
    expect(own.json).not.toHaveProperty('frame');
    const cookies = await visitor().page.context().cookies();
    const framed = cookies.find(({ name }) => name === '__Host-voldaan-frame');
    expect(framed).toMatchObject({ httpOnly: true, secure: true, sameSite: 'None' });
    await page.close();
  });

  test('shows a document in a frame of its own, and lets it be kept', async () => {
    address = await ticket();
    const { page, frame } = await shown();
    const { json } = await ask(frame, 'GET', `/v1/administrations/${BOOKS}/inbox?all=true`);
    const [document] = json['documents'] as readonly { readonly id: string }[];
    const at = `/embed/v1/administrations/${BOOKS}/inbox/${document?.id}`;
    await frame.evaluate(`{
      const shown = document.createElement('iframe');
      shown.src = '${at}/html';
      shown.sandbox = '';
      const kept = document.createElement('a');
      kept.href = '${at}/xml';
      kept.textContent = 'UBL';
      document.body.prepend(shown, kept);
    }`);
    const heading = frame.frameLocator('iframe').getByRole('heading', { level: 1 });
    expect(await heading.textContent()).not.toBe('');
    const coming = page.waitForEvent('download');
    await frame.getByRole('link', { name: 'UBL', exact: true }).click();
    expect((await coming).suggestedFilename()).toBe(`${document?.id}.xml`);
    await page.close();
  });

  test('opens once; the second time it says what to do', async () => {
    address = await ticket();
    await (await shown()).page.close();
    const { page, frame } = await shown();
    expect(await frame.getByRole('heading', { level: 1 }).textContent()).toMatch(
      /niet meer open|plus ouverte|no longer open/,
    );
    await page.close();
  });

  test('is shown by no page that was not named', async () => {
    address = await ticket();
    await allow(['https://elsewhere.example']);
    const { page, frame } = await shown();
    expect(await frame.locator('.shell').count()).toBe(0);
    await page.close();
    await allow([host]);
  });

  test('does what is dangerous only after a proof in a window of one’s own', async () => {
    address = await ticket();
    const { page, frame } = await shown();
    const approve = () =>
      ask(frame, 'POST', `/v1/administrations/${BOOKS}/dunning/runs/run_none/approve`, {});
    expect((await approve()).json['code']).toBe('access.step-up');
    const { json } = await ask(frame, 'GET', '/v1/session');
    const { id } = json['session'] as { readonly id: string };
    const own = await visitor().page.context().newPage();
    await own.goto(`${hub}/app/prove/${id}`);
    await own.getByRole('main').getByRole('button').click();
    await own
      .getByRole('status')
      .filter({ hasText: /Bevestigd|Confirm/ })
      .waitFor();
    await own.close();
    expect((await approve()).status).toBe(404);
    await page.close();
  });
}
