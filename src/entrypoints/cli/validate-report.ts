import type { Language } from '../../domain/party/debtor.js';
import { gravestFirst, ownOf, type Remark, remarksOn } from '../../formats/ubl/remarks.js';
import { editionOn } from '../../formats/ubl/rules/editions.js';
import { proposeFixes } from '../../formats/ubl/rules/fixes.js';
import { decisive, type UblValidation } from '../../formats/ubl/validate.js';
import type { XmlElement } from '../../formats/xml/tree.js';
import { oneLine } from './io.js';
import type { FindingForm, Validation } from './validate-invoice.js';
import { VALIDATE_WORDS } from './validate-words.js';

interface Proposal {
  readonly rule: string;
  readonly path: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** What `invoice validate` says beside the bare findings, in the language of who reads it. */
export interface Details {
  /** Rule sets that decided about the document, with their editions */
  readonly judgedBy: readonly string[];
  /** Our own checks, told apart from the official rules: they never decide */
  readonly own: readonly FindingForm[];
  /** What to do about each finding of the layers that decide, and of our own */
  readonly advice: readonly Remark[];
  /** Safe changes, proposed and never made by themselves */
  readonly fixes: readonly Proposal[];
}

/** Advice, own checks and proposals for a document that was judged. */
export function detailsOf(root: XmlElement, judged: UblValidation, language: Language): Details {
  const findings = gravestFirst(decisive(judged));
  const own = ownOf(root, judged);
  const form = ({
    rule,
    path,
    kind,
    from,
    to,
    text,
  }: ReturnType<typeof proposeFixes>[number]): Proposal => ({
    rule,
    path,
    kind,
    from,
    to,
    text: text(language),
  });
  const fixable = findings.map(({ rule, element }) => ({ id: rule.id, element }));
  return {
    judgedBy: judged.layers.map((layer) => `${LAYER_NAMES[layer]} ${editionOn(layer).edition}`),
    own: own.map(({ code, severity, path }) => [code, severity, path]),
    advice: remarksOn(judged, own, language),
    fixes: proposeFixes(root, fixable).map(form),
  };
}

const LAYER_NAMES = {
  en16931: 'EN 16931',
  peppol: 'Peppol BIS Billing',
  nlcius: 'NLCIUS',
} as const;

/** Remarks shown to a person; a machine gets all of them. */
const SHOWN_MAX = 50;

/** The answer for people: verdict first, then each finding with what to do, then the proposals. */
export function reportOf(validation: Validation, details: Details, language: Language): string {
  const words = VALIDATE_WORDS[language];
  const { name, profile, verdict } = validation;
  const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
    sentence.replace(/\{(\w+)\}/g, (_slot, key: string) => values[key] ?? '');
  const own = new Set(details.own.map(([code]) => code));
  const more = (count: number): readonly string[] =>
    count > SHOWN_MAX ? [`  ${fill(words.more, { n: String(count - SHOWN_MAX) })}`] : [];
  const lines = [
    `${name}: ${verdict === 'accept' ? words.accepted : words.refused}`,
    `  ${fill(words.judgedBy, {
      profile: profile ?? words.unknownProfile,
      editions: details.judgedBy.join(', '),
    })}`,
    ...(profile === 'peppol-self-billing-3' ? [`  ${words.selfBilling}`] : []),
    ...details.advice.slice(0, SHOWN_MAX).flatMap(({ rule, severity, path, text }) => {
      const mark = own.has(rule) ? words.own : severity === 'fatal' ? words.fatal : words.warning;
      return [`  ${mark}, ${rule}: ${text}`, `    ${path}`];
    }),
    ...more(details.advice.length),
    ...details.fixes.slice(0, SHOWN_MAX).map(({ text }) => `  ${words.fix}: ${text}`),
    ...more(details.fixes.length),
  ];
  // Texts of the document stand in them: nothing may steer a terminal.
  return lines.map(oneLine).join('');
}
