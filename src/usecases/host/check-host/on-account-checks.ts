import type { ReportContent } from '../../../formats/json/host-reports.js';
import { type Check, fail, pass, type Verdict } from './check.js';
import { cent, type Subject } from './samples.js';
import { type HostTalk, lacksProblem } from './talk.js';
import { refused, write, writeAgainAndReadBack, writing } from './write-checks.js';

/** What a host that takes payments on account promises about them. */
export const ON_ACCOUNT_CHECKS: readonly Check[] = [
  writing('on-account.books', 'Money is put on account of a debtor and taken off again', books),
  writing(
    'on-account.unknown-debtor',
    'Money on account of an unknown debtor is refused',
    async (talk, subject) => {
      const content = { ...onAccount(talk, subject), debtorHostId: 'no-such-id' };
      return refused(lacksProblem(await write(talk, content, talk.key('no-debtor')), [422]));
    },
  ),
  writing(
    'on-account.unknown-reversal',
    'What was never put on account cannot be taken off',
    async (talk, subject) => {
      const content = takenOff(subject, talk.key('never'));
      return refused(lacksProblem(await write(talk, content, talk.key('not-on-account')), [422]));
    },
  ),
].map((check) => ({ ...check, needs: 'takesPaymentsOnAccount' as const }));

const BANK_REFERENCE = 'voldaan host check';

function onAccount(talk: HostTalk, subject: Subject): ReportContent<'payment-on-account'> {
  return {
    kind: 'payment-on-account',
    debtorHostId: subject.debtorHostId,
    amount: cent(subject),
    bookedOn: talk.today,
    bankReference: BANK_REFERENCE,
  };
}

function takenOff(
  subject: Subject,
  paymentKey: string,
): ReportContent<'payment-on-account-undone'> {
  return {
    kind: 'payment-on-account-undone',
    paymentKey,
    debtorHostId: subject.debtorHostId,
    amount: cent(subject),
    bankReference: BANK_REFERENCE,
  };
}

async function books(talk: HostTalk, subject: Subject): Promise<Verdict> {
  const key = talk.key('on-account');
  const put = await writeAgainAndReadBack(talk, onAccount(talk, subject), key);
  if (!put.ok) return fail(`On account: ${put.error}`);
  const undone = talk.key('on-account-undone');
  const off = await writeAgainAndReadBack(talk, takenOff(subject, key), undone);
  if (!off.ok) return fail(`Taken off: ${off.error}`);
  const twice = await write(talk, takenOff(subject, key), talk.key('on-account-twice'));
  const lack = lacksProblem(twice, [422]);
  return lack === null
    ? pass('Put on account and taken off, once.')
    : fail(`Taken off twice: ${lack}`);
}
