import { connect, isIP, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { EmailAddress } from '../../../domain/party/email.js';
import { plain } from '../../../formats/text/plain.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { MailError, MailReceipt } from '../../../ports/mail.js';
import { addressForbidden, isPublicAddress, lookupPublic } from '../../http/addresses.js';
import { mailErrorOf } from './errors.js';
import type { SmtpSettings } from './settings.js';

export interface SmtpLimits {
  /** Until the connection stands and is encrypted, ms */
  readonly connectMs: number;
  /** Silence after which an answer is no longer waited for, ms */
  readonly answerMs: number;
  /** The conversation after that, ms: with a server that drips, too, all of it ends in the 35 s one call may take */
  readonly wholeMs: number;
}

export const SMTP_LIMITS: SmtpLimits = { connectMs: 5_000, answerMs: 25_000, wholeMs: 30_000 };

/** Longest reply taken, bytes; honest ones have a few hundred. */
const REPLY_BYTES_MAX = 65_536;
const RECEIPT_MAX = 200;

/** One conversation that hands one message over, at most once; it ends in time whatever the server does. */
export async function handToServer(
  settings: SmtpSettings,
  message: { readonly to: EmailAddress; readonly bytes: Buffer },
  options: { readonly addresses: 'public' | 'any'; readonly limits: SmtpLimits },
): Promise<Result<MailReceipt, MailError>> {
  const { addresses, limits } = options;
  let socket: Socket;
  try {
    socket = await connected(settings, addresses, limits.connectMs);
  } catch (error) {
    return err(mailErrorOf(error, false));
  }
  return new Promise((resolve) => {
    let handedOver = false;
    const connection = connectionOver(socket, settings, limits);
    const end = (result: Result<MailReceipt, MailError>): void => {
      clearTimeout(whole);
      connection.close();
      socket.destroy();
      resolve(result);
    };
    const fail = (error: unknown): void => {
      end(err(mailErrorOf(error, handedOver)));
    };
    const whole = setTimeout(() => {
      fail({ code: 'ETIMEDOUT' });
    }, limits.wholeMs);
    // For as long as the connection lives: without a listener a late error would end the process.
    connection.on('error', fail);
    const send = (): void => {
      const { bytes, to } = message;
      // Asked for when the server said that it listens (354), not before.
      const content = new Readable({
        read() {
          handedOver = true;
          this.push(bytes);
          this.push(null);
        },
      });
      connection.send(
        { from: settings.from, to: [to], size: bytes.length },
        content,
        (error, info) => {
          if (error !== null) fail(error);
          else end(ok({ answer: plain(info.response).slice(0, RECEIPT_MAX) }));
        },
      );
    };
    connection.connect((error) => {
      if (error !== undefined) fail(error);
      else logIn(connection, settings, send, fail);
    });
  });
}

function logIn(
  connection: SMTPConnection,
  { login }: SmtpSettings,
  then: () => void,
  fail: (error: unknown) => void,
): void {
  if (login === undefined) then();
  else if (!connection.allowsAuth) fail({ code: 'ENOAUTH' });
  else
    connection.login({ credentials: { user: login.user, pass: login.password } }, (error) => {
      if (error === null) then();
      else fail(error);
    });
}

/** A TCP connection to an address that may be called; judged at the look-up, so that a name cannot change its mind. */
function connected(
  { host, port }: SmtpSettings,
  addresses: 'public' | 'any',
  connectMs: number,
): Promise<Socket> {
  if (addresses === 'public' && isIP(host) !== 0 && !isPublicAddress(host))
    return Promise.reject(addressForbidden(host));
  return new Promise((resolve, reject) => {
    const lookup = addresses === 'public' ? { lookup: lookupPublic } : {};
    const socket = connect({ host, port, ...lookup });
    const give = setTimeout(() => {
      socket.destroy(Object.assign(new Error('no connection in time'), { code: 'ETIMEDOUT' }));
    }, connectMs);
    socket.once('connect', () => {
      clearTimeout(give);
      resolve(socket);
    });
    // For as long as the socket lives: without a listener a late error would end the process.
    socket.on('error', (error) => {
      clearTimeout(give);
      reject(error);
    });
  });
}

function connectionOver(
  connection: Socket,
  { host, port, tls, from, ca }: SmtpSettings,
  { connectMs, answerMs }: SmtpLimits,
): SMTPConnection {
  return new SMTPConnection({
    ...{ host, port, connection },
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    name: from.slice(from.lastIndexOf('@') + 1),
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: answerMs,
    maxResponseSize: REPLY_BYTES_MAX,
    tls: { minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) },
    logger: false,
  });
}
