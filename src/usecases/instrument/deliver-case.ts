import type { DunningPolicy } from '../../domain/dunning/policy.js';
import type { CollectionCase } from '../../domain/instrument/case.js';
import { DOSSIER_WORDS } from '../../formats/dossier/words.js';
import { moneyIn } from '../../formats/letter/locale.js';
import { addMs } from '../../kernel/dates.js';
import type {
  CollectionPartner,
  PartnerCase,
  PartnerError,
} from '../../ports/collection-partner.js';
import type { ClaimedMessage, Tx } from '../../ports/store.js';
import { addWorkingDays } from '../../domain/dunning/working-days.js';
import { barOf, barSentence, gapsOf } from './hand-over-checks.js';
import {
  awaitConnection,
  done,
  type Handled,
  type Handler,
  isTimeForCall,
} from '../outbox/handled.js';
import { giveInstrumentTask } from './instrument-task.js';
import { moveInstrument } from './instruments.js';
import { nextTryAt } from '../outbox/next-try.js';
import type { Messages } from '../outbox/outbox-messages.js';
import type { Ports } from '../ports.js';

/** How long a message whose worker stood still waits, ms. */
const AGAIN_MS = 60_000;

/**
 * Gives an approved case to its partner. After an unclear answer he is asked by key first. Right before it leaves, what
 * may keep it from leaving is looked at again, with the amounts of this moment.
 */
export function makeHandOverCase(ports: Ports, policies: (name: string) => DunningPolicy): Handler {
  return async (administration, message) => {
    const { caseId } = message.payload as Messages['hand-over-case'];
    const found = await ports.store.inTransaction(administration, (tx) =>
      caseAndPartner(tx, caseId),
    );
    if (found?.case.state !== 'approved') return done('Nothing left to do');
    if (found.connection === null)
      return awaitConnection('collection-partner', ports.clock.now(), message.uncertain);
    const partner = ports.outside.collectionPartner(found.connection);
    if (message.uncertain) {
      const known = await partner.find(caseId);
      if (!known.ok) return afterPartnerError(ports, known.error, message, true);
      if (known.value !== null) return taken(ports, found.case, known.value.reference);
    }
    const ready = await ports.store.inTransaction(administration, (tx) =>
      lookAgain(ports, tx, policies, found.case),
    );
    if (typeof ready === 'string') return notTaken(ports, found.case, ready);
    if (!isTimeForCall(message, ports.clock.now())) return later(ports);
    const handed = await partner.handOver(ready, caseId);
    if (handed.ok) return taken(ports, found.case, handed.value.reference);
    return handed.error.kind === 'refused'
      ? notTaken(ports, found.case, handed.error.message)
      : afterPartnerError(ports, handed.error, message, false);
  };
}

/** Takes a case back; the partner does it once per key, so an unclear answer is simply repeated. */
export function makeWithdrawCase(ports: Ports): Handler {
  return async (administration, message) => {
    const { caseId, reason, by } = message.payload as Messages['withdraw-case'];
    const found = await ports.store.inTransaction(administration, (tx) =>
      caseAndPartner(tx, caseId),
    );
    if (found?.case.state !== 'withdrawing') return done('Nothing left to do');
    const { reference } = found.case;
    if (found.connection === null) return awaitConnection('collection-partner', ports.clock.now());
    if (reference === undefined) throw new Error(`Case ${caseId} is withdrawn before it was taken`);
    if (!isTimeForCall(message, ports.clock.now())) return later(ports);
    const partner: CollectionPartner = ports.outside.collectionPartner(found.connection);
    const key = `withdraw:${caseId}`;
    const withdrawn = await partner.withdraw(reference, { key, reason });
    if (!withdrawn.ok) return afterPartnerError(ports, withdrawn.error, message, false);
    const { costs } = withdrawn.value;
    return done('Withdrawn', async (tx) => {
      const one = await tx.cases.byId(caseId);
      if (one?.state !== 'withdrawing') return;
      await tx.cases.save({
        ...one,
        state: 'withdrawn',
        ...(costs === undefined ? {} : { costs }),
      });
      await moveItems(ports, tx, one, 'returned', by);
      await sayReturned(ports, tx, one, by);
    });
  };
}

async function caseAndPartner(tx: Tx, id: CollectionCase['id']) {
  const found = await tx.cases.byId(id);
  if (found === null) return null;
  const connections = await tx.administration.connections();
  const connection = connections.find((one) => one.id === found.connectionId) ?? null;
  return { case: found, connection };
}

/** What the partner is told, or why it does not leave any more. */
async function lookAgain(
  ports: Ports,
  tx: Tx,
  policies: (name: string) => DunningPolicy,
  { debtorId, openItemIds, connectionId }: CollectionCase,
): Promise<PartnerCase | string> {
  const barred = await barOf(ports, tx, policies, {
    ...{ debtorId, openItemIds, connectionId, isOwn: true },
  });
  const { name, legalId, language: own } = await tx.administration.get();
  if (barred !== null) return barSentence(barred, own);
  const debtor = await tx.debtors.byId(debtorId);
  if (debtor === null) throw new Error(`Debtor ${debtorId} of a case is gone`);
  const items = await tx.ledger.items({ openOnly: true, ids: openItemIds });
  const claims = await tx.claims.list({ debtorId, openOnly: true });
  const { kind, country, number, language, address, email, phone } = debtor;
  return {
    creditor: { name, ...(legalId === undefined ? {} : { legalId }) },
    debtor: {
      ...{ name: debtor.name, number, kind, country },
      ...(language === undefined ? {} : { language }),
      ...(address === undefined ? {} : { address }),
      ...(email === undefined ? {} : { email }),
      ...(phone === undefined ? {} : { phone }),
      ...(debtor.legalId === undefined ? {} : { legalId: debtor.legalId }),
    },
    items: items.map(({ number: invoice, issueDate, dueDate, open, description }) => ({
      ...{ number: invoice, issueDate, dueDate, open },
      ...(description === undefined ? {} : { description }),
    })),
    claims: claims
      .filter((claim) => claim.openItemIds.some((id) => openItemIds.includes(id)))
      .map((claim) => ({ kind: claim.kind, open: claim.open })),
  };
}

function taken(ports: Ports, { id }: CollectionCase, reference: string): Handled {
  return done(`The partner has it as ${reference}`, async (tx) => {
    const one = await tx.cases.byId(id);
    if (one?.state !== 'approved') return;
    const { debtorId, openItemIds, partner, approvedBy: by } = one;
    await tx.cases.save({ ...one, state: 'received', reference });
    const { zone, language, country } = await tx.administration.get();
    await tx.timeline.add({
      ...{ debtorId, openItemIds, at: ports.clock.now(), by, kind: 'handed-over' },
      detail: { case: id, partner, reference },
    });
    const items = await tx.ledger.items({ openOnly: false, ids: openItemIds });
    const missing = await gapsOf(tx, debtorId, openItemIds);
    await giveInstrumentTask(ports, tx, 'case-sent', {
      ...{ key: `case-sent:${id}`, role: 'debtors', debtorId, openItemIds },
      dueOn: addWorkingDays(ports.calendar(country), ports.clock.today(zone), 1),
      lines: [
        ['partner', partner],
        ['reference', reference],
        ['open', items.map(({ open }) => moneyIn(language, open)).join(' + ')],
        ['approvedBy', by],
        ['missing', missing.map((gap) => DOSSIER_WORDS[language].gaps[gap]).join(', ')],
      ],
    });
  });
}

/** Certainly nothing is with the partner: the items are ours again, and somebody hears why. */
function notTaken(ports: Ports, { id }: CollectionCase, why: string): Handled {
  return done(`Not handed over: ${why}`, async (tx) => {
    const one = await tx.cases.byId(id);
    if (one?.state !== 'approved') return;
    const { debtorId, openItemIds, partner } = one;
    await tx.cases.save({ ...one, state: 'refused', note: why });
    await moveItems(ports, tx, one, 'returned', 'voldaan');
    const { zone, country } = await tx.administration.get();
    await giveInstrumentTask(ports, tx, 'case-refused', {
      ...{ key: `case-refused:${id}`, role: 'debtors', debtorId, openItemIds },
      dueOn: addWorkingDays(ports.calendar(country), ports.clock.today(zone), 1),
      lines: [
        ['partner', partner],
        ['reason', why],
      ],
    });
  });
}

/** What becomes of the hand-over of the items of a case; what ended another way stays as it is. */
export async function moveItems(
  ports: Ports,
  tx: Tx,
  { openItemIds }: CollectionCase,
  state: 'returned' | 'unpaid',
  by: string,
): Promise<void> {
  const live = await tx.instruments.list(
    { openItemIds, kind: 'collection', liveOnly: true },
    1_000,
  );
  for (const instrument of live)
    if (instrument.state !== state)
      await moveInstrument(ports, tx, instrument, { state, by, quiet: true });
}

export async function sayReturned(
  ports: Ports,
  tx: Tx,
  { id, debtorId, openItemIds, partner, reference }: CollectionCase,
  by: string,
): Promise<void> {
  await tx.timeline.add({
    ...{ debtorId, openItemIds, at: ports.clock.now(), by, kind: 'returned' },
    detail: { case: id, partner, reference },
  });
}

function later(ports: Ports): Handled {
  const nextAt = addMs(ports.clock.now(), AGAIN_MS);
  return { outcome: { kind: 'retry', nextAt, note: 'The lease ran out', uncertain: false } };
}

function afterPartnerError(
  ports: Ports,
  error: PartnerError,
  message: ClaimedMessage,
  stillUncertain: boolean,
): Handled {
  const { kind, message: said, sent } = error;
  const nextAt = nextTryAt(ports.clock.now(), message, error);
  const uncertain = stillUncertain || (sent !== false && kind !== 'throttled');
  return { outcome: { kind: 'retry', nextAt, note: `${kind}: ${said}`, uncertain } };
}
