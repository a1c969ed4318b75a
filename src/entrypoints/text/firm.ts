import type { Language } from '../../domain/party/debtor.js';
import type { Rest } from '../../domain/party/firm.js';
import type { Concern } from '../../domain/party/standing.js';
import { printMoney } from '../../kernel/money.js';
import type { RowOutcome, RowReport } from '../../usecases/firm/connect-row.js';
import type { OverviewRow } from '../../usecases/firm/firms.js';

interface FirmWords {
  readonly concerns: Readonly<Record<Concern, string>>;
  readonly outcomes: Readonly<Record<RowOutcome, string>>;
  readonly rests: Readonly<Record<Rest['kind'], string>>;
  readonly fine: string;
  /** Nobody looked yet */
  readonly unseen: string;
  readonly overdue: (amount: string) => string;
}

const WORDS: Readonly<Record<Language, FirmWords>> = {
  nl: {
    concerns: {
      ...{ connection: 'koppeling wacht op een persoon', host: 'pakket antwoordt niet' },
      ...{ failed: 'werk is blijven liggen', bank: 'bank is oud' },
      ...{ held: 'documenten tegengehouden', waiting: 'bankboekingen te bekijken' },
    },
    outcomes: {
      ...{ added: 'gekoppeld', unchanged: 'ongewijzigd', refused: 'geweigerd' },
      ...{ differs: 'wijkt af, niets gewijzigd', updated: 'bijgewerkt' },
    },
    rests: { suspended: 'geschorst', leaving: 'vertrekt' },
    ...{ fine: 'in orde', unseen: 'nog niet bekeken' },
    overdue: (amount) => `${amount} te laat`,
  },
  fr: {
    concerns: {
      ...{ connection: 'une connexion attend une personne', host: 'le logiciel ne répond pas' },
      ...{ failed: 'du travail est resté en plan', bank: 'banque pas à jour' },
      ...{ held: 'documents retenus', waiting: 'mouvements bancaires à voir' },
    },
    outcomes: {
      ...{ added: 'connecté', unchanged: 'inchangé', refused: 'refusé' },
      ...{ differs: 'diffère, rien n’a été changé', updated: 'mis à jour' },
    },
    rests: { suspended: 'suspendu', leaving: 'part' },
    ...{ fine: 'en ordre', unseen: 'pas encore vu' },
    overdue: (amount) => `${amount} en retard`,
  },
  en: {
    concerns: {
      ...{ connection: 'a connection waits for a person', host: 'the package does not answer' },
      ...{ failed: 'work was left undone', bank: 'the bank is old' },
      ...{ held: 'documents held', waiting: 'bank entries to look at' },
    },
    outcomes: {
      ...{ added: 'connected', unchanged: 'unchanged', refused: 'refused' },
      ...{ differs: 'differs, nothing was changed', updated: 'updated' },
    },
    rests: { suspended: 'suspended', leaving: 'leaving' },
    ...{ fine: 'fine', unseen: 'not looked at yet' },
    overdue: (amount) => `${amount} overdue`,
  },
  de: {
    concerns: {
      ...{ connection: 'eine Verbindung wartet auf eine Person', host: 'Programm antwortet nicht' },
      ...{ failed: 'Arbeit blieb liegen', bank: 'Bank ist veraltet' },
      ...{ held: 'Belege zurückgehalten', waiting: 'Bankbuchungen anzusehen' },
    },
    outcomes: {
      ...{ added: 'verbunden', unchanged: 'unverändert', refused: 'abgelehnt' },
      ...{ differs: 'weicht ab, nichts geändert', updated: 'aktualisiert' },
    },
    rests: { suspended: 'ausgesetzt', leaving: 'geht' },
    ...{ fine: 'in Ordnung', unseen: 'noch nicht angesehen' },
    overdue: (amount) => `${amount} überfällig`,
  },
};

/** One administration of the overview on one line: why it asks for attention, and what is overdue. */
export function overviewLine(row: OverviewRow, language: Language): string {
  const words = WORDS[language];
  const { administration, rest, standing, concerns } = row;
  const state =
    rest !== null
      ? `${words.rests[rest.kind]}: ${rest.reason}`
      : standing === null
        ? words.unseen
        : concerns.length === 0
          ? words.fine
          : concerns.map((concern) => words.concerns[concern]).join(', ');
  const late =
    standing === null || standing.overdue.minor === 0n
      ? []
      : [words.overdue(`${standing.overdue.currency} ${printMoney(standing.overdue)}`)];
  return [administration.id, administration.name, state, ...late].join('  ');
}

/** What became of one row of a list, with every reason. */
export function rowLines(
  { row, key, outcome, differences, faults }: RowReport,
  language: Language,
): readonly string[] {
  const names = differences.length === 0 ? '' : ` (${differences.join(', ')})`;
  const at = `${row}  ${key ?? '-'}`;
  return [
    `${at}  ${WORDS[language].outcomes[outcome]}${names}`,
    ...faults.map(({ path, message }) => `${at}    ${path === '' ? '' : `${path}: `}${message}`),
  ];
}
