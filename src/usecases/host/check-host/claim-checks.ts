import type { ReportContent } from '../../../formats/json/host-reports.js';
import { type Check, fail, pass, type Verdict } from './check.js';
import { cent, type Subject } from './samples.js';
import { type HostTalk, lacksProblem } from './talk.js';
import { refused, write, writeAgainAndReadBack, writing } from './write-checks.js';

/** What a host that takes claims beside invoices promises about them. */
export const CLAIM_CHECKS: readonly Check[] = [
  writing('claim.books', 'Interest is asked and given up again, once', books),
  writing('claim.unknown', 'What was never asked cannot be given up', async (talk, subject) => {
    const content = claim(talk, subject, 'waived', talk.key('never-asked'));
    return refused(lacksProblem(await write(talk, content, talk.key('claim-unknown')), [422]));
  }),
].map((check) => ({ ...check, needs: 'takesClaims' as const }));

function claim(
  talk: HostTalk,
  subject: Subject,
  what: 'asked' | 'waived',
  claimKey: string,
): ReportContent<'claim'> {
  return {
    ...{ kind: 'claim', what, claimKey, claim: 'interest', debtorHostId: subject.debtorHostId },
    ...{ amount: cent(subject), on: talk.today, note: 'voldaan host check', invoiceHostIds: [] },
  };
}

async function books(talk: HostTalk, subject: Subject): Promise<Verdict> {
  const key = talk.key('claim');
  const asked = await writeAgainAndReadBack(talk, claim(talk, subject, 'asked', key), key);
  if (!asked.ok) return fail(`Asked: ${asked.error}`);
  const waived = claim(talk, subject, 'waived', key);
  const off = await writeAgainAndReadBack(talk, waived, talk.key('claim-waived'));
  if (!off.ok) return fail(`Given up: ${off.error}`);
  const lack = lacksProblem(await write(talk, waived, talk.key('claim-twice')), [422]);
  return lack === null ? pass('Asked and given up, once.') : fail(`Given up twice: ${lack}`);
}
