import { Command, InvalidArgumentError } from 'commander';
import { printDecimal } from '../../kernel/decimal.js';
import { fault } from '../../kernel/fault.js';
import { type OpenItemId, parseId } from '../../kernel/ids.js';
import { printMoney } from '../../kernel/money.js';
import type { Language } from '../../domain/party/debtor.js';
import { sentenceOf } from '../../domain/bank/match-sentences.js';
import type { MatchProposal } from '../../ports/match-proposal.js';
import type { StoredEntry } from '../../ports/store.js';
import type { Part } from '../../usecases/bank/review-by-hand.js';
import { toJson } from '../http/codec.js';
import { type Io, sayFault, writeJson } from './io.js';
import { languageOption } from './language.js';
import { type DecideOptions, type Decision, onePart, openItem } from './review-arguments.js';
import { addOnAccount, type Beside, besideOf, besideText } from './review-on-account.js';
import { inAdministration } from './with-app.js';

interface ListOptions extends DecideOptions {
  readonly lang?: Language;
}
/** Who decides, for the record of what was learned. */
const CLI = { by: 'cli' };

/** `voldaan review list|accept|split|reassign|not-ours|undo`: what the matcher left to a person. */
export function build(io: Io): Command {
  const group = new Command('review').description('Bank entries that wait for a person');
  group
    .command('list')
    .requiredOption('--administration <id>')
    .option(
      '--lang <language>',
      'nl, fr, en or de; else that of the administration',
      languageOption,
    )
    .option('--json')
    .action((options: ListOptions) =>
      inAdministration(io, options, async (app, { id, language }) => {
        const listed = await app.review.list(id);
        const entries = listed.map(inWords(options.lang ?? language));
        say(io, entries, await besideOf(app, id), options.json ?? false);
      }),
    );
  group
    .command('accept')
    .description('Take a proposal')
    .argument('<entry>')
    .argument('[proposal]', 'counted from 0, as the list shows them', proposalNumber, 0)
    .requiredOption('--administration <id>')
    .option('--json')
    .action((entry: string, proposal: number, options: DecideOptions) =>
      decide(io, options, entry, (app, id, entryId) =>
        app.review.accept(id, entryId, proposal, CLI),
      ),
    );
  group
    .command('not-ours <entry>')
    .requiredOption('--administration <id>')
    .option('--json')
    .action((entry: string, options: DecideOptions) =>
      decide(io, options, entry, (app, id, entryId) => app.review.notOurs(id, entryId, CLI)),
    );
  group
    .command('undo <entry>')
    .requiredOption('--administration <id>')
    .option('--json')
    .action((entry: string, options: DecideOptions) =>
      decide(io, options, entry, (app, id, entryId) => app.review.undo(id, entryId, CLI)),
    );
  group
    .command('split')
    .description('Divide an entry over open items by hand')
    .argument('<entry>')
    .argument('<parts...>', 'open item and amount, such as oi_1=121.00', onePart)
    .requiredOption('--administration <id>')
    .option('--json')
    .action((entry: string, parts: readonly Part[], options: DecideOptions) =>
      decide(io, options, entry, (app, id, entryId) => app.review.split(id, entryId, parts, CLI)),
    );
  group
    .command('reassign')
    .description('Move what an entry paid on one open item to another')
    .argument('<entry>')
    .argument('<from>', 'open item', openItem)
    .argument('<to>', 'open item', openItem)
    .requiredOption('--administration <id>')
    .option('--json')
    .action((entry: string, from: OpenItemId, to: OpenItemId, options: DecideOptions) =>
      decide(io, options, entry, (app, id, entryId) =>
        app.review.reassign(id, entryId, { from, to }, CLI),
      ),
    );
  addOnAccount(group, (options, entry, decision) => decide(io, options, entry, decision));
  return group;
}

function proposalNumber(text: string): number {
  if (!/^\d{1,4}$/.test(text))
    throw new InvalidArgumentError('A proposal is a number of the list, from 0.');
  return Number(text);
}

function decide(io: Io, options: DecideOptions, entry: string, decision: Decision): Promise<void> {
  const json = options.json ?? false;
  return inAdministration(io, options, async (app, { id }) => {
    const entryId = parseId<'entry'>(entry);
    const decided = entryId === null ? null : await decision(app, id, entryId);
    if (decided?.ok === true) {
      await app.outbox.deliverDue();
      if (json) writeJson(io, { done: entry });
      return;
    }
    const error = decided?.error ?? {
      kind: 'no-such-entry',
      message: `There is no bank entry ${entry}.`,
    };
    sayFault(io, fault('CONFLICT', `review.${error.kind}`, '', error.message), { json });
  });
}

/** An entry with the reasons of its proposals as sentences. */
type ReadEntry = Omit<StoredEntry, 'proposals'> & {
  readonly proposals: readonly (Omit<MatchProposal, 'evidence'> & {
    readonly evidence: readonly string[];
  })[];
};

function inWords(language: Language): (stored: StoredEntry) => ReadEntry {
  return (stored) => ({
    ...stored,
    proposals: stored.proposals.map((proposal) => ({
      ...proposal,
      evidence: proposal.evidence.map((reason) => sentenceOf(reason, language)),
    })),
  });
}

function say(io: Io, entries: readonly ReadEntry[], beside: Beside, json: boolean): void {
  if (json) {
    const { refused, onAccount } = beside;
    writeJson(io, {
      entries: toJson(entries),
      refused: toJson(refused),
      onAccount: toJson(onAccount),
    });
    return;
  }
  for (const stored of entries) {
    const { entry } = stored;
    const payer = entry.details[0]?.counterparty?.name ?? '';
    io.stdout.write(
      `${stored.id}  ${entry.bookingDate ?? ''}  ${printDecimal(entry.amount, 2).padStart(12)} ${entry.currency}  ${payer}\n`,
    );
    for (const [number, proposal] of stored.proposals.entries()) {
      const items = proposal.allocations
        .map((a) => `${a.openItemId} ${printMoney(a.amount)}`)
        .join(', ');
      io.stdout.write(
        `    ${number}: ${items === '' ? '-' : items}  ${proposal.evidence.join('; ')}\n`,
      );
    }
  }
  io.stdout.write(besideText(beside));
  if (entries.length === 0 && beside.refused.length === 0)
    io.stdout.write('Niets te beoordelen / rien à vérifier / nothing to review\n');
}
