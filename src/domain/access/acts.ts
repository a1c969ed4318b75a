/**
 * What somebody may do, one name for each kind of thing that is allowed or not. A route names the one it needs; roles and
 * scopes of keys are made of them. What a name covers is said here and nowhere else.
 */
export const ACTS = [
  // All there is to see of the books: invoices, payments, debtors, work, settings
  'books.read',
  // The sales view of a debtor: totals, hold and why; nothing private
  'sales.read',
  // The cases that were handed to an external collector
  'cases.external',
  'documents.send',
  // Approve, refuse or query what suppliers send
  'documents.decide',
  // Let go what was held because a supplier's account changed
  'iban.release',
  'bank.import',
  'money.match',
  // Direct debits: plan, make, take the file
  'money.collect',
  // Tasks, calls, notes, disputes, promises; what is put on file about a debtor
  'work.do',
  // Who works here, when he is away, whose debtor it is
  'work.organise',
  'reminders.plan',
  // Sends many letters at once, and takes them back
  'reminders.approve',
  // Rules: dunning policies and tests, the words of letters, matching, fallback, figures, lending, general terms, what the
  // creditor is in law; of a firm too
  'policies.manage',
  // Ask bureaus and registers about a debtor, watch him more closely, confirm that he is insolvent
  'credit.screen',
  // How much a debtor may owe: limits, releases of orders, cover of the insurer. Whoever sells does not decide it (practice 6).
  'credit.decide',
  'instruments.manage',
  // Write-offs and provisions, and claims that are given up
  'losses.decide',
  'cases.hand-over',
  // Reading the package now; open items from a file where there is none
  'host.sync',
  // Connecting, consent, the mapping of a package, and the steps towards the network
  'connections.manage',
  'connections.disconnect',
  // Beginning to send for real, handing over to another provider, and leaving the network
  'network.decide',
  // Who may do what, and how many people a release takes
  'users.manage',
  'keys.manage',
  // Erasing debtors, and clearing records before their turn
  'privacy.erase',
  'audit.read',
  // How the administrations of a firm stand, and what they used
  'firm.read',
  // Adding, placing, suspending and removing administrations of a firm
  'firm.provision',
  // Opening the dashboard inside another package's page, in the name of whom that package signed in
  'frames.open',
] as const;
export type Act = (typeof ACTS)[number];

/**
 * What cannot be taken back, or gives others power: a person proves again who he is shortly before (step-up), and no key
 * may hold it, because a key cannot.
 */
const DANGEROUS: ReadonlySet<Act> = new Set<Act>([
  'iban.release',
  'reminders.approve',
  'connections.disconnect',
  'network.decide',
  'users.manage',
  'keys.manage',
  'privacy.erase',
]);

export function isDangerous(act: Act): boolean {
  return DANGEROUS.has(act);
}

/** What a key may be given. */
export const SCOPES: readonly Act[] = ACTS.filter((act) => !isDangerous(act));

export function actOf(text: string): Act | null {
  return ACTS.find((act) => act === text) ?? null;
}

export const ROLES = [
  'owner',
  'accountant',
  'collector',
  'sales',
  'auditor',
  'external-collector',
] as const;
export type Role = (typeof ROLES)[number];

/** What follows up debtors day by day. */
const COLLECTING: readonly Act[] = [
  'books.read',
  'sales.read',
  'cases.external',
  'documents.send',
  'bank.import',
  'money.match',
  'work.do',
  'work.organise',
  'reminders.plan',
  'reminders.approve',
  'credit.screen',
  'instruments.manage',
  'host.sync',
];

/** Practices 7, 86 and 88: everybody sees and does what his work needs. */
const ACTS_OF: Readonly<Record<Role, readonly Act[]>> = {
  // A program says who sits before its page; no person speaks for another.
  owner: ACTS.filter((act) => act !== 'frames.open'),
  accountant: [
    ...COLLECTING,
    'documents.decide',
    'iban.release',
    'money.collect',
    'policies.manage',
    'credit.decide',
    'losses.decide',
    'cases.hand-over',
    'connections.manage',
    'network.decide',
    'audit.read',
    'firm.read',
  ],
  collector: COLLECTING,
  sales: ['sales.read'],
  auditor: ['books.read', 'sales.read', 'cases.external', 'audit.read', 'firm.read'],
  'external-collector': ['cases.external'],
};

export function actsOf(role: Role): readonly Act[] {
  return ACTS_OF[role];
}
