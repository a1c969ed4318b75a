import type { MessageRepository, MessageSent } from '../../ports/messages.js';
import { DEBTORS } from './debtors.js';
import type { Plain, Session } from './memory.js';
import { addTo, needsAtEnd } from './refuse.js';
import { REMINDERS } from './dunning-rows.js';
import type { Kind } from './table.js';

const SENT: Kind<MessageSent, 'action'> = {
  name: 'message_sent',
  key: ({ messageId }) => messageId,
  by: { action: ({ actionId }) => actionId ?? null },
};

export function messageRepository(session: Session): Plain<MessageRepository> {
  const sent = session.rows(SENT);
  return {
    add(message) {
      needsAtEnd(session, DEBTORS, message.debtorId);
      return addTo(sent, { ...message, messageId: message.messageId.toLowerCase() });
    },
    byMessageId: (messageId) => sent.get(messageId.toLowerCase()),
    bounce(messageId, bounce, at) {
      const message = sent.get(messageId.toLowerCase());
      if (message === null || message.bounced !== undefined) return false;
      sent.put({ ...message, bounced: { ...bounce, at } });
      return true;
    },
    undelivered: () =>
      session
        .rows(REMINDERS)
        .all()
        .filter(({ actionId }) => {
          const messages = sent.having('action', actionId);
          return messages.length > 0 && messages.every(({ bounced }) => bounced !== undefined);
        })
        .map(({ openItemId, round, step }) => ({ openItemId, round, step })),
  };
}
