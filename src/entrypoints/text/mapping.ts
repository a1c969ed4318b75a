import { printRate } from '../../domain/ledger/host-codes.js';
import type { VatMeaning } from '../../domain/ledger/host-mapping.js';
import type { MappingFinding } from '../../domain/ledger/judge-mapping.js';
import type { MappingRow } from '../../domain/ledger/mapping-levels.js';
import { type ProposedRow, rowName } from '../../domain/ledger/proposed-row.js';
import type { Language } from '../../domain/party/debtor.js';
import type { MappingCheck } from '../../ports/host-mapping.js';
import type { FirmEffect } from '../../usecases/firm/firm-mapping.js';
import { MAPPING_WORDS } from './mapping-words.js';

/** What is wrong with a mapping, one line per finding with what waits for it. */
export function checkLines(check: MappingCheck | null, language: Language): readonly string[] {
  const words = MAPPING_WORDS[language];
  if (check === null) return [words.unjudged];
  return check.findings.length === 0 ? [words.right] : findingLines(check.findings, language);
}

export function findingLines(
  findings: readonly MappingFinding[],
  language: Language,
): readonly string[] {
  const words = MAPPING_WORDS[language];
  return findings.map(({ part, name, problem, says, host, blocks }) => {
    const sentence = filled(words.problems[problem], says, host);
    return `${part}:${name}  ${sentence}  (${words.waits}: ${words.blocks[blocks]})`;
  });
}

/** Rows of a proposal: how sure, what it would mean, and why. */
export function proposalLines(
  { rows, unseen }: { readonly rows: readonly ProposedRow[]; readonly unseen: readonly string[] },
  language: Language,
): readonly string[] {
  const words = MAPPING_WORDS[language];
  const said = rows.flatMap((row) => {
    const { text, certainty, meaning, because, lines, blocks } = row;
    const meant = meaning === null ? '?' : meaningText(meaning);
    const used = lines === 0 ? '' : `  ${lines} ${words.lines}`;
    const waits = blocks === undefined ? '' : `  (${words.waits}: ${words.blocks[blocks]})`;
    const why = because.map(({ kind, value }) => filled(words.evidence[kind], value));
    return [
      `${words.certainty[certainty]}  ${rowName(row)} ${text === '' ? '' : `"${text}" `}= ${meant}${used}${waits}`,
      `    ${why.join('; ')}`,
    ];
  });
  return [
    ...(said.length === 0 ? [words.nothingToPropose] : said),
    ...(unseen.length === 0 ? [] : [`${words.unseen}: ${unseen.join(', ')}`]),
  ];
}

/** What a firm's mapping does to each of its administrations. */
export function effectLines(effects: readonly FirmEffect[], language: Language): readonly string[] {
  const { firm: words } = MAPPING_WORDS[language];
  if (effects.length === 0) return [words.nobody];
  return effects.flatMap(({ administration, breaks, mends, unread }) => {
    const found = (kind: 'breaks' | 'mends', of: FirmEffect['breaks']): readonly string[] =>
      findingLines(of, language).map((line) => `${administration}  ${words[kind]}  ${line}`);
    if (unread !== undefined) return [`${administration}  ${words.unread}: ${unread}`];
    const lines = [...found('breaks', breaks), ...found('mends', mends)];
    return lines.length === 0 ? [`${administration}  ${words.same}`] : lines;
  });
}

/** Every row of a mapping, with who says it. */
export function originLines(rows: readonly MappingRow[], language: Language): readonly string[] {
  const { from: origins } = MAPPING_WORDS[language];
  return rows.map((row) => `${rowName(row)} = ${meaningText(row.value)}  ${origins[row.from]}`);
}

function meaningText(meaning: VatMeaning | string): string {
  if (typeof meaning === 'string') return meaning;
  const { category, rate, exemptionCode, exemptionReason } = meaning;
  const reason = exemptionCode ?? exemptionReason;
  return [
    category,
    ...(rate === undefined ? [] : [`${printRate(rate)} %`]),
    ...(reason === undefined ? [] : [reason]),
  ].join(' ');
}

/** In one pass: what is put in is never looked at for places again. The percent sign behind a place stays. */
function filled(sentence: string, says = '', host = ''): string {
  return sentence.replace(/% %|# %|%|#/g, (place) => {
    const value = place.startsWith('#') ? host : says;
    return place.endsWith(' %') ? `${value} %` : value;
  });
}
