import request from 'supertest';
import { memoryQueue } from '../../../src/adapters/memory/queue.js';
import { silent } from '../../support/database.js';
import { API_TOKEN, setStage } from '../../support/stage.js';

test('alive as long as the process runs, ready only while the database answers', async () => {
  const there = { is: true };
  const lines = memoryQueue(silent, () => Date.now());
  const queue = {
    ...lines,
    isThere: () => Promise.resolve(there.is),
    lengths: () => (there.is ? lines.lengths() : Promise.resolve(null)),
  };
  const stage = await setStage(undefined, undefined, undefined, {}, { queue });
  try {
    const server = request(stage.url);
    await server
      .get('/healthz')
      .expect('Strict-Transport-Security', /max-age=\d{8}/)
      .expect('Content-Security-Policy', /frame-ancestors 'none'/)
      .expect('X-Content-Type-Options', 'nosniff')
      .expect('Referrer-Policy', 'no-referrer')
      .expect(200, { status: 'ok' });
    const metrics = async (): Promise<string> =>
      (await server.get('/metrics').set('Authorization', `Bearer ${API_TOKEN}`).expect(200)).text;
    await server.get('/readyz').expect(200, { status: 'ready' });
    await queue.put([{ kind: 'slow-rounds', administration: stage.administration }]);
    const measured = await metrics();
    expect(measured).toContain('voldaan_queue_there 1');
    expect(measured).toContain('voldaan_queue_turns{line="slow-rounds",state="waiting"} 1');
    expect(measured).toContain('voldaan_queue_oldest_seconds{line="rounds"} 0');
    there.is = false;
    // Work goes on from the database: said, and no reason to send requests elsewhere.
    await server.get('/readyz').expect(200, { status: 'ready', queue: 'away' });
    expect(await metrics()).toContain('voldaan_queue_there 0');
    expect(await metrics()).not.toContain('voldaan_queue_turns{');
    await stage.store.close();
    await server.get('/healthz').expect(200);
    await server.get('/readyz').expect(503);
    const page = await server
      .get('/v1/administrations')
      .set('Authorization', `Bearer ${API_TOKEN}`)
      .expect(500)
      .expect('Content-Type', /problem\+json/);
    // Nothing of the inside: no stack, no path, no message of the database.
    expect(page.body).toMatchObject({ code: 'http.500', title: 'INTERNAL' });
    expect(page.text).not.toMatch(/PGlite|\.ts|\.js|at /);
  } finally {
    await stage.close().catch(() => undefined);
  }
});
