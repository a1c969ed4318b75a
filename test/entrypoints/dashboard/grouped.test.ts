import { callsIn, openOf } from '../../../src/entrypoints/dashboard/screens/work/grouped.js';

type Task = Parameters<typeof callsIn>[0][number];

const TODAY = '2026-11-20';

function call(id: string, debtorId: string, items: Readonly<Record<string, string>>): Task {
  const owed = Object.entries(items).map(([number, amount]) => ({
    ...{ id: number, number, dueDate: '2026-10-01', open: { amount, currency: 'EUR' } },
  }));
  return {
    ...{ id, key: id, kind: 'call', role: 'debtors', debtorId, dueOn: '2026-11-19' },
    ...{ openedOn: '2026-11-19', subject: '', text: '', overdue: false, outcomes: [] },
    ...{ openItemIds: owed.map((item) => item.id), items: owed },
  };
}

test('a customer is called once, about each of his invoices once', () => {
  const [only, ...more] = callsIn(
    [call('1', 'one', { a: '10.00' }), call('2', 'one', { a: '10.00', b: '5.50' })],
    TODAY,
  );
  expect(more).toEqual([]);
  expect(only).toMatchObject({ id: '1', openItemIds: ['a', 'b'], others: [{ id: '2' }] });
  expect(only === undefined ? [] : openOf(only)).toEqual([{ amount: '15.50', currency: 'EUR' }]);
});

test('the most money comes first, then what is for another day, and last what was paid', () => {
  const later = { ...call('later', 'later', { a: '999.00' }), dueOn: '2026-11-25' };
  const paid = call('paid', 'paid', {});
  const little = call('little', 'little', { b: '9.00' });
  const much = call('much', 'much', { c: '10.00' });
  const order = callsIn([paid, later, little, much], TODAY).map(({ id }) => id);
  expect(order).toEqual(['much', 'little', 'later', 'paid']);
});
