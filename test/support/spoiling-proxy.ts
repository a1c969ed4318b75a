import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What happens to the next call that fits:
 * - lost: it is done behind the proxy, and its answer never arrives
 * - html: a page of somebody in between, with status 200
 * - truncated: half of the real answer, as if it were all
 * - the rest: a status that was never the package's own
 */
export type Spoil = 'lost' | 'html' | 'truncated' | 'unavailable' | 'throttled';

export interface SpoilingProxy {
  /** Base address, without a slash at the end */
  readonly url: string;
  /** The next call that fits is spoilt, once. `fits` sees what goes out; without it the next call of all. */
  spoil(what: Spoil, fits?: (call: Call) => boolean): void;
  /** Nothing that still waits to be spoilt will be. */
  behave(): void;
  /** Calls that went through since the beginning, spoilt ones too */
  readonly calls: readonly Call[];
  close(): Promise<void>;
}

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

const STATUS: Readonly<Record<'unavailable' | 'throttled', number>> = {
  unavailable: 503,
  throttled: 429,
};

/** A proxy on loopback in front of a server at `target`, which tests tell to spoil answers: the same for every package. */
export async function spoilingProxy(target: string): Promise<SpoilingProxy> {
  const waiting: { readonly what: Spoil; readonly fits: (call: Call) => boolean }[] = [];
  const calls: Call[] = [];
  const server = createServer((incoming, response) => {
    void handle(incoming, response);
  });

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bytesOf(incoming);
    const { method = 'GET', url = '/' } = incoming;
    const call = { method, path: url, body: body.toString('utf8') };
    calls.push(call);
    const place = waiting.findIndex(({ fits }) => fits(call));
    const what = place === -1 ? null : waiting.splice(place, 1)[0]!.what;
    if (what === 'unavailable' || what === 'throttled') {
      const later = what === 'throttled' ? { 'Retry-After': '7' } : {};
      response.writeHead(STATUS[what], { 'Content-Type': 'text/plain', ...later }).end('not now');
      return;
    }
    if (what === 'html') {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>Aanmelden</html>');
      return;
    }
    const answer = await forward(target, incoming, body);
    if (answer === null || what === 'lost') {
      response.destroy();
      return;
    }
    const bytes =
      what === 'truncated' ? answer.body.subarray(0, answer.body.length >> 1) : answer.body;
    response.writeHead(answer.status, {
      ...answer.headers,
      'content-length': String(bytes.length),
    });
    response.end(bytes);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    spoil: (what, fits = () => true) => {
      waiting.push({ what, fits });
    },
    behave: () => {
      waiting.length = 0;
    },
    calls,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[]>;
  readonly body: Buffer;
}

function forward(target: string, incoming: IncomingMessage, body: Buffer): Promise<Answer | null> {
  const url = new URL(incoming.url ?? '/', target);
  const headers = { ...incoming.headers, host: url.host, connection: 'close' };
  return new Promise((resolve) => {
    const going = request(url, { method: incoming.method, headers }, (answer) => {
      void bytesOf(answer).then((bytes) => {
        const said = Object.entries(answer.headers).flatMap(([name, value]) =>
          value === undefined || HOP_BY_HOP.includes(name) ? [] : [[name, value] as const],
        );
        resolve({
          status: answer.statusCode ?? 502,
          headers: Object.fromEntries(said),
          body: bytes,
        });
      });
    });
    going.on('error', () => {
      resolve(null);
    });
    going.end(body);
  });
}

const HOP_BY_HOP: readonly string[] = ['connection', 'transfer-encoding', 'keep-alive'];

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
