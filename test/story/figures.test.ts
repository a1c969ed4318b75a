import { FIGURE_IDS, FIGURES, type FigureId } from '../../src/domain/figures/figures.js';
import type { PartId } from '../../src/domain/figures/parts.js';
import type { Scope } from '../../src/ports/figures.js';
import { type DebtorId, idOf, type OpenItemId } from '../../src/kernel/ids.js';
import { addDays, plainDate } from '../../src/kernel/dates.js';
import { money } from '../../src/kernel/money.js';
import { euros } from '../support/ledger.js';
import { goTo } from '../support/stage-days.js';
import { connectMail } from '../support/stage-mail.js';
import { startMailServer, type MailServer } from '../support/mail-server.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { june } from '../support/stage-june.js';

const stage = stageForEach();

const QUARTER = { from: plainDate('2026-04-01'), until: plainDate('2026-06-30') };

test('every figure opens down to items that add up to the sums it is made of, page by page, in every scope', async () => {
  const s = stage();
  await june(s);
  goTo(s, plainDate('2026-06-30'));
  const set = await s.app.figures.show(s.administration, { period: QUARTER });
  expect(set.scopes.map(({ scope }) => scope.kind)).toEqual(['all', 'without']);
  for (const { scope, sums } of set.scopes) {
    for (const figure of FIGURE_IDS) {
      const adds = await openedSums(s, figure, scope);
      for (const part of FIGURES[figure].parts)
        expect([figure, part, adds[part] ?? 0n]).toEqual([figure, part, sums[part]]);
    }
  }
  const known = Object.fromEntries(set.scopes[0]!.figures.map(({ id, value }) => [id, value]));
  expect(known['receivables']).toEqual({ unscaled: 133_100n, scale: 2 });
  expect(known['collected']).toEqual({ unscaled: 48_400n, scale: 2 });
  expect(known['paid-in-time']).toEqual({ unscaled: 5_000n, scale: 2 });
});

/** Sums of all pages of an opened figure, two items to a page. */
async function openedSums(
  s: Stage,
  figure: FigureId,
  scope: Scope,
): Promise<Partial<Record<PartId, bigint>>> {
  const sums: Partial<Record<PartId, bigint>> = {};
  for (let after: OpenItemId | null | undefined = undefined; after !== null;) {
    const more: { after?: OpenItemId } = after === undefined ? {} : { after };
    const page = await s.app.figures.open(s.administration, {
      period: QUARTER,
      scope,
      figure,
      limit: 2,
      ...more,
    });
    for (const { adds } of page.items)
      for (const [part, value] of Object.entries(adds) as [PartId, bigint][])
        sums[part] = (sums[part] ?? 0n) + value;
    after = page.next;
  }
  return sums;
}

test('the open items agree with the ledger of the host, or the difference is shown', async () => {
  const s = stage();
  await june(s);
  const on = plainDate('2026-06-30');
  goTo(s, on);
  expect(await s.app.figures.control(s.administration, on)).toBeNull();
  const told = await s.app.figures.tellControl(s.administration, {
    on,
    balance: euros('1330.00'),
    by: 'an',
  });
  expect(told).toMatchObject({
    openItems: 133_100n,
    onAccount: 0n,
    control: 133_000n,
    difference: 100n,
  });
});

test('promises count as kept by what the bank says, and open to their items', async () => {
  const s = stage();
  await june(s);
  const items = await s.look((tx) => tx.ledger.items({ openOnly: false }));
  const of = (hostId: string) => items.find((item) => item.hostId === hostId)!;
  const promise = (hostId: string, payBy: string) => ({
    ...{ debtorId: of(hostId).debtorId, openItemIds: [of(hostId).id], amount: of(hostId).amount },
    ...{ madeOn: plainDate('2026-06-16'), payBy: plainDate(payBy), state: 'open' as const },
  });
  await s.look(async (tx) => {
    await tx.ledger.addPromise(promise('F-3', '2026-06-24'));
    // As people, calls and links note one.
    await tx.agreements.addPromise({
      ...{ ...promise('F-2', '2026-06-19'), id: idOf<'promise'>('prm_1'), via: 'call' },
      ...{ promisedBy: 'Mevr. Aerts', notedBy: 'an', paidBefore: money(0n, 'EUR') },
    });
  });
  goTo(s, plainDate('2026-06-30'));
  const set = await s.app.figures.show(s.administration, { period: QUARTER });
  expect(set.scopes[0]!.promises).toEqual({ kept: 1, partly: 0, broken: 1 });
  const opened = await s.app.figures.open(s.administration, {
    period: QUARTER,
    figure: 'promises-kept',
  });
  expect(opened.promises.map(({ outcome }) => outcome).sort()).toEqual(['broken', 'kept']);
  const outlook = await s.app.figures.outlook(s.administration);
  // Both dates have passed: a week from now. Everything is dated, nothing is lost on the way.
  expect(outlook.weeks.reduce((total, { minor }) => total + minor, 0n)).toBe(133_100n);
  expect(outlook.vatUnknown).toBe(0);
});

test('costs and provisions follow what the administration decided', async () => {
  const s = stage();
  await june(s);
  goTo(s, plainDate('2026-08-20'));
  const [debtorId] = (await s.look((tx) => tx.debtors.all()))
    .filter(({ hostId }) => hostId === 'D-2')
    .map(({ id }): DebtorId => id);
  await s.app.figures.set(s.administration, {
    costs: { mail: '0.10' },
    provision: {
      overrides: [{ debtorId: debtorId!, percent: '100', reason: 'Staking', by: 'an' }],
    },
  });
  const { provision } = await s.app.figures.outlook(s.administration);
  // F-2 (200.00 net) is 66 days late: 25 %. F-4 and F-5 (900.00 net) are judged by a person.
  expect(provision).toEqual([
    { row: '61-90', claims: 1, open: 24_200n, proposed: 5_000n },
    { row: 'override', claims: 2, open: 108_900n, proposed: 90_000n },
  ]);
  const { figures } = (await s.app.figures.show(s.administration, { period: QUARTER })).scopes[0]!;
  expect(figures.find(({ id }) => id === 'cost-per-euro')?.value).toEqual({
    unscaled: 0n,
    scale: 2,
  });
});

test('a remark on a figure opens one task', async () => {
  const s = stage();
  const remark = {
    figure: 'dso',
    text: 'Facturen sneller versturen',
    by: 'an',
    owner: 'piet',
  } as const;
  expect(await s.app.figures.remark(s.administration, remark)).toEqual({
    ok: true,
    value: 'opened',
  });
  expect(await s.app.figures.remark(s.administration, remark)).toEqual({
    ok: true,
    value: 'exists',
  });
  expect(await s.app.figures.remark(s.administration, { ...remark, text: ' ' })).toMatchObject({
    ok: false,
  });
  const tasks = await s.look((tx) => tx.tasks.list({ kind: 'figure' }, 10));
  expect(tasks).toMatchObject([
    { owner: 'piet', text: 'Facturen sneller versturen (an)', dueOn: addDays(s.today(), 14) },
  ]);
});

describe('reports by e-mail', () => {
  let server: MailServer;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.close());
  const reports = { kinds: ['weekly', 'monthly'] as const, to: ['an@firm.example'] };

  test('leave on the first working day, once, with PDF and workbook; a late week is one report', async () => {
    const s = stage();
    await june(s);
    await connectMail(s, server);
    expect(await s.app.reportsDue(s.administration)).toBe(0);
    await s.app.figures.set(s.administration, { reports });
    const before = server.taken.length;
    // Thursday 25 June: the week and the month began long ago.
    expect(await s.app.reportsDue(s.administration)).toBe(2);
    await s.settle();
    expect(await s.app.reportsDue(s.administration)).toBe(0);
    goTo(s, plainDate('2026-06-28'));
    expect(await s.app.reportsDue(s.administration)).toBe(0);
    goTo(s, plainDate('2026-06-29'));
    expect(await s.app.reportsDue(s.administration)).toBe(1);
    await s.settle();
    const mails = server.taken.slice(before).map(({ raw }) => raw.toString());
    const files = mails.map((mail) =>
      [...mail.matchAll(/filename=(\S+)/g)].map(([, name]) => name),
    );
    const both = (name: string): readonly string[] => [
      `voldaan-${name}.pdf`,
      `voldaan-${name}.xlsx`,
    ];
    // The first two leave together: which is through first is nobody's to say.
    const [one, other, late] = files;
    expect([one, other].map(String).toSorted()).toEqual(
      [both('2026-05'), both('2026-W25')].map(String),
    );
    expect([late, files.length]).toEqual([both('2026-W26'), 3]);
  });

  test('are not sent again when the line broke after they left; a person is told', async () => {
    const s = stage();
    await connectMail(s, server);
    await s.app.figures.set(s.administration, { reports: { ...reports, kinds: ['weekly'] } });
    const before = server.taken.length;
    server.trouble('dropped-after-data');
    await s.app.reportsDue(s.administration);
    await s.settle();
    await s.hours(3);
    expect(server.taken.length - before).toBe(1);
    const tasks = await s.look((tx) => tx.tasks.list({ kind: 'report' }, 10));
    expect(tasks).toHaveLength(1);
    expect(tasks[0]?.text).toContain('onbekend');
  });

  test('become a task where nobody gets mail', async () => {
    const s = stage();
    await s.app.figures.set(s.administration, { reports: { kinds: ['monthly'], to: [] } });
    await s.app.reportsDue(s.administration);
    await s.settle();
    const tasks = await s.look((tx) => tx.tasks.list({ kind: 'report' }, 10));
    expect(tasks).toMatchObject([{ subject: 'Maandverslag debiteuren 2026-05', role: 'manager' }]);
  });
});

test('an id that is no debtor gives figures of nobody', async () => {
  const scope: Scope = { kind: 'debtor', debtorId: idOf('deb_nobody') };
  const { scopes } = await stage().app.figures.show(stage().administration, {
    period: QUARTER,
    scope,
  });
  expect(scopes[0]?.figures.find(({ id }) => id === 'receivables')?.value).toEqual({
    unscaled: 0n,
    scale: 2,
  });
});
