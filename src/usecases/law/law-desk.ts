import {
  type CreditorLaw,
  type GeneralTerms,
  lintTerms,
  termsChanged,
} from '../../domain/law/general-terms.js';
import type { ConfirmedRate } from '../../domain/law/rates.js';
import { type RateRow, SHIPPED_RATES } from '../../domain/law/rate-table.js';
import type { DebtorProfile } from '../../domain/party/debtor-profile.js';
import { dateIn, daysBetween } from '../../kernel/dates.js';
import { fault, type Fault } from '../../kernel/fault.js';
import type { AdministrationId, DebtorId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { Tx } from '../../ports/store.js';
import type { Ports } from '../ports.js';

/** What a person says of a rate he read in its official source. */
export type RateToConfirm = Omit<ConfirmedRate, 'status' | 'checkedOn'>;

/** A version of the general terms, and what the law makes of it. */
export interface JudgedTerms {
  readonly terms: GeneralTerms;
  readonly warnings: readonly Fault[];
}

export interface SavedTerms extends JudgedTerms {
  readonly outcome: 'added' | 'exists';
}

type Accepted = NonNullable<DebtorProfile['termsAccepted']>;

/**
 * The data the statutory engine works with. Rates are of the whole installation: the law is the same for every
 * administration, and whoever runs it reads the official notice once for all of them. Terms and what the creditor is belong
 * to one administration.
 */
export interface LawDesk {
  /** Shipped rows first, then confirmed ones in the order they were entered: of two about a day the later counts. */
  rates(): Promise<readonly (RateRow & { readonly by?: string })[]>;
  confirm(rate: RateToConfirm): Promise<Result<ConfirmedRate, Fault>>;
  /** In the order they were added. */
  terms(administration: AdministrationId): Promise<readonly JudgedTerms[]>;
  /** Answers what the law makes of them; an existing version is never changed. */
  saveTerms(
    administration: AdministrationId,
    terms: GeneralTerms,
  ): Promise<Result<SavedTerms, Fault>>;
  /** Puts on file that a debtor accepted a version. */
  acceptTerms(
    administration: AdministrationId,
    debtorId: DebtorId,
    accepted: Accepted,
  ): Promise<Result<void, Fault>>;
  /** Whether a debtor is a large company of the Dutch law on terms. */
  setLargeCompany(
    administration: AdministrationId,
    debtorId: DebtorId,
    isLargeCompany: boolean,
  ): Promise<Result<void, Fault>>;
  creditor(administration: AdministrationId): Promise<CreditorLaw>;
  setCreditor(administration: AdministrationId, law: CreditorLaw): Promise<void>;
}

export function makeLawDesk(ports: Ports): LawDesk {
  const { store } = ports;
  return {
    rates: async () => [...SHIPPED_RATES, ...(await store.platform.lawRates())],
    confirm: (rate) => confirm(ports, rate),
    terms: (administration) =>
      store.inTransaction(administration, async (tx) =>
        (await tx.terms.all()).map(await judge(tx)),
      ),
    saveTerms: (administration, terms) =>
      store.inTransaction(administration, async (tx) => {
        const outcome = await tx.terms.add(terms);
        if (outcome === 'exists-different') return err(termsChanged(terms.version));
        return ok({ outcome, ...(await judge(tx))(terms) });
      }),
    acceptTerms: (administration, debtorId, accepted) =>
      accept(ports, administration, debtorId, accepted),
    setLargeCompany: (administration, debtorId, isLargeCompany) =>
      store.inTransaction(administration, async (tx) => {
        if ((await tx.debtors.byId(debtorId)) === null) return err(noSuchDebtor(debtorId));
        await tx.profiles.change(debtorId, (before) => ({ ...before, isLargeCompany }));
        return ok(undefined);
      }),
    creditor: (administration) =>
      store.inTransaction(
        administration,
        async (tx) => (await tx.administration.get()).settings.law ?? {},
      ),
    setCreditor: (administration, law) =>
      store.inTransaction(administration, (tx) =>
        tx.administration.change((before) => ({
          ...before,
          settings: { ...before.settings, law },
        })),
      ),
  };
}

async function judge(tx: Tx): Promise<(terms: GeneralTerms) => JudgedTerms> {
  const { country } = await tx.administration.get();
  const rates = await tx.lawRates.all();
  return (terms) => ({ terms, warnings: lintTerms(terms, country, rates) });
}

/** Half-years and years; a longer period in one row is a typing error. */
const DAYS_MAX = 366;

async function confirm(
  { store, clock }: Ports,
  rate: RateToConfirm,
): Promise<Result<ConfirmedRate, Fault>> {
  if (rate.until < rate.from) {
    const message = `The rate would end on ${rate.until}, before it begins on ${rate.from}. Correct one of the two.`;
    return err(fault('VALUE', 'law.rate-period', '/until', message));
  }
  if (daysBetween(rate.from, rate.until) > DAYS_MAX) {
    const message = `${rate.from} to ${rate.until} is more than a year, and rates are set by half-years and years. Enter each period by itself.`;
    return err(fault('VALUE', 'law.rate-period', '/until', message));
  }
  // Official notices come from capitals of the same zone.
  const checkedOn = dateIn(clock.now(), 'Europe/Brussels');
  const confirmed: ConfirmedRate = { ...rate, status: 'verified', checkedOn };
  await store.platform.confirmLawRate(confirmed);
  return ok(confirmed);
}

function noSuchDebtor(debtorId: DebtorId): Fault {
  const message = `There is no debtor ${debtorId}. Name one by its id, as administration export shows them.`;
  return fault('NOT_FOUND', 'law.no-such-debtor', '', message);
}

async function accept(
  ports: Ports,
  administration: AdministrationId,
  debtorId: DebtorId,
  accepted: Accepted,
): Promise<Result<void, Fault>> {
  return ports.store.inTransaction(administration, async (tx) => {
    if ((await tx.debtors.byId(debtorId)) === null) return err(noSuchDebtor(debtorId));
    const versions = (await tx.terms.all()).map(({ version }) => version);
    if (!versions.includes(accepted.version)) {
      const known = versions.length === 0 ? 'none yet' : versions.join(', ');
      const message = `There are no terms of version "${accepted.version}". Known: ${known}.`;
      return err(fault('NOT_FOUND', 'law.no-such-terms', '', message));
    }
    await tx.profiles.change(debtorId, (before) => ({ ...before, termsAccepted: accepted }));
    const { version, on, by, proof } = accepted;
    await tx.timeline.add({
      ...{ debtorId, openItemIds: [], at: ports.clock.now(), by: by ?? 'voldaan', kind: 'note' },
      detail: { what: 'terms-accepted', version, on, proof: proof ?? '' },
    });
    return ok(undefined);
  });
}
