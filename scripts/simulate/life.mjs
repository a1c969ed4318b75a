// One life of the books: a company from its first invoice on, for so many days, with everything that can happen to a claim
// and everything that can go wrong around it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomOf } from '../../bench/lib.mjs';
import { movableClock } from '../../dist/adapters/clock/movable.js';
import { countingIds } from '../../dist/adapters/ids/counting.js';
import { compose } from '../../dist/compose.js';
import { addDays, weekday } from '../../dist/kernel/dates.js';
import { toMoney } from '../../dist/kernel/money.js';
import { makeHost } from './host.mjs';
import { administrationOf, debtorOf, invoiceOf, statementOf } from './world.mjs';

const START = '2024-01-02';
const HOUR = 3_600_000;

export async function live(seed, days, debtors) {
  const random = randomOf(seed);
  const chance = (share) => random() < share;
  const pick = (list) => list[Math.floor(random() * list.length)];
  const clock = movableClock(`${START}T07:00:00.000Z`);
  const faults = { share: 0 };
  /** Host id of an invoice -> the claim as the world knows it (`left`) and as the hub must know it by now (`open`). */
  const claims = new Map();
  /** Key of a payment the host booked -> cents */
  const booked = new Map();
  const found = { reminders: 0, held: 0, wrong: [] };
  const host = makeHost({ random, faults, onReport: judge });
  const dataDir = mkdtempSync(join(tmpdir(), 'voldaan-simulate-'));
  const administration = administrationOf(seed);
  const app = await compose(configOf(dataDir), {
    ...{ clock, ids: countingIds(), observe: { event: () => undefined }, lanes: 1 },
    wrapOutside: (outside) => ({ ...outside, host: () => host.port }),
  });
  const look = (work) => app.store.inTransaction(administration.id, work);
  const bank = { waiting: [], paid: [], sequence: 0, closing: 0n };
  /** Messages about letters that were judged */
  const laid = new Set();
  let [serial, day] = [0, START];

  try {
    await app.register({
      administration,
      connections: [{ id: 'con_host', kind: 'host', adapter: 'voldaan-host', settings: {} }],
    });
    for (let n = 1; n <= debtors; n += 1) host.debtors.push(debtorOf(n));
    for (let n = 0; n < days; n += 1, day = addDays(day, 1)) {
      clock.set(`${day}T07:00:00.000Z`);
      faults.share = chance(0.3) ? 0.15 : 0;
      await liveDay();
    }
    return found;
  } finally {
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  }

  async function liveDay() {
    if (chance(0.7)) addInvoice();
    await happen();
    if (weekday(day) > 5) return;
    printStatement();
    if (chance(0.9)) await importWaiting();
    await sync();
    await settleReview();
    const run = await app.planDunning(administration.id);
    found.held += run.summary.held;
    await app.approveRun(administration.id, run.id, 'an');
    // Things go on happening between the yes and the sending.
    await happen();
    if (chance(0.3)) await sync();
    for (let hour = 0; hour < 8; hour += 1) {
      clock.advanceMs(HOUR);
      if (chance(0.05)) await happen();
      await deliver();
    }
  }

  /** The host books the payments it is told of, as a package does. */
  function book({ kind, key, invoiceHostId, amount, paymentKey }) {
    if (kind === 'payment') {
      booked.set(key, amount.minor);
      lower(claims.get(invoiceHostId), amount.minor);
    }
    if (kind === 'payment-undone') lower(claims.get(invoiceHostId), -booked.get(paymentKey));
  }

  /** What is open in the host changes, and with it the record it gives to whoever reads it. */
  function lower(claim, minor) {
    const { version, open } = claim.record;
    const changed = {
      version: String(Number(version) + 1),
      open: { ...open, minor: open.minor - minor },
    };
    claim.record = { ...claim.record, ...changed };
    host.invoices.push(claim.record);
  }

  async function deliver() {
    await app.outbox.deliverDue();
    // A letter is gone when it lies for the post, however late the host hears of it.
    for (const { key, payload } of await look((tx) => tx.outbox.list({ kind: 'report-to-host' }))) {
      if (laid.has(key) || !isLetter(payload.report)) continue;
      laid.add(key);
      await judgeReminder(payload.report);
    }
  }

  /** What the host is told: the moment of truth for a reminder that is a task. */
  async function judge(report) {
    book(report);
    const { key, kind } = report;
    if (kind === 'task' && key.startsWith('reminder:') && !isLetter(report))
      await judgeReminder(report);
  }

  async function judgeReminder({ key, invoiceHostIds }) {
    found.reminders += 1;
    await noteReview();
    for (const id of invoiceHostIds) {
      const claim = claims.get(id);
      const reasons = [
        ...(claim.open <= 0n ? ['paid'] : []),
        ...(claim.disputed ? ['disputed'] : []),
        ...(claim.undelivered ? ['undelivered'] : []),
        ...(unmatchedOf(claim.debtor) ? ['unmatched receipt'] : []),
      ];
      if (reasons.length > 0)
        found.wrong.push(`${clock.now()} ${key} about ${id} (${reasons.join(', ')})`);
    }
  }

  function unmatchedOf(debtor) {
    return [...claims.values()].some((claim) => claim.debtor === debtor && claim.unmatched > 0);
  }

  function addInvoice() {
    serial += 1;
    const minor = BigInt(1_000 + Math.floor(random() * 200_000));
    const debtor = 1 + Math.floor(random() * debtors);
    const hostId = `F-${serial}`;
    const dueDate = addDays(day, pick([0, 7, 14, 30]));
    const invoice = invoiceOf({ serial, debtor, minor, issueDate: day, dueDate });
    const open = { minor, currency: 'EUR' };
    const record = {
      hostId,
      version: '1',
      debtorHostId: `D-${debtor}`,
      send: false,
      invoice,
      open,
    };
    host.invoices.push(record);
    claims.set(hostId, {
      ...{ hostId, serial, debtor, record, left: minor, open: minor, byHand: 0n, known: 0n },
      ...{ disputed: false, undelivered: false, unmatched: 0 },
    });
  }

  async function happen() {
    for (const claim of claims.values()) {
      if (claim.left <= 0n) continue;
      if (chance(0.02)) payByBank(claim);
      else if (chance(0.003)) payInHost(claim);
      if (claim.disputed ? chance(0.1) : chance(0.004)) await dispute(claim);
      if (chance(0.003)) await undeliver(claim);
      if (chance(0.004)) await promise(claim);
    }
  }

  function payByBank(claim) {
    const minor = chance(0.8) ? claim.left : 1n + claim.left / 3n;
    claim.left -= minor;
    bank.paid.push({ claim, minor, how: pick(['reference', 'reference', 'account', 'name']) });
  }

  /** Cash, booked by hand in the accounting package: we hear of it at the next reading. */
  function payInHost(claim) {
    const minor = chance(0.5) ? claim.left : 1n + claim.left / 4n;
    claim.left -= minor;
    claim.byHand += minor;
    lower(claim, minor);
  }

  async function sync() {
    if (!(await app.syncHost(administration.id)).ok) return;
    for (const claim of claims.values()) {
      claim.open -= claim.byHand - claim.known;
      claim.known = claim.byHand;
    }
  }

  /** The bank prints every working day, also when nobody fetches it. */
  function printStatement() {
    bank.sequence += 1;
    const date = addDays(day, -1);
    const payments = bank.paid.splice(0);
    const printed = statementOf({
      sequence: bank.sequence,
      date,
      openingMinor: bank.closing,
      payments,
    });
    bank.closing = printed.closingMinor;
    bank.waiting.push(printed);
  }

  async function importWaiting() {
    for (const { bytes, payments } of bank.waiting.splice(0)) {
      const imported = await app.importStatement({
        ...{ administration: administration.id, name: 'bank.xml', bytes },
      });
      if (!imported.ok) throw new Error(JSON.stringify(imported.error));
      for (const { claim, minor } of payments) claim.open -= minor;
    }
    await deliver();
  }

  /** Which money waits for a person: whose it is, the world knows. */
  async function noteReview() {
    for (const claim of claims.values()) claim.unmatched = 0;
    for (const { entry } of await look((tx) => tx.bank.withLabel('review'))) {
      const claim = claimIn(entry);
      if (claim !== undefined) claim.unmatched += 1;
    }
  }

  /** The invoice an entry was meant for, which its reference at the bank ends with. */
  function claimIn({ servicerReference }) {
    return claims.get(/F-\d+$/.exec(servicerReference ?? '')?.[0]);
  }

  /** A person looks at the list now and then, and accepts what is proposed: from then on his word is the truth. */
  async function settleReview() {
    if (!chance(0.3)) return;
    for (const stored of await app.review.list(administration.id)) {
      const accepted = await app.review.accept(administration.id, stored.id, 0);
      if (!accepted.ok) continue;
      const claim = claimIn(stored.entry);
      if (claim !== undefined) claim.open += toMinor(stored.entry.amount);
      for (const { openItemId, amount } of await look((tx) =>
        tx.ledger.allocations({ entryId: stored.id }),
      ))
        claims.get((await look((tx) => tx.ledger.item(openItemId))).hostId).open -= amount.minor;
    }
    await deliver();
  }

  async function itemOf(claim) {
    return look((tx) => tx.ledger.itemByHostId(claim.hostId));
  }

  async function dispute(claim) {
    const item = await itemOf(claim);
    if (item === null) return;
    await look((tx) =>
      claim.disputed
        ? tx.ledger.closeDisputes(item.id, day)
        : tx.ledger.openDispute({
            ...{ id: `dsp_${serial}_${Math.floor(random() * 1e9)}`, openItemId: item.id },
            ...{ openedOn: day, reason: 'kapot' },
          }),
    );
    claim.disputed = !claim.disputed;
  }

  async function promise(claim) {
    const item = await itemOf(claim);
    if (item === null) return;
    await look((tx) =>
      tx.ledger.addPromise({
        ...{ debtorId: item.debtorId, openItemIds: [item.id], amount: item.open, madeOn: day },
        ...{ payBy: addDays(day, 5), state: 'open' },
      }),
    );
  }

  /** The network says afterwards that it never got there. */
  async function undeliver(claim) {
    const item = await itemOf(claim);
    if (item?.documentId === undefined || claim.undelivered) return;
    await look((tx) =>
      tx.exchanges.add({
        ...{ id: `exc_${claim.serial}`, documentId: item.documentId, documentVersion: 1 },
        ...{ key: `k${claim.serial}`, number: item.number, transportId: `t${claim.serial}` },
        ...{ sender: { scheme: '0208', value: '1' }, receiver: { scheme: '0208', value: '2' } },
        ...{ state: 'undelivered', stateAt: clock.now(), attempts: 1 },
      }),
    );
    claim.undelivered = true;
  }
}

/** What asks to post a letter that lies there already; any other task is the reminder itself. */
function isLetter({ key, subject }) {
  return key.startsWith('reminder:') && subject.startsWith('Te posten: ');
}

function toMinor(amount) {
  return toMoney(amount, 'EUR').value.minor;
}

function configOf(dataDir) {
  return {
    ...{ databaseUrl: process.env.DATABASE_URL ?? null, dataDir, role: 'worker' },
    ...{
      host: '127.0.0.1',
      port: 0,
      bodyMaxBytes: 1_048_576,
      bankFolders: [],
      hostFolders: [],
      bankAddresses: 'any',
    },
    ...{ log: 'silent', peppol: null, installation: null, mailAddresses: 'any', mailOnlyTo: [] },
    printFolder: 'print',
  };
}
