import type { Words } from '../advice/words.js';

/** What each kind of fix says: `{from}` and `{to}` are the values, `{where}` the place. */
export const FIX_TEXTS = {
  'unit-code': [
    '{where}: vervang {from} door de code {to}, die hetzelfde betekent.',
    '{where} : remplacez {from} par le code {to}, qui a le même sens.',
    '{where}: replace {from} by the code {to}, which means the same.',
    '{where}: Ersetzen Sie {from} durch den Code {to} mit derselben Bedeutung.',
  ],
  'negative-price': [
    '{where}: zet het minteken bij het aantal ({from} wordt {to}); het regelbedrag blijft gelijk.',
    '{where} : mettez le signe moins devant la quantité ({from} devient {to}) ; le montant de la ligne ne change pas.',
    '{where}: put the minus sign on the quantity ({from} becomes {to}); the line amount stays the same.',
    '{where}: Setzen Sie das Minuszeichen vor die Menge ({from} wird {to}); der Zeilenbetrag bleibt gleich.',
  ],
  'allowance-sign': [
    '{where}: maak het bedrag positief ({from} wordt {to}); dan klopt het vermelde totaal.',
    '{where} : rendez le montant positif ({from} devient {to}) ; le total indiqué est alors exact.',
    '{where}: make the amount positive ({from} becomes {to}); the stated total is then right.',
    '{where}: Machen Sie den Betrag positiv ({from} wird {to}); dann stimmt die angegebene Summe.',
  ],
  'vat-breakdown': [
    '{where}: voeg de btw-specificatie uit de regels toe ({to}); de totalen blijven gelijk.',
    '{where} : ajoutez la ventilation de la TVA d’après les lignes ({to}) ; les totaux ne changent pas.',
    '{where}: add the VAT breakdown from the lines ({to}); the totals stay the same.',
    '{where}: Ergänzen Sie die Aufschlüsselung aus den Zeilen ({to}); die Summen bleiben gleich.',
  ],
  currency: [
    '{where}: vul de factuurvaluta {to} in.',
    '{where} : indiquez la devise de la facture, {to}.',
    '{where}: fill in the invoice currency, {to}.',
    '{where}: Tragen Sie die Rechnungswährung {to} ein.',
  ],
  date: [
    '{where}: schrijf {from} als {to}; de dag blijft dezelfde.',
    '{where} : écrivez {to} au lieu de {from} ; le jour reste le même.',
    '{where}: write {to} instead of {from}; the day stays the same.',
    '{where}: Schreiben Sie {to} statt {from}; der Tag bleibt derselbe.',
  ],
  'vat-number': [
    '{where}: schrijf {from} als {to}.',
    '{where} : écrivez {to} au lieu de {from}.',
    '{where}: write {to} instead of {from}.',
    '{where}: Schreiben Sie {to} statt {from}.',
  ],
  'enterprise-number': [
    '{where}: schrijf {from} als {to}; de controlecijfers kloppen.',
    '{where} : écrivez {to} au lieu de {from} ; les chiffres de contrôle sont exacts.',
    '{where}: write {to} instead of {from}; the check digits hold.',
    '{where}: Schreiben Sie {to} statt {from}; die Prüfziffern stimmen.',
  ],
  'kvk-number': [
    '{where}: schrijf {from} als {to}; vergelijk dit met het handelsregister.',
    '{where} : écrivez {to} au lieu de {from} ; comparez avec le registre de commerce.',
    '{where}: write {to} instead of {from}; compare it with the trade register.',
    '{where}: Schreiben Sie {to} statt {from}; vergleichen Sie es mit dem Handelsregister.',
  ],
  'belgian-scheme': [
    '{where}: vul schema {to} in; het is een geldig Belgisch ondernemingsnummer.',
    '{where} : indiquez le schéma {to} ; c’est un numéro d’entreprise belge valable.',
    '{where}: fill in scheme {to}; it is a valid Belgian enterprise number.',
    '{where}: Tragen Sie das Schema {to} ein; es ist eine gültige belgische Unternehmensnummer.',
  ],
  'file-type': [
    '{where}: vul {to} in; zo begint het bestand zelf.',
    '{where} : indiquez {to} ; c’est ce que dit le début du fichier.',
    '{where}: fill in {to}; that is what the file itself begins as.',
    '{where}: Tragen Sie {to} ein; so beginnt die Datei selbst.',
  ],
  indicator: [
    '{where}: schrijf {to} in plaats van {from}; het betekent hetzelfde.',
    '{where} : écrivez {to} au lieu de {from} ; le sens est le même.',
    '{where}: write {to} instead of {from}; it means the same.',
    '{where}: Schreiben Sie {to} statt {from}; es bedeutet dasselbe.',
  ],
  decimals: [
    '{where}: schrijf {from} als {to}; het bedrag blijft gelijk.',
    '{where} : écrivez {to} au lieu de {from} ; le montant ne change pas.',
    '{where}: write {to} instead of {from}; the amount stays the same.',
    '{where}: Schreiben Sie {to} statt {from}; der Betrag bleibt gleich.',
  ],
} as const satisfies Readonly<Record<string, Words>>;

export type FixKind = keyof typeof FIX_TEXTS;
