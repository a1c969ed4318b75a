import type { MailboxState, MailReceived, ReceivedRepository } from '../../ports/received.js';
import { DEBTORS } from './debtors.js';
import type { Plain, Session } from './memory.js';
import { addTo, needsAtEnd } from './refuse.js';
import type { Kind } from './table.js';

const MAILS: Kind<MailReceived> = { name: 'message_received', key: ({ sha256 }) => sha256 };

const STATES: Kind<MailboxState> = {
  name: 'mailbox_state',
  key: ({ connectionId }) => connectionId,
};

export function receivedRepository(session: Session): Plain<ReceivedRepository> {
  const mails = session.rows(MAILS);
  const states = session.rows(STATES);
  return {
    add(mail) {
      needsAtEnd(session, DEBTORS, mail.debtorId);
      return addTo(mails, mail);
    },
    has: (sha256) => mails.get(sha256) !== null,
    list: (limit) => mails.all().toReversed().slice(0, limit),
    state: (connectionId) => states.get(connectionId),
    saveState(state) {
      states.put(state);
    },
  };
}
