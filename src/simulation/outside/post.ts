import { ok } from '../../kernel/result.js';
import { parseEmail } from '../../domain/party/email.js';
import type { Mail, MailMessage } from '../../ports/mail.js';
import type { Print, PrintJob } from '../../ports/print.js';

/** The mail server of one company: takes everything, and remembers it. */
export function makeMail(from: string, left: (message: MailMessage) => Promise<void>): Mail {
  const address = parseEmail(from);
  if (address === null) throw new Error(`Not an address: ${from}`);
  let taken = 0;
  return {
    from: address,
    async send(message) {
      taken += 1;
      await left(message);
      return ok({ answer: `250 ${taken}` });
    },
  };
}

/** Where letters are laid, one page per key whatever is asked. */
export function makePost(left: (job: PrintJob) => Promise<void>): Print {
  const laid = new Set<string>();
  const place = ({ administration, key }: Pick<PrintJob, 'administration' | 'key'>): string =>
    `${administration}/${key}`;
  return {
    find: (job) => Promise.resolve(ok(laid.has(place(job)) ? { reference: place(job) } : null)),
    async put(job) {
      if (!laid.has(place(job))) await left(job);
      laid.add(place(job));
      return ok({ reference: place(job) });
    },
  };
}
