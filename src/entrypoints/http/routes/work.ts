import type { Request } from 'express';
import { ROLES } from '../../../domain/work/task.js';
import { WORK_FORMS } from '../../../formats/json/work.js';
import type { App } from '../../app.js';
import { formRoutes, named } from '../form-routes.js';
import type { GuardedRoutes } from '../guarded.js';

/** Entries of one timeline in one answer. */
const TIMELINE_MAX = 1_000;

/** The work of people: tasks and calls, disputes, what was agreed, people, and the card of a debtor. */
export function workRoutes(app: App): GuardedRoutes {
  const { routes, get, post } = formRoutes(app);
  const { tasks, calls, disputes, agreements, people, debtors, daily } = app.work;

  get('books.read', 'tasks', async (id, request) => ({
    tasks: await tasks.list(id, tasksAsked(request)),
  }));
  get('books.read', 'tasks/:id', async (id, request) => tasks.show(id, named<'task'>(request)));
  get('books.read', 'disputes', async (id, request) => ({
    disputes: await disputes.list(id, { openOnly: request.query['all'] !== 'true' }),
  }));
  get('books.read', 'promises', async (id, request) => {
    const all = request.query['all'] === 'true';
    return {
      promises: await agreements.promises(id, { all }),
      plans: await agreements.plans(id, { all }),
    };
  });
  get('books.read', 'people', async (id) => ({
    people: await people.list(id),
    absences: await people.absences(id),
  }));
  get('books.read', 'due-soon', async (id) => ({ dueSoon: await debtors.dueSoon(id) }));
  get('books.read', 'debtors/:id/card', async (id, request) =>
    debtors.card(id, named<'debtor'>(request)),
  );
  get('books.read', 'debtors/:id/timeline', async (id, request) => ({
    timeline: await debtors.timeline(id, named<'debtor'>(request), TIMELINE_MAX),
  }));

  post('work.do', 'tasks/:id/close', WORK_FORMS.report, (id, report, request) =>
    tasks.close(id, named<'task'>(request), report),
  );
  post('work.do', 'tasks/:id/move', WORK_FORMS.move, (id, to, request) =>
    tasks.move(id, named<'task'>(request), to),
  );
  post('work.do', 'disputes', WORK_FORMS.dispute, (id, wish) => disputes.open(id, wish));
  post('work.do', 'disputes/:id/resolve', WORK_FORMS.resolution, (id, resolution, request) =>
    disputes.resolve(id, { ...resolution, disputeId: named<'dispute'>(request) }),
  );
  post('work.do', 'promises', WORK_FORMS.promise, (id, { payBy, ...wish }) =>
    agreements.promise(id, { ...wish, payBy }),
  );
  post('work.do', 'plans', WORK_FORMS.plan, (id, wish) => agreements.plan(id, wish));
  post('work.do', 'promises/:id/confirm', WORK_FORMS.confirmation, (id, done, request) =>
    agreements.confirm(id, named<'promise'>(request), done),
  );
  post('work.do', 'promises/:id/cancel', WORK_FORMS.signature, (id, { by }, request) =>
    agreements.cancel(id, named<'promise'>(request), by),
  );
  post('work.organise', 'people', WORK_FORMS.person, (id, person) => people.save(id, person));
  post('work.organise', 'absences', WORK_FORMS.absence, (id, absence) =>
    people.saveAbsence(id, absence),
  );
  post('work.do', 'debtors/:id/notes', WORK_FORMS.note, (id, note, request) =>
    debtors.note(id, { ...note, debtorId: named<'debtor'>(request) }),
  );
  post('work.organise', 'debtors/:id/owner', WORK_FORMS.owner, (id, { owner, by }, request) =>
    people.own(id, named<'debtor'>(request), owner, by),
  );
  post('work.do', 'debtors/:id/calls', WORK_FORMS.call, (id, wish, request) =>
    calls.open(id, { ...wish, debtorId: named<'debtor'>(request) }),
  );
  post('work.do', 'work/day', WORK_FORMS.signature, async (id) => ({
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
