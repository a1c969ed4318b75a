import type { Language } from '../../domain/party/debtor.js';

type Words = Readonly<Record<Language, string>>;

/** Reasons for which a collection comes back (ISO 20022 external codes), in words; another code is shown as it is. */
const RETURN_WORDS: Readonly<Record<string, Words>> = {
  AC01: words(
    'rekeningnummer onjuist',
    'numéro de compte erroné',
    'wrong account number',
    'Kontonummer falsch',
  ),
  AC04: words('rekening opgeheven', 'compte clôturé', 'account closed', 'Konto aufgelöst'),
  AC06: words('rekening geblokkeerd', 'compte bloqué', 'account blocked', 'Konto gesperrt'),
  AC13: words(
    'rekening van een consument',
    'compte d’un consommateur',
    'consumer account',
    'Verbraucherkonto',
  ),
  AG01: words(
    'incasso niet toegestaan op deze rekening',
    'domiciliation interdite sur ce compte',
    'direct debit not allowed on this account',
    'Lastschrift auf diesem Konto nicht zugelassen',
  ),
  AG02: words('verkeerde code', 'code erroné', 'wrong code', 'falscher Code'),
  AM04: words(
    'onvoldoende saldo',
    'provision insuffisante',
    'insufficient funds',
    'Konto nicht gedeckt',
  ),
  AM05: words('dubbel', 'double', 'duplicate', 'doppelt'),
  BE05: words('incassant onbekend', 'créancier inconnu', 'creditor unknown', 'Gläubiger unbekannt'),
  MD01: words('geen machtiging', 'pas de mandat', 'no mandate', 'kein Mandat'),
  MD02: words(
    'gegevens van de machtiging ontbreken',
    'données du mandat manquantes',
    'mandate data missing',
    'Mandatsdaten fehlen',
  ),
  MD06: words(
    'door de betaler teruggevraagd',
    'remboursement demandé par le débiteur',
    'refund asked by the debtor',
    'vom Zahler zurückgefordert',
  ),
  MD07: words('betaler overleden', 'débiteur décédé', 'debtor deceased', 'Zahler verstorben'),
  MS02: words(
    'door de betaler geweigerd',
    'refusé par le débiteur',
    'refused by the debtor',
    'vom Zahler abgelehnt',
  ),
  MS03: words(
    'reden niet opgegeven',
    'motif non communiqué',
    'reason not given',
    'Grund nicht angegeben',
  ),
  NONE: words('geen reden opgegeven', 'aucun motif', 'no reason', 'kein Grund'),
  RC01: words('BIC onjuist', 'BIC erroné', 'wrong BIC', 'BIC falsch'),
  RR01: words(
    'wettelijke reden',
    'motif réglementaire',
    'regulatory reason',
    'regulatorischer Grund',
  ),
  RR02: words(
    'wettelijke reden',
    'motif réglementaire',
    'regulatory reason',
    'regulatorischer Grund',
  ),
  RR03: words(
    'wettelijke reden',
    'motif réglementaire',
    'regulatory reason',
    'regulatorischer Grund',
  ),
  RR04: words(
    'wettelijke reden',
    'motif réglementaire',
    'regulatory reason',
    'regulatorischer Grund',
  ),
  SL01: words(
    'bijzondere dienst van de bank van de betaler',
    'service spécifique de la banque du débiteur',
    'specific service of the debtor’s bank',
    'besonderer Dienst der Bank des Zahlers',
  ),
};

function words(nl: string, fr: string, en: string, de: string): Words {
  return { nl, fr, en, de };
}

/** `AM04 (insufficient funds)`; a code without words as it is. */
export function returnReason(code: string, language: Language): string {
  const said = Object.hasOwn(RETURN_WORDS, code) ? RETURN_WORDS[code] : undefined;
  return said === undefined ? code : `${code} (${said[language]})`;
}
