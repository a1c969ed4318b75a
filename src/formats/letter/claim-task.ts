import type { ClaimKind, ClaimLine } from '../../domain/law/claim.js';
import { translateClause } from '../../domain/law/clauses.js';
import type { Language } from '../../domain/party/debtor.js';
import { parseMoney } from '../../kernel/money.js';
import { moneyIn } from './locale.js';
import type { TaskText } from './on-account-task.js';

/** What happened to claims that somebody has to book by hand. */
export type ClaimTask = 'asked' | 'settled' | 'waived';

interface Words {
  readonly kinds: Readonly<Record<ClaimKind, string>>;
  readonly tasks: Readonly<
    Record<ClaimTask, readonly [subject: string, lead: string, tail: string]>
  >;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    kinds: { interest: 'interest', costs: 'kosten', damages: 'schadebeding' },
    tasks: {
      asked: [
        'Boek de gevraagde interest en kosten van deze debiteur',
        'Een aanmaning vroeg deze debiteur naast de facturen:',
        'Dit zijn vorderingen op zich: zij blijven open als alleen de hoofdsom betaald wordt. Boek ze, en meld in Voldaan wat betaald of kwijtgescholden is.',
      ],
      settled: [
        'Boek betaalde interest en kosten van deze debiteur',
        'In Voldaan is gemeld dat betaald is:',
        'Boek de ontvangst op deze vordering.',
      ],
      waived: [
        'Boek kwijtgescholden interest en kosten van deze debiteur',
        'In Voldaan is kwijtgescholden:',
        'Boek deze vordering af.',
      ],
    },
  },
  fr: {
    kinds: { interest: 'intérêts', costs: 'frais', damages: 'clause indemnitaire' },
    tasks: {
      asked: [
        'Comptabilisez les intérêts et frais réclamés à ce débiteur',
        'Une relance a réclamé à ce débiteur, outre les factures :',
        'Ce sont des créances distinctes : elles restent ouvertes si seul le principal est payé. Comptabilisez-les, et signalez dans Voldaan ce qui est payé ou abandonné.',
      ],
      settled: [
        'Comptabilisez les intérêts et frais payés par ce débiteur',
        'Dans Voldaan, on a signalé le paiement de :',
        'Comptabilisez l’encaissement de cette créance.',
      ],
      waived: [
        'Comptabilisez les intérêts et frais abandonnés de ce débiteur',
        'Dans Voldaan, on a renoncé à :',
        'Passez cette créance en perte.',
      ],
    },
  },
  en: {
    kinds: { interest: 'interest', costs: 'costs', damages: 'damages' },
    tasks: {
      asked: [
        'Book the interest and costs asked of this debtor',
        'A reminder asked of this debtor, beside the invoices:',
        'These are claims of their own: they stay open when only the principal is paid. Book them, and tell Voldaan what was paid or waived.',
      ],
      settled: [
        'Book interest and costs this debtor paid',
        'Voldaan was told that this was paid:',
        'Book the receipt on this claim.',
      ],
      waived: [
        'Book interest and costs waived for this debtor',
        'In Voldaan this was waived:',
        'Write this claim off.',
      ],
    },
  },
  de: {
    kinds: { interest: 'Zinsen', costs: 'Kosten', damages: 'Schadenersatz' },
    tasks: {
      asked: [
        'Buchen Sie die von diesem Debitor geforderten Zinsen und Kosten',
        'Eine Mahnung forderte von diesem Debitor neben den Rechnungen:',
        'Dies sind eigene Forderungen: Sie bleiben offen, wenn nur die Hauptforderung bezahlt wird. Buchen Sie sie, und melden Sie in Voldaan, was bezahlt oder erlassen wurde.',
      ],
      settled: [
        'Buchen Sie von diesem Debitor bezahlte Zinsen und Kosten',
        'In Voldaan wurde als bezahlt gemeldet:',
        'Buchen Sie den Eingang auf diese Forderung.',
      ],
      waived: [
        'Buchen Sie diesem Debitor erlassene Zinsen und Kosten',
        'In Voldaan wurde erlassen:',
        'Buchen Sie diese Forderung aus.',
      ],
    },
  },
};

/** The task for whoever keeps the books: which claims were made, paid or waived, with amount and clause. */
export function claimTask(
  language: Language,
  what: ClaimTask,
  claims: readonly Pick<ClaimLine, 'kind' | 'clause' | 'amount' | 'currency'>[],
): TaskText {
  const [subject, lead, tail] = WORDS[language].tasks[what];
  const lines = claims.map(
    ({ kind, clause, ...claim }) =>
      `- ${claimWord(language, kind)} ${amountOf(language, claim)}: ${translateClause(clause, language)}`,
  );
  return { subject, text: [lead, ...lines, tail].join('\n') };
}

/** What a kind of claim is called. */
export function claimWord(language: Language, kind: ClaimKind): string {
  return WORDS[language].kinds[kind];
}

function amountOf(
  language: Language,
  { amount, currency }: Pick<ClaimLine, 'amount' | 'currency'>,
): string {
  const money = parseMoney(amount, currency);
  return money.ok ? moneyIn(language, money.value) : `${amount} ${currency}`;
}
