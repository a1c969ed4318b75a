import { makeImapMailbox } from '../adapters/mail/imap/imap.js';
import { readImapSettings } from '../adapters/mail/imap/settings.js';
import { makeSmtpMail } from '../adapters/mail/smtp/smtp.js';
import { readSmtpSettings } from '../adapters/mail/smtp/settings.js';
import type { Config } from '../config.js';
import { type Fault, faultsToText } from '../kernel/fault.js';
import type { Clock } from '../ports/clock.js';
import type { Mail } from '../ports/mail.js';
import type { Mailbox } from '../ports/mailbox.js';
import type { Connection } from '../ports/store.js';

/** One way of sending mail: what it needs, and how it is made of that. */
interface MailAdapter {
  readonly faults: (connection: Pick<Connection, 'settings'>) => readonly Fault[];
  /** Settings were checked when the connection was made; what no longer fits is a broken promise. */
  readonly make: (connection: Connection) => Mail;
}

export type MailAdapters = Readonly<Record<string, MailAdapter>>;

/** One row per adapter folder under adapters/mail. */
export function mailAdapters(config: Pick<Config, 'mailAddresses' | 'mailOnlyTo'>): MailAdapters {
  return {
    smtp: {
      faults: ({ settings }) => {
        const read = readSmtpSettings(settings);
        return read.ok ? [] : read.error;
      },
      make: ({ id, settings }) => {
        const read = readSmtpSettings(settings);
        if (!read.ok) throw new Error(`Connection ${id}: ${faultsToText(read.error)}`);
        return makeSmtpMail(read.value, {
          addresses: config.mailAddresses,
          onlyTo: config.mailOnlyTo,
        });
      },
    },
  };
}

/** One way of reading a mailbox. */
interface MailboxAdapter {
  readonly faults: (connection: Pick<Connection, 'settings'>) => readonly Fault[];
  readonly make: (connection: Connection) => Mailbox;
}

export type MailboxAdapters = Readonly<Record<string, MailboxAdapter>>;

export function mailboxAdapters(
  config: Pick<Config, 'mailAddresses'>,
  clock: Clock,
): MailboxAdapters {
  return {
    imap: {
      faults: ({ settings }) => {
        const read = readImapSettings(settings);
        return read.ok ? [] : read.error;
      },
      make: ({ id, settings }) => {
        const read = readImapSettings(settings);
        if (!read.ok) throw new Error(`Connection ${id}: ${faultsToText(read.error)}`);
        return makeImapMailbox(read.value, { clock, addresses: config.mailAddresses });
      },
    },
  };
}
