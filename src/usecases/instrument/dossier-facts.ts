import type { Debtor } from '../../domain/party/debtor.js';
import type { MadeFile } from '../../formats/dossier/words.js';
import type { OpenItemId } from '../../kernel/ids.js';
import { idOf } from '../../kernel/ids.js';
import type { Tx } from '../../ports/store.js';
import type { TimelineEntry } from '../../ports/timeline.js';

/** Rows of one kind in a dossier; more is no case a person reads. */
const ROWS_MAX = 5_000;

interface Made {
  readonly path: string;
  readonly made: MadeFile;
  /** Plain data; money is printed when it is written */
  readonly value: unknown;
}

/**
 * What we know of these claims and their debtor, as far as somebody who goes on with them needs it: scores, limits, bank
 * accounts and notes about other invoices stay here.
 */
export async function aboutDebtor(
  tx: Tx,
  debtor: Debtor,
  openItemIds: readonly OpenItemId[],
): Promise<readonly Made[]> {
  const about = new Set<string>(openItemIds);
  const concerns = (of: readonly string[]): boolean =>
    of.length === 0 || of.some((id) => about.has(id));
  const timeline = (await tx.timeline.ofDebtor(debtor.id, ROWS_MAX)).filter(
    ({ openItemIds: of, kind }) => concerns(of) && !PRIVATE.includes(kind),
  );
  const debtorIds = [debtor.id];
  const claims = (await tx.claims.list({ debtorId: debtor.id })).filter((claim) =>
    concerns(claim.openItemIds),
  );
  const withChanges = [];
  for (const claim of claims)
    withChanges.push({ ...claim, changes: await tx.claims.changesOf(claim.id) });
  return [
    { path: 'debtor.json', made: 'card', value: await cardOf(tx, debtor) },
    { path: 'letters.json', made: 'letters', value: { letters: await lettersOf(tx, timeline) } },
    { path: 'timeline.json', made: 'timeline', value: { timeline } },
    {
      ...{ path: 'work.json', made: 'work' },
      value: {
        calls: (await tx.tasks.list({ debtorId: debtor.id, kind: 'call' }, ROWS_MAX)).filter(
          (call) => concerns(call.openItemIds),
        ),
        promises: (await tx.agreements.promises({ debtorIds })).filter((one) =>
          concerns(one.openItemIds),
        ),
        plans: (await tx.agreements.plans({ debtorIds })).filter((one) =>
          concerns(one.openItemIds),
        ),
        disputes: (await tx.disputes.list({ debtorId: debtor.id }, ROWS_MAX)).filter((one) =>
          about.has(one.openItemId),
        ),
      },
    },
    { path: 'claims.json', made: 'claims', value: { claims: withChanges } },
    {
      ...{ path: 'instruments.json', made: 'instruments' },
      value: { instruments: await tx.instruments.list({ openItemIds }, ROWS_MAX) },
    },
    { path: 'general-terms.json', made: 'general-terms', value: { terms: await tx.terms.all() } },
  ];
}

/** What we think of him is nobody else's business. */
const PRIVATE: readonly TimelineEntry['kind'][] = ['limit', 'rating', 'policy', 'owner', 'privacy'];

async function cardOf(tx: Tx, debtor: Debtor) {
  const { id, number, name, kind, country, language, address, email, phone, vatId, legalId } =
    debtor;
  const { contact, termsAccepted, insolvency } = await tx.profiles.get(id);
  return {
    ...{ number, name, kind, country, language, address, email, phone, vatId, legalId },
    ...{ contact, termsAccepted, insolvency, insolvent: debtor.insolvent },
  };
}

/** Reminders that left: what was asked, how they travelled, and what proves it. */
async function lettersOf(tx: Tx, timeline: readonly TimelineEntry[]): Promise<readonly unknown[]> {
  const letters: unknown[] = [];
  for (const { kind, detail, at } of timeline) {
    const { action: named } = detail;
    if (kind !== 'sent' || typeof named !== 'string') continue;
    const actionId = idOf<'action'>(named);
    const action = await tx.dunning.action(actionId);
    const attempts = await tx.dispatches.ofAction(actionId);
    const bounces = [];
    for (const { messageId } of attempts) {
      const sent = messageId === undefined ? null : await tx.messages.byMessageId(messageId);
      if (sent?.bounced !== undefined) bounces.push(sent.bounced);
    }
    letters.push({ at, ...detail, asked: action?.action, attempts, bounces });
  }
  return letters;
}
