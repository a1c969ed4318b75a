import type { AdministrationId, DocumentId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import {
  checkDecision,
  type InboxDecision,
  type InboxRefusal,
} from '../../domain/exchange/inbox.js';
import type { Signer } from '../../domain/access/signer.js';
import type { ResponseCode } from '../../domain/exchange/exchange.js';
import type { ResponseStatus } from '../../formats/ubl/response.js';
import type { StoredDocument, Tx } from '../../ports/store.js';
import { queueAnswer } from './answer-invoice.js';
import type { Ports } from '../ports.js';
import { isSoleDecider } from '../access/sole-decider.js';
import { tellPurchaseDecision } from '../host/purchase-reports.js';

/** Who decides; `version` is that of the document he looked at. */
export interface InboxDecider extends Signer {
  readonly version?: number;
}

export type InboxError =
  | InboxRefusal
  | {
      readonly kind: 'no-such-document' | 'changed-meanwhile' | 'no-name' | 'no-answer';
      readonly message: string;
    };

/** What a person decides about a received document. */
export type InboxCommand =
  | { readonly kind: 'approve'; readonly note?: string }
  /** `reason`: a code of the list OPStatusReason (BIS 63) */
  | { readonly kind: 'reject' | 'query'; readonly reason: string; readonly note?: string }
  /** `note`: why it is certain, or certainly not; whom one called */
  | { readonly kind: 'release' | 'refuse'; readonly note: string };

export interface InboxOutcome {
  readonly version: number;
  /** `held`: a first person released it; a second has to */
  readonly outcome: 'held' | 'released' | 'decided';
}

export type DecideInbox = (
  administration: AdministrationId,
  document: DocumentId,
  command: InboxCommand,
  decider: InboxDecider,
) => Promise<Result<InboxOutcome, InboxError>>;

/**
 * A person decides about a received document. The document is locked meanwhile, and a decision taken on an older version
 * is refused. The decision, the answer to the supplier and the word to the host are saved together.
 */
export function makeDecideInbox(ports: Ports): DecideInbox {
  return async (administration, id, command, decider) => {
    const isSole = await isSoleDecider(ports, administration, 'iban.release');
    return ports.store.inTransaction(administration, async (tx) => {
      if (!/\p{L}/u.test(decider.by)) return err(NO_NAME);
      const document = (await tx.inbox.lock(id)) ? await tx.documents.byId(id) : null;
      if (document === null)
        return err({ kind: 'no-such-document', message: `There is no received document ${id}.` });
      const decisions = (await tx.inbox.decisions([id])).get(id) ?? [];
      const { version = decisions.length } = decider;
      if (version !== decisions.length) return err(changedMeanwhile(id, decisions, version));
      const { by, user } = decider;
      const decision: InboxDecision = {
        ...{ ...command, by, at: ports.clock.now() },
        ...(user === undefined ? {} : { user }),
      };
      const { releasedByOne = false } = (await tx.administration.get()).settings;
      const facts = {
        ...{ heldFor: document.heldFor, decisions },
        releasedByOne: releasedByOne && isSole,
      };
      const checked = checkDecision(facts, decision);
      if (!checked.ok) return checked;
      const answered = await answer(ports, tx, document, command);
      if (!answered.ok) return answered;
      await record(ports, tx, document, [...decisions, decision]);
      return ok({ version: decisions.length + 1, outcome: checked.value });
    });
  };
}

/** The last of the decisions is the new one. */
async function record(
  ports: Ports,
  tx: Tx,
  document: StoredDocument,
  decisions: readonly InboxDecision[],
): Promise<void> {
  const last = decisions.at(-1);
  if (last === undefined) return;
  if ((await tx.inbox.decide(document.id, decisions.length - 1, last)) !== 'added')
    throw new Error(`Document ${document.id} was decided about although it was locked`);
  await tellPurchaseDecision(ports, tx, document, decisions);
}

/** What the supplier is told; nothing when a document is released or refused. */
const RESPONSES = {
  approve: 'AP',
  reject: 'RE',
  query: 'UQ',
  release: null,
  refuse: null,
} as const satisfies Readonly<Record<InboxCommand['kind'], ResponseCode | null>>;

async function answer(
  ports: Ports,
  tx: Tx,
  document: StoredDocument,
  command: InboxCommand,
): Promise<Result<void, InboxError>> {
  const code = RESPONSES[command.kind];
  if (code === null) return ok(undefined);
  const statuses = 'reason' in command ? [clarification(command)] : [];
  const { note } = command;
  const queued = await queueAnswer(ports, tx, document.id, {
    code,
    statuses,
    ...(note === undefined ? {} : { note }),
  });
  if (queued.ok) return ok(undefined);
  // What is right may be said so also where nobody can be told; a question or a refusal has to reach somebody.
  if (command.kind === 'approve' && queued.error.kind === 'no-address') return ok(undefined);
  return err({ kind: 'no-answer', message: queued.error.message });
}

function clarification({
  reason,
  note,
}: {
  readonly reason: string;
  readonly note?: string;
}): ResponseStatus {
  const text = note === undefined ? {} : { text: note };
  return { list: 'OPStatusReason', code: reason, ...text, conditions: [] };
}

const NO_NAME: InboxError = {
  kind: 'no-name',
  message: 'A decision is recorded with the name of who took it. Give that name.',
};

function changedMeanwhile(
  id: DocumentId,
  decisions: readonly InboxDecision[],
  seen: number,
): InboxError {
  const last = decisions.at(-1);
  const who = last === undefined ? '' : ` ${last.by} decided "${last.kind}".`;
  const message = `Document ${id} is at version ${decisions.length}, you saw ${seen}.${who} Look at it again.`;
  return { kind: 'changed-meanwhile', message };
}
