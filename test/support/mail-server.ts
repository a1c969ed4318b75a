import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { testCertificate } from './certificate.js';

/** What the server does to the coming messages, instead of taking them. */
export type MailTrouble =
  | 'sender-refused'
  | 'recipient-refused'
  | 'recipient-later'
  | 'data-refused'
  | 'data-later'
  | 'dropped-before-data'
  /** It takes the message, and the line breaks before it can say so */
  | 'dropped-after-data';

export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it travelled */
  readonly raw: Buffer;
  readonly encrypted: boolean;
}

/** A real SMTP server on a port of this machine. */
export interface MailServer {
  readonly port: number;
  /** What its certificate is trusted by */
  readonly ca: string;
  /** Everything it took, in order */
  readonly taken: readonly TakenMail[];
  /** One message after the other meets these; when all are used up, it takes what comes. */
  trouble(...what: readonly MailTrouble[]): void;
  close(): Promise<void>;
}

export const MAIL_LOGIN = { user: 'voldaan', password: 'not-a-secret' };

const REPLIES: Readonly<Partial<Record<MailTrouble, readonly [number, string]>>> = {
  'sender-refused': [553, '5.7.1 Sender address rejected: not owned by user'],
  'recipient-refused': [550, '5.1.1 No such user here'],
  'recipient-later': [451, '4.7.1 Greylisted, try again later'],
  'data-refused': [554, '5.7.1 Message looks like spam'],
  'data-later': [452, '4.3.1 Insufficient system storage'],
};

export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const certificate = testCertificate();
  const taken: TakenMail[] = [];
  const coming: MailTrouble[] = [];
  let now: MailTrouble | undefined;
  const drop = (): void => {
    for (const connection of server.connections)
      (connection as unknown as { _socket: { destroy(): void } })._socket.destroy();
  };
  const answer = (at: string, callback: (error?: Error | null) => void): void => {
    const reply = now?.startsWith(at) === true ? REPLIES[now] : undefined;
    if (reply === undefined) callback();
    else callback(Object.assign(new Error(reply[1]), { responseCode: reply[0] }));
  };
  const server: SMTPServer = new SMTPServer({
    ...certificate,
    closeTimeout: 100,
    onAuth({ username, password }, _session, callback) {
      const isKnown = username === MAIL_LOGIN.user && password === MAIL_LOGIN.password;
      if (isKnown) callback(null, { user: username });
      else callback(new Error('Invalid username or password'));
    },
    onMailFrom(_address, _session, callback) {
      now = coming.shift();
      answer('sender', callback);
    },
    onRcptTo(_address, _session, callback) {
      if (now === 'dropped-before-data') drop();
      else answer('recipient', callback);
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        if (now === undefined || now === 'dropped-after-data')
          taken.push({
            from: mailFrom === false ? '' : mailFrom.address,
            to: rcptTo.map(({ address }) => address),
            raw: Buffer.concat(chunks),
            encrypted: session.secure,
          });
        if (now === 'dropped-after-data') drop();
        else answer('data', callback);
      });
    },
    ...options,
  });
  // A client that breaks off is what some tests are about.
  server.on('error', () => undefined);
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    ca: certificate.cert,
    taken,
    trouble: (...what) => {
      coming.push(...what);
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
      }),
  };
}

/** Settings of a connection to it, with login. */
export function mailSettings(
  { port, ca }: MailServer,
  change: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return {
    ...{ host: 'localhost', port: String(port), ca, ...MAIL_LOGIN },
    from: 'facturen@smederij.example',
    replyTo: 'debiteuren@smederij.example',
    ...change,
  };
}
