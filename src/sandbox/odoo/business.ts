import type { Call, Method } from './call.js';
import type { Engine } from './engine.js';
import { accessError, userError } from './exceptions.js';
import { receivables, settle } from './ledger.js';
import type { Row } from './rows.js';

/** Rules of single models, by `model.method`, or by `method` alone for every model. */
export const BUSINESS: Readonly<Record<string, Method>> = {
  'account.payment.register.create': createWizard,
  'account.payment.register.action_create_payments': createPayments,
  'mail.activity.create': createActivities,
  'mail.activity.action_feedback': finishActivities,
  'account.move.create': createMoves,
  'account.move.unlink': () => {
    throw userError('You cannot delete an item linked to a posted entry.');
  },
  message_post: postMessage,
};

function listOf({ args }: Call): readonly Record<string, unknown>[] {
  const list = args['vals_list'];
  return (Array.isArray(list) ? list : [list]) as Record<string, unknown>[];
}

/** The window that registers payments: made for invoices named in the context, gone after it was used. */
function createWizard(engine: Engine, call: Call): readonly number[] {
  const [values = {}] = listOf(call);
  if (call.context['active_model'] !== 'account.move')
    throw userError('The register payment wizard should only be called on account.move records.');
  const ids = (call.context['active_ids'] ?? []) as readonly number[];
  const moves = ids.map((id) => engine.seen('account.move', id, call.sight));
  if (moves.some(({ state }) => state !== 'posted'))
    throw userError('You can only register payment for posted journal entries.');
  if (moves.every(({ amount_residual: residual }) => Number(residual) < 0.005))
    throw userError("You can't register a payment because there is nothing left to pay.");
  if (new Set(moves.map((move) => move['company_id'])).size > 1)
    throw userError("You can't create payments for entries belonging to different companies.");
  if (new Set(moves.map((move) => move['move_type'])).size > 1)
    throw userError("You can't register payments for both inbound and outbound moves.");
  const residual = moves.reduce((sum, move) => sum + Number(move['amount_residual']), 0);
  const amount = typeof values['amount'] === 'number' ? values['amount'] : residual;
  return [
    engine.insert('account.payment.register', {
      ...(values as Record<string, string | number | boolean>),
      ...{ amount, payment_difference: residual - amount, move_ids: ids },
    }),
  ];
}

/** A bank journal by this name has no outstanding account. */
export const WITHOUT_ENTRIES = 'Bank without entries';

/** Posts the payment and reconciles it with the invoices, in one transaction. */
function createPayments(engine: Engine, { ids, context, sight }: Call): unknown {
  const wizard = engine.get('account.payment.register', ids[0] ?? 0);
  const [move] = (wizard['move_ids'] as readonly number[]).map((id) =>
    engine.seen('account.move', id, sight),
  );
  if (move === undefined) throw userError('There is nothing to pay.');
  const journal = engine.seen('account.journal', Number(wizard['journal_id']), sight);
  if (journal['company_id'] !== move['company_id'])
    throw accessError('The journal belongs to another company.');
  const isWriteOff = wizard['payment_difference_handling'] === 'reconcile';
  if (isWriteOff && wizard['writeoff_account_id'] === undefined)
    throw userError('Please set a write-off account.');
  // Claims apart, each with an amount and a text of the package's own: what was filled in counts for one claim alone.
  const apart = wizard['group_payment'] !== true && receivables(engine, move.id).length > 1;
  const amount = Number(apart ? move['amount_residual'] : wizard['amount']);
  const memo = Object.hasOwn(engine.fieldsOf('account.payment'), 'memo') ? 'memo' : 'ref';
  engine.insert('account.payment', {
    [memo]: apart ? move['payment_reference'] : wizard['communication'],
    ...{ amount, date: wizard['payment_date'], state: 'paid', journal_id: journal.id },
    ...{ partner_id: move['partner_id'], company_id: move['company_id'] },
  });
  // Without an outstanding account (18 on) the payment makes no entry, and nothing is reconciled until the statement comes.
  if (journal['name'] !== WITHOUT_ENTRIES)
    settle(engine, move, isWriteOff ? Number(move['amount_residual']) : amount);
  engine.remove('account.payment.register', wizard.id);
  return context['dont_redirect_to_payments'] === true
    ? true
    : { type: 'ir.actions.act_window', res_model: 'account.payment' };
}

/** Whoever makes an activity needs the right to write the document it is about. */
function createActivities(engine: Engine, call: Call): readonly number[] {
  return listOf(call).map((values) => {
    const model = String(engine.get('ir.model', Number(values['res_model_id']))['model']);
    engine.seen(model, Number(values['res_id']), call.sight);
    return engine.insert('mail.activity', {
      ...(values as Record<string, string | number>),
      res_model: model,
    });
  });
}

/** Done: the activity is gone, a message stays. */
function finishActivities(engine: Engine, { ids }: Call): unknown {
  for (const id of ids) {
    const activity = engine.get('mail.activity', id);
    engine.insert('mail.message', {
      ...{ model: activity['res_model'], res_id: activity['res_id'] },
      body: `<p>To-Do done: ${String(activity['summary'])}</p>${String(activity['note'] ?? '')}`,
    });
    engine.remove('mail.activity', id);
  }
  return true;
}

function createMoves(engine: Engine, call: Call): readonly number[] {
  return listOf(call).map((values) => {
    const { company_id: company } = values;
    if (!call.sight.companies.includes(Number(company)))
      throw accessError("You are not allowed to create 'account.move' of this company.");
    return engine.insert('account.move', {
      ...(values as Record<string, string | number>),
      state: 'draft',
    });
  });
}

/** From 17 on a text is shown as it stands unless the caller says that it is HTML. */
function postMessage(engine: Engine, { model, ids, args, sight }: Call): number {
  const row: Row = engine.seen(model, ids[0] ?? 0, sight);
  const { body, message_type: type, subject } = args as Partial<Record<string, string>>;
  const text = body ?? '';
  return engine.insert('mail.message', {
    ...{ model, res_id: row.id, message_type: type ?? 'notification', subject },
    body:
      args['body_is_html'] === true ? text : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  });
}
