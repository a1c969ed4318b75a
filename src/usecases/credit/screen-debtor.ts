import type { AdministrationId } from '../../kernel/ids.js';
import { ok, type Result } from '../../kernel/result.js';
import { registerNumberOf } from '../../domain/credit/identity.js';
import type {
  CreditReport,
  InsolvencyAnswer,
  RegisterEntry,
  VatAnswer,
} from '../../domain/credit/report.js';
import { DEFAULT_CREDIT, type SourceKind } from '../../domain/credit/settings.js';
import type { Administration } from '../../domain/party/administration.js';
import type { Debtor } from '../../domain/party/debtor.js';
import type { BureauMatch } from '../../ports/credit-bureau.js';
import type { Asked, SourceError } from '../../ports/source-error.js';
import type { Connection, Tx } from '../../ports/store.js';
import { type Asking, askSource, type News, NO_ANSWERS } from './ask-source.js';
import { bareVat, compareIdentity } from './compare-identity.js';
import { debtorNamed, type NoSuchDebtor } from '../party/named-debtor.js';
import type { Ports } from '../ports.js';
import { followProceedings, followRegister, followReport } from './screening-news.js';

export interface ScreenWish {
  readonly administration: AdministrationId;
  /** Id or customer number */
  readonly debtor: string;
  readonly by: string;
  readonly reason: string;
  /** Ask again although an answer young enough is there */
  readonly again?: boolean;
}

/**
 * What became of each source.
 * - answered: asked just now; kept: an answer young enough was there
 * - not-connected; no-number: the host tells no number by which it could be asked
 * - else why there is no answer: nothing follows from that
 */
export const SOURCE_OUTCOMES = [
  'answered',
  'kept',
  'not-connected',
  'no-number',
  'not-found',
  ...NO_ANSWERS,
] as const;
export type SourceOutcome = (typeof SOURCE_OUTCOMES)[number];

export type Screened = Readonly<Record<Exclude<SourceKind, 'credit-insurer'>, SourceOutcome>>;

export type ScreenDebtor = (wish: ScreenWish) => Promise<Result<Screened, NoSuchDebtor>>;

interface Scene {
  readonly wish: ScreenWish;
  readonly debtor: Debtor;
  readonly administration: Administration;
  readonly connections: readonly Connection[];
  readonly maxAgeDays: number;
}

/** A month counts as 31 days here: an answer of the last day is still good. */
const MONTH_DAYS = 31;

/**
 * Looks into one debtor with every source that is connected: register, VIES, bureau, insolvency register. What they say
 * becomes tasks, alerts and holds; what they cannot say now changes nothing.
 */
export function makeScreenDebtor(ports: Ports): ScreenDebtor {
  return async (wish) => {
    const scene = await ports.store.inTransaction(wish.administration, async (tx) => {
      const debtor = await debtorNamed(tx, wish.administration, wish.debtor);
      if (!debtor.ok) return debtor;
      const administration = await tx.administration.get();
      const { screeningMonths } = administration.settings.credit ?? DEFAULT_CREDIT;
      const connections = await tx.administration.connections();
      const maxAgeDays = wish.again === true ? 0 : screeningMonths * MONTH_DAYS;
      return ok({ wish, debtor: debtor.value, administration, connections, maxAgeDays });
    });
    if (!scene.ok) return scene;
    const screened = {
      'business-register': await askRegister(ports, scene.value),
      'vat-check': await askVat(ports, scene.value),
      'credit-bureau': await askBureau(ports, scene.value),
      'insolvency-register': await askInsolvency(ports, scene.value),
    };
    const { debtor, administration } = scene.value;
    await ports.store.inTransaction(wish.administration, (tx) =>
      compareIdentity(ports, tx, debtor, administration.language),
    );
    return ok(screened);
  };
}

type Aside<T> = (tx: Tx, news: News<T>) => Promise<void>;

/** One question of this scene; null without a connection of that kind. */
async function ask<T>(
  ports: Ports,
  { wish, debtor, connections, maxAgeDays }: Scene,
  {
    source,
    ...question
  }: { readonly source: SourceKind; readonly operation: string; readonly subject: string },
  call: (connection: Connection, asked: Asked) => Promise<Result<T, SourceError>>,
  follow?: Aside<T>,
): Promise<Asking<T> | null> {
  const connection = connections.find(({ kind }) => kind === source);
  if (connection === undefined) return null;
  const { administration, by, reason } = wish;
  return askSource(
    ports,
    {
      ...question,
      administration,
      source,
      connection,
      debtorId: debtor.id,
      by,
      reason,
      maxAgeDays,
    },
    (asked) => call(connection, asked),
    follow,
  );
}

function outcomeOf(asking: Asking<unknown> | null): SourceOutcome {
  if (asking === null) return 'not-connected';
  if (asking.kind === 'none') return asking.why;
  if (asking.answer === null) return 'not-found';
  return asking.fresh ? 'answered' : 'kept';
}

async function askRegister(ports: Ports, scene: Scene): Promise<SourceOutcome> {
  const { debtor, administration } = scene;
  const number = registerNumberOf(debtor);
  if (number === null) return 'no-number';
  const about = { debtor, language: administration.language };
  const question = {
    ...{ source: 'business-register' as const, operation: 'by-number' },
    subject: `${debtor.country}${number}`,
  };
  const asking = await ask<RegisterEntry | null>(
    ports,
    scene,
    question,
    (connection, asked) =>
      ports.outside.credit['business-register'](connection).byNumber(debtor.country, number, asked),
    async (tx, { id, answer }) => {
      if (answer !== null) await followRegister(ports, tx, { ...about, inquiry: id }, answer);
    },
  );
  return outcomeOf(asking);
}

async function askVat(ports: Ports, scene: Scene): Promise<SourceOutcome> {
  const { debtor, administration } = scene;
  if (debtor.vatId === undefined) return 'no-number';
  const vatId = bareVat(debtor.vatId);
  const own = administration.vatId;
  const requester = own === undefined ? {} : { requester: bareVat(own) };
  const question = { source: 'vat-check' as const, operation: 'check', subject: vatId };
  const asking = await ask<VatAnswer>(ports, scene, question, (connection, asked) =>
    ports.outside.credit['vat-check'](connection).check(vatId, { ...asked, ...requester }),
  );
  return outcomeOf(asking);
}

async function askBureau(ports: Ports, scene: Scene): Promise<SourceOutcome> {
  const { debtor, administration } = scene;
  const number = registerNumberOf(debtor);
  // By name alone it could be somebody else's report.
  if (number === null) return 'no-number';
  const { country } = debtor;
  const source = 'credit-bureau' as const;
  const search = await ask<readonly BureauMatch[]>(
    ports,
    scene,
    { source, operation: 'search', subject: `${country}${number}` },
    (connection, asked) =>
      ports.outside.credit[source](connection).search({ country, number }, asked),
  );
  if (search?.kind !== 'answer') return outcomeOf(search);
  const [match, second] = search.answer;
  if (match === undefined || second !== undefined) return 'not-found';
  const about = { debtor, language: administration.language };
  const { providerId } = match;
  const asking = await ask<CreditReport | null>(
    ports,
    scene,
    { source, operation: 'report', subject: providerId },
    (connection, asked) => ports.outside.credit[source](connection).report(providerId, asked),
    async (tx, { id, answer, before = null }) => {
      if (answer === null) return;
      await followReport(ports, tx, { ...about, inquiry: id }, { before, now: answer });
    },
  );
  // Whoever was reported on is followed from then on: the bureau tells when something changes.
  await ask<true>(
    ports,
    { ...scene, maxAgeDays: FOLLOWED_DAYS },
    { source, operation: 'monitor', subject: providerId },
    async (connection, asked) => {
      const monitored = await ports.outside.credit[source](connection).monitor(
        providerId,
        true,
        asked,
      );
      return monitored.ok ? ok(true) : monitored;
    },
  );
  return outcomeOf(asking);
}

/** Monitoring is asked for once, not again with every report. */
const FOLLOWED_DAYS = 36_500;

async function askInsolvency(ports: Ports, scene: Scene): Promise<SourceOutcome> {
  const { debtor, administration } = scene;
  const number = registerNumberOf(debtor);
  if (number === null) return 'no-number';
  const { country, name } = debtor;
  const about = { debtor, language: administration.language };
  const asking = await ask<InsolvencyAnswer>(
    ports,
    scene,
    { source: 'insolvency-register', operation: 'check', subject: `${country}${number}` },
    (connection, asked) =>
      ports.outside.credit['insolvency-register'](connection).check(
        { country, number, name },
        asked,
      ),
    async (tx, { id, answer, before }) => {
      const events = { before: before?.events ?? [], now: answer.events };
      await followProceedings(ports, tx, { ...about, inquiry: id }, events);
    },
  );
  return outcomeOf(asking);
}
