import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DunningAction } from '../../src/domain/dunning/policy.js';
import type { ClaimLine } from '../../src/domain/law/claim.js';
import { moneyIn } from '../../src/formats/letter/locale.js';
import { idOf } from '../../src/kernel/ids.js';
import { parseMoney, printMoney } from '../../src/kernel/money.js';
import { assertNever } from '../../src/kernel/result.js';
import { REPORT_KINDS, type ReportKind } from '../../src/formats/json/host-reports.js';
import type { StoredAction } from '../../src/ports/dunning.js';
import type { MailServer, TakenMail } from './mail-server.js';
import { type MimePart, readHeader, readMime } from './mime.js';
import { isOk } from './results.js';
import type { Stage } from './stage.js';

/**
 * Everything that left since it was last asked, a sentence each: mails a server took, letters that lie for the post, and what
 * the host was told. What cannot be explained by one of our records stands there as it is.
 */
export interface Diary {
  since(): Promise<readonly string[]>;
  /** Something only people know of. */
  note(line: string): void;
  /** The mail with that subject, as text: the newest one. */
  readonly mailAbout: (subject: string) => string;
}

/** What people call the steps of the policies we ship. */
const STEPS: Readonly<Record<string, string>> = {
  notice: 'notice before the due date',
  reminder: 'friendly reminder',
  second: 'second reminder',
  'fourteen-days': '14-day letter',
  formal: 'formal notice',
  call: 'call',
  'last-call': 'last call',
  'hand-over': 'proposal to hand over',
};

export function openDiary(stage: Stage, mail: MailServer): Diary {
  const seen = new Set<string>();
  let notes: string[] = [];
  const fresh = (key: string): boolean => {
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  };
  return {
    async since() {
      const letters = await printed(stage);
      const noted = notes;
      notes = [];
      return [
        ...noted,
        ...(await each(mail.taken.entries(), async ([n, taken]) =>
          fresh(`mail ${n}`) ? ofMail(stage, taken) : [],
        )),
        ...(await each(letters, async (file) => (fresh(file) ? ofLetter(stage, file) : []))),
        ...(await each(REPORT_KINDS, (kind) => ofReports(stage, kind, fresh))),
        ...(await ofQuietTasks(stage, fresh)),
      ];
    },
    note: (line) => {
      notes.push(line);
    },
    mailAbout(subject) {
      const found = mail.taken.map(({ raw }) => readMime(raw)).findLast(isAbout(subject));
      if (found === undefined) throw new Error(`No mail about "${subject}" but ${subjects(mail)}`);
      return textOf(found);
    },
  };
}

async function each<T>(
  list: Iterable<T>,
  linesOf: (one: T) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const one of list) lines.push(...(await linesOf(one)));
  return lines;
}

const isAbout =
  (subject: string) =>
  (mail: MimePart): boolean =>
    readHeader(mail, 'subject') === subject;

function subjects({ taken }: MailServer): string {
  return taken.map(({ raw }) => `"${readHeader(readMime(raw), 'subject')}"`).join(', ');
}

function textOf(part: MimePart): string {
  if (part.parts.length > 0) return textOf(part.parts[0] as MimePart);
  return part.bytes.toString('utf8');
}

async function ofMail(s: Stage, { to, raw }: TakenMail): Promise<readonly string[]> {
  const mail = readMime(raw);
  const id = readHeader(mail, 'message-id').replace(/[<>]/g, '');
  const dispatch = await s.look((tx) => tx.dispatches.byMessageId(id));
  const stored =
    dispatch === null ? null : await s.look((tx) => tx.dunning.action(dispatch.actionId));
  if (stored === null) return [`e-mail to ${to.join(', ')}: ${readHeader(mail, 'subject')}`];
  mustSay(textOf(mail), stored.action);
  return [`e-mail to ${to.join(', ')}: ${await said(s, stored)}`];
}

/** Every amount of the record stands in the words the debtor reads. */
function mustSay(text: string, { items, claims = [], notice }: DunningAction): void {
  const plain = text.replace(/\s/g, ' ');
  for (const { amount, currency } of [
    ...items.map(({ open, currency: of }) => ({ amount: open, currency: of })),
    ...claims,
    ...(notice?.announced ?? []),
  ]) {
    const shown = moneyIn('nl', isOk(parseMoney(amount, currency))).replace(/\s/g, ' ');
    if (!plain.includes(shown)) throw new Error(`A mail does not say ${shown}:\n${text}`);
  }
}

async function printed({ printFolder, administration }: Stage): Promise<readonly string[]> {
  const files = await readdir(join(printFolder, administration)).catch(() => []);
  return files.filter((name) => name !== 'index.ndjson').sort();
}

async function ofLetter(s: Stage, file: string): Promise<readonly string[]> {
  const id = idOf<'action'>(file.replace(/\.pdf$/, ''));
  const stored = await s.look((tx) => tx.dunning.action(id));
  return [stored === null ? `letter ${file}` : `letter: ${await said(s, stored)}`];
}

async function ofReports(
  s: Stage,
  kind: ReportKind,
  fresh: (key: string) => boolean,
): Promise<readonly string[]> {
  const reports = s.host.reports(s.administration, kind).map(({ report }) => report);
  return each(reports, async (report) => {
    if (!fresh(`${kind} ${report.key}`)) return [];
    switch (report.kind) {
      case 'task':
        return ofTask(s, report.key, report.subject);
      case 'claim':
        return [`host: ${report.claim} ${printMoney(report.amount)} ${report.what}`];
      case 'payment':
        return [
          `host: ${printMoney(report.amount)} paid on ${await numberOf(s, report.invoiceHostId)}`,
        ];
      case 'alert':
        return [`alert (${report.level}): ${report.text.replace(/\s/g, ' ')}`];
      case 'credit-status':
        return [`credit ${report.status}`];
      case 'payment-undone':
      case 'payment-on-account':
      case 'payment-on-account-undone':
      case 'purchase-document':
      case 'purchase-decision':
      case 'note':
      case 'document':
      case 'journal':
        return [`host: ${report.kind}`];
      // How far a reminder has come is the message itself; how an invoice travels is told in other stories.
      case 'reminder':
      case 'exchange-status':
        return [];
      default:
        return assertNever(report);
    }
  });
}

/** The record of a message that left by itself says nothing new; a call or a proposal is its task. */
async function ofTask(s: Stage, key: string, subject: string): Promise<readonly string[]> {
  const [about = '', id = ''] = key.split(':');
  if (about === 'reminder') {
    const stored = await s.look((tx) => tx.dunning.action(idOf<'action'>(id)));
    const ways = await s.look((tx) => tx.dispatches.ofAction(idOf<'action'>(id)));
    if (stored === null) return [`task: ${subject}`];
    return ways.some(({ state }) => state === 'left') ? [] : [`task: ${await said(s, stored)}`];
  }
  const task = await s.look((tx) => tx.tasks.byId(idOf<'task'>(id)));
  return [task === null ? `task: ${subject}` : `task for ${task.role}: ${task.kind}`];
}

/** Tasks about no debtor are nothing the host can keep. */
async function ofQuietTasks(s: Stage, fresh: (key: string) => boolean): Promise<readonly string[]> {
  const tasks = await s.look((tx) => tx.tasks.list({}, 1_000));
  return tasks
    .filter(({ debtorId, key }) => debtorId === undefined && fresh(`task ${key}`))
    .map(({ role, kind, subject }) => `task for ${role}: ${kind} (${subject})`);
}

async function said(s: Stage, { action }: StoredAction): Promise<string> {
  const { step, items, claims = [], notice, newDueDate } = action;
  const numbers = await Promise.all(
    items.map(async ({ openItem, open }) => {
      const item = await s.look((tx) => tx.ledger.item(idOf<'open-item'>(openItem)));
      return `${item?.number ?? openItem} ${open}`;
    }),
  );
  const announced = notice?.announced ?? [];
  return [
    `${STEPS[step] ?? step} ${[...numbers, ...claims.map(lineOf)].join(' + ')}`,
    ...(announced.length === 0 ? [] : [`announces ${announced.map(lineOf).join(' + ')}`]),
    ...(newDueDate === undefined ? [] : [`pay by ${newDueDate}`]),
  ].join(', ');
}

function lineOf({ kind, amount }: ClaimLine): string {
  return `${kind} ${amount}`;
}

async function numberOf(s: Stage, hostId: string): Promise<string> {
  return (await s.look((tx) => tx.ledger.itemByHostId(hostId)))?.number ?? hostId;
}
