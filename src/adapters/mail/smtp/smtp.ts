import { domainOf } from '../../../domain/party/email.js';
import { err } from '../../../kernel/result.js';
import type { Mail, MailError, MailMessage } from '../../../ports/mail.js';
import { handToServer, SMTP_LIMITS, type SmtpLimits } from './session.js';
import type { SmtpSettings } from './settings.js';
import { writeMessage } from './write.js';

/** Largest message as it travels, bytes: what common mail servers take at least. */
const MESSAGE_BYTES_MAX = 20 * 1024 * 1024;

export interface SmtpOptions {
  /** public: the server must be on the public internet */
  readonly addresses: 'public' | 'any';
  /** Addresses and `@domains` that may get mail, in lower case; empty: all */
  readonly onlyTo: readonly string[];
  readonly limits?: SmtpLimits;
}

/** Sends by SMTP (RFC 5321, 6409): one connection per message, encrypted, never a second try within one call. */
export function makeSmtpMail(settings: SmtpSettings, options: SmtpOptions): Mail {
  const { addresses, onlyTo, limits = SMTP_LIMITS } = options;
  return {
    from: settings.from,
    async send(message) {
      if (!mayGetMail(message, onlyTo)) return err(notOnTheList(message));
      const bytes = await writeMessage(message, settings);
      if (bytes.length > MESSAGE_BYTES_MAX) return err(tooLarge(bytes.length));
      return handToServer(settings, { to: message.to, bytes }, { addresses, limits });
    },
  };
}

function mayGetMail({ to }: MailMessage, onlyTo: readonly string[]): boolean {
  const address = to.toLowerCase();
  return onlyTo.length === 0 || onlyTo.includes(address) || onlyTo.includes(`@${domainOf(to)}`);
}

function notOnTheList({ to }: MailMessage): MailError {
  const message = `This installation may not write to ${to}: its operator lists who gets mail in the setting VOLDAAN_MAIL_ONLY_TO.`;
  return { kind: 'precondition', message };
}

function tooLarge(bytes: number): MailError {
  const message = `The message has ${bytes} bytes with its attachments; mail servers take ${MESSAGE_BYTES_MAX}. Leave an attachment of the invoice out.`;
  return { kind: 'precondition', message };
}
