// The accounting package for bench/sync.mjs, in a process of its own: one administration with as many invoices as one likes.
import { startSandboxHost } from '../dist/sandbox/host/server.js';
import { makeMembers } from './hub-world.mjs';

/** Invoices of one customer. */
const EACH = 20;

const host = await startSandboxHost({
  ...{ port: 0, dataDir: null, token: 'bench-host-token' },
  clock: () => new Date().toISOString(),
});
const [{ debtors, patterns }] = makeMembers();

function add(from, count) {
  for (let n = from; n < from + count; n += 1) {
    const customer = `c-${Math.floor(n / EACH)}`;
    if (n % EACH === 0) {
      const pattern = debtors[(n / EACH) % debtors.length];
      host.upsertDebtor('books', { ...pattern, hostId: customer, number: customer });
    }
    const pattern = patterns[n % patterns.length];
    const number = `B-${String(n).padStart(6, '0')}`;
    host.addSalesInvoice('books', {
      ...{ ...pattern, hostId: `i-${n}`, debtorHostId: customer, send: false },
      invoice: { ...pattern.invoice, number },
    });
  }
}

process.on('message', ({ id, ask, given }) => {
  if (ask === 'begin') host.addAdministration({ id: 'books', name: 'Books' });
  add(given.from ?? 0, given.count);
  process.send({ id, answer: { url: host.url } });
});
