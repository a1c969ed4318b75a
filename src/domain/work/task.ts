import type { PlainDate } from '../../kernel/dates.js';
import type { DebtorId, OpenItemId, TaskId } from '../../kernel/ids.js';
import type { PersonName } from '../party/debtor-profile.js';

/** Whose work it is, where no person is named (practices 23, 90). */
export const ROLES = ['debtors', 'sales', 'administration', 'logistics', 'manager'] as const;

export type Role = (typeof ROLES)[number];

/**
 * Something a person must do, with whom it waits for and until when. It never closes without an outcome.
 * `kind` names what it is about in one word of ours (`call`, `confirm-promise`, `rating-drop`, …); the words people read
 * are in `subject` and `text`, in the language of the administration.
 */
export interface Task {
  readonly id: TaskId;
  /** One task per key, for ever: what is asked twice is one task */
  readonly key: string;
  readonly kind: string;
  readonly role: Role;
  /** Absent: whoever of the role comes first */
  readonly owner?: PersonName;
  readonly debtorId?: DebtorId;
  readonly openItemIds: readonly OpenItemId[];
  readonly dueOn: PlainDate;
  readonly subject: string;
  readonly text: string;
  readonly openedOn: PlainDate;
  /** Absent: open */
  readonly closed?: {
    readonly on: PlainDate;
    readonly by: PersonName;
    /** One word of ours: `done`, `no-answer`, `promised`, `overtaken`, … */
    readonly outcome: string;
    readonly note?: string;
  };
}
