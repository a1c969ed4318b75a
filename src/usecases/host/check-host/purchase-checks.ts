import type { ReportContent } from '../../../formats/json/host-reports.js';
import { type Check, fail, pass, type Verdict } from './check.js';
import { samplesOf, type Subject } from './samples.js';
import { type HostTalk, lacksProblem } from './talk.js';
import { refused, write, writeAgainAndReadBack, writing } from './write-checks.js';

/** What a host that follows decisions about purchase documents promises. */
export const PURCHASE_CHECKS: readonly Check[] = [
  writing('purchase.released', 'A held purchase document is released by two people', released),
  writing('purchase.unknown', 'A decision about an unknown document is refused', async (talk) => {
    const content = decision(talk, talk.key('never'));
    return refused(lacksProblem(await write(talk, content, talk.key('no-purchase')), [422]));
  }),
].map((check) => ({ ...check, needs: 'takesPurchaseDecisions' as const }));

function decision(talk: HostTalk, purchaseKey: string): ReportContent<'purchase-decision'> {
  return {
    kind: 'purchase-decision',
    purchaseKey,
    decision: 'released',
    by: ['voldaan host check', 'voldaan host check, second'],
    decidedOn: talk.today,
    note: 'Written by the contract suite.',
  };
}

async function released(talk: HostTalk, subject: Subject): Promise<Verdict> {
  const held = samplesOf(subject, talk.today).find(({ kind }) => kind === 'purchase-document');
  if (held === undefined) return fail('There is no sample of a purchase document.');
  const key = talk.key('held-purchase');
  const told = await writeAgainAndReadBack(talk, held, key);
  if (!told.ok) return fail(`Held: ${told.error}`);
  const decided = await writeAgainAndReadBack(talk, decision(talk, key), talk.key('released'));
  return decided.ok ? pass('Held, then released, once.') : fail(`Released: ${decided.error}`);
}
