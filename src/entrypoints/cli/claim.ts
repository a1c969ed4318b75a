import { Command } from 'commander';
import { translateClause } from '../../domain/law/clauses.js';
import type { Language } from '../../domain/party/debtor.js';
import { claimWord } from '../../formats/letter/claim-task.js';
import { moneyIn } from '../../formats/letter/locale.js';
import { fault } from '../../kernel/fault.js';
import { parseId } from '../../kernel/ids.js';
import { printMoney } from '../../kernel/money.js';
import type { ClaimDecision } from '../../usecases/dunning/claims-desk.js';
import type { ShownClaim } from '../../usecases/dunning/show-claims.js';
import { claimFault } from '../claim-faults.js';
import { toJson } from '../http/codec.js';
import { type Io, oneLine, sayFault, writeJson } from './io.js';
import { languageOption } from './language.js';
import { inAdministration } from './with-app.js';

interface Options {
  readonly administration: string;
  readonly json?: true;
}

interface ListOptions extends Options {
  readonly debtor?: string;
  readonly all?: true;
  readonly lang?: Language;
}

interface DecideOptions extends Options {
  readonly amount?: string;
  readonly by: string;
  readonly note: string;
  readonly entry?: string;
}

const NONE: Readonly<Record<Language, string>> = {
  nl: 'Er staat niets open naast de facturen.',
  fr: 'Rien n’est ouvert outre les factures.',
  en: 'Nothing is open beside the invoices.',
  de: 'Neben den Rechnungen ist nichts offen.',
};

/** `voldaan claim list|settle|waive`: interest, costs and damages that were asked, and what became of them. */
export function build(io: Io): Command {
  const group = new Command('claim').description(
    'Interest, costs and damages that reminders asked beside the invoices',
  );
  group
    .command('list')
    .description('What is open of them; with --all, settled and waived ones too')
    .requiredOption('--administration <id>')
    .option('--debtor <id>')
    .option('--all')
    .option(
      '--lang <language>',
      'nl, fr, en or de; that of the administration without it',
      languageOption,
    )
    .option('--json')
    .action((options: ListOptions) => list(io, options));
  for (const [verb, what, note] of [
    ['settle', 'Note that a claim, or a part of it, was paid', 'what paid it'],
    ['waive', 'Give up a claim, or a part of it', 'why'],
  ] as const)
    group
      .command(`${verb} <claim>`)
      .description(what)
      .requiredOption('--administration <id>')
      .requiredOption('--by <name>', 'who says so')
      .requiredOption('--note <text>', note)
      .option('--amount <amount>', 'such as 12.30; without it, all that is open')
      .option('--entry <id>', 'the bank entry whose money paid it')
      .option('--json')
      .action((claim: string, options: DecideOptions) => decide(io, verb, claim, options));
  return group;
}

function list(io: Io, options: ListOptions): Promise<void> {
  return inAdministration(io, options, async (app, administration) => {
    const { lang = administration.language, debtor, all } = options;
    const debtorId = debtor === undefined ? undefined : parseId<'debtor'>(debtor);
    const claims =
      debtorId === null
        ? []
        : await app.claims.list(administration.id, {
            openOnly: all !== true,
            ...(debtorId === undefined ? {} : { debtorId }),
          });
    if (options.json === true) {
      writeJson(io, { claims: claims.map(inJson) });
      return;
    }
    for (const claim of claims) io.stdout.write(oneLine(inWords(claim, lang)));
    if (claims.length === 0) io.stdout.write(`${NONE[lang]}\n`);
  });
}

function inJson({ amount, open, ...claim }: ShownClaim): object {
  const { currency } = amount;
  const sums = { amount: printMoney(amount), open: printMoney(open), currency };
  return { ...(toJson(claim) as object), ...sums };
}

function inWords(
  { id, debtorId, kind, amount, open, clause, on }: ShownClaim,
  lang: Language,
): string {
  const sums = `${moneyIn(lang, open)} / ${moneyIn(lang, amount)}`;
  return `${id}  ${on}  ${debtorId}  ${claimWord(lang, kind)}  ${sums}  ${translateClause(clause, lang)}`;
}

function decide(
  io: Io,
  verb: 'settle' | 'waive',
  claim: string,
  { administration, json, amount, by, note, entry }: DecideOptions,
): Promise<void> {
  const isJson = json === true;
  return inAdministration(io, { administration, json: isJson }, async (app, { id }) => {
    const claimId = parseId<'claim'>(claim);
    const entryId = entry === undefined ? undefined : parseId<'entry'>(entry);
    if (claimId === null || entryId === null) {
      const message = `"${claimId === null ? claim : (entry ?? '')}" is no id. List the claims, or the bank entries with review list.`;
      sayFault(io, fault('USAGE', 'claim.id', '', message), { json: isJson });
      return;
    }
    const decision: ClaimDecision = {
      ...{ by, note },
      ...(amount === undefined ? {} : { amount }),
      ...(entryId === undefined ? {} : { entryId }),
    };
    const decided = await app.claims[verb](id, claimId, decision);
    if (!decided.ok) sayFault(io, claimFault(decided.error), { json: isJson });
    else if (isJson) writeJson(io, { claim: inJson(decided.value) });
    else {
      const { open } = decided.value;
      io.stdout.write(oneLine(`${claim}: ${printMoney(open)} ${open.currency} is open.`));
    }
  });
}
