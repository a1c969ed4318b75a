import { FIGURES, type FigureId } from '../../domain/figures/figures.js';
import { contributionOf, type FigureItem, type PartId } from '../../domain/figures/parts.js';
import { monthStart, type Period, quarterUntil } from '../../domain/figures/period.js';
import type { MaturedPromise } from '../../domain/figures/promises.js';
import type { ControlCheck, FigureSet, Outlook, ReportData } from '../../domain/figures/report.js';
import type { FigureSettings } from '../../domain/figures/settings.js';
import type { PersonName } from '../../domain/party/debtor-profile.js';
import { addDays, type PlainDate } from '../../kernel/dates.js';
import type { AdministrationId, OpenItemId } from '../../kernel/ids.js';
import type { Money } from '../../kernel/money.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { ActionDone, Scope } from '../../ports/figures.js';
import type { Tx } from '../../ports/store.js';
import { checkControl, loadOutlook } from './figure-outlook.js';
import { covers, type FigureQuestion, loadFigures, loadPromises } from './load-figures.js';
import { loadPoint, loadTrend } from './make-report.js';
import { openTask } from '../task/open-task.js';
import type { Ports } from '../ports.js';

/** A figure opened down to what is behind it. */
export interface OpenedFigure {
  readonly figure: FigureId;
  readonly period: Period;
  readonly currency: string;
  readonly scope: Scope;
  /** The sums the figure is made of; over all pages the items add up to them */
  readonly parts: readonly PartId[];
  readonly items: readonly OpenedItem[];
  /** Where the next page begins; null: this was the last */
  readonly next: OpenItemId | null;
  /** Agreements and actions the figure is made of, besides the items */
  readonly promises: readonly (MaturedPromise & Named)[];
  readonly actions: readonly (ActionDone & Named)[];
}

/** Whose it is, as people know him. */
interface Named {
  readonly debtorName: string;
}

export interface OpenedItem extends Named {
  readonly item: FigureItem;
  /** What it adds to each part */
  readonly adds: Readonly<Partial<Record<PartId, bigint>>>;
}

/** A remark on a figure, tied to what should change (practice 80). */
export interface Remark {
  readonly figure: FigureId;
  readonly text: string;
  readonly by: PersonName;
  readonly owner?: PersonName;
  /** In two weeks without it */
  readonly dueOn?: PlainDate;
}

/** Items of a page when a figure is opened. */
export const OPENED_MAX = 500;
/** Days a remark may wait for somebody to act on it. */
const REMARK_DAYS = 14;

export interface Trend {
  readonly currency: string;
  readonly trend: ReportData['trend'];
}

export interface FigureDesk {
  show(administration: AdministrationId, question: FigureQuestion): Promise<FigureSet>;
  open(
    administration: AdministrationId,
    question: FigureQuestion & {
      readonly figure: FigureId;
      readonly after?: OpenItemId;
      readonly limit?: number;
    },
  ): Promise<OpenedFigure>;
  /** Everybody's figures at the month ends behind us, and today; oldest first. */
  trend(administration: AdministrationId): Promise<Trend>;
  /** What is expected and what may be lost, of the claims open today. */
  outlook(administration: AdministrationId, currency?: string): Promise<Outlook>;
  /** Null: nobody told the balance of the control account. */
  control(administration: AdministrationId, on?: PlainDate): Promise<ControlCheck | null>;
  tellControl(
    administration: AdministrationId,
    told: { readonly on: PlainDate; readonly balance: Money; readonly by: PersonName },
  ): Promise<ControlCheck | null>;
  /** Opens a task for a remark, once per figure, day and text. */
  remark(
    administration: AdministrationId,
    remark: Remark,
  ): Promise<Result<'opened' | 'exists', { readonly kind: 'blank'; readonly message: string }>>;
  settings(administration: AdministrationId): Promise<FigureSettings>;
  set(administration: AdministrationId, settings: FigureSettings): Promise<void>;
}

export function makeFigures(ports: Ports): FigureDesk {
  const within = <T>(id: AdministrationId, work: (tx: Tx) => Promise<T>): Promise<T> =>
    ports.store.inTransaction(id, work);
  const todayIn = async (tx: Tx): Promise<PlainDate> =>
    ports.clock.today((await tx.administration.get()).zone);
  return {
    show: (id, question) => within(id, (tx) => loadFigures(tx, question)),
    open: (id, question) => within(id, (tx) => openFigure(tx, question)),
    trend: (id) =>
      within(id, async (tx) => {
        const today = await todayIn(tx);
        const { currency } = await tx.administration.get();
        const before = await loadTrend(tx, addDays(monthStart(today), -1));
        return { currency, trend: [...before, await loadPoint(tx, quarterUntil(today))] };
      }),
    outlook: (id, currency) =>
      within(id, async (tx) =>
        loadOutlook(tx, await todayIn(tx), currency ?? (await tx.administration.get()).currency),
      ),
    control: (id, on) =>
      within(id, async (tx) => {
        const { currency } = await tx.administration.get();
        return checkControl(tx, on ?? (await todayIn(tx)), currency);
      }),
    tellControl: (id, { on, balance: { minor, currency }, by }) =>
      within(id, async (tx) => {
        await tx.figures.tellControlBalance({ on, currency, minor, toldBy: by });
        return checkControl(tx, on, currency);
      }),
    remark: (id, given) => within(id, (tx) => remarkOn(ports, tx, given)),
    settings: (id) =>
      within(id, async (tx) => (await tx.administration.get()).settings.figures ?? {}),
    set: (id, figures) =>
      within(id, (tx) =>
        tx.administration.change((before) => ({
          ...before,
          settings: { ...before.settings, figures },
        })),
      ),
  };
}

async function openFigure(
  tx: Tx,
  question: FigureQuestion & {
    readonly figure: FigureId;
    readonly after?: OpenItemId;
    readonly limit?: number;
  },
): Promise<OpenedFigure> {
  const { figure, period, scope = { kind: 'all' }, after = null } = question;
  const limit = Math.min(question.limit ?? OPENED_MAX, OPENED_MAX);
  const administration = await tx.administration.get();
  const currency = question.currency ?? administration.currency;
  const { parts } = FIGURES[figure];
  const about = { period, zone: administration.zone, parts, scope, currency };
  const items = parts.length === 0 ? [] : await tx.figures.items(about, after, limit);
  const { promises, actions } = await behind(tx, figure, period, scope, currency);
  const names = await namesOf(tx, [...items, ...promises, ...actions]);
  const named = <Row extends Whose>(row: Row): Row & Named => ({
    ...row,
    debtorName: names.get(row.debtorId) ?? row.debtorId,
  });
  return {
    ...{ figure, period, currency, scope, parts },
    items: items.map((item) => ({
      item,
      debtorName: named(item).debtorName,
      adds: Object.fromEntries(parts.map((part) => [part, contributionOf(part, item, period)])),
    })),
    next: items.length < limit ? null : (items.at(-1)?.id ?? null),
    promises: promises.map(named),
    actions: actions.map(named),
  };
}

type Whose = Pick<FigureItem, 'debtorId'>;

async function namesOf(tx: Tx, of: readonly Whose[]): Promise<ReadonlyMap<string, string>> {
  const debtors = await tx.debtors.byIds([...new Set(of.map(({ debtorId }) => debtorId))]);
  return new Map(debtors.map(({ id, name }) => [id, name]));
}

/** Promises and actions of a scope, where a figure is made of them. */
async function behind(
  tx: Tx,
  figure: FigureId,
  period: Period,
  scope: Scope,
  currency: string,
): Promise<{
  readonly promises: readonly MaturedPromise[];
  readonly actions: readonly ActionDone[];
}> {
  const { besides } = FIGURES[figure];
  if (besides === undefined) return { promises: [], actions: [] };
  const debtors = scope.kind === 'group' ? await tx.debtors.all() : [];
  const groups = new Map(debtors.map(({ id, group }) => [id, group ?? null]));
  const isIn = ({ debtorId }: Pick<MaturedPromise, 'debtorId'>): boolean =>
    covers(scope, debtorId, groups.get(debtorId) ?? null);
  return besides === 'promises'
    ? { promises: (await loadPromises(tx, period, currency)).filter(isIn), actions: [] }
    : { promises: [], actions: (await tx.figures.actions(period)).filter(isIn) };
}

async function remarkOn(
  ports: Ports,
  tx: Tx,
  { figure, text, by, owner, dueOn }: Remark,
): ReturnType<FigureDesk['remark']> {
  if (text.trim() === '') {
    const message = 'A remark says what should change. Give it a text.';
    return err({ kind: 'blank', message });
  }
  const { zone } = await tx.administration.get();
  const today = ports.clock.today(zone);
  const digest = ports.digest(new TextEncoder().encode(text.trim())).slice(0, 16);
  return ok(
    await openTask(ports, tx, {
      ...{ key: `figure:${figure}:${today}:${digest}`, kind: 'figure', role: 'manager' },
      ...{ openItemIds: [], dueOn: dueOn ?? addDays(today, REMARK_DAYS) },
      ...{ subject: figure, text: `${text.trim()} (${by})` },
      ...(owner === undefined ? {} : { owner }),
    }),
  );
}
