import { fault, type Fault } from '../../kernel/fault.js';
import type { Administration } from './administration.js';
import { fitsScheme, isVatNumber, normalEnterpriseNumber, normalKvk } from './identifiers.js';
import { printParticipant } from './participant.js';

type Numbers = Pick<Administration, 'country' | 'participant' | 'legalId' | 'vatId'>;

interface CountryRule {
  /** Schemes under which a company of this country is reachable (facts/peppol 1.3) */
  readonly schemes: readonly string[];
  /** The register's number inside the participant, by scheme */
  readonly legalOf: Readonly<Record<string, (text: string) => string | null>>;
  readonly name: string;
}

/** Where we know the register. Other countries: only what their schemes say of themselves. */
const RULES: Readonly<Record<string, CountryRule>> = {
  // A Belgian company must be reachable under 0208; 9925 may stand beside it, never instead of it.
  BE: {
    schemes: ['0208'],
    legalOf: { '0208': normalEnterpriseNumber },
    name: 'enterprise number',
  },
  NL: { schemes: ['0106', '0190', '9944'], legalOf: { '0106': normalKvk }, name: 'KvK number' },
};

/**
 * Whether an administration is who it says on the network: check digits of its participant and of its numbers, and that
 * they are the same company's (facts/peppol 1.1, 1.2). Every fault, not the first.
 */
export function identityFaults(numbers: Numbers): readonly Fault[] {
  const { country, participant, vatId } = numbers;
  if (participant === undefined) {
    const message =
      'The administration has no participant identifier, so it is nobody on the network. Put it in its file: 0208 and the enterprise number in Belgium, 0106 and the KvK number in the Netherlands.';
    return [fault('VALUE', 'onboarding.participant-missing', '/participant', message)];
  }
  const rule = Object.hasOwn(RULES, country) ? RULES[country] : undefined;
  const faults: Fault[] = [];
  const printed = printParticipant(participant);
  if (rule !== undefined && !rule.schemes.includes(participant.scheme)) {
    const message = `${printed} has scheme ${participant.scheme}; a company in ${country} is registered under ${rule.schemes.join(' or ')}. Correct the participant identifier.`;
    faults.push(fault('VALUE', 'onboarding.participant-scheme', '/participant', message));
  }
  if (fitsScheme(participant) === false) {
    const message = `${printed} cannot exist: its form or check digits are wrong. Copy the number from the register.`;
    faults.push(fault('VALUE', 'onboarding.participant-number', '/participant', message));
  }
  if (vatId !== undefined && isVatNumber(vatId) === false) {
    const message = `VAT number ${vatId} cannot exist: its form or check digits are wrong. Copy it from a tax document.`;
    faults.push(fault('VALUE', 'onboarding.vat-number', '/vatId', message));
  }
  return [...faults, ...sameCompanyFaults(numbers, rule)];
}

/** The numbers name one company: the one in the participant, the register's, and in Belgium the VAT number's. */
function sameCompanyFaults(
  { country, participant, legalId, vatId }: Numbers,
  rule: CountryRule | undefined,
): readonly Fault[] {
  const scheme = participant?.scheme ?? '';
  const normal =
    rule !== undefined && Object.hasOwn(rule.legalOf, scheme) ? rule.legalOf[scheme] : undefined;
  if (participant === undefined || rule === undefined || normal === undefined) return [];
  const faults: Fault[] = [];
  if (legalId === undefined || normal(legalId) !== participant.value) {
    const found = legalId === undefined ? 'none' : legalId;
    const message = `The ${rule.name} of the administration is ${found}, its participant identifier names ${participant.value}. Both must be the same company's.`;
    faults.push(fault('VALUE', 'onboarding.legal-number', '/legalId', message));
  }
  if (
    country === 'BE' &&
    vatId !== undefined &&
    normalEnterpriseNumber(vatId) !== participant.value
  ) {
    const message = `VAT number ${vatId} belongs to another enterprise than participant ${participant.value}. In Belgium it is BE and the enterprise number.`;
    faults.push(fault('VALUE', 'onboarding.vat-of-another', '/vatId', message));
  }
  return faults;
}
