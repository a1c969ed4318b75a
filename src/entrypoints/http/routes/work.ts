import type { Request } from 'express';
import { ROLES } from '../../../domain/work/task.js';
import { parsePlainDate } from '../../../kernel/dates.js';
import type { App } from '../../app.js';
import { workFault } from '../../work-faults.js';
import { formRoutes, named } from '../form-routes.js';
import type { GuardedRoutes } from '../guarded.js';
import { pageOf } from '../page.js';
import { problem } from '../problems.js';
import { inAdministration, UNKNOWN } from '../scoped.js';
import { WORK } from '../told/work.js';

/** Entries of one timeline in one answer. */
const TIMELINE_MAX = 1_000;

/** The work of people: tasks and calls, disputes, what was agreed, people, and the card of a debtor. */
export function workRoutes(app: App): GuardedRoutes {
  const { routes, get, post } = formRoutes(app);
  const { tasks, calls, disputes, agreements, people, debtors, daily } = app.work;

  get('books.read', 'tasks', WORK.listTasks, async (id, request) =>
    pageOf(request, 'tasks', await tasks.list(id, tasksAsked(request))),
  );
  get('books.read', 'tasks/:id', WORK.readTask, async (id, request) =>
    tasks.show(id, named<'task'>(request)),
  );
  get('books.read', 'disputes', WORK.listDisputes, async (id, request) =>
    pageOf(
      request,
      'disputes',
      await disputes.list(id, { openOnly: request.query['all'] !== 'true' }),
    ),
  );
  get('books.read', 'promises', WORK.listAgreements, async (id, request) => {
    const all = request.query['all'] === 'true';
    return {
      promises: await agreements.promises(id, { all }),
      plans: await agreements.plans(id, { all }),
    };
  });
  get('books.read', 'people', WORK.listPeople, async (id) => ({
    people: await people.list(id),
    absences: await people.absences(id),
  }));
  get('books.read', 'due-soon', WORK.listDueSoon, async (id) => ({
    dueSoon: await debtors.dueSoon(id),
  }));
  get('books.read', 'debtors/:id/card', WORK.readDebtorCard, async (id, request) =>
    debtors.card(id, named<'debtor'>(request)),
  );
  get('books.read', 'debtors/:id/timeline', WORK.readTimeline, async (id, request) => ({
    timeline: await debtors.timeline(id, named<'debtor'>(request), TIMELINE_MAX),
  }));

  post('work.do', 'tasks/:id/close', WORK.closeTask, (id, report, request) =>
    tasks.close(id, named<'task'>(request), report),
  );
  post('work.do', 'tasks/:id/move', WORK.moveTask, (id, to, request) =>
    tasks.move(id, named<'task'>(request), to),
  );
  post('work.do', 'disputes', WORK.openDispute, (id, wish) => disputes.open(id, wish));
  post('work.do', 'disputes/:id/resolve', WORK.resolveDispute, (id, resolution, request) =>
    disputes.resolve(id, { ...resolution, disputeId: named<'dispute'>(request) }),
  );
  post('work.do', 'promises', WORK.recordPromise, (id, { payBy, ...wish }) =>
    agreements.promise(id, { ...wish, payBy }),
  );
  post('work.do', 'plans', WORK.recordPlan, (id, wish) => agreements.plan(id, wish));
  post('work.do', 'promises/:id/confirm', WORK.confirmPromise, (id, done, request) =>
    agreements.confirm(id, named<'promise'>(request), done),
  );
  post('work.do', 'promises/:id/cancel', WORK.cancelPromise, (id, { by }, request) =>
    agreements.cancel(id, named<'promise'>(request), by),
  );
  post('work.organise', 'people', WORK.savePerson, (id, person) => people.save(id, person));
  post('work.organise', 'absences', WORK.saveAbsence, (id, absence) =>
    people.saveAbsence(id, absence),
  );
  routes.delete(
    '/administrations/:administration/absences/:person/:from',
    WORK.removeAbsence,
    inAdministration(app, 'work.organise', async (id, { params }, response) => {
      const from = parsePlainDate(String(params['from']));
      const removed = from.ok
        ? await people.removeAbsence(id, String(params['person']), from.value)
        : null;
      if (removed?.ok === true) response.status(204).end();
      else problem(response, [removed === null ? UNKNOWN : workFault(removed.error)]);
    }),
  );
  post('work.do', 'debtors/:id/notes', WORK.noteDebtor, (id, note, request) =>
    debtors.note(id, { ...note, debtorId: named<'debtor'>(request) }),
  );
  post('work.organise', 'debtors/:id/owner', WORK.ownDebtor, (id, { owner, by }, request) =>
    people.own(id, named<'debtor'>(request), owner, by),
  );
  post('work.do', 'debtors/:id/calls', WORK.openCall, (id, wish, request) =>
    calls.open(id, { ...wish, debtorId: named<'debtor'>(request) }),
  );
  post('work.do', 'work/day', WORK.runDay, async (id) => ({
    ok: true,
    value: await daily.run(id),
  }));
  return routes;
}

/** `?person=an&role=sales&kind=call&week=true&state=closed`; what is no word of ours asks for nothing. */
function tasksAsked({ query }: Request): Parameters<App['work']['tasks']['list']>[1] {
  const word = (key: string): string | undefined => {
    const value = query[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const [person, kind] = [word('person'), word('kind')];
  const role = ROLES.find((one) => one === word('role'));
  return {
    ...(person === undefined ? {} : { person }),
    ...(kind === undefined ? {} : { kind }),
    ...(role === undefined ? {} : { role }),
    ...{ week: word('week') === 'true', state: word('state') === 'closed' ? 'closed' : 'open' },
  };
}
