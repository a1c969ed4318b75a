import { DISPUTE_CODES, DISPUTE_OUTCOMES } from '../../src/domain/work/dispute.js';
import { LETTERS } from '../../src/formats/letter/templates/index.js';
import type { FoundRoute } from './routes.js';
import { idNamed, type Tenant } from './two-tenants.js';

const INSURANCE = {
  ...{ partner: 'V', number: 'P-1', insured: { amount: '121.00', currency: 'EUR' } },
} as const;

const MANDATE = {
  ...{ id: 'M-none', debtorNumber: 'x', creditorId: 'x', scheme: 'CORE', signedOn: '2026-01-05' },
  account: { iban: 'x' },
} as const;

const SHIPPED = LETTERS.nl?.letters.reminder ?? {};

/** A body that the route can read, about things of the tenant; signatures are those of who signed in. */
export function bodyOf({ path }: FoundRoute, { ids }: Tenant): object {
  const route = path.replace('/administrations/:administration/', '');
  const [debtorId, openItemId] = [idNamed(ids, 'debtor'), idNamed(ids, 'item')];
  const promised = { debtorId, promisedBy: 'x' };
  const amount = { amount: '1.00', currency: 'EUR' };
  const handOver = { debtorId, openItemIds: [openItemId], to: { name: 'x' } };
  const bodies: Readonly<Record<string, object>> = {
    'exchanges/:exchange/release': { decision: 'again' },
    users: { email: 'x@y.example', name: 'X', role: 'auditor' },
    keys: { name: 'x', scopes: ['books.read'] },
    mandates: { mandates: [MANDATE] },
    refunds: { wishes: [{ openItemId }] },
    webhooks: { url: 'https://x.example', events: ['task.opened'] },
    'webhooks/:id/replay': { since: '2026-06-20T00:00:00Z' },
    'tasks/:id/close': { outcome: 'done' },
    'tasks/:id/move': { owner: 'an' },
    disputes: { openItemId, code: DISPUTE_CODES[0], said: 'x' },
    'disputes/:id/resolve': { outcome: DISPUTE_OUTCOMES[0] },
    promises: { ...promised, amount, payBy: '2026-06-20' },
    plans: { ...promised, instalments: [{ on: '2026-06-20', amount }] },
    'promises/:id/confirm': { how: 'x' },
    'debtors/:id/notes': { text: 'x' },
    'debtors/:id/owner': { owner: null },
    instruments: {
      openItemId,
      kind: 'credit-insurance',
      facts: { ...INSURANCE, reportBy: '2026-06-20' },
    },
    'instruments/:id/change': { state: 'reported' },
    'instruments/:id/tell-insurer': { what: 'overdue' },
    'write-offs': { openItemId, reason: 'x', evidence: 'x' },
    'write-offs/:id/decide': { approve: true },
    'provisions/:id/decide': { approve: true },
    'collection-announcements': handOver,
    'collection-cases': handOver,
    'collection-partners/:id/register': { country: 'BE', number: '1' },
    'dossier-files': { debtorId, kind: 'order', name: 'x', base64: 'AAAA' },
    'review/:entry/split': { parts: [{ openItem: openItemId, amount: '1.00' }] },
    'review/:entry/reassign': { from: openItemId, to: idNamed(ids, 'other') },
    'review/:entry/on-account': { debtorId },
    'review/:entry/apply': { parts: [{ openItemId, amount: '1.00' }] },
    'inbox/:document/reject': { reason: 'OTH' },
    'inbox/:document/query': { reason: 'OTH' },
    'inbox/:document/release': { note: 'x' },
    'inbox/:document/refuse': { note: 'x' },
    'policy-assignment': { policy: null, debtor: debtorId },
    'claims/:claim/settle': { note: 'x' },
    'claims/:claim/waive': { note: 'x' },
    'collection-lines/:line/refuse': { reason: 'AM04' },
    'debtors/:debtor/limit': { amount, reason: 'x' },
    'debtors/:debtor/releases': { order: 'x', amount, until: '2026-06-20', reason: 'x' },
    'debtors/:debtor/cover': { amount, reason: 'x' },
    'debtors/:debtor/insolvency': { reason: 'x' },
    'debtors/:debtor/watch': { reason: 'x' },
    'debtors/:debtor/screening': { reason: 'x' },
    'debtors/:debtor/large-company': { isLargeCompany: true },
    'debtors/:debtor/accepted-terms': { version: 'x', on: '2026-06-01' },
    terms: { version: 'x', validFrom: '2026-01-01' },
    collections: { items: [openItemId] },
    'collections/plan': { items: [openItemId] },
    'figures/:figure/remarks': { text: 'x' },
    'onboarding/sender': { sends: 'voldaan' },
    'onboarding/identify': { mandate: { name: 'x', signedOn: '2026-05-01' } },
    'onboarding/authority': { signedBy: 'x', signedOn: '2026-05-01' },
    'onboarding/withdraw': { reason: 'x' },
    'letters/:letter/:language': SHIPPED,
    'letters/:letter/:language/preview': { ...SHIPPED, debtor: debtorId },
    'waiting-letters/:action/decide': { left: true, reason: 'x' },
    'refused-addresses/usable': { email: 'x@y.example' },
    'inbox/release-rule': { people: 2 },
  };
  return bodies[route] ?? {};
}
