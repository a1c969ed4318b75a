import { addMoney, printMoney, subtractMoney } from '../../../kernel/money.js';
import { faultsToText } from '../../../kernel/fault.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import {
  parseReceipt,
  parseSalesInvoiceRecord,
  type ReceiptRecord,
  type SalesInvoiceRecord,
} from '../../../formats/json/host-records.js';
import {
  REPORT_CAPABILITIES,
  REPORT_COLLECTIONS,
  reportBodyToJson,
  type ReportContent,
} from '../../../formats/json/host-reports.js';
import { type Check, fail, pass, skip, type Verdict } from './check.js';
import { cent, findSubject, paymentOf, samplesOf, type Subject } from './samples.js';
import { type Answer, described, type HostTalk, lacksProblem } from './talk.js';

/** Writes of one key sent at the same time. */
const AT_ONCE = 5;

type SampleKind = Exclude<ReportContent['kind'], `payment${string}` | 'purchase-decision'>;

const SAMPLE_KINDS: readonly SampleKind[] = [
  'task',
  'alert',
  'credit-status',
  'exchange-status',
  'purchase-document',
  'reminder',
  'note',
  'document',
  'journal',
];

/** A check that needs something to write about. */
export function writing(
  id: string,
  title: string,
  check: (talk: HostTalk, subject: Subject) => Promise<Verdict>,
): Check {
  return {
    id,
    title,
    run: async (talk) => {
      const subject = await findSubject(talk);
      return subject.ok ? check(talk, subject.value) : skip(subject.error);
    },
  };
}

export const REPORT_CHECKS: readonly Check[] = [
  {
    id: 'report.unknown',
    title: 'What was never written is not found, and the problem says so',
    run: async (talk) =>
      refused(
        lacksProblem(
          await talk.get(`/reports/payment/${encodeURIComponent(talk.key('never'))}`),
          [404],
          'report-unknown',
        ),
      ),
  },
  writing('report.key-required', 'A write without a key is refused', async (talk, subject) => {
    const answer = await write(talk, statusOf(talk, subject), null);
    return refused(lacksProblem(answer, [400]));
  }),
  writing(
    'report.key-reused',
    'The same key with other content is refused',
    async (talk, subject) => {
      const content = statusOf(talk, subject);
      const key = talk.key('reused');
      const first = await write(talk, content, key);
      if (first.status !== 201) return fail(`The first write got ${described(first)}.`);
      return refused(lacksProblem(await write(talk, { ...content, note: 'other' }, key), [409]));
    },
  ),
  writing('report.at-once', 'One key sent five times at once is written once', checkAtOnce),
  {
    id: 'report.not-json',
    title: 'A body that is not JSON is refused',
    run: async (talk) =>
      refused(
        lacksProblem(await talk.post('/exchange-statuses', talk.key('broken'), '{"invoice'), [400]),
      ),
  },
  ...SAMPLE_KINDS.map((kind) => sampleCheck(kind)),
];

export const PAYMENT_CHECKS: readonly Check[] = [
  writing('payment.number', 'An amount that is a JSON number is refused', async (talk, subject) => {
    const { currency } = subject.invoice.open;
    const body = { ...reportBodyToJson(paymentOf(subject, cent(subject), talk.today)) };
    const answer = await talk.post('/payments', talk.key('number'), {
      ...body,
      amount: { amount: 0.01, currency },
    });
    return refused(lacksProblem(answer, [400, 422]));
  }),
  writing('payment.books', 'A payment lowers what is open, undoing it raises it again', checkBooks),
  writing('payment.exceeds-open', 'More than is open is refused', async (talk, subject) => {
    const tooMuch = addMoney(subject.invoice.open, cent(subject));
    const payment = paymentOf(subject, tooMuch, talk.today);
    return refused(lacksProblem(await write(talk, payment, talk.key('too-much')), [422]));
  }),
  writing(
    'payment.unknown-invoice',
    'A payment of an unknown invoice is refused',
    async (talk, s) => {
      const payment = { ...paymentOf(s, cent(s), talk.today), invoiceHostId: 'no-such-id' };
      return refused(lacksProblem(await write(talk, payment, talk.key('no-invoice')), [422]));
    },
  ),
  writing('payment.unknown-reversal', 'What was never paid cannot be undone', async (talk, s) => {
    const invoiceHostId = s.invoice.hostId;
    const reversal = {
      kind: 'payment-undone',
      paymentKey: talk.key('never'),
      invoiceHostId,
    } as const;
    return refused(lacksProblem(await write(talk, reversal, talk.key('no-payment')), [422]));
  }),
];

export function refused(lack: string | null): Verdict {
  return lack === null ? pass('Refused with a problem, as it should be.') : fail(lack);
}

function statusOf(talk: HostTalk, subject: Subject): ReportContent<'exchange-status'> {
  const status = samplesOf(subject, talk.today).find((s) => s.kind === 'exchange-status');
  return status ?? { kind: 'exchange-status', invoiceHostId: subject.invoice.hostId, status: '' };
}

export function write(talk: HostTalk, content: ReportContent, key: string | null): Promise<Answer> {
  return talk.post(`/${REPORT_COLLECTIONS[content.kind]}`, key, reportBodyToJson(content));
}

function sampleCheck(kind: SampleKind): Check {
  const needs = REPORT_CAPABILITIES[kind];
  const check = writing(
    `report.${kind}`,
    'Written once, told twice, read back',
    async (talk, subject) => {
      const content = samplesOf(subject, talk.today).find((sample) => sample.kind === kind);
      if (content === undefined) return skip('There is no sample of this kind.');
      const written = await writeAgainAndReadBack(talk, content, talk.key(kind));
      return written.ok ? pass(`The host keeps it as ${written.value}.`) : fail(written.error);
    },
  );
  return needs === null ? check : { ...check, needs };
}

/** The whole promise of a key: 201 once, then 200 with the same id, and the same when read back. */
export async function writeAgainAndReadBack(
  talk: HostTalk,
  content: ReportContent,
  key: string,
): Promise<Result<string, string>> {
  const first = receiptOf(await write(talk, content, key), { status: 201, existed: false });
  if (!first.ok) return err(`First write: ${first.error}`);
  const again = receiptOf(await write(talk, content, key), { status: 200, existed: true });
  if (!again.ok) return err(`Second write: ${again.error}`);
  const path = `/reports/${content.kind}/${encodeURIComponent(key)}`;
  const back = receiptOf(await talk.get(path), { status: 200, existed: true });
  if (!back.ok) return err(`Reading back: ${back.error}`);
  const ids = [first.value, again.value, back.value].map((receipt) => receipt.hostId);
  return new Set(ids).size === 1
    ? ok(first.value.hostId)
    : err(`One key was answered with the ids ${ids.join(', ')}.`);
}

function receiptOf(
  answer: Answer,
  expected: { readonly status: number; readonly existed: boolean },
): Result<ReceiptRecord, string> {
  const wanted = `expected ${expected.status} with existed: ${String(expected.existed)}`;
  if (answer.status !== expected.status)
    return err(`the host answered ${described(answer)}; ${wanted}.`);
  const receipt = parseReceipt(answer.json);
  if (!receipt.ok) return err(`the receipt is not of its form: ${faultsToText(receipt.error)}`);
  if (receipt.value.existed !== expected.existed) {
    return err(`the receipt says existed: ${String(receipt.value.existed)}; ${wanted}.`);
  }
  return receipt;
}

async function checkAtOnce(talk: HostTalk, subject: Subject): Promise<Verdict> {
  const content = statusOf(talk, subject);
  const key = talk.key('at-once');
  const answers = await Promise.all(
    Array.from({ length: AT_ONCE }, () => write(talk, content, key)),
  );
  const receipts = answers.map((answer) => parseReceipt(answer.json));
  const broken = answers.find((_answer, index) => receipts[index]?.ok !== true);
  if (broken !== undefined) return fail(`One of ${AT_ONCE} got ${described(broken)}.`);
  const values = receipts.flatMap((receipt) => (receipt.ok ? [receipt.value] : []));
  const ids = new Set(values.map((receipt) => receipt.hostId));
  const written = values.filter((receipt) => !receipt.existed).length;
  return ids.size === 1 && written === 1
    ? pass(`${AT_ONCE} writes, one record.`)
    : fail(`${AT_ONCE} writes made ${ids.size} ids, ${written} of them as new; expected one.`);
}

async function checkBooks(talk: HostTalk, subject: Subject): Promise<Verdict> {
  const before = subject.invoice;
  const key = talk.key('payment');
  const payment = paymentOf(subject, cent(subject), talk.today);
  const paid = await writeAgainAndReadBack(talk, payment, key);
  if (!paid.ok) return fail(`Payment: ${paid.error}`);
  const after = await readInvoice(talk, before.hostId);
  if (!after.ok) return fail(after.error);
  const lowered = openIs(after.value, printMoney(subtractMoney(before.open, cent(subject))));
  if (lowered !== null) return fail(`After the payment ${lowered}`);
  if (after.value.version === before.version) {
    return fail(`${before.hostId} kept version ${before.version} although it was paid.`);
  }
  const reversal = {
    kind: 'payment-undone',
    paymentKey: key,
    invoiceHostId: before.hostId,
  } as const;
  const undone = await writeAgainAndReadBack(talk, reversal, talk.key('payment-undone'));
  if (!undone.ok) return fail(`Undoing: ${undone.error}`);
  const restored = await readInvoice(talk, before.hostId);
  if (!restored.ok) return fail(restored.error);
  const raised = openIs(restored.value, printMoney(before.open));
  return raised === null ? pass('Paid and undone.') : fail(`After undoing ${raised}`);
}

async function readInvoice(
  talk: HostTalk,
  hostId: string,
): Promise<Result<SalesInvoiceRecord, string>> {
  const answer = await talk.get(`/sales-invoices/${encodeURIComponent(hostId)}`);
  if (answer.status !== 200) return err(`The host answered ${described(answer)}; expected 200.`);
  const read = parseSalesInvoiceRecord(answer.json);
  return read.ok ? read : err(faultsToText(read.error));
}

function openIs(record: SalesInvoiceRecord, expected: string): string | null {
  const found = printMoney(record.open);
  return found === expected ? null : `${found} of ${record.hostId} is open; expected ${expected}.`;
}
