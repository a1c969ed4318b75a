import { z } from 'zod';
import type { MatchDecision } from '../../domain/bank/match.js';
import { sentenceOf } from '../../domain/bank/match-sentences.js';
import type { Language } from '../../domain/party/debtor.js';
import type {
  MatchCollection,
  MatchDebtor,
  MatchInput,
  MatchItem,
} from '../../domain/bank/match-index.js';
import type { Fault } from '../../kernel/fault.js';
import { type Money, parseMoney, printMoney } from '../../kernel/money.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { readForm, saying } from './faults.js';
import { currencyField, dateField, idField } from './values.js';

/** The files of the `reconcile` command: open items, debtors, collections, administration; and its answer. */

/** Currency of an item that names none. */
const CURRENCY = 'EUR';
const TEXT_MAX = 1_000;

const text = z.string().max(TEXT_MAX);
const amount = z.string().max(40);
const openItem = z
  .object({
    id: idField<'open-item'>(),
    debtorId: idField<'debtor'>(),
    documentType: z.enum(['invoice', 'credit-note']),
    number: text,
    dueDate: dateField.optional(),
    reference: z.object({ value: text }).nullish(),
    status: z.enum(['open', 'in-collection', 'settled']),
    currency: currencyField.default(CURRENCY),
    amount,
    openAmount: amount,
    discount: z.object({ amount, until: dateField }).nullish(),
    collection: z
      .object({
        paymentInformationId: text.optional(),
        endToEndId: text,
        mandateId: text.optional(),
      })
      .nullish(),
  })
  .transform((item, context) => {
    const money = moneyReader(item.currency, context);
    const whole = money(item.amount, 'amount');
    return {
      item: {
        id: item.id,
        debtorId: item.debtorId,
        kind: item.documentType,
        number: item.number,
        ...(item.dueDate === undefined ? {} : { dueDate: item.dueDate }),
        amount: whole,
        open: money(item.openAmount, 'openAmount'),
        ...(item.reference == null ? {} : { reference: item.reference.value }),
        ...(item.discount == null
          ? {}
          : {
              discount: {
                amount: money(item.discount.amount, 'discount'),
                until: item.discount.until,
              },
            }),
        inCollection: item.status === 'in-collection',
      } satisfies MatchItem,
      collection:
        item.collection == null ? null : { ...item.collection, itemId: item.id, amount: whole },
    };
  });

/** Reads amounts of one currency; a wrong one becomes an issue at its place. */
function moneyReader(
  inCurrency: string,
  context: z.RefinementCtx,
): (value: string, key: string) => Money {
  return (value, key) => {
    const parsed = parseMoney(value, inCurrency);
    if (parsed.ok) return parsed.value;
    context.addIssue({
      code: 'custom',
      path: [key],
      message: `"${value}" is no amount in ${inCurrency}`,
    });
    return { minor: 0n, currency: inCurrency };
  };
}

const debtor = z.object({
  id: idField<'debtor'>(),
  customerNumber: text.default(''),
  name: text,
  ibans: z.array(text).default([]),
  aliases: z.array(text).default([]),
});

const collection = z
  .object({
    paymentInformationId: text,
    items: z.array(
      z.object({
        openItem: idField<'open-item'>(),
        endToEndId: text,
        mandateId: text.optional(),
        amount,
        currency: currencyField.default(CURRENCY),
      }),
    ),
  })
  .transform((batch, context) =>
    batch.items.map((line): MatchCollection => ({
      paymentInformationId: batch.paymentInformationId,
      endToEndId: line.endToEndId,
      ...(line.mandateId === undefined ? {} : { mandateId: line.mandateId }),
      itemId: line.openItem,
      amount: moneyReader(line.currency, context)(line.amount, 'amount'),
    })),
  );

const administration = z.object({
  name: text.default(''),
  accounts: z.array(z.object({ iban: text })).default([]),
});

/** The parsed files, as JSON values; absent ones were not given. */
export interface ReconcileFiles {
  readonly openItems: unknown;
  readonly debtors: unknown;
  readonly collections?: unknown;
  readonly administration?: unknown;
}

/** JSON files -> what the matcher needs. All faults of all files, each with a JSON pointer into its file. */
export function readReconcileInput(
  files: ReconcileFiles,
): Result<MatchInput, readonly FileFault[]> {
  const items = readFile('openItems', z.array(openItem), files.openItems);
  const debtors = readFile('debtors', z.array(debtor), files.debtors);
  const batches = readFile('collections', z.array(collection), files.collections ?? []);
  const self = readFile('administration', administration, files.administration ?? {});
  if (!items.ok || !debtors.ok || !batches.ok || !self.ok) {
    return err([items, debtors, batches, self].flatMap((read) => (read.ok ? [] : read.error)));
  }
  return ok({
    items: items.value.map(({ item }) => item),
    debtors: debtors.value.map(({ customerNumber, ...rest }): MatchDebtor => ({
      ...rest,
      number: customerNumber,
    })),
    collections: allCollections(batches.value.flat(), items.value),
    self: {
      names: self.value.name === '' ? [] : [self.value.name],
      accounts: self.value.accounts.map((account) => account.iban),
    },
  });
}

type ReadItem = z.output<typeof openItem>;

/** Lines of the batches, and those that only the item remembers (its batch is long booked). */
function allCollections(
  lines: readonly MatchCollection[],
  items: readonly ReadItem[],
): readonly MatchCollection[] {
  const known = new Set(lines.map((line) => `${line.itemId} ${line.endToEndId}`));
  const remembered = items.flatMap(({ collection: line }): readonly MatchCollection[] => {
    if (line === null || known.has(`${line.itemId} ${line.endToEndId}`)) return [];
    const { endToEndId, mandateId, itemId } = line;
    // Not the batch: a batch is only whole as handed in.
    return [
      {
        endToEndId,
        ...(mandateId === undefined ? {} : { mandateId }),
        itemId,
        amount: line.amount,
      },
    ];
  });
  return [...lines, ...remembered];
}

/** Faults shown per file: a file of the wrong form is wrong everywhere. */
const FAULTS_MAX = 20;

const SAY = saying(
  'USAGE',
  'reconcile.form',
  (message) => `${message}. See the forms of reconcile in the documentation.`,
);

type FileFault = Fault & { readonly file: keyof ReconcileFiles };

function readFile<T>(
  file: keyof ReconcileFiles,
  schema: z.ZodType<T>,
  value: unknown,
): Result<T, readonly FileFault[]> {
  const read = readForm(schema, value, SAY, { most: FAULTS_MAX });
  return read.ok ? read : err(read.error.map((fault) => ({ ...fault, file })));
}

/** One line of the answer, its sentences in the language of the reader. */
export function proposalOf(
  transaction: string,
  decision: MatchDecision,
  language: Language,
): Record<string, unknown> {
  return {
    transaction,
    decision: decision.decision,
    confidence: decision.confidence,
    ...(decision.debtorId === undefined ? {} : { debtorId: decision.debtorId }),
    allocations: allocationsJson(decision.allocations),
    ...(decision.alternatives.length === 0
      ? {}
      : { alternatives: decision.alternatives.map(allocationsJson) }),
    ...(decision.label === undefined ? {} : { label: decision.label }),
    evidence: decision.evidence.map((reason) => ({
      code: reason.code,
      kind: reason.kind,
      ...(reason.weight === 0 ? {} : { weight: reason.weight }),
      sentence: sentenceOf(reason, language),
    })),
  };
}

function allocationsJson(
  allocations: MatchDecision['allocations'],
): readonly Record<string, unknown>[] {
  return allocations.map(({ openItem: item, amount: money, cash, writeOff }) => ({
    openItem: item,
    amount: printMoney(money),
    ...(cash === undefined
      ? {}
      : { currency: money.currency, cash: printMoney(cash), cashCurrency: cash.currency }),
    ...(writeOff === undefined
      ? {}
      : { writeOff: { reason: writeOff.reason, amount: printMoney(writeOff.amount) } }),
  }));
}
