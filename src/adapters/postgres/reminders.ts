import type { AdministrationId } from '../../kernel/ids.js';
import type { DunningRepository } from '../../ports/dunning.js';
import { reminderOf } from './dunning-rows.js';
import { encodeJson } from './json.js';
import { date, id, listOf } from './rows.js';
import type { Row, Sql, Value } from './sql.js';

/** What debtors were reminded of: the part of the dunning repository that is kept for ever. */
export function reminderRepository(
  sql: Sql,
  administration: AdministrationId,
): Pick<
  DunningRepository,
  'claimReminder' | 'renewReminder' | 'noteArrival' | 'claimsOf' | 'reminders' | 'missedDueDates'
> {
  const query = (text: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(text, [administration, ...values]);
  return {
    async claimReminder(reminder) {
      const claimed = await query(
        `insert into reminder (administration_id, open_item_id, round, step, debtor_id, action_id, on_date,
           new_due_date, channel, notice)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (administration_id, open_item_id, round, step) do nothing returning 1`,
        ...[reminder.openItemId, reminder.round, reminder.step, reminder.debtorId],
        ...[reminder.actionId, reminder.on, reminder.newDueDate ?? null, reminder.channel ?? null],
        reminder.notice === undefined ? null : encodeJson(reminder.notice),
      );
      return claimed.length === 1 ? 'claimed' : 'exists';
    },
    async renewReminder(reminder) {
      const renewed = await query(
        `update reminder set on_date = $6, new_due_date = $7, channel = $8, notice = $9
         where administration_id = $1 and open_item_id = $2 and round = $3 and step = $4 and action_id = $5
         returning 1`,
        ...[reminder.openItemId, reminder.round, reminder.step, reminder.actionId],
        ...[reminder.on, reminder.newDueDate ?? null, reminder.channel ?? null],
        reminder.notice === undefined ? null : encodeJson(reminder.notice),
      );
      return renewed.length === 1;
    },
    async noteArrival(actionId, { how, on }) {
      const column = how === 'delivered' ? 'delivered_on' : 'bounced_on';
      await query(
        `update reminder set ${column} = $3
         where administration_id = $1 and action_id = $2 and ${column} is null`,
        ...[actionId, on],
      );
    },
    async claimsOf(actionId) {
      const rows = await query(
        `select r.*, null as action_state from reminder r
         where r.administration_id = $1 and r.action_id = $2 order by r.position`,
        actionId,
      );
      return rows.map(reminderOf);
    },
    async reminders(debtors) {
      const rows = await query(
        `select r.*, a.state as action_state from reminder r
         left join dunning_action a on a.administration_id = $1 and a.id = r.action_id
         where r.administration_id = $1
           and ($2::text[] is null or r.debtor_id = any($2::text[])) order by r.position`,
        debtors === undefined ? null : listOf(debtors),
      );
      return rows.map(reminderOf);
    },
    async missedDueDates(debtors) {
      const rows = await query(
        `select distinct r.debtor_id, i.due_date from reminder r
           join open_item i on i.administration_id = $1 and i.id = r.open_item_id
           join dunning_action a on a.administration_id = $1 and a.id = r.action_id and a.state = 'sent'
         where r.administration_id = $1 and r.debtor_id = any($2::text[]) and r.on_date > i.due_date
           and r.bounced_on is null and r.channel is distinct from 'call'
         order by r.debtor_id, i.due_date`,
        listOf(debtors),
      );
      return rows.map((row) => ({
        debtorId: id<'debtor'>(row, 'debtor_id'),
        dueDate: date(row, 'due_date'),
      }));
    },
  };
}
