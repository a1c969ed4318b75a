// A mail server and a token endpoint, as far as the flows need them.
import { createServer } from 'node:http';
import { URLSearchParams } from 'node:url';
import { SMTPServer } from 'smtp-server';

/** A mail server whose log people can ask whether it took a message. */
export async function startMail() {
  const taken = [];
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], closeTimeout: 100 },
    onData(stream, _session, callback) {
      const chunks = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', () => {
        taken.push(Buffer.concat(chunks).toString());
        callback();
      });
    },
  });
  // Whoever dies breaks off.
  server.on('error', () => undefined);
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const log = await listen((request, response) => {
    const id = new URL(request.url, 'http://localhost').searchParams.get('id');
    response.end(JSON.stringify({ left: taken.some((mail) => mail.includes(id)) }));
  });
  return {
    ...{ taken, url: log.url, port: server.server.address().port },
    async close() {
      await new Promise((closed) => server.close(closed));
      await log.close();
    },
  };
}

/** A package's token endpoint as the strict ones are: each refresh token is good once. */
export async function startTokens() {
  let serial = 0;
  let refused = 0;
  const good = new Set();
  const { url, close } = await listen(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    const isGood =
      form.get('grant_type') === 'authorization_code' || good.delete(form.get('refresh_token'));
    if (!isGood) {
      refused += 1;
      response.writeHead(400, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ error: 'invalid_grant' }));
      return;
    }
    serial += 1;
    good.add(`refresh-${serial}`);
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(
      JSON.stringify({
        ...{ access_token: `access-${serial}`, refresh_token: `refresh-${serial}` },
        expires_in: '600',
      }),
    );
  });
  return { url, close, refused: () => refused };
}

async function listen(handle) {
  const server = createServer(handle);
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(closed);
      }),
  };
}
