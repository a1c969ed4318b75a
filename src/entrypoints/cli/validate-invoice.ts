import { fault, type Fault } from '../../kernel/fault.js';
import type { XmlElement } from '../../formats/xml/tree.js';
import { parseXml } from '../../formats/xml/parse.js';
import { CBC, rootName } from '../../formats/ubl/namespaces.js';
import { profileOf } from '../../formats/ubl/profiles.js';
import { checkStructure } from '../../formats/ubl/structure.js';
import { child } from '../../formats/xml/tree.js';
import { type ErrorForm, errorForm } from './io.js';

export const PROFILE_CHOICES = ['auto', 'peppol-bis-3', 'nlcius', 'en16931'] as const;
export type ProfileChoice = (typeof PROFILE_CHOICES)[number];

/**
 * The answer about one document. The arrays of rule findings and the verdict are there only where they are known:
 * a document the schema refuses is refused whatever the rules say; one it accepts waits for the rule layers.
 */
export interface Validation {
  readonly name: string;
  readonly profile: string | null;
  readonly wellFormed: boolean;
  readonly xsdValid: boolean;
  readonly cen?: readonly never[];
  readonly peppol?: readonly never[];
  readonly fired?: readonly never[];
  readonly fatal?: boolean;
  readonly accept?: boolean;
  readonly verdict?: 'reject';
  readonly error: ErrorForm;
  /** All faults of the schema check, when there is more than the first */
  readonly faults?: readonly ErrorForm[];
}

/** Well-formedness and schema of one document. What comes after them is not built yet, and is said so. */
export function validateInvoice(
  name: string,
  bytes: Uint8Array,
  choice: ProfileChoice,
): { readonly validation: Validation; readonly faults: readonly Fault[] } {
  const parsed = parseXml(bytes);
  if (!parsed.ok)
    return { validation: unreadable(name, parsed.error, false), faults: [parsed.error] };
  const root = parsed.value;
  const [first, ...more] = checkStructure(root);
  if (first === undefined) {
    const notYet = rulesNotBuilt();
    const validation = {
      name,
      profile: profileName(root, choice),
      wellFormed: true,
      xsdValid: true,
      error: errorForm(notYet),
    };
    return { validation, faults: [notYet] };
  }
  const faults = [first, ...more];
  if (rootName(root) === null) return { validation: unreadable(name, first, true), faults };
  const validation: Validation = {
    name,
    profile: profileName(root, choice),
    wellFormed: true,
    xsdValid: false,
    accept: false,
    verdict: 'reject',
    error: errorForm(first),
    ...(more.length === 0 ? {} : { faults: faults.map(errorForm) }),
  };
  return { validation, faults };
}

/** The answer for bytes that are no document of ours: arrays empty, nothing accepted. */
export function unreadable(name: string, cause: Fault, wellFormed: boolean): Validation {
  return {
    name,
    profile: null,
    wellFormed,
    xsdValid: false,
    cen: [],
    peppol: [],
    fired: [],
    fatal: false,
    accept: false,
    verdict: 'reject',
    error: errorForm(cause),
  };
}

function rulesNotBuilt(): Fault {
  return fault(
    'NOT_YET',
    'validate.rules-not-built',
    '',
    'The document is well-formed and valid against the UBL 2.1 schema. Whether it also meets the rules of EN 16931 and its profile is not known: these checks are not built yet.',
  );
}

function profileName(root: XmlElement, choice: ProfileChoice): string | null {
  if (choice !== 'auto') return choice;
  const customizationId = child(root, CBC, 'CustomizationID')?.text.trim() ?? '';
  return (
    profileOf(customizationId)?.id ??
    (customizationId.startsWith('urn:cen.eu:en16931:2017') ? 'en16931' : null)
  );
}
