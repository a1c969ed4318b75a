import { z } from 'zod';
import { DKIM_SELECTOR } from '../../../domain/mail/sender.js';
import { checkedSender, fetchedMail, shownMailbox } from '../forms/mail.js';
import { language } from '../forms/words.js';
import { telling } from '../told.js';

export const MAIL = telling('mail', {
  checkSender: {
    says: 'Whether receivers can trust what is sent in the name of an administration, and what to do',
    more: 'Looks up SPF, DKIM and DMARC of the sender now. Without a selector the usual ones are tried.',
    query: z.object({
      selector: z
        .string()
        .regex(DKIM_SELECTOR, 'a selector is the name of a DKIM key alone, such as "selector1"')
        .optional(),
      lang: language.optional().meta({ description: 'English without it' }),
    }),
    answers: { 200: checkedSender },
  },
  readMailbox: {
    says: 'How the watched mailbox is doing, and what came in last, newest first',
    more: 'The state is null where no mailbox is connected, or nobody has looked yet.',
    paged: true,
    answers: { 200: shownMailbox },
  },
  fetchMail: {
    says: 'Read what is new in the watched mailbox now, and act on it',
    more: 'An error says why it gave nothing; the counts are of what was taken before.',
    answers: { 200: fetchedMail },
  },
});
