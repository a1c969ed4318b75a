import { z } from 'zod';
import { MAIL_KINDS } from '../../../domain/mail/received-mail.js';
import { SENDER_CODES, SENDER_STATES, SENDER_TOPICS } from '../../../domain/mail/sender.js';
import { MAILBOX_ERRORS } from '../../../ports/mailbox.js';
import { NEXT } from '../page.js';
import { addressee } from './letters.js';
import { id, moment } from './values.js';

export const checkedSender = z
  .strictObject({
    from: z.string(),
    findings: z.array(
      z.strictObject({
        about: z.enum(SENDER_TOPICS),
        code: z.enum(SENDER_CODES),
        state: z.enum(SENDER_STATES),
        found: z.string().optional(),
        says: z.string(),
      }),
    ),
  })
  .meta({ id: 'CheckedSender' });

const mailboxError = z
  .strictObject({ kind: z.enum(MAILBOX_ERRORS), message: z.string() })
  .meta({ id: 'MailboxError' });

const mailboxState = z
  .strictObject({
    connectionId: id,
    lookedAt: moment,
    succeededAt: moment.nullable(),
    nextLookAt: moment.nullable(),
    error: mailboxError.nullable(),
  })
  .meta({ id: 'MailboxState' });

const mailReceived = z
  .strictObject({
    id,
    sha256: z.string(),
    ref: z.string(),
    kind: z.enum([...MAIL_KINDS, 'own']),
    debtorId: id.optional(),
    sender: z.string().optional(),
    subject: z.string(),
    at: moment,
    note: z.string(),
  })
  .meta({ id: 'MailReceived' });

const mailbox = {
  state: mailboxState.nullable(),
  debtors: z.array(addressee),
  messages: z.array(mailReceived),
  ...NEXT,
};

export const shownMailbox = z.strictObject(mailbox).meta({ id: 'ShownMailbox' });

export const fetchedMail = z
  .strictObject({
    outcome: z.enum(['none', 'looked', 'failed', 'waiting']),
    taken: z.number(),
    error: mailboxError.nullable(),
    ...mailbox,
  })
  .meta({ id: 'FetchedMail' });
