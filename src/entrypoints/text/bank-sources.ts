import { counted } from './counted.js';
import type { Language } from '../../domain/party/debtor.js';
import type { BankSourceError } from '../../ports/bank-source.js';
import type { FetchedSource } from '../../usecases/bank/fetch-statements.js';
import type { FetchedFile } from '../../usecases/bank/bank-source-state.js';
import type { BankSources, BankSourceView } from '../../usecases/bank/show-bank-sources.js';

/** What a bookkeeper reads about statements that arrive by themselves. */
interface Words {
  readonly none: string;
  readonly looked: string;
  readonly waiting: string;
  readonly file: (file: FetchedFile) => string;
  readonly error: Readonly<Record<BankSourceError['kind'], string>>;
  /** Days left; negative: it is over */
  readonly consent: (days: number) => string;
  readonly account: (date: string, daysOld: number) => string;
  readonly noStatement: string;
  readonly gap: (ids: string) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    none: 'Er is geen bron van bankafschriften verbonden.',
    looked: 'niets nieuws',
    waiting: 'wacht na een storing; probeert het vanzelf opnieuw',
    file: ({ outcome, newEntries, reason }) =>
      outcome === 'imported'
        ? `ingelezen, ${counted(newEntries, ['nieuwe boeking', 'nieuwe boekingen'])}`
        : outcome === 'exists'
          ? 'was al ingelezen'
          : `geweigerd: ${reason}`,
    error: {
      unreachable: 'De bron antwoordt nu niet.',
      throttled: 'De bron vraagt om later terug te komen.',
      unauthorised: 'De bron aanvaardt de sleutel of het wachtwoord niet. Geef een ander.',
      'consent-ended': 'De toestemming bij de bank is voorbij. Vernieuw ze bij de bank.',
      refused: 'Dit mag zo niet. Iemand moet ernaar kijken.',
      malformed: 'De bron antwoordt in een onbekende vorm.',
    },
    consent: (days) =>
      days < 0
        ? 'De toestemming bij de bank is voorbij.'
        : `De toestemming bij de bank eindigt over ${counted(days, ['dag', 'dagen'])}. Vernieuw ze op tijd.`,
    account: (date, days) => `afschriften tot ${date} (${counted(days, ['dag', 'dagen'])} oud)`,
    noStatement: 'nog geen afschrift',
    gap: (ids) => `LET OP: er ontbreekt een afschrift vóór ${ids}`,
  },
  fr: {
    none: 'Aucune source d’extraits bancaires n’est connectée.',
    looked: 'rien de nouveau',
    waiting: 'attend après une panne ; nouvel essai automatique',
    file: ({ outcome, newEntries, reason }) =>
      outcome === 'imported'
        ? `importé, ${counted(newEntries, ['nouvelle écriture', 'nouvelles écritures'])}`
        : outcome === 'exists'
          ? 'déjà importé'
          : `refusé : ${reason}`,
    error: {
      unreachable: 'La source ne répond pas pour le moment.',
      throttled: 'La source demande de revenir plus tard.',
      unauthorised: 'La source n’accepte pas la clé ou le mot de passe. Donnez-en un autre.',
      'consent-ended': 'L’autorisation à la banque est terminée. Renouvelez-la à la banque.',
      refused: 'Cela n’est pas permis ainsi. Quelqu’un doit regarder.',
      malformed: 'La source répond sous une forme inconnue.',
    },
    consent: (days) =>
      days < 0
        ? 'L’autorisation à la banque est terminée.'
        : `L’autorisation à la banque se termine dans ${counted(days, ['jour', 'jours'])}. Renouvelez-la à temps.`,
    account: (date, days) =>
      `extraits jusqu’au ${date} (il y a ${counted(days, ['jour', 'jours'])})`,
    noStatement: 'pas encore d’extrait',
    gap: (ids) => `ATTENTION : il manque un extrait avant ${ids}`,
  },
  en: {
    none: 'No source of bank statements is connected.',
    looked: 'nothing new',
    waiting: 'waits after a failure and tries again by itself',
    file: ({ outcome, newEntries, reason }) =>
      outcome === 'imported'
        ? `imported, ${counted(newEntries, ['new entry', 'new entries'])}`
        : outcome === 'exists'
          ? 'imported before'
          : `refused: ${reason}`,
    error: {
      unreachable: 'The source does not answer now.',
      throttled: 'The source asks to come back later.',
      unauthorised: 'The source does not take the key or password. Give another.',
      'consent-ended': 'The consent at the bank has ended. Renew it at the bank.',
      refused: 'It may not be done this way. Somebody has to look.',
      malformed: 'The source answers in an unknown form.',
    },
    consent: (days) =>
      days < 0
        ? 'The consent at the bank has ended.'
        : `The consent at the bank ends in ${counted(days, ['day', 'days'])}. Renew it in time.`,
    account: (date, days) => `statements until ${date} (${counted(days, ['day', 'days'])} old)`,
    noStatement: 'no statement yet',
    gap: (ids) => `NOTE: a statement is missing before ${ids}`,
  },
  de: {
    none: 'Es ist keine Quelle für Kontoauszüge verbunden.',
    looked: 'nichts Neues',
    waiting: 'wartet nach einer Störung und versucht es selbst wieder',
    file: ({ outcome, newEntries, reason }) =>
      outcome === 'imported'
        ? `eingelesen, ${counted(newEntries, ['neue Buchung', 'neue Buchungen'])}`
        : outcome === 'exists'
          ? 'schon eingelesen'
          : `abgelehnt: ${reason}`,
    error: {
      unreachable: 'Die Quelle antwortet gerade nicht.',
      throttled: 'Die Quelle bittet, später wiederzukommen.',
      unauthorised:
        'Die Quelle nimmt den Schlüssel oder das Kennwort nicht an. Geben Sie ein anderes.',
      'consent-ended':
        'Die Einwilligung bei der Bank ist abgelaufen. Erneuern Sie sie bei der Bank.',
      refused: 'So ist es nicht erlaubt. Jemand muss nachsehen.',
      malformed: 'Die Quelle antwortet in unbekannter Form.',
    },
    consent: (days) =>
      days < 0
        ? 'Die Einwilligung bei der Bank ist abgelaufen.'
        : `Die Einwilligung bei der Bank endet in ${counted(days, ['Tag', 'Tagen'])}. Erneuern Sie sie rechtzeitig.`,
    account: (date, days) => `Auszüge bis ${date} (${counted(days, ['Tag', 'Tage'])} alt)`,
    noStatement: 'noch kein Auszug',
    gap: (ids) => `ACHTUNG: vor ${ids} fehlt ein Auszug`,
  },
};

/** One line per source, file, consent that ends and account. */
export function bankSourcesText(
  fetched: readonly FetchedSource[],
  shown: BankSources,
  language: Language,
): readonly string[] {
  const words = WORDS[language];
  const sources = fetched.flatMap((source) =>
    sourceLines(
      source,
      shown.sources.find(({ connection }) => connection === source.connection),
      words,
    ),
  );
  return [
    ...(fetched.length === 0 ? [words.none] : sources),
    ...shown.accounts.flatMap(({ iban, lastClosingDate, daysOld, gaps }) => [
      `${iban}: ${lastClosingDate === null ? words.noStatement : words.account(lastClosingDate, daysOld ?? 0)}`,
      ...(gaps.length === 0 ? [] : [`  ${words.gap(gaps.join(', '))}`]),
    ]),
  ];
}

function sourceLines(
  { connection, adapter, outcome, files, error }: FetchedSource,
  view: BankSourceView | undefined,
  words: Words,
): readonly string[] {
  const quiet = files.length === 0 && error === null;
  const said = outcome === 'waiting' ? words.waiting : quiet ? words.looked : '';
  const daysLeft = view?.health === 'consent-ends' ? view.consentDaysLeft : null;
  return [
    `${connection} (${adapter}):${said === '' ? '' : ` ${said}`}`,
    ...files.map((file) => `  ${file.name}: ${words.file(file)}`),
    ...(error === null ? [] : [`  ${words.error[error.kind]} ${error.message}`]),
    ...(daysLeft === null ? [] : [`  ${words.consent(daysLeft)}`]),
  ];
}
