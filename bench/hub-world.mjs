// Three companies of the demo's world, their customers on the network, and as many of their invoices as one likes.
import { makeWorld } from '../dist/demo/world/world.js';

/** Administrations with the debtors that can be reached; the rest of the demo's people stay at home. */
export function makeMembers() {
  const world = makeWorld();
  const registered = new Set(world.receivers.map(({ participant }) => participant.value));
  const invoices = world.days.flatMap(({ events }) => events.filter((e) => e.kind === 'invoice'));
  const wrong = new Set(world.expectations.held.map(({ number }) => number));
  return world.administrations.map(({ administration, debtors }) => {
    const reached = debtors.filter(
      ({ participant, kind }) =>
        participant !== undefined && registered.has(participant.value) && kind === 'business',
    );
    const patterns = invoices
      .filter((e) => e.administration === administration.id)
      .map(({ invoice }) => invoice)
      .filter(
        ({ send, debtorHostId, invoice }) =>
          send &&
          !wrong.has(invoice.number) &&
          invoice.kind === 'invoice' &&
          reached.some(({ hostId }) => hostId === debtorHostId),
      );
    return { administration, debtors: reached, patterns };
  });
}

/** Invoices `from` … `from + count - 1`, the administrations taking turns. */
export function* makeInvoices(members, from, count) {
  for (let n = from; n < from + count; n += 1) {
    const { administration, patterns } = members[n % members.length];
    const pattern = patterns[Math.floor(n / members.length) % patterns.length];
    const number = `B-${String(n).padStart(6, '0')}`;
    const invoice = { ...pattern, hostId: `bench-${n}`, invoice: { ...pattern.invoice, number } };
    yield { administration: administration.id, invoice };
  }
}

/** Whose customer each invoice is for, by the host's id of the invoice. */
export function receiverIndexes(members, from, count) {
  const of = new Map();
  for (const { administration, invoice } of makeInvoices(members, from, count)) {
    const { debtors } = members.find((member) => member.administration.id === administration);
    of.set(
      invoice.hostId,
      debtors.findIndex(({ hostId }) => hostId === invoice.debtorHostId),
    );
  }
  return of;
}

/** The `n`th invoice that a supplier sends to an administration. */
export function makePurchases(administration, n) {
  const purchases = makeWorld()
    .days.flatMap(({ events }) => events)
    .filter((e) => e.kind === 'purchase' && e.administration === administration);
  const { sender, invoice } = purchases[n % purchases.length];
  return { sender, invoice: { ...invoice, number: `P-${String(n).padStart(5, '0')}` } };
}
