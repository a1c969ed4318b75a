import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TakenCall {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly event: {
    readonly id: string;
    readonly type: string;
    readonly data: Readonly<Record<string, unknown>>;
  };
}

/** A receiver of webhooks, over real HTTP, that answers as a test says. */
export interface Receiver {
  readonly url: string;
  readonly calls: TakenCall[];
  /** How it answers from now on: a status, or whatever it does with the answer. */
  answer: number | ((response: ServerResponse) => void);
  /** Called before it answers, while the sender waits. */
  meanwhile: () => void;
  types(): readonly string[];
  connectionsMade(): number;
  close(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const calls: TakenCall[] = [];
  let made = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const event = JSON.parse(body.toString('utf8')) as TakenCall['event'];
      calls.push({ headers: request.headers, body, event });
      receiver.meanwhile();
      const { answer } = receiver;
      if (typeof answer === 'number') response.writeHead(answer).end('thanks');
      else answer(response);
    });
  });
  server.on('connection', () => {
    made += 1;
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/told`,
    ...{ calls, answer: 204, meanwhile: () => undefined },
    types: () => calls.map(({ event }) => event.type),
    connectionsMade: () => made,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  return receiver;
}
