import { addDays, plainDate } from '../../../src/kernel/dates.js';
import {
  DUTCH_REMINDER,
  FORMAL,
  DUTCH,
  policy,
  lines,
  world,
  item,
  plan,
  done,
  after,
  type World,
} from '../../support/law-world.js';

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

  test.each([
    // Costs were asked on 15 May: both letters may announce nothing, the second formal notice is more than six months later.
    ['2026-09-30', '2026-11-10'],
    ['2026-11-10', '2026-12-15'],
  ])('a letter of %s that may announce nothing stops no formal notice', (day, formalOn) => {
    const one = done(dutch(), plan(dutch(), '2026-04-01', DUTCH));
    const two = done(one, plan(one, '2026-04-20', DUTCH));
    const three = done(two, plan(two, '2026-05-15', DUTCH));
    const next = { ...three, items: [item('itm_2', '100.00', addDays(plainDate(day), -40))] };
    const reminded = done(next, plan(next, addDays(plainDate(day), -20), DUTCH));
    const warned = done(reminded, plan(reminded, day, DUTCH));
    const { actions } = plan(warned, formalOn, DUTCH);
    expect(actions[0]?.step).toBe('formal');
    expect(lines(actions[0]).map((line) => line.split(' ')[0])).toEqual(['interest']);
  });

  test('a rate nobody confirmed needs a person', () => {
    const ledger = { ...dutch(), rates: [] };
    const found = after(ledger, DUTCH, '2026-04-01', '2026-04-20', '2026-05-15').actions[0];
    expect(found?.needsPerson).toEqual(['provisional-rate', 'legal-effect']);
    expect(found?.claims?.find(({ kind }) => kind === 'interest')?.provisional).toBe(true);
  });
});
