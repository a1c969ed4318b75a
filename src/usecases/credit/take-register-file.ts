import { dateIn, epochMs, type Instant, type PlainDate } from '../../kernel/dates.js';
import type { Fault } from '../../kernel/fault.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { registerNumberOf } from '../../domain/credit/identity.js';
import type { RegisterEntry } from '../../domain/credit/report.js';
import type { Debtor, Language } from '../../domain/party/debtor.js';
import { kboReader } from '../../formats/kbo/read.js';
import { readZip } from '../../formats/kbo/zip.js';
import type { Tx } from '../../ports/store.js';
import type { Ports } from '../ports.js';
import { compareIdentity } from './compare-identity.js';
import { followRegister } from './screening-news.js';

export interface RegisterFileTaken {
  readonly snapshotOn: PlainDate;
  /** Debtors with a Belgian enterprise number */
  readonly asked: number;
  readonly found: number;
  /** Answered as young or younger before: the same file again changes nothing */
  readonly kept: number;
}

/** Debtors in one transaction. */
const AT_ONCE = 100;
const PROVIDER = 'kbo-open-data';

/**
 * Takes a full file of KBO open data: each debtor with an enterprise number gets the register's answer of that day, as if it
 * had been asked. Only what concerns our debtors is kept; an enterprise that is not in the file is not active.
 */
export function makeTakeRegisterFile(
  ports: Ports,
): (
  administration: AdministrationId,
  chunks: AsyncIterable<Uint8Array | string>,
  by: string,
) => Promise<Result<RegisterFileTaken, Fault>> {
  return async (administration, chunks, by) => {
    const { debtors, language, zone } = await ports.store.inTransaction(
      administration,
      async (tx) => {
        const found = await tx.administration.get();
        const all = (await tx.debtors.all()).filter(({ country }) => country === 'BE');
        return { debtors: all, language: found.language, zone: found.zone };
      },
    );
    const asked = debtors.flatMap((debtor): Asked[] => {
      const number = registerNumberOf(debtor);
      return number === null ? [] : [{ debtor, number }];
    });
    const reader = kboReader(new Set(asked.map(({ number }) => number)), language);
    const fault = await readZip(chunks, (name) => reader.file(name));
    if (fault !== null) return err(fault);
    const extract = reader.result();
    if (!extract.ok) return extract;
    const { snapshotOn, entries } = extract.value;
    let kept = 0;
    for (let from = 0; from < asked.length; from += AT_ONCE) {
      const batch = asked.slice(from, from + AT_ONCE);
      kept += await ports.store.inTransaction(administration, async (tx) => {
        let known = 0;
        for (const one of batch) {
          const entry = entries.get(one.number) ?? null;
          const taken = await take(ports, tx, one, { entry, snapshotOn, language, zone, by });
          if (!taken) known += 1;
        }
        return known;
      });
    }
    return ok({ snapshotOn, asked: asked.length, found: entries.size, kept });
  };
}

interface Asked {
  readonly debtor: Debtor;
  readonly number: string;
}

async function take(
  ports: Ports,
  tx: Tx,
  { debtor, number }: Asked,
  told: {
    readonly entry: RegisterEntry | null;
    readonly snapshotOn: PlainDate;
    readonly language: Language;
    readonly zone: string;
    readonly by: string;
  },
): Promise<boolean> {
  const { entry, snapshotOn, language, zone, by } = told;
  const subject = `BE${number}`;
  const known = await tx.inquiries.latest('business-register', 'by-number', subject);
  if (
    known !== null &&
    known.debtorId === debtor.id &&
    dateIn(known.answeredAt, zone) >= snapshotOn
  )
    return false;
  const id = ports.ids.next('inquiry');
  const now = ports.clock.now();
  // Noon: the same day in every zone of Europe.
  const noon = `${snapshotOn}T12:00:00.000Z` as Instant;
  await tx.inquiries.record({
    ...{ id, source: 'business-register', provider: PROVIDER, operation: 'by-number', subject },
    ...{
      debtorId: debtor.id,
      reason: 'register file',
      by,
      askedAt: now,
      askedOn: dateIn(now, zone),
    },
    ...{ answeredAt: epochMs(noon) < epochMs(now) ? noon : now, answer: entry },
  });
  const about = { debtor, language, inquiry: id };
  if (entry !== null) await followRegister(ports, tx, about, entry);
  await compareIdentity(ports, tx, debtor, language);
  return true;
}
