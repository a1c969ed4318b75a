import { nameKey } from '../bank/match-names.js';
import type { Debtor } from '../party/debtor.js';
import { dutchVatKind, normalEnterpriseNumber, normalKvk } from '../party/identifiers.js';
import type { RegisterEntry, VatAnswer } from './report.js';

/** Where the host's data about a debtor and an official source say different things (facts 7). */
export interface Difference {
  readonly what: 'name' | 'postal-code' | 'number' | 'vat-invalid' | 'not-found';
  readonly source: 'register' | 'vat';
  /** As the host has it; empty: it has nothing */
  readonly ours: string;
  /** As the source has it */
  readonly theirs: string;
}

/** The register's number of a debtor, digits only; null when the host tells none that can exist. */
export function registerNumberOf({
  country,
  legalId,
  vatId,
  participant,
}: Pick<Debtor, 'country' | 'legalId' | 'vatId' | 'participant'>): string | null {
  if (country === 'BE') {
    const texts = [legalId, participant?.scheme === '0208' ? participant.value : undefined, vatId];
    return texts.flatMap((text) => normalEnterpriseNumber(text ?? '') ?? [])[0] ?? null;
  }
  if (country === 'NL') {
    const texts = [legalId, participant?.scheme === '0106' ? participant.value : undefined];
    return texts.flatMap((text) => normalKvk(text ?? '') ?? [])[0] ?? null;
  }
  return null;
}

/** Whether a debtor is a person of flesh and blood as far as we can know: then nothing is decided without a person. */
export function isNaturalPerson(
  { kind, country, vatId }: Pick<Debtor, 'kind' | 'country' | 'vatId'>,
  said: boolean | undefined,
): boolean {
  if (said !== undefined) return said;
  if (kind === 'consumer') return true;
  return country === 'NL' && vatId !== undefined && dutchVatKind(vatId) === 'sole-trader';
}

/**
 * What differs between the host and the register and, for whoever has a VAT number, VIES. Names compare without case,
 * accents, legal form and order of words; of an address only the postal code, for streets are written in too many ways.
 * What a source does not tell is no difference. Nothing is ever overwritten: each difference is a task.
 */
export function differencesOf(
  debtor: Debtor,
  register: RegisterEntry | null,
  vat: VatAnswer | null,
): readonly Difference[] {
  const found: Difference[] = [];
  if (register !== null) {
    const number = registerNumberOf(debtor) ?? '';
    if (number !== register.number)
      found.push({ what: 'number', source: 'register', ours: number, theirs: register.number });
    if (register.names.length > 0 && !sameName(debtor, register.names))
      found.push(nameDifference(debtor, 'register', register.names[0] ?? ''));
    const [ours, theirs] = [debtor.address?.postalCode, register.address?.postalCode].map(bare);
    if (ours !== '' && theirs !== '' && ours !== theirs)
      found.push({
        what: 'postal-code',
        source: 'register',
        ours: ours ?? '',
        theirs: theirs ?? '',
      });
  }
  if (vat !== null && !vat.valid)
    found.push({ what: 'vat-invalid', source: 'vat', ours: debtor.vatId ?? '', theirs: '' });
  else if (vat?.name !== undefined && !sameName(debtor, [vat.name]))
    found.push(nameDifference(debtor, 'vat', vat.name));
  return found;
}

function nameDifference(debtor: Debtor, source: Difference['source'], theirs: string): Difference {
  return { what: 'name', source, ours: debtor.name, theirs };
}

function sameName({ name, aliases }: Debtor, theirs: readonly string[]): boolean {
  const keys = new Set([name, ...aliases].map(nameKey));
  return theirs.some((one) => keys.has(nameKey(one)));
}

const bare = (code: string | undefined): string =>
  (code ?? '').replace(/[\s.-]/g, '').toUpperCase();
