import { plain } from '../../../formats/text/plain.js';
import type { MailError } from '../../../ports/mail.js';
import { ADDRESS_FORBIDDEN } from '../../http/addresses.js';

/** Longest answer of a server that is repeated, characters. */
const ANSWER_MAX = 200;

/** What the library tells of a failure. */
interface SmtpFailure {
  readonly code?: string;
  readonly originalCode?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly command?: string;
}

type Row = readonly [MailError['kind'], string];

const OF_CODE: Readonly<Partial<Record<string, Row>>> = {
  [ADDRESS_FORBIDDEN]: [
    'precondition',
    'The mail server is not on the public internet. The operator of this service allows others with the setting VOLDAAN_MAIL_ADDRESSES.',
  ],
  ETLS: [
    'precondition',
    'The connection to the mail server could not be encrypted: it offers no STARTTLS, or its certificate cannot be trusted. Check host, port and tls of the connection.',
  ],
  ENOTFOUND: ['transient', 'The name of the mail server is unknown. Check it.'],
  EAI_AGAIN: ['transient', 'The name of the mail server cannot be looked up now.'],
  ECONNREFUSED: ['transient', 'The mail server refuses connections.'],
  ETIMEDOUT: [
    'transient',
    'The mail server did not answer in time; the message was not handed over.',
  ],
};

/** What Node calls a certificate it does not trust, and a handshake that fails. */
const TLS_TROUBLE = /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|CRL|EPROTO$/;

const BROKE_OFF: Row = [
  'transient',
  'The connection to the mail server broke off before the message was handed over.',
];

const UNKNOWN: Row = [
  'unknown',
  'The message was handed to the mail server, but no answer came. It may have left.',
];

/**
 * What a failed conversation means. From the first byte of the message on, only the server's own verdict on it is
 * believed; whatever else happens then leaves open whether it left.
 */
export function mailErrorOf(error: unknown, handedOver: boolean): MailError {
  const failure: SmtpFailure = typeof error === 'object' && error !== null ? error : {};
  const { code = '', responseCode } = failure;
  if (handedOver) {
    // 421 is no verdict: a server says it when it goes down, whatever it had in hand.
    if (code === 'EMESSAGE' && responseCode !== undefined && responseCode !== 421)
      return verdict(failure, responseCode);
    return said(UNKNOWN);
  }
  if (code === 'EAUTH' || code === 'ENOAUTH') return ofLogin(responseCode);
  const { originalCode = '' } = failure;
  const row = OF_CODE[TLS_TROUBLE.test(originalCode) ? 'ETLS' : originalCode] ?? OF_CODE[code];
  if (row !== undefined) return said(row);
  // Larger than the server told it takes; no answer of its own.
  if (code === 'EMESSAGE')
    return said(['precondition', 'The message is larger than the mail server takes.']);
  return responseCode === undefined || code === 'ECONNECTION' || code === 'ESOCKET'
    ? said(BROKE_OFF)
    : verdict(failure, responseCode);
}

/** No such mailbox, or one that is closed (RFC 3463: 5.1.x, 5.2.1); an answer without a status means the same. */
const ADDRESS_STATUS = /^5\d\d[ -](?:5\.1\.\d|5\.2\.1|(?!\d\.\d))/;

/** 5xx is for good, 4xx for now (RFC 5321 4.2.1). A sender that is refused is our own setting, and can be mended. */
function verdict({ response = '', command }: SmtpFailure, responseCode: number): MailError {
  const answer = plain(response).slice(0, ANSWER_MAX);
  if (responseCode < 500)
    return { kind: 'transient', message: `The mail server asks to try later: ${answer}` };
  if (command === 'MAIL FROM')
    return { kind: 'precondition', message: `The mail server does not take the sender: ${answer}` };
  const message = `The mail server refused the message: ${answer}`;
  const isAddress = command === 'RCPT TO' && ADDRESS_STATUS.test(answer);
  return { kind: 'refused', message, ...(isAddress ? { address: true } : {}) };
}

/** The server's words are left out: some repeat what they were given. */
function ofLogin(responseCode: number | undefined): MailError {
  return responseCode !== undefined && responseCode < 500
    ? said(['transient', 'The mail server cannot check the login now.'])
    : said([
        'precondition',
        'The mail server does not take user and password, or offers no login. Check them in the connection.',
      ]);
}

function said([kind, message]: Row): MailError {
  return { kind, message };
}
