import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { debtorExportSchema } from '../../src/formats/json/debtor-export.js';
import { addDays, plainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import type { Observe } from '../../src/ports/observe.js';
import { startMailServer } from '../support/mail-server.js';
import { isOk } from '../support/results.js';
import { setStage, type Stage, stageForEach } from '../support/stage.js';
import { bank, receipt } from '../support/stage-bank.js';
import { reminderDue, remindToday } from '../support/stage-chase.js';
import { goTo } from '../support/stage-days.js';
import { here, letterLinks, post } from '../support/stage-links.js';
import { connectMail } from '../support/stage-mail.js';
import { bakeryId } from '../support/stage-work.js';
import { BAKERY, IBAN } from '../support/stage-world.js';
import { writeExport } from '../../src/entrypoints/cli/debtor-privacy.js';

const stage = stageForEach();

/** Everything said about a person below carries one of these. */
const PERSON = { ...BAKERY, email: 'geheim@aerts.example', phone: '+32 2 555 01 01' };
const PERSONAL = ['Mevrouw Geheim', 'is ernstig ziek', PERSON.email, PERSON.phone];

/** An invoice that was reminded of, talked about, disputed, promised and looked into. */
async function eventful(s: Stage): Promise<void> {
  s.host.upsertDebtor(s.administration, PERSON);
  const server = await startMailServer();
  try {
    await connectMail(s, server);
    await reminderDue(s);
    await remindToday(s);
    expect(server.taken).toHaveLength(1);
  } finally {
    await server.close();
  }
  const debtorId = await bakeryId(s);
  const { contact, problem } = await letterLinks(s, ['F-1'], 'act_privacy');
  await post(here(s, contact), { text: 'Mevrouw Geheim is ernstig ziek', reach: 'thuis' });
  await post(here(s, problem), { item: '0', problem: 'quality', text: 'is ernstig ziek' });
  const text = 'Mevrouw Geheim is ernstig ziek';
  isOk(await s.app.work.debtors.note(s.administration, { debtorId, text, by: 'an' }));
  await s.look(async (tx) => {
    await tx.profiles.change(debtorId, (p) => ({ ...p, contact: 'Mevrouw Geheim', owner: 'an' }));
    await tx.inquiries.record({
      ...{ id: idOf('inq_1'), source: 'credit-bureau', provider: 'p', operation: 'report' },
      ...{ subject: '1', debtorId, reason: 'refresh', by: 'an', askedAt: s.clock.now() },
      ...{ askedOn: s.today(), answeredAt: s.clock.now(), answer: { who: 'Mevrouw Geheim' } },
    });
    await tx.limits.add({
      ...{ debtorId, source: 'own', what: 'limit', amount: money(500_000n, 'EUR') },
      ...{ at: s.clock.now(), by: 'an', reason: 'Mevrouw Geheim vraagt het' },
    });
  });
  await s.settle();
}

/** The debtor pays, and what was disputed or asked is dealt with. */
async function settled(s: Stage, on = plainDate('2026-06-25')): Promise<void> {
  goTo(s, on);
  const { disputes, tasks } = s.app.work;
  for (const { id } of await disputes.list(s.administration, { openOnly: true }))
    isOk(
      await disputes.resolve(s.administration, { disputeId: id, outcome: 'withdrawn', by: 'an' }),
    );
  for (const { id } of await tasks.list(s.administration, {}))
    isOk(await tasks.close(s.administration, id, { outcome: 'done', by: 'an' }));
  await bank(s, { id: 'B-paid', entries: [receipt(12_100n, { invoice: 1 })] });
  await s.settle();
  await s.app.work.daily.run(s.administration);
}

/** Which of the words stand anywhere in the tables of the administration, by table. */
async function foundIn(s: Stage, words: readonly string[]): Promise<readonly string[]> {
  return s.store.database.transaction(
    { as: 'administration', administration: s.administration },
    async (sql) => {
      const tables = await sql.query(
        `select distinct table_name::text as name from information_schema.role_table_grants
         where grantee = 'voldaan_app' and privilege_type = 'SELECT'
           and table_schema = current_schema()::text order by 1`,
      );
      const found: string[] = [];
      for (const { name } of tables) {
        const rows = await sql.query(`select row_to_json(t)::text as row from ${String(name)} t`);
        const text = rows.map(({ row }) => String(row)).join('\n');
        for (const word of words) if (text.includes(word)) found.push(`${String(name)}: ${word}`);
      }
      return found;
    },
  );
}

async function erase(s: Stage, apply: boolean) {
  const [desk, books, id] = [s.app.eraseDebtor, s.administration, await bakeryId(s)];
  return isOk(await (apply ? desk.erase(books, id, 'an') : desk.look(books, id)));
}

test('while a claim is open, erasing takes what no claim needs; the rest follows by itself when it is settled', async () => {
  const s = stage();
  await eventful(s);
  const shown = await erase(s, false);
  expect(shown).toMatchObject({ holds: ['open-item', 'dispute', 'task'], erased: null });
  const becomes = new Map(shown.rows.map((row) => [row.kind, row]));
  expect(becomes.get('timeline')).toMatchObject({ becomes: 'stays', because: 'claim', goes: 0 });
  expect(becomes.get('credit')).toMatchObject({ becomes: 'goes', goes: 1 });
  expect(becomes.get('document')).toMatchObject({ because: 'duty', until: '2036-12-31' });
  expect(await foundIn(s, ['Mevrouw Geheim'])).toEqual(
    expect.arrayContaining(['inquiry: Mevrouw Geheim', 'timeline: Mevrouw Geheim']),
  );

  const first = await erase(s, true);
  expect(first.erased).toBeGreaterThan(0);
  const left = await foundIn(s, ['Mevrouw Geheim']);
  expect(left).not.toContain('inquiry: Mevrouw Geheim');
  expect(left).toContain('timeline: Mevrouw Geheim');
  expect((await erase(s, true)).erased).toBe(0);

  await settled(s);
  await s.app.dailyClearing(s.administration);
  expect(await foundIn(s, PERSONAL)).toEqual([]);
  expect(await s.app.dailyClearing(s.administration)).toBeNull();
});

test('who is erased stays so when the host tells about him again, until somebody lifts it', async () => {
  const s = stage();
  await eventful(s);
  await settled(s);
  const id = await bakeryId(s);
  const before = await s.look((tx) => tx.timeline.ofDebtor(id, 1_000));
  const decided = await s.look((tx) => tx.audit.entries({ after: 0, limit: 1_000 }));
  expect(decided.map(({ act }) => act)).toEqual(
    expect.arrayContaining(['credit_limit.added', 'dispute.added', 'dispute.changed']),
  );
  await erase(s, true);
  expect(await foundIn(s, PERSONAL)).toEqual([]);
  expect((await erase(s, true)).erased).toBe(0);
  const after = await s.look((tx) => tx.timeline.ofDebtor(id, 1_000));
  expect(after.map(({ kind, at }) => [kind, at])).toEqual([
    ...before.map(({ kind, at }) => [kind, at]),
    ['privacy', s.clock.now()],
  ]);
  // The log of decisions stays as it was, and holds: it never knew who he is.
  const { entries } = await s.app.audit.show(s.administration, { after: 0, limit: 1_000 });
  expect(entries.slice(0, decided.length)).toEqual(decided);
  expect(entries.at(-1)?.act).toBe('debtor_erasure.added');
  expect((await s.app.audit.verify(s.administration)).broken).toBeNull();

  s.host.upsertDebtor(s.administration, { ...PERSON, name: 'Bakkerij Aerts en Zoon' });
  await s.syncAll();
  const debtor = await s.look((tx) => tx.debtors.byId(id));
  expect(debtor).toMatchObject({ name: 'Bakkerij Aerts en Zoon', vatId: BAKERY.vatId });
  expect(await foundIn(s, [PERSON.email, PERSON.phone])).toEqual([]);

  isOk(await s.app.eraseDebtor.lift(s.administration, id, 'an'));
  s.host.upsertDebtor(s.administration, { ...PERSON, name: 'Bakkerij Aerts' });
  await s.syncAll();
  expect(await s.look((tx) => tx.debtors.byId(id))).toMatchObject({
    email: PERSON.email,
  });
  expect(await s.app.eraseDebtor.lift(s.administration, id, 'an')).toMatchObject({
    ok: false,
    error: { kind: 'not-erased' },
  });
});

test('an export holds everything about one debtor in the published form, and nothing of others', async () => {
  const s = stage();
  await eventful(s);
  const folder = await mkdtemp(join(tmpdir(), 'voldaan-export-'));
  try {
    const file = join(folder, 'bakkerij.json');
    const found = await s.app.exportDebtor(s.administration, await bakeryId(s), 'an');
    if (found === null) throw new Error('The bakery is there');
    const written = await writeExport(
      file,
      { administration: s.administration, debtor: await bakeryId(s) },
      found,
    );
    const text = await readFile(file, 'utf8');
    const { records } = debtorExportSchema.parse(JSON.parse(text));
    expect(records).toHaveLength(written);
    for (const word of PERSONAL) expect(text).toContain(word);
    expect(new Set(records.map(({ part }) => part))).toEqual(
      new Set([
        ...['debtor', 'debtor_profile', 'document', 'journey', 'open_item', 'dispute', 'reminder'],
        ...['dunning_action', 'reminder_dispatch', 'message_sent', 'timeline', 'task', 'inquiry'],
        ...['credit_limit', 'link_answer', 'public_link', 'outbox_message'],
      ]),
    );
    expect(text).not.toContain('Garage');
    await expect(writeExport(file, { administration: '', debtor: '' }, found)).rejects.toThrow(
      'EEXIST',
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('what was said goes when its period is over, once a day, and never under an open claim', async () => {
  const s = stage();
  await eventful(s);
  goTo(s, addDays(plainDate('2026-06-16'), 366 * 11));
  expect(await s.app.dailyClearing(s.administration)).not.toBeNull();
  expect(await foundIn(s, ['is ernstig ziek'])).toContain('timeline: is ernstig ziek');
  await settled(s, s.today());
  expect(await s.app.dailyClearing(s.administration)).toBeNull();
  goTo(s, addDays(s.today(), 1));
  expect((await s.app.dailyClearing(s.administration))?.cleared).toBeGreaterThan(0);
  expect(await foundIn(s, ['Mevrouw Geheim vraagt', 'thuis'])).toEqual([
    'credit_limit: Mevrouw Geheim vraagt',
    // Closed yesterday: its five years begin there.
    'task: thuis',
  ]);
});

test('no event of the log names a person, an address or an account', async () => {
  const events: string[] = [];
  const observe: Observe = {
    event: (name, fields) => events.push(`${name} ${JSON.stringify(fields)}`),
  };
  const s = await setStage(undefined, undefined, undefined, {}, { observe });
  try {
    await eventful(s);
    await settled(s);
    await erase(s, true);
    expect(events.length).toBeGreaterThan(10);
    const unseen = [...PERSONAL, PERSON.name, ...PERSON.ibans, IBAN];
    expect(events.filter((event) => unseen.some((word) => event.includes(word)))).toEqual([]);
  } finally {
    await s.close();
  }
});
