import type { PlainDate } from '../../kernel/dates.js';
import { addDays, dateIn, weekday } from '../../kernel/dates.js';
import { money } from '../../kernel/money.js';
import type { HostSalesInvoice } from '../../ports/host.js';
import type { Books, Claim } from '../books.js';
import { invoiceOf, referenceOf, type Role } from '../cast.js';
import type { Life } from '../life.js';
import { editedDebtor } from '../outside/host.js';

/** What happens outside, whether or not anybody looks: no worker takes part in it. */

export const todayOf = (life: Life, { administration }: Role): PlainDate =>
  dateIn(life.clock.now(), administration.zone);

const serialOf = ({ role, claims }: Books): number => role.serial + claims.size + 1;

export function addInvoice(life: Life, books: Books): void {
  const { role, host, claims } = books;
  const { random } = life;
  const serial = serialOf(books);
  const debtor = random.pick(role.debtors);
  const issueDate = todayOf(life, role);
  const dueDate = addDays(issueDate, random.pick([0, 7, 14, 30]));
  const netMinor = BigInt(random.int(1_000, 100_000));
  const invoice = invoiceOf(role, { serial, debtor, netMinor, issueDate, dueDate });
  const minor = grossOf(invoice);
  const record: HostSalesInvoice = {
    ...{ hostId: `${role.administration.id}-F-${serial}`, version: '1' },
    ...{ debtorHostId: debtor.hostId, invoice, open: money(minor, 'EUR') },
    send: debtor.participant !== undefined,
  };
  host.saveInvoice(record);
  claims.set(record.hostId, claimOf(record, serial, debtor, minor));
}

/** Takes the whole of an invoice back; both are set off against each other in the host at once. */
export function addCreditNote(life: Life, books: Books): void {
  const { role, host, claims } = books;
  const claim = pickClaim(life, books, ({ left, minor }) => left === minor);
  if (claim === null) return;
  const serial = serialOf(books);
  const issueDate = todayOf(life, role);
  const netMinor = claim.record.invoice.lines[0]?.price?.net.unscaled ?? 0n;
  const invoice = invoiceOf(role, {
    ...{ serial, debtor: claim.debtor, netMinor, issueDate, dueDate: issueDate },
    ...{ kind: 'credit-note', of: claim.record.invoice.number },
  });
  const record: HostSalesInvoice = {
    ...{ hostId: `${role.administration.id}-C-${serial}`, version: '1', invoice },
    ...{ debtorHostId: claim.debtor.hostId, open: money(0n, 'EUR') },
    send: claim.debtor.participant !== undefined,
  };
  host.saveInvoice(record);
  const credit = claimOf(record, serial, claim.debtor, -grossOf(invoice));
  claims.set(record.hostId, { ...credit, left: 0n, byHand: credit.minor, known: credit.minor });
  settleByHand(books, claim, claim.left);
}

/** Cash, booked by hand in the accounting package: the hub hears of it at the next reading. */
export function payInHost(life: Life, books: Books): void {
  const claim = pickClaim(life, books, ({ left }) => left > 0n);
  if (claim === null) return;
  settleByHand(books, claim, life.random.chance(50) ? claim.left : 1n + claim.left / 4n);
}

function settleByHand({ host }: Books, claim: Claim, minor: bigint): void {
  claim.left -= minor;
  claim.byHand += minor;
  host.lower(claim.hostId, minor);
}

export function editDebtor(life: Life, { role, host }: Books): void {
  const debtor = host.debtors.get(life.random.pick(role.debtors).hostId);
  if (debtor !== undefined)
    host.saveDebtor(editedDebtor(debtor, `+32 2 000 00 ${life.random.int(10, 99)}`));
}

/** What a payer writes: the reference, something from his own account, or only his name. */
const WAYS = ['reference', 'reference', 'reference', 'account', 'name'] as const;

export function payByBank(life: Life, books: Books): void {
  const claim = pickClaim(life, books, ({ left }) => left > 0n);
  if (claim === null) return;
  const { random } = life;
  const how = random.pick(WAYS);
  // Some pay a part, and some a little too much.
  const part = random.chance(15) ? 1n + claim.left / 3n : claim.left;
  const minor = random.chance(4) ? part + BigInt(random.int(100, 5_000)) : part;
  claim.left -= minor;
  const { debtor, serial } = claim;
  const [iban] = debtor.ibans;
  const reference = nextReference(books);
  books.bank.book({
    ...{ reference, amountMinor: minor, claim: claim.hostId, debtorHostId: debtor.hostId, how },
    plan: {
      ...{ amountMinor: minor, reference, code: ['PMNT', 'RCDT', 'ESCT'] },
      counterparty: {
        name: debtor.name,
        ...(how === 'name' || iban === undefined ? {} : { iban }),
      },
      ...(how === 'reference'
        ? { structured: { value: referenceOf(books.role, serial), issuer: issuerOf(books.role) } }
        : { text: how === 'name' ? 'betaling' : 'factuur' }),
    },
  });
}

/** Money that is nobody's: what we pay, and what a stranger sends. */
export function bookOther(life: Life, books: Books): void {
  const reference = nextReference(books);
  const minor = BigInt(life.random.int(500, 90_000)) * (life.random.chance(70) ? -1n : 1n);
  books.bank.book({
    ...{ reference, amountMinor: minor, claim: null, debtorHostId: null, how: 'other' },
    plan: {
      ...{ amountMinor: minor, reference, code: ['PMNT', minor < 0n ? 'ICDT' : 'RCDT', 'ESCT'] },
      ...{ counterparty: { name: 'Onbekend BV' }, text: 'diversen' },
    },
  });
}

function nextReference({ role, bank }: Books): string {
  return `${role.administration.id}-${bank.count()}`.padStart(16, '0');
}

const issuerOf = ({ administration }: Role): 'BBA' | 'CUR' =>
  administration.country === 'BE' ? 'BBA' : 'CUR';

/** Days crossed since the bank printed last: each working day has its statement, some late, some twice, some together. */
export function printDays(life: Life, books: Books, from: PlainDate, until: PlainDate): void {
  const { random, weather } = life;
  for (let day = from; day < until; day = addDays(day, 1)) {
    if (weekday(day) > 5) continue;
    if (random.chance(40)) books.bank.offerLate();
    const file = books.bank.print(day, random.chance(15) ? 1 : 0);
    if (random.chance(5)) {
      const edited = books.bank.edited(day);
      if (edited !== null) books.bank.offer(edited);
    }
    if (weather.happens('reorder')) books.bank.keepBack(file);
    else books.bank.offer(file);
    if (weather.happens('duplicate')) books.bank.offer(file);
  }
}

export function pickClaim(
  life: Life,
  { claims }: Books,
  which: (claim: Claim) => boolean,
): Claim | null {
  const found = [...claims.values()].filter(which);
  return found.length === 0 ? null : life.random.pick(found);
}

function claimOf(
  record: HostSalesInvoice,
  serial: number,
  debtor: Claim['debtor'],
  minor: bigint,
): Claim {
  return {
    ...{ hostId: record.hostId, serial, debtor, record, minor, left: minor },
    ...{ byHand: 0n, known: 0n, disputed: false, tainted: false },
  };
}

function grossOf({ totals }: HostSalesInvoice['invoice']): bigint {
  const { payable } = totals ?? {};
  if (payable === undefined) throw new Error('An invoice has totals');
  return payable.unscaled;
}
