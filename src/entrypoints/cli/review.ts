import { Command, InvalidArgumentError } from 'commander';
import { parseDecimal, printDecimal } from '../../kernel/decimal.js';
import { fault } from '../../kernel/fault.js';
import { type EntryId, type OpenItemId, parseId } from '../../kernel/ids.js';
import { printMoney } from '../../kernel/money.js';
import type { Language } from '../../domain/party/debtor.js';
import { sentenceOf } from '../../domain/bank/match-sentences.js';
import type { Result } from '../../kernel/result.js';
import type { MatchProposal } from '../../ports/match-proposal.js';
import type { StoredEntry } from '../../ports/store.js';
import type { Part } from '../../usecases/review-by-hand.js';
import type { App } from '../app.js';
import { toJson } from '../http/codec.js';
import { type Io, sayFault, writeJson } from './io.js';
import { languageOption } from './language.js';
import { inAdministration } from './with-app.js';
import type { AdministrationId } from '../../kernel/ids.js';

interface Options {
  readonly administration: string;
  readonly json?: boolean;
}

interface ListOptions extends Options {
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
        say(io, listed.map(inWords(options.lang ?? language)), options.json ?? false);
      }),
    );
  group
    .command('accept')
    .description('Take a proposal')
    .argument('<entry>')
    .argument('[proposal]', 'counted from 0, as the list shows them', proposalNumber, 0)
    .requiredOption('--administration <id>')
    .option('--json')
    .action((entry: string, proposal: number, options: Options) =>
      decide(io, options, entry, (app, id, entryId) =>
        app.review.accept(id, entryId, proposal, CLI),
      ),
    );
  group
    .command('not-ours <entry>')
    .requiredOption('--administration <id>')
    .option('--json')
    .action((entry: string, options: Options) =>
      decide(io, options, entry, (app, id, entryId) => app.review.notOurs(id, entryId, CLI)),
    );
  group
    .command('undo <entry>')
    .requiredOption('--administration <id>')
    .option('--json')
    .action((entry: string, options: Options) =>
      decide(io, options, entry, (app, id, entryId) => app.review.undo(id, entryId, CLI)),
    );
  group
    .command('split')
    .description('Divide an entry over open items by hand')
    .argument('<entry>')
    .argument('<parts...>', 'open item and amount, such as oi_1=121.00', onePart)
    .requiredOption('--administration <id>')
    .option('--json')
    .action((entry: string, parts: readonly Part[], options: Options) =>
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
    .action((entry: string, from: OpenItemId, to: OpenItemId, options: Options) =>
      decide(io, options, entry, (app, id, entryId) =>
        app.review.reassign(id, entryId, { from, to }, CLI),
      ),
    );
  return group;
}

function proposalNumber(text: string): number {
  if (!/^\d{1,4}$/.test(text))
    throw new InvalidArgumentError('A proposal is a number of the list, from 0.');
  return Number(text);
}

function openItem(text: string): OpenItemId {
  const id = parseId<'open-item'>(text);
  if (id === null) throw new InvalidArgumentError('An open item is named by its id.');
  return id;
}

/** One of the parts; commander hands over those before it. */
function onePart(text: string, before: readonly Part[] = []): readonly Part[] {
  const [, item = '', amount = ''] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  const parsed = parseDecimal(amount);
  if (!parsed.ok)
    throw new InvalidArgumentError('A part is an open item, = and an amount, such as oi_1=121.00.');
  return [...before, { openItemId: openItem(item), amount: parsed.value }];
}

type Decision = (
  app: App,
  id: AdministrationId,
  entry: EntryId,
) => Promise<Result<void, { readonly kind: string; readonly message: string }>>;

function decide(io: Io, options: Options, entry: string, decision: Decision): Promise<void> {
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

function say(io: Io, entries: readonly ReadEntry[], json: boolean): void {
  if (json) {
    writeJson(io, { entries: toJson(entries) });
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
  if (entries.length === 0)
    io.stdout.write('Niets te beoordelen / rien à vérifier / nothing to review\n');
}
