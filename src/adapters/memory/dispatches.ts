import type { DispatchRepository, ReminderDispatch } from '../../ports/dispatches.js';
import { DEBTORS } from './debtors.js';
import { given, without } from './members.js';
import type { Plain, Session } from './memory.js';
import { ordered } from './order.js';
import { known, needsAtEnd } from './refuse.js';
import type { Kind } from './table.js';

const DISPATCHES: Kind<ReminderDispatch, 'action' | 'messageId' | 'unsettled'> = {
  name: 'reminder_dispatch',
  key: ({ actionId, attempt }) => `${actionId} ${attempt}`,
  by: {
    action: ({ actionId }) => actionId,
    messageId: ({ messageId }) => messageId ?? null,
    unsettled: ({ state }) => (state === 'leaving' || state === 'unknown' ? '' : null),
  },
};

export function dispatchRepository(session: Session): Plain<DispatchRepository> {
  const dispatches = session.rows(DISPATCHES);
  return {
    begin(dispatch) {
      needsAtEnd(session, DEBTORS, dispatch.debtorId);
      return dispatches.add(dispatch) ? 'begun' : 'exists';
    },
    settle({ actionId, attempt, at, state, reference, note }) {
      const what = `attempt ${attempt} of action ${actionId}`;
      const begun = known(dispatches.get(`${actionId} ${attempt}`), what);
      const rest = without(begun, 'reference', 'note');
      dispatches.put({ ...rest, at, state, ...given({ reference, note }) });
    },
    ofAction: (actionId) =>
      ordered(dispatches.having('action', actionId), ({ attempt }) => attempt),
    byMessageId: (messageId) =>
      ordered(
        dispatches.having('messageId', messageId),
        ({ at }) => at,
        ({ attempt }) => attempt,
      ).at(-1) ?? null,
    unsettled: (limit) =>
      ordered(
        dispatches.having('unsettled', ''),
        ({ at }) => at,
        ({ actionId }) => actionId,
      ).slice(0, limit),
  };
}
