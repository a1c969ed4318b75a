import type { MailboxError } from '../../../ports/mailbox.js';
import { ADDRESS_FORBIDDEN } from '../../http/addresses.js';

type Row = readonly [MailboxError['kind'], string];

/** Codes of Node, of the library and of ours. */
const OF_CODE: Readonly<Partial<Record<string, Row>>> = {
  [ADDRESS_FORBIDDEN]: [
    'refused',
    'The mail server is not on the public internet. The operator of this service allows others with the setting VOLDAAN_MAIL_ADDRESSES.',
  ],
  ENOTFOUND: ['unreachable', 'The name of the mail server is unknown. Check it.'],
  EAI_AGAIN: ['unreachable', 'The name of the mail server cannot be looked up now.'],
  ECONNREFUSED: ['unreachable', 'The mail server refuses connections.'],
  NonExistent: ['refused', 'There is no such folder in the mailbox. Check its name.'],
  LiteralTooLarge: ['malformed', 'The mail server sends more than was asked for.'],
  LineTooLarge: ['malformed', 'The mail server sends more than was asked for.'],
  ResponseTooLarge: ['malformed', 'The mail server sends more than was asked for.'],
};

/** What Node calls a certificate it does not trust, and a handshake that fails. */
const TLS_TROUBLE = /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|CRL|EPROTO$|STARTTLS/;

const TLS: Row = [
  'refused',
  'The connection to the mail server could not be encrypted: it offers no STARTTLS, or its certificate cannot be trusted. Check host, port and tls of the connection.',
];

const BROKE: Row = [
  'unreachable',
  'The connection to the mail server broke off. It is tried again.',
];

interface ImapFailure {
  readonly code?: string;
  readonly authenticationFailed?: boolean;
  readonly tlsFailed?: boolean;
  readonly serverResponseCode?: string;
  readonly responseStatus?: string;
}

/** What a failed conversation means. The server's own words are left out: some repeat what they were given. */
export function mailboxErrorOf(error: unknown): MailboxError {
  const failure: ImapFailure = typeof error === 'object' && error !== null ? error : {};
  const { code = '', serverResponseCode = '' } = failure;
  return said(
    failure.authenticationFailed === true
      ? ofLogin(serverResponseCode)
      : failure.tlsFailed === true || TLS_TROUBLE.test(code)
        ? TLS
        : (OF_CODE[serverResponseCode] ?? OF_CODE[code] ?? ofAnswer(failure)),
  );
}

/** RFC 5530: UNAVAILABLE is a matter of time. */
function ofLogin(code: string): Row {
  return code.toUpperCase() === 'UNAVAILABLE'
    ? ['unreachable', 'The mail server cannot check the login now.']
    : [
        'unauthorised',
        'The mail server does not take user and password. Check them in the connection.',
      ];
}

function ofAnswer({ responseStatus }: ImapFailure): Row {
  return responseStatus === 'NO' || responseStatus === 'BAD'
    ? ['refused', 'The mail server refused what was asked. Check the folder of the connection.']
    : BROKE;
}

function said([kind, message]: Row): MailboxError {
  return { kind, message };
}
