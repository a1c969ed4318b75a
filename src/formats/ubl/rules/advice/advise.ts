import type { Language } from '../../../../domain/party/debtor.js';
import type { XmlElement } from '../../../xml/tree.js';
import { COLON, foundAt, worthSaying } from './found.js';
import { spotsAt } from './spots.js';
import type { RuleFinding } from '../engine.js';
import type { UndecidableReason } from '../undecidable.js';
import { RULE_TEXTS } from './texts/index.js';
import { UNDECIDABLE_TEXTS } from './texts/undecidable.js';
import type { RuleText } from './texts/text.js';
import { whereOf } from './where.js';
import { capitalised, typographic } from './words.js';

/** A rule that fired: its id, and the element of the parsed tree where it did. */
export interface AdvisedFinding {
  readonly id: string;
  readonly severity: 'fatal' | 'warning';
  readonly element: XmlElement;
  /** Business terms and groups of the rule, `BT-5` */
  readonly terms: readonly string[];
  /** Why the rule could not be judged, and the element that is the cause */
  readonly undecidable?: { readonly reason: UndecidableReason; readonly cause: XmlElement };
}

/** What the rules engine tells, as advice is asked on it. */
export function advisable({ rule, severity, element, undecidable }: RuleFinding): AdvisedFinding {
  const { id, terms } = rule;
  return { id, severity, element, terms, ...(undecidable === undefined ? {} : { undecidable }) };
}

/** A finding for a bookkeeper. Parts are empty where they make no sense; `text` is the whole. */
export interface Advice {
  /** "Regel 3, nettoprijs (BT-146)" */
  readonly where: string;
  /** "-5.00" */
  readonly found: string;
  readonly expected: string;
  readonly do: string;
  /** Everything in plain sentences. */
  readonly text: string;
}

/** For a rule this table does not know: newer rules than this program. */
const UNKNOWN = {
  nl: [
    'Dit voldoet niet aan een regel voor elektronische facturen.',
    'Leg de melding met het nummer van de regel voor aan uw softwareleverancier.',
  ],
  fr: [
    'Ceci ne respecte pas une règle des factures électroniques.',
    'Soumettez ce message et le numéro de la règle à votre fournisseur de logiciel.',
  ],
  en: [
    'This does not meet a rule for electronic invoices.',
    'Show this message and the number of the rule to your software supplier.',
  ],
  de: [
    'Dies entspricht nicht einer Regel für elektronische Rechnungen.',
    'Legen Sie diese Meldung mit der Nummer der Regel Ihrem Softwareanbieter vor.',
  ],
} as const satisfies RuleText;

/** Says a finding of the official rules in words: where, what was found, what was expected, what to do. Never throws. */
export function adviseOn(finding: AdvisedFinding, lang: Language): Advice {
  const { id, terms, undecidable } = finding;
  const element = undecidable?.cause ?? finding.element;
  const row: RuleText =
    undecidable === undefined
      ? (RULE_TEXTS.get(id) ?? UNKNOWN)
      : UNDECIDABLE_TEXTS[undecidable.reason];
  const spots = spotsAt(element, row.at ?? '.');
  const focus = worthSaying(spots)[0] ?? spots[0];
  const where = focus === undefined ? '' : whereOf(focus, terms, lang);
  // What comes out of a sum is told only where the rule could be judged.
  const found = foundAt(undecidable === undefined ? id : '', element, spots, lang);
  const [expected, act] = [typographic(row[lang][0], lang), typographic(row[lang][1], lang)];
  const subject = [where, found].filter((part) => part !== '').join(COLON[lang]);
  const sentences = [capitalised(subject) + (subject === '' ? '' : '.'), expected, act];
  const text = sentences.filter((part) => part !== '').join(' ');
  return { where, found, expected, do: act, text };
}
