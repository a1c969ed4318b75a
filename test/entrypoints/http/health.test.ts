import request from 'supertest';
import { setStage } from '../../support/stage.js';

test('alive as long as the process runs, ready only while the database answers', async () => {
  const stage = await setStage();
  try {
    const server = request(stage.url);
    await server
      .get('/healthz')
      .expect('Strict-Transport-Security', /max-age=\d{8}/)
      .expect('Content-Security-Policy', /frame-ancestors 'none'/)
      .expect('X-Content-Type-Options', 'nosniff')
      .expect('Referrer-Policy', 'no-referrer')
      .expect(200, { status: 'ok' });
    await server.get('/readyz').expect(200, { status: 'ready' });
    await stage.store.close();
    await server.get('/healthz').expect(200);
    await server.get('/readyz').expect(503);
    const page = await server
      .get('/')
      .expect(500)
      .expect('Content-Type', /problem\+json/);
    // Nothing of the inside: no stack, no path, no message of the database.
    expect(page.body).toMatchObject({ code: 'http.500', title: 'INTERNAL' });
    expect(page.text).not.toMatch(/PGlite|\.ts|\.js|at /);
  } finally {
    await stage.close().catch(() => undefined);
  }
});
