import { type AdministrationId, idOf } from '../../src/kernel/ids.js';
import type { Store } from '../../src/ports/store.js';
import type { TestStore } from '../support/database.js';
import { anAdministration } from '../support/facts.js';
import { agreementsContract } from './store-agreements.js';
import { answersContract } from './store-answers.js';
import { allocationContract } from './store-allocations.js';
import { auditContract } from './store-audit.js';
import { auditPartsContract } from './store-audit-parts.js';
import { watchedContract } from './store-audit-watched.js';
import { bankContract } from './store-bank.js';
import { bankPageContract } from './store-bank-page.js';
import { mailContract } from './store-mail.js';
import { noticesContract } from './store-notices.js';
import { bankSourceContract } from './store-bank-sources.js';
import { chaseContract } from './store-chase.js';
import { creditContract } from './store-credit.js';
import { collectionContract } from './store-collections.js';
import { documentContract } from './store-documents.js';
import { journeyContract } from './store-journey.js';
import { inboxContract } from './store-inbox.js';
import { instrumentsContract } from './store-instruments.js';
import { lawContract } from './store-law.js';
import { learnedContract } from './store-learned.js';
import { lettersContract } from './store-letters.js';
import { paymentLinksContract } from './store-payment-links.js';
import { connectionsContract } from './store-connections.js';
import { secretsContract } from './store-secrets.js';
import { linksContract } from './store-links.js';
import { listsContract } from './store-lists.js';
import { lookupsContract } from './store-lookups.js';
import { namedRequestsContract } from './store-named-requests.js';
import { onAccountContract } from './store-on-account.js';
import { figuresContract } from './store-figures.js';
import { anyFiguresContract } from './store-figures-any.js';
import { outboxContract } from './store-outbox.js';
import { policiesContract } from './store-policies.js';
import { ratesContract } from './store-rates.js';
import { privacyContract } from './store-privacy.js';
import { remindersContract } from './store-reminders.js';
import { signInsContract } from './store-sign-ins.js';
import type { Behind, Subject } from './store-subject.js';
import { subscriptionsContract } from './store-subscriptions.js';
import { firmContract } from './store-firms.js';
import { tenancyContract } from './store-tenancy.js';
import { transactionContract } from './store-transactions.js';
import { usersContract } from './store-users.js';
import { workContract } from './store-work.js';

/** The contract of ports/store.ts, part by part. */
const PARTS = {
  transaction: transactionContract,
  tenancy: tenancyContract,
  users: usersContract,
  firm: firmContract,
  audit: auditContract,
  'parts of the audit log': auditPartsContract,
  watched: watchedContract,
  signIns: signInsContract,
  document: documentContract,
  answers: answersContract,
  bank: bankContract,
  'pages of bank entries': bankPageContract,
  inbox: inboxContract,
  work: workContract,
  law: lawContract,
  instruments: instrumentsContract,
  policies: policiesContract,
  letters: lettersContract,
  agreements: agreementsContract,
  learned: learnedContract,
  links: linksContract,
  connections: connectionsContract,
  secrets: secretsContract,
  subscriptions: subscriptionsContract,
  namedRequests: namedRequestsContract,
  paymentLinks: paymentLinksContract,
  lists: listsContract,
  lookups: lookupsContract,
  mail: mailContract,
  notices: noticesContract,
  bankSource: bankSourceContract,
  allocation: allocationContract,
  onAccount: onAccountContract,
  privacy: privacyContract,
  rates: ratesContract,
  chase: chaseContract,
  reminders: remindersContract,
  credit: creditContract,
  collection: collectionContract,
  outbox: outboxContract,
  journey: journeyContract,
  figures: figuresContract,
  anyFigures: anyFiguresContract,
} satisfies Readonly<Record<string, (subject: Subject) => void>>;

export type Part = keyof typeof PARTS;

/** No test: there is no database it could look into. */
const notRegistered: Behind = Object.assign(() => undefined, {
  each: () => () => undefined,
});

/** Registers the contract: whole, unless an adapter says which parts it holds, and that it has no database. */
export function storeContract(
  open: () => Promise<Store>,
  {
    holds = Object.keys(PARTS) as Part[],
    database = true,
  }: {
    readonly holds?: readonly Part[];
    readonly database?: boolean;
  } = {},
): void {
  let opened: TestStore | undefined;
  let count = 0;
  beforeAll(async () => {
    opened = (await open()) as TestStore;
  });
  afterAll(async () => {
    await opened?.close();
  });

  function store(): TestStore {
    if (opened === undefined) throw new Error('The store is not open');
    return opened;
  }
  async function administration(): Promise<AdministrationId> {
    const id = idOf<'administration'>(`adm_${(count += 1)}`);
    await store().platform.addAdministration(anAdministration(id));
    return id;
  }
  const subject: Subject = {
    store,
    administration,
    run: async (work, given) => store().inTransaction(given ?? (await administration()), work),
    behind: database ? test : notRegistered,
  };

  for (const part of holds) PARTS[part](subject);
}
