import { fault, type Fault } from '../../kernel/fault.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import {
  compareMandate,
  type Mandate,
  mandateFaults,
  type MandateState,
} from '../../domain/collection/mandate.js';
import type { Debtor } from '../../domain/party/debtor.js';
import type { MandateInFile } from '../../formats/json/mandates.js';
import type { Tx } from '../../ports/store.js';
import type { Ports } from '../ports.js';

export interface Recorded {
  readonly id: string;
  readonly outcome: 'added' | 'exists' | 'amended';
}

export type MandateError = {
  readonly kind: 'no-such-mandate' | 'revoked-before';
  readonly message: string;
};

/** Permissions to collect, as persons keep them. */
export interface Mandates {
  /**
   * Records mandates, all or none. The same again changes nothing; with further amendments it takes their place; with
   * other words under a known reference it is refused (CONFLICT). Other errors: VALUE faults with JSON pointers.
   */
  record(
    administration: AdministrationId,
    mandates: readonly MandateInFile[],
  ): Promise<Result<readonly Recorded[], readonly Fault[]>>;
  list(administration: AdministrationId): Promise<readonly MandateState[]>;
  /** From today nothing is collected under it any more. What is at the bank already stays there. */
  revoke(administration: AdministrationId, id: string): Promise<Result<void, MandateError>>;
  /** A person looked into what the bank said: the mandate may be used again. */
  release(administration: AdministrationId, id: string): Promise<Result<void, MandateError>>;
}

/** One act however many mandates the list holds: a row each would take longer than the list itself. */
async function noteRecorded(
  tx: Tx,
  administration: AdministrationId,
  checked: readonly { readonly mandate: { readonly id: string }; readonly outcome: string }[],
): Promise<void> {
  const changed = checked.filter(({ outcome }) => outcome === 'added' || outcome === 'amended');
  const [only, second] = changed;
  if (only === undefined) return;
  const added = changed.filter(({ outcome }) => outcome === 'added').length;
  await tx.audit.note({
    act: 'mandate.recorded',
    about:
      second === undefined
        ? { kind: 'mandate', id: only.mandate.id }
        : { kind: 'administration', id: administration },
    facts: { added, amended: changed.length - added },
  });
}

export function makeMandates(ports: Pick<Ports, 'store' | 'clock'>): Mandates {
  return {
    record: (administration, mandates) =>
      ports.store.inTransaction(administration, async (tx) => {
        const checked = await checkAll(ports, tx, mandates);
        if (!checked.ok) return checked;
        for (const { mandate, outcome } of checked.value) {
          if (outcome === 'added') await tx.mandates.add(mandate);
          if (outcome !== 'amended') continue;
          await tx.mandates.amend(mandate);
          // Who writes the change down has looked at what the bank said.
          await tx.mandates.attend(mandate.id, null);
        }
        await noteRecorded(tx, administration, checked.value);
        return ok(checked.value.map(({ mandate: { id }, outcome }) => ({ id, outcome })));
      }),
    list: (administration) => ports.store.inTransaction(administration, (tx) => tx.mandates.all()),
    revoke: (administration, id) =>
      withMandate(ports, administration, id, async (tx) => {
        const { zone } = await tx.administration.get();
        const revoked = await tx.mandates.revoke(id, ports.clock.today(zone));
        const message = `Mandate ${id} was revoked before. Nothing is collected under it.`;
        return revoked ? ok(undefined) : err({ kind: 'revoked-before', message });
      }),
    release: (administration, id) =>
      withMandate(ports, administration, id, async (tx) => {
        await tx.mandates.attend(id, null);
        return ok(undefined);
      }),
  };
}

function withMandate(
  ports: Pick<Ports, 'store'>,
  administration: AdministrationId,
  id: string,
  work: (tx: Tx) => Promise<Result<void, MandateError>>,
): Promise<Result<void, MandateError>> {
  return ports.store.inTransaction(administration, async (tx) => {
    if ((await tx.mandates.byId(id)) !== null) return work(tx);
    const message = `There is no mandate ${id.slice(0, 40)}. List them with voldaan mandate list.`;
    return err({ kind: 'no-such-mandate', message });
  });
}

interface Checked {
  readonly mandate: Mandate;
  readonly outcome: Recorded['outcome'];
}

async function checkAll(
  ports: Pick<Ports, 'clock'>,
  tx: Tx,
  papers: readonly MandateInFile[],
): Promise<Result<readonly Checked[], readonly Fault[]>> {
  const today = ports.clock.today((await tx.administration.get()).zone);
  const debtors = await tx.debtors.all();
  const known = new Map((await tx.mandates.all()).map((mandate) => [mandate.id, mandate]));
  const faults: Fault[] = [];
  const checked: Checked[] = [];
  for (const [index, paper] of papers.entries()) {
    const at = `/mandates/${index}`;
    const debtor = debtorOf(debtors, paper.debtorNumber);
    if (!debtor.ok) {
      faults.push({ ...debtor.error, path: `${at}/debtorNumber` });
      continue;
    }
    const mandate = onRecord(paper, debtor.value);
    const wrong = mandateFaults(mandate, debtor.value, today);
    faults.push(...wrong.map((found) => ({ ...found, path: at + found.path })));
    const before = known.get(mandate.id);
    const outcome = before === undefined ? 'added' : compareMandate(before, mandate);
    if (outcome === 'exists-different') faults.push(different(mandate.id, `${at}/id`));
    else checked.push({ mandate, outcome });
    known.set(mandate.id, { ...mandate, use: { lines: 0, amendmentsTold: 0, ended: false } });
  }
  return faults.length === 0 ? ok(checked) : err(faults);
}

function onRecord(
  { debtorNumber: _debtorNumber, ...paper }: MandateInFile,
  debtor: Debtor,
): Mandate {
  return { ...paper, debtorId: debtor.id };
}

function debtorOf(debtors: readonly Debtor[], number: string): Result<Debtor, Fault> {
  const [found, other] = debtors.filter((debtor) => debtor.number === number);
  const shown = number.slice(0, 40);
  if (found === undefined) {
    const message = `There is no customer with number "${shown}". Sync the host package first, or correct the number.`;
    return err(fault('VALUE', 'mandate.debtor', '', message));
  }
  if (other === undefined) return ok(found);
  const message = `Customer number "${shown}" belongs to several customers. Give each its own number in the host package.`;
  return err(fault('VALUE', 'mandate.debtor-twice', '', message));
}

function different(id: string, path: string): Fault {
  const message = `Mandate ${id} is on record with other words. Tell a change as an amendment; a new permission gets a new reference.`;
  return fault('CONFLICT', 'mandate.exists-different', path, message);
}
