import { plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import {
  REMINDER,
  FORMAL,
  BELGIAN,
  step,
  policy,
  lines,
  world,
  plan,
  done,
  after,
  SECOND,
  SILENT,
  TERMS,
} from '../../support/law-world.js';
import { euros } from '../../support/ledger.js';

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

  test.each([
    // Due dates he missed before 31 March, those of paid invoices among them      costs
    [['2026-01-31', '2026-02-28'], '0.00'],
    [['2025-10-31', '2025-11-30', '2025-12-31', '2026-02-28'], '0.00'],
    [['2026-01-31', '2026-01-31', '2026-02-28'], '0.00'],
    [['2026-01-31', '2026-02-14', '2026-02-28'], '7.50'],
  ])('the due dates of a calendar year count, paid or not: %j', (missed, costs) => {
    const regular = { amount: '7.50', postage: '1.60', regularDeliveries: true };
    const ledger = world({ terms: { ...TERMS, reminderFee: regular } });
    const debtorId = ledger.debtors[0]?.id ?? idOf<'debtor'>('nobody');
    const before = missed.map((dueDate) => ({ debtorId, dueDate: plainDate(dueDate) }));
    const { actions } = after(
      { ...ledger, missed: before },
      BELGIAN,
      ...['2026-04-01', '2026-04-20'],
    );
    expect(actions[0]).toMatchObject({ step: 'second', costs });
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
