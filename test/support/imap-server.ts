import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { testCertificate } from './certificate.js';
import { MAIL_LOGIN } from './mail-server.js';

/** What the server does wrong with the coming connections. */
export type ImapTrouble =
  | 'login-unavailable'
  /** It hangs up in the middle of a message */
  | 'dropped'
  /** It sends a message larger than it was asked for */
  | 'flood'
  | 'no-imap';

interface Message {
  readonly uid: number;
  readonly at: Date;
  readonly bytes: Buffer;
}

/** A real server that speaks as much IMAP4rev1 (RFC 3501) as reading a folder takes, on a port of this machine. */
export interface ImapServer {
  readonly port: number;
  /** What its certificate is trusted by */
  readonly ca: string;
  /** Commands it got, without their tags and secrets */
  readonly asked: readonly string[];
  deliver(raw: string | Buffer, at: Date): void;
  /** The folder is numbered anew, as after a restored backup. */
  renumber(): void;
  /** One connection after the other meets these. */
  trouble(...what: readonly ImapTrouble[]): void;
  close(): Promise<void>;
}

export async function startImapServer(): Promise<ImapServer> {
  const { key, cert } = testCertificate();
  const asked: string[] = [];
  const coming: ImapTrouble[] = [];
  const box = { validity: 1_000, next: 1, messages: [] as Message[] };
  const sockets = new Set<Socket>();

  const server = createTlsServer({ key, cert }, (socket) => {
    const trouble = coming.shift();
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A client that breaks off is what some tests are about.
    socket.on('error', () => undefined);
    const say = (line: string): void => {
      socket.write(`${line}\r\n`);
    };
    if (trouble === 'no-imap') {
      say('220 mail.example ESMTP');
      return;
    }
    say('* OK [CAPABILITY IMAP4rev1] ready');
    let pending = '';
    socket.setEncoding('latin1').on('data', (text: string) => {
      pending += text;
      for (let end = pending.indexOf('\r\n'); end >= 0; end = pending.indexOf('\r\n')) {
        const line = pending.slice(0, end);
        pending = pending.slice(end + 2);
        answer(line, say, socket, trouble);
      }
    });
  });

  function answer(
    line: string,
    say: (line: string) => void,
    socket: Socket,
    trouble: ImapTrouble | undefined,
  ): void {
    const [tag = '*', ...rest] = line.split(' ');
    const command = rest.join(' ');
    const verb = /^(UID \w+|\w+)/.exec(command)?.[0].toUpperCase() ?? '';
    asked.push(verb === 'LOGIN' ? 'LOGIN' : command);
    const done = (): void => {
      say(`${tag} OK done`);
    };
    switch (verb) {
      case 'CAPABILITY':
        say('* CAPABILITY IMAP4rev1');
        done();
        return;
      case 'LOGIN':
        say(`${tag} ${loginAnswer(command, trouble)}`);
        return;
      case 'LIST':
        say('* LIST (\\Noselect) "/" ""');
        done();
        return;
      case 'SELECT':
      case 'EXAMINE':
        if (!/INBOX/i.test(command)) {
          say(`${tag} NO [NONEXISTENT] no such folder`);
          return;
        }
        say(`* ${box.messages.length} EXISTS`);
        say('* 0 RECENT');
        say('* FLAGS (\\Seen)');
        say(`* OK [UIDVALIDITY ${box.validity}] valid`);
        say(`* OK [UIDNEXT ${box.next}] next`);
        say(`${tag} OK [READ-ONLY] done`);
        return;
      case 'UID SEARCH':
        say(`* SEARCH ${found(command).join(' ')}`.trimEnd());
        done();
        return;
      case 'UID FETCH':
        fetched(command, socket, trouble);
        if (trouble === 'dropped') socket.destroy();
        else done();
        return;
      case 'LOGOUT':
        say('* BYE see you');
        done();
        socket.end();
        return;
      default:
        say(verb === 'NOOP' || verb === 'CLOSE' ? `${tag} OK done` : `${tag} BAD unknown`);
    }
  }

  function loginAnswer(command: string, trouble: ImapTrouble | undefined): string {
    if (trouble === 'login-unavailable') return 'NO [UNAVAILABLE] try later';
    const { user, password } = MAIL_LOGIN;
    const isKnown = command.includes(user) && command.includes(password);
    return isKnown ? 'OK [CAPABILITY IMAP4rev1] welcome' : 'NO [AUTHENTICATIONFAILED] no';
  }

  /** `UID n:*` names the last message, too, when its number is below n, as real servers do. */
  function found(command: string): readonly number[] {
    const uids = box.messages.map(({ uid }) => uid);
    const from = /UID (\d+):\*/.exec(command.slice(4))?.[1];
    if (from !== undefined) {
      const later = uids.filter((uid) => uid >= Number(from));
      return later.length > 0 ? later : uids.slice(-1);
    }
    const since = Date.parse(`${/SINCE "?([\w-]+)"?/i.exec(command)?.[1] ?? ''} UTC`);
    return box.messages.filter(({ at }) => !(at.getTime() < since)).map(({ uid }) => uid);
  }

  function fetched(command: string, socket: Socket, trouble: ImapTrouble | undefined): void {
    const uid = Number(/UID FETCH (\d+)/i.exec(command)?.[1]);
    const most = Number(/<0\.(\d+)>/.exec(command)?.[1] ?? Number.MAX_SAFE_INTEGER);
    const index = box.messages.findIndex((message) => message.uid === uid);
    const message = box.messages[index];
    if (message === undefined) return;
    const bytes =
      trouble === 'flood' ? Buffer.alloc(2 * most, 'x') : message.bytes.subarray(0, most);
    const size = `RFC822.SIZE ${message.bytes.length}`;
    const date = `INTERNALDATE "${internalDate(message.at)}"`;
    socket.write(
      `* ${index + 1} FETCH (UID ${uid} ${size} ${date} BODY[]<0> {${bytes.length}}\r\n`,
    );
    socket.write(trouble === 'dropped' ? bytes.subarray(0, 10) : bytes);
    if (trouble !== 'dropped') socket.write(')\r\n');
  }

  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  return {
    port: (server.address() as AddressInfo).port,
    ca: cert,
    asked,
    deliver(raw, at) {
      const bytes = Buffer.from(typeof raw === 'string' ? raw.replace(/\r?\n/g, '\r\n') : raw);
      box.messages.push({ uid: box.next, at, bytes });
      box.next += 1;
    },
    renumber() {
      box.validity += 1;
      box.messages = box.messages.map((message, index) => ({ ...message, uid: index + 1 }));
      box.next = box.messages.length + 1;
    },
    trouble: (...what) => {
      coming.push(...what);
    },
    close: () =>
      new Promise((closed) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => {
          closed();
        });
      }),
  };
}

/** `16-Jun-2026 07:00:00 +0000` */
function internalDate(at: Date): string {
  const [, day = '', month = '', year = '', time = ''] =
    /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(at.toUTCString()) ?? [];
  return `${day}-${month}-${year} ${time} +0000`;
}

/** Settings of a connection to it. */
export function imapSettings(
  { port, ca }: ImapServer,
  change: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return { host: 'localhost', port: String(port), tls: 'implicit', ca, ...MAIL_LOGIN, ...change };
}

/** A port of this machine where nobody listens. */
export async function deadPort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return String(port);
}
