import { client, type Forms } from '../../base/api.js';
import { usePages } from '../../base/pages.js';
import { useAdministration } from '../../base/place.js';
import { sumsOf } from '../../base/sums.js';
import { type Language, type Money, useLanguage } from '../../base/words.js';

export type View = Forms['RunView'];
export type Stored = Forms['StoredAction'];
export type Action = Forms['DunningAction'];

/** Actions and holds in one answer of the API. */
const PAGE = 200;

/** A run, its actions and holds page by page. */
export function useRun(run: string) {
  const administration = useAdministration();
  const lang = useLanguage();
  return usePages(
    ['run', administration, run, lang],
    async (after) => {
      const query = { lang, ...(after === undefined ? {} : { after }) };
      const { data, error } = await client.GET(
        '/v1/administrations/{administration}/dunning/runs/{run}',
        { params: { path: { administration, run }, query } },
      );
      if (data === undefined) return { error };
      const { actions, held } = data.run.summary;
      const seen = Number(after ?? '0') + PAGE;
      return { data: { ...data, next: seen < Math.max(actions, held) ? String(seen) : null } };
    },
    pageIn,
  );
}

const pageIn = (view: View & { readonly next: string | null }) => [view];

/** All of a run that was loaded, with the names its rows go by. */
export interface Sheet {
  readonly actions: readonly Stored[];
  readonly held: View['held'];
  readonly debtorOf: (id: string) => View['debtors'][number] | undefined;
  readonly itemOf: (id: string) => View['items'][number] | undefined;
}

export function sheetOf(pages: readonly View[]): Sheet {
  const debtors = new Map(pages.flatMap((page) => page.debtors).map((one) => [one.id, one]));
  const items = new Map(pages.flatMap((page) => page.items).map((one) => [one.id, one]));
  return {
    actions: pages.flatMap(({ actions }) => actions),
    held: pages.flatMap(({ held }) => held),
    debtorOf: (id) => debtors.get(id),
    itemOf: (id) => items.get(id),
  };
}

/** What of an action is open, what it asks beside that, and both together. */
export function askedBy({ items, claims = [] }: Action): {
  readonly open: readonly Money[];
  readonly whole: readonly Money[];
} {
  const open = items.map((item) => ({ amount: item.open, currency: item.currency }));
  return { open: sumsOf(open), whole: sumsOf([...open, ...claims]) };
}

/** Whether it is written to the debtor; a call and a proposal are work of people. */
export function isMessage({ kind, channel }: Action): boolean {
  return kind === undefined && channel !== 'call' && channel !== 'task';
}

/** Days the oldest of its invoices is late. */
export function mostLate({ items }: Action): number {
  return Math.max(0, ...items.map(({ daysLate }) => daysLate));
}

/** "vandaag om 14:30", "maandag 23 november om 08:00": how people say when something leaves. */
export function whenIn(language: Language, moment: string): string {
  const at = new Date(moment);
  const locale = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' }[language];
  const day = at.toLocaleDateString(locale, { weekday: 'long', day: 'numeric', month: 'long' });
  const time = at.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  return { nl: `${day} om ${time}`, fr: `${day} à ${time}`, en: `${day} at ${time}` }[language];
}

/** Where a run stands for people: one without anything to do waits for nobody, and one of a day gone by is planned anew. */
export function standingOf(
  { state, on, summary }: View['run'],
  today: string | null,
): View['run']['state'] | 'idle' | 'passed' {
  if (state !== 'planned') return state;
  if (summary.actions === 0) return 'idle';
  return today !== null && on < today ? 'passed' : 'planned';
}
