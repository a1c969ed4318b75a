// npm run bench:match; matching the demo's half year of payments, with the generator's own truth beside it.
// The yardstick is reading the same bank files.
import { book } from '../dist/domain/bank/match-run.js';
import { matchPayment } from '../dist/domain/bank/match.js';
import { buildIndex } from '../dist/domain/bank/match-index.js';
import { paymentsOf } from '../dist/domain/bank/payment.js';
import { readCamtBytes } from '../dist/formats/camt/read.js';
import { toMoney } from '../dist/kernel/money.js';
import { makeWorld } from '../dist/demo/world/world.js';
import { compare } from './lib.mjs';

const world = makeWorld();
const events = world.days.flatMap((day) => day.events);
const files = events.filter((e) => e.kind === 'bank-file');
const statements = () =>
  files.map((e) => ({ of: e.administration, statements: readCamtBytes(e.bytes).value.statements }));
const read = statements();

let found;
await compare(`${files.length} bank files, ${world.truth.length} entries`, [
  { name: 'readCamtBytes (yardstick)', run: () => statements() },
  { name: 'index and match', run: () => (found = match()) },
]);
const auto = found.filter(({ decision }) => decision.decision === 'auto');
const truth = new Map(world.truth.map((t) => [t.transaction, t]));
const wrong = auto.filter(({ key, decision }) => !sameAs(truth.get(key), decision));
console.log(`automatic ${auto.length} of ${found.length}, wrong ${wrong.length}`);

function match() {
  return world.administrations.flatMap(({ administration, debtors }) => {
    const index = buildIndex({
      items: events
        .filter((e) => e.kind === 'invoice' && e.administration === administration.id)
        .map(itemOf),
      debtors: debtors.map((d) => ({ ...d, id: d.hostId })),
      collections: [],
      self: { names: [administration.name], accounts: administration.accounts.map((a) => a.iban) },
    });
    return read
      .filter((f) => f.of === administration.id)
      .flatMap(({ statements: list }) =>
        list.flatMap((s) =>
          s.entries.flatMap((entry) =>
            paymentsOf({ account: s.account.iban, statementId: s.id }, entry).map((payment) => {
              const decision = matchPayment(index, payment);
              book(index, payment, decision);
              return { key: payment.key, decision };
            }),
          ),
        ),
      );
  });
}

function itemOf({ invoice: { hostId, debtorHostId, invoice, open } }) {
  const payable = toMoney(invoice.totals.payable, invoice.currency).value;
  const amount = invoice.kind === 'credit-note' ? { ...payable, minor: -payable.minor } : payable;
  const reference = invoice.payments?.[0]?.reference;
  return {
    id: invoice.number,
    hostId,
    debtorId: debtorHostId,
    kind: invoice.kind,
    number: invoice.number,
    dueDate: invoice.dueDate,
    amount,
    open,
    reference,
    inCollection: false,
  };
}

function sameAs(expected, decision) {
  const key = (list) =>
    list
      .map(([number, minor]) => `${number}:${minor}`)
      .sort()
      .join();
  return (
    key(expected.allocations.map((a) => [a.number, a.amount.minor])) ===
    key(decision.allocations.map((a) => [a.openItem, a.amount.minor]))
  );
}
