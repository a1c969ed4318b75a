import { request as httpRequest } from 'node:http';
import { idOf } from '../../../src/kernel/ids.js';
import { setStage, type Stage } from '../../support/stage.js';
import { ADMINISTRATION } from '../../support/stage-world.js';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
  await stage.app.register({
    administration: {
      ...ADMINISTRATION,
      id: idOf('other-books'),
      name: '<script>alert("x")</script>',
    },
    connections: [],
  });
});
afterAll(async () => {
  await stage.close();
});

const ask = (path: string): Promise<Response> => fetch(stage.url + path);

describe('the overview page', () => {
  /** With a Host header of choice, which fetch would not let us set. */
  function page(host: string): Promise<{ readonly status: number; readonly body: string }> {
    const { port } = new URL(stage.url);
    return new Promise((resolve, reject) => {
      const asked = httpRequest(
        { host: '127.0.0.1', port, path: '/', headers: { host } },
        (answer) => {
          let body = '';
          answer.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
          answer.on('end', () => {
            resolve({ status: answer.statusCode ?? 0, body });
          });
        },
      );
      asked.on('error', reject).end();
    });
  }

  test('is shown without a token, with names escaped and nothing executable', async () => {
    const answer = await ask('/?lang=nl');
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
    expect(html).not.toContain('<script');
    expect(html).toContain('Smederij Oost');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('x-powered-by')).toBeNull();
  });

  test.each([
    ['localhost:8420', 200],
    ['127.0.0.1', 200],
    ['[::1]:8420', 200],
    ['evil.example', 404],
    ['127.0.0.1.evil.example', 404],
    ['localhost.evil.example:8420', 404],
  ])('asked for as "%s" answers %d', async (host, status) => {
    const answer = await page(host);
    expect(answer.status).toBe(status);
    if (status === 404) expect(answer.body).not.toContain('Smederij');
  });

  test.each(['nl', 'fr', 'en', 'de'])('speaks %s', async (lang) => {
    const html = await (await ask(`/?lang=${lang}`)).text();
    expect(html).toContain(`<html lang="${lang}">`);
  });

  test('takes a language it does not speak for none', async () => {
    const html = await (await ask('/?lang="><script>')).text();
    expect(html).not.toContain('<script');
  });
});
