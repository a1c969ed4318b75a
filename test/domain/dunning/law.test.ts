import { narrowed } from '../../../src/domain/dunning/charges.js';
import type { Ledger, LedgerItem, ReminderSent } from '../../../src/domain/dunning/ledger.js';
import { planRun } from '../../../src/domain/dunning/plan.js';
import type {
  DunningAction,
  DunningPlan,
  DunningPolicy,
  DunningStep,
} from '../../../src/domain/dunning/policy.js';
import type { Claim } from '../../../src/domain/law/claim.js';
import type { CreditorLaw, GeneralTerms } from '../../../src/domain/law/general-terms.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/party/administration.js';
import type { Debtor } from '../../../src/domain/party/debtor.js';
import { addDays, plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { aRate } from '../../support/law.js';
import {
  aDebtor,
  aLedger,
  anAdministration,
  anItem,
  euros,
  weekdays,
} from '../../support/ledger.js';

const step = (id: DunningStep['tone'], changes: Partial<DunningStep> = {}): DunningStep => ({
  ...{ id, tone: id, channel: 'mail', afterDueDays: 1, payWithinDays: 7 },
  ...changes,
});
// As long as the statutes ask by mail: 14 days in Belgium, 16 to be safe in the Netherlands.
const REMINDER = step('reminder', { payWithinDays: 14 });
const DUTCH_REMINDER = step('reminder', { payWithinDays: 16 });
const SECOND = step('second', { afterDueDays: 20, claims: 'claim' });
const FORMAL = step('formal', { afterDueDays: 40, claims: 'claim' });
const ANNOUNCE = step('second', { afterDueDays: 20, payWithinDays: 16, claims: 'announce' });
const policy = (...steps: readonly DunningStep[]): DunningPolicy => ({
  ...{ name: 'test', version: 1, steps },
});
const BELGIAN = policy(REMINDER, SECOND, FORMAL);
const DUTCH = policy(DUTCH_REMINDER, ANNOUNCE, FORMAL);

/** Terms that say nothing about paying late. */
const SILENT: GeneralTerms = { version: '2025', validFrom: plainDate('2025-01-01') };
const TERMS: GeneralTerms = {
  ...{ ...SILENT, interest: 'legal', damages: 'legal' },
  reminderFee: { amount: '7.50', postage: '1.60', regularDeliveries: false },
};

interface World {
  readonly debtor?: Partial<Debtor>;
  readonly country?: string;
  readonly law?: CreditorLaw;
  readonly accepted?: boolean;
  readonly terms?: GeneralTerms;
  readonly items?: readonly LedgerItem[];
}

/** One item of 350.00, due 31 March 2026. */
function world({ debtor, country = 'BE', law = {}, accepted = true, terms, items }: World): Ledger {
  const settings = { ...DEFAULT_SETTINGS, daysBetweenMessages: 0, law };
  const profile = { debtorId: idOf<'debtor'>('deb_1') };
  const termsAccepted = { version: '2025', on: plainDate('2025-06-01') };
  return aLedger({
    administration: anAdministration({ country, settings }),
    debtors: [aDebtor({ kind: 'consumer', ...debtor })],
    items: items ?? [item('itm_1', '350.00')],
    profiles: [accepted ? { ...profile, termsAccepted } : profile],
    terms: [terms ?? TERMS],
    // The rates of the second half of 2026 are confirmed in this world.
    rates: [aRate(), aRate({ regime: 'nl-trade', percent: '10.15' }), aRate(CIVIL)],
  });
}

const CIVIL = { regime: 'nl-civil', from: plainDate('2025-01-01'), percent: '6' } as const;

function item(id: string, open: string, due = '2026-03-31', changes: Partial<LedgerItem> = {}) {
  const amount = euros(open);
  const dates = { issueDate: plainDate('2026-01-02'), dueDate: plainDate(due) };
  return anItem({ id: idOf(id), number: id, amount, open: amount, ...dates, ...changes });
}

function plan(ledger: Ledger, on: string, by: DunningPolicy): DunningPlan {
  return planRun(ledger, by, plainDate(on), weekdays);
}

/** The ledger after the plan was done: reminders with what they were, and the claims they made. */
function done(ledger: Ledger, { actions, on }: DunningPlan): Ledger {
  const reminders = actions.flatMap((action) =>
    action.items.map(({ openItem, round }): ReminderSent => ({
      ...{ openItemId: idOf(openItem), debtorId: idOf(action.debtor), round, step: action.step },
      ...{ on: plainDate(on), channel: action.channel },
      ...(action.newDueDate === undefined ? {} : { newDueDate: plainDate(action.newDueDate) }),
      ...(action.notice === undefined ? {} : { notice: action.notice }),
    })),
  );
  const claims = actions.flatMap((action) =>
    (action.claims ?? []).flatMap((line, index): Claim[] => {
      if (line.claimId !== undefined) return [];
      const ids =
        line.openItem === undefined ? action.items.map((i) => i.openItem) : [line.openItem];
      const amount = euros(line.amount, line.currency);
      return [
        {
          ...{ id: idOf(`clm_${on}_${index}`), debtorId: idOf(action.debtor), kind: line.kind },
          ...{ openItemIds: ids.map((id) => idOf<'open-item'>(id)), amount, open: amount },
          ...{ clause: line.clause, on: plainDate(on) },
        },
      ];
    }),
  );
  return {
    ...ledger,
    reminders: [...ledger.reminders, ...reminders],
    claims: [...(ledger.claims ?? []), ...claims],
  };
}

/** Plans and does each of these days; answers the last plan. */
function after(ledger: Ledger, by: DunningPolicy, ...days: readonly string[]): DunningPlan {
  let now = ledger;
  let last: DunningPlan | undefined;
  for (const day of days) {
    last = plan(now, day, by);
    now = done(now, last);
  }
  if (last === undefined) throw new Error('No day was given');
  return last;
}

const lines = (action: DunningAction | undefined): readonly string[] =>
  (action?.claims ?? []).map(({ kind, amount }) => `${kind} ${amount}`);

describe('a Belgian consumer', () => {
  test('gets a free reminder that names its 14 days and the damages to come, and asks nothing', () => {
    expect(plan(world({}), '2026-04-01', BELGIAN).actions).toMatchObject([
      {
        ...{ step: 'reminder', costs: '0.00', interest: '0.00', newDueDate: '2026-04-15' },
        notice: {
          kind: 'be-free-reminder',
          ...{ from: '2026-04-02', until: '2026-04-15', chargeableFrom: '2026-04-16' },
          announced: [{ kind: 'damages', amount: '50.00', currency: 'EUR', openItem: 'itm_1' }],
        },
      },
    ]);
  });

  test.each([
    [{ isSmall: true }, '4.43'],
    [{}, '3.02'],
  ])('the whole case: 350.00 on 15 May for a creditor %j gives 50.00 and %s', (law, interest) => {
    const { actions } = after(world({ law }), BELGIAN, '2026-04-01', '2026-05-15');
    // The second reminder comes first; its fee is 7.50, by mail without postage.
    expect(lines(actions[0])).toEqual(['costs 7.50']);
    const formal = after(world({ law }), policy(REMINDER, FORMAL), '2026-04-01', '2026-05-15');
    expect(lines(formal.actions[0])).toEqual(['damages 50.00', `interest ${interest}`]);
    expect(formal.actions[0]).toMatchObject({ costs: '50.00', interest });
  });

  test('a further reminder by post costs the postage too, and the formal notice repeats what is open', () => {
    const byPost = policy(REMINDER, { ...SECOND, channel: 'letter' }, FORMAL);
    const { actions } = after(world({}), byPost, '2026-04-01', '2026-04-20', '2026-05-15');
    expect(lines(actions[0])).toEqual(['costs 9.10', 'damages 50.00', 'interest 3.02']);
    expect(actions[0]?.claims?.[0]?.claimId).toBeDefined();
    expect(actions[0]?.costs).toBe('59.10');
  });

  test.each([
    ['2026-04-15', [], [{ reason: 'legal-term-running', until: '2026-04-15' }]],
    ['2026-04-16', ['formal'], []],
  ])('a broken promise on %s does not shorten the term', (day, steps, held) => {
    const promises = [
      {
        ...{ debtorId: idOf<'debtor'>('deb_1'), openItemIds: [idOf<'open-item'>('itm_1')] },
        ...{ amount: euros('350.00'), madeOn: plainDate('2026-04-02') },
        ...{ payBy: plainDate('2026-04-03'), state: 'broken' as const },
      },
    ];
    const reminded = done(world({}), plan(world({}), '2026-04-01', BELGIAN));
    // Without the date the message named, only the law keeps the step back.
    const reminders = reminded.reminders.map(({ newDueDate: _, ...sent }) => sent);
    const found = plan({ ...reminded, reminders, promises }, day, BELGIAN);
    expect(found.actions.map((a) => a.step)).toEqual(steps);
    expect(found.held).toMatchObject(held);
  });

  test('gets the free reminder again where the first came back', () => {
    const reminded = done(world({}), plan(world({}), '2026-04-01', BELGIAN));
    const reminders = reminded.reminders.map((sent) => ({ ...sent, bounced: true as const }));
    expect(plan({ ...reminded, reminders }, '2026-05-15', BELGIAN).actions).toMatchObject([
      { step: 'second', costs: '0.00', notice: { kind: 'be-free-reminder', until: '2026-05-29' } },
    ]);
  });

  test.each([
    ['accepted no terms', { accepted: false }, /no general terms/],
    [
      'accepted damages above the caps',
      { terms: { ...SILENT, damages: { percent: '20' } } },
      /void/,
    ],
  ])('who %s is asked nothing, and the action says why', (_, changes, why) => {
    const by = policy(REMINDER, FORMAL);
    const { actions } = after(world(changes), by, '2026-04-01', '2026-05-15');
    expect(actions[0]).toMatchObject({ step: 'formal', costs: '0.00', interest: '0.00' });
    expect(actions[0]?.law.join()).toMatch(why);
  });

  test('damages that no free reminder announced are not asked', () => {
    const silent = done(world({}), plan(world({ accepted: false }), '2026-04-01', BELGIAN));
    const { actions } = plan(silent, '2026-05-15', policy(REMINDER, FORMAL));
    expect(lines(actions[0])).toEqual(['interest 3.02']);
    expect(actions[0]?.law.join()).toMatch(/no earlier message announced it/);
  });

  test('an agreed rate below the legal one counts, one above it does not', () => {
    const of = (interest: string): string | undefined =>
      after(
        world({ terms: { ...TERMS, interest } }),
        policy(REMINDER, FORMAL),
        ...['2026-04-01', '2026-05-15'],
      ).actions[0]?.interest;
    expect([of('5'), of('15')]).toEqual(['1.44', '3.02']);
  });

  test('with regular deliveries the reminders of three due dates a year cost nothing', () => {
    const regular = { amount: '7.50', postage: '1.60', regularDeliveries: true };
    const { actions } = after(
      world({ terms: { ...TERMS, reminderFee: regular } }),
      BELGIAN,
      ...['2026-04-01', '2026-04-20'],
    );
    expect(actions[0]).toMatchObject({ step: 'second', costs: '0.00' });
    expect(actions[0]?.law.join()).toMatch(/regular deliveries/);
  });

  test('a waived claim is not asked again', () => {
    const first = done(world({}), plan(world({}), '2026-04-01', policy(REMINDER, FORMAL)));
    const second = done(first, plan(first, '2026-05-15', policy(REMINDER, FORMAL)));
    const waived = (second.claims ?? []).map((claim) => ({ ...claim, open: euros('0.00') }));
    const again = policy(
      REMINDER,
      FORMAL,
      step('formal', { id: 'last', afterDueDays: 60, claims: 'claim' }),
    );
    const { actions } = plan({ ...second, claims: waived }, '2026-06-04', again);
    // 20 more days of interest, and nothing else.
    expect(lines(actions[0])).toEqual(['interest 2.01']);
  });
});

describe('a Dutch consumer', () => {
  const dutch = (changes: World = {}) =>
    world({
      ...{ country: 'NL', debtor: { country: 'NL' }, accepted: false },
      items: [item('itm_1', '480.00')],
      ...changes,
    });

  test('gets a friendly reminder, a letter that names the exact costs, and only then the costs', () => {
    const [one, two, three] = ['2026-04-01', '2026-04-20', '2026-05-15'];
    expect(after(dutch(), DUTCH, one).actions[0]).toMatchObject({ costs: '0.00' });
    expect(after(dutch(), DUTCH, one).actions[0]?.notice).toBeUndefined();
    expect(after(dutch(), DUTCH, one, two).actions[0]).toMatchObject({
      ...{ costs: '0.00', newDueDate: '2026-05-06', needsPerson: ['legal-effect'] },
      notice: {
        ...{ kind: 'nl-fourteen-days', until: '2026-05-06', chargeableFrom: '2026-05-07' },
        announced: [{ kind: 'costs', amount: '72.00', openItem: 'itm_1' }],
      },
    });
    // 45 days at 6 % on 480.00.
    const last = after(dutch(), DUTCH, one, two, three).actions[0];
    expect(lines(last)).toEqual(['costs 72.00', 'interest 3.55']);
  });

  test('VAT is in the costs of a creditor who cannot recover it', () => {
    const found = after(dutch({ law: { vatOnCosts: '21' } }), DUTCH, '2026-04-01', '2026-04-20');
    expect(found.actions[0]?.notice?.announced).toMatchObject([{ amount: '87.12' }]);
  });

  test('no costs without the letter', () => {
    const { actions, held } = after(
      dutch(),
      policy(DUTCH_REMINDER, FORMAL),
      '2026-04-01',
      '2026-05-15',
    );
    expect(actions).toEqual([]);
    expect(held).toMatchObject([
      { openItem: 'itm_1', reason: 'legal-notice-first', law: expect.stringMatching(/6:96\(6\)/) },
    ]);
  });

  test('a letter that is proved to have come later gives its days from then', () => {
    const one = done(dutch(), plan(dutch(), '2026-04-01', DUTCH));
    const two = done(one, plan(one, '2026-04-20', DUTCH));
    const reminders = two.reminders.map((sent) =>
      sent.notice === undefined ? sent : { ...sent, deliveredOn: plainDate('2026-05-04') },
    );
    const found = plan({ ...two, reminders }, '2026-05-15', DUTCH);
    expect(found.held).toMatchObject([{ reason: 'legal-term-running', until: '2026-05-18' }]);
  });

  test('after a part payment the costs are those of the rest, never more than announced', () => {
    const one = done(dutch(), plan(dutch(), '2026-04-01', DUTCH));
    const two = done(one, plan(one, '2026-04-20', DUTCH));
    const half = { ...two, items: [item('itm_1', '300.00')] };
    const more = { ...two, items: [item('itm_1', '900.00')] };
    expect(lines(plan(half, '2026-05-15', DUTCH).actions[0])[0]).toBe('costs 45.00');
    expect(lines(plan(more, '2026-05-15', DUTCH).actions[0])[0]).toBe('costs 72.00');
  });

  test('one letter about two invoices announces one sum', () => {
    const items = [item('itm_1', '100.00'), item('itm_2', '200.00')];
    const found = after(dutch({ items }), DUTCH, '2026-04-01', '2026-04-20');
    expect(found.actions[0]?.notice?.announced).toMatchObject([{ amount: '45.00' }]);
    expect(found.actions[0]?.notice?.announced[0]?.openItem).toBeUndefined();
  });

  test.each([
    ['2026-09-30', undefined],
    ['2026-12-15', '40.00'],
  ])('costs of recurring claims do not pile up: a letter on %s announces %s', (day, announced) => {
    const one = done(dutch(), plan(dutch(), '2026-04-01', DUTCH));
    const two = done(one, plan(one, '2026-04-20', DUTCH));
    const three = done(two, plan(two, '2026-05-15', DUTCH));
    // The first was paid; the next month's invoice is late.
    const next = { ...three, items: [item('itm_2', '100.00', addDays(plainDate(day), -40))] };
    const reminded = done(next, plan(next, addDays(plainDate(day), -20), DUTCH));
    const { actions } = plan(reminded, day, DUTCH);
    expect(actions[0]?.notice?.announced[0]?.amount).toBe(announced);
    if (announced === undefined) expect(actions[0]?.law.join()).toMatch(/within six months/);
  });

  test('a rate nobody confirmed needs a person', () => {
    const ledger = { ...dutch(), rates: [] };
    const found = after(ledger, DUTCH, '2026-04-01', '2026-04-20', '2026-05-15').actions[0];
    expect(found?.needsPerson).toEqual(['provisional-rate', 'legal-effect']);
    expect(found?.claims?.find(({ kind }) => kind === 'interest')?.provisional).toBe(true);
  });
});

describe('businesses and public bodies', () => {
  const business = (changes: World = {}) =>
    world({
      ...{ debtor: { kind: 'business' }, accepted: false },
      items: [item('itm_1', '2500.00', '2026-01-31')],
      ...changes,
    });
  const only = (...steps: readonly DunningStep[]): DunningPolicy => policy(...steps);

  test('BE-3: interest and 40 EUR by law, without a reminder before', () => {
    const found = plan(business(), '2026-03-02', only({ ...SECOND, afterDueDays: 30 })).actions[0];
    expect(lines(found)).toEqual(['interest 21.58', 'costs 40.00']);
    expect(found).toMatchObject({ costs: '40.00', interest: '21.58' });
    expect(found?.law.join()).toMatch(/interest by law from the day after the due date/);
  });

  test('40 EUR per late invoice, and interest on each', () => {
    const items = [item('itm_1', '2500.00', '2026-01-31'), item('itm_2', '100.00', '2026-01-31')];
    const found = plan(business({ items }), '2026-03-02', only({ ...SECOND, afterDueDays: 30 }));
    expect(found.actions[0]).toMatchObject({ costs: '80.00', interest: '22.44' });
  });

  test('accepted terms: the agreed rate, and in the formal notice damages beyond the 40 EUR', () => {
    const terms = { ...TERMS, interest: '12', damages: { percent: '10', min: '75' } };
    const found = after(business({ accepted: true, terms }), only(FORMAL), '2026-03-12').actions[0];
    expect(lines(found)).toEqual(['interest 32.88', 'costs 40.00', 'damages 210.00']);
  });

  test('a part payment after the due date is counted until its day', () => {
    const payments = [{ on: plainDate('2026-02-14'), amount: euros('1000.00') }];
    const items = [item('itm_1', '1500.00', '2026-01-31', { payments })];
    const found = plan(business({ items }), '2026-03-02', only({ ...SECOND, afterDueDays: 30 }));
    // 14 days on 2,500 and 16 on 1,500 at 10.5 %.
    expect(found.actions[0]?.interest).toBe('16.97');
  });

  test('a later step asks what grew since, and repeats the rest', () => {
    const by = policy({ ...SECOND, afterDueDays: 30 }, FORMAL);
    const found = after(business(), by, '2026-03-02', '2026-03-12').actions[0];
    expect(lines(found)).toEqual(['interest 21.58', 'costs 40.00', 'interest 7.19']);
    expect(found).toMatchObject({ costs: '40.00', interest: '28.77' });
  });

  test('NL: 40 EUR in an earlier step, the scale in the formal notice on top of it', () => {
    const dutch = business({ country: 'NL', debtor: { kind: 'business', country: 'NL' } });
    const by = policy({ ...SECOND, afterDueDays: 30 }, FORMAL);
    expect(lines(plan(dutch, '2026-03-02', by).actions[0])).toEqual([
      'interest 20.86',
      'costs 40.00',
    ]);
    const found = after(dutch, by, '2026-03-02', '2026-03-12').actions[0];
    expect(lines(found)).toEqual([
      'interest 20.86',
      'costs 40.00',
      'interest 6.95',
      'costs 335.00',
    ]);
    expect(found?.costs).toBe('375.00');
  });

  test.each([
    ['second', ['2026-03-02'], '0.00', /Public body/],
    ['formal', ['2026-03-02', '2026-03-12'], '40.00', /40 EUR for collection costs/],
  ])('a public body is asked nothing before the formal notice: %s', (id, days, costs, why) => {
    const body = business({ debtor: { kind: 'public' } });
    const by = policy({ ...SECOND, afterDueDays: 30 }, FORMAL);
    const found = after(body, by, ...days).actions[0];
    expect(found).toMatchObject({ step: id, costs });
    expect(found?.law.join()).toMatch(why);
  });

  test('a creditor elsewhere asks nothing we cannot compute, and the action says so', () => {
    const found = plan(business({ country: 'DE' }), '2026-03-12', only(FORMAL)).actions[0];
    expect(found).toMatchObject({ costs: '0.00', interest: '0.00' });
    expect(found?.law.join()).toMatch(/national rates/);
  });

  test('claims in dollars bear interest and no euros', () => {
    const dollars = { amount: euros('2500.00', 'USD'), open: euros('2500.00', 'USD') };
    const items = [item('itm_1', '2500.00', '2026-01-31', dollars)];
    const found = plan(business({ items }), '2026-03-12', only(FORMAL)).actions[0];
    expect(found?.claims).toMatchObject([{ kind: 'interest', currency: 'USD', amount: '28.77' }]);
    expect(found).toMatchObject({ costs: '0.00', interest: '0.00' });
    expect(found?.law.join()).toMatch(/other currencies/);
  });
});

describe('an action about some of its items only', () => {
  const items = [item('itm_1', '2500.00', '2026-01-31'), item('itm_2', '100.00', '2026-01-31')];
  const asked = (changes: World, by: DunningPolicy, ...days: readonly string[]): DunningAction => {
    const [action] = after(world({ items, ...changes }), by, ...days).actions;
    if (action === undefined) throw new Error('Nothing is due');
    return action;
  };

  test('asks what belongs to them', () => {
    const action = asked({ debtor: { kind: 'business' } }, policy(FORMAL), '2026-03-12');
    const left = narrowed(action, new Set(['itm_2']), 'EUR');
    expect(left).toMatchObject({
      costs: '40.00',
      interest: '1.15',
      items: [{ openItem: 'itm_2' }],
    });
    expect(left?.claims?.map(({ openItem }) => openItem)).toEqual(['itm_2', 'itm_2']);
  });

  test('does not leave where a sum rests on all of them', () => {
    const dutch = { country: 'NL', debtor: { kind: 'business' } } as const;
    const action = asked(dutch, policy(FORMAL), '2026-03-12');
    expect(narrowed(action, new Set(['itm_2']), 'EUR')).toBeNull();
    expect(narrowed(action, new Set(['itm_1', 'itm_2']), 'EUR')).toBe(action);
  });
});
