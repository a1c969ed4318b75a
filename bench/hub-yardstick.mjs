// The least that a webhook could cost, for bench/hub-intake.mjs: the same web server and driver, one insert, an answer.
import express from 'express';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 });
await pool.query('create table bare (id bigint generated always as identity, body bytea not null)');
const app = express();
app.post(/.*/, express.raw({ type: () => true }), async (request, response) => {
  await pool.query({
    name: 'bare',
    text: 'insert into bare (body) values ($1)',
    values: [request.body],
  });
  response.status(204).end();
});
const server = app.listen(0, '127.0.0.1');

const answers = {
  url: () => `http://127.0.0.1:${server.address().port}`,
  stop: async () => {
    server.closeAllConnections();
    server.close();
    await pool.end();
  },
};

process.on('message', async ({ id, ask }) => {
  process.send({ id, answer: (await answers[ask]()) ?? null });
  if (ask === 'stop') process.disconnect();
});
