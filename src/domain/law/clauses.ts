import type { Language } from '../party/debtor.js';

/** What a claim, a term or an amount that is not asked rests on, in the words of each language. */
const CLAUSES = {
  'be-business-silent-interest': {
    en: 'BE law of 2 August 2002: interest runs by itself, not claimed in this step',
    nl: 'Belgische wet van 2 augustus 2002: interest loopt vanzelf, niet gevraagd in deze stap',
    fr: 'Loi belge du 2 août 2002 : les intérêts courent de plein droit, non réclamés à cette étape',
    de: 'Belgisches Gesetz vom 2. August 2002: Zinsen laufen von selbst, in diesem Schritt nicht gefordert',
  },
  'be-business-silent-costs': {
    en: 'BE law of 2 August 2002: fixed compensation of 40 EUR, not claimed in this step',
    nl: 'Belgische wet van 2 augustus 2002: forfaitaire vergoeding van 40 EUR, niet gevraagd in deze stap',
    fr: 'Loi belge du 2 août 2002 : indemnité forfaitaire de 40 EUR, non réclamée à cette étape',
    de: 'Belgisches Gesetz vom 2. August 2002: Pauschale von 40 EUR, in diesem Schritt nicht gefordert',
  },
  'nl-business-silent-interest': {
    en: 'NL BW 6:119a and 6:119b: trade interest runs by itself, not claimed in this step',
    nl: 'Nederlands BW 6:119a en 6:119b: handelsrente loopt vanzelf, niet gevraagd in deze stap',
    fr: 'Code civil néerlandais 6:119a et 6:119b : les intérêts courent de plein droit, non réclamés à cette étape',
    de: 'Niederländisches BW 6:119a und 6:119b: Handelszinsen laufen von selbst, in diesem Schritt nicht gefordert',
  },
  'nl-business-silent-costs': {
    en: 'NL BW 6:96 and decree of 27 March 2012: collection costs, not claimed in this step',
    nl: 'Nederlands BW 6:96 en besluit van 27 maart 2012: incassokosten, niet gevraagd in deze stap',
    fr: 'Code civil néerlandais 6:96 et décret du 27 mars 2012 : frais de recouvrement, non réclamés à cette étape',
    de: 'Niederländisches BW 6:96 und Verordnung vom 27. März 2012: Inkassokosten, in diesem Schritt nicht gefordert',
  },
  'eu-silent': {
    en: 'EU Directive 2011/7: interest and 40 EUR, not claimed in this step',
    nl: 'EU-richtlijn 2011/7: interest en 40 EUR, niet gevraagd in deze stap',
    fr: 'Directive 2011/7/UE : intérêts et 40 EUR, non réclamés à cette étape',
    de: 'EU-Richtlinie 2011/7: Zinsen und 40 EUR, in diesem Schritt nicht gefordert',
  },
  'be-trade-interest': {
    en: 'BE law of 2 August 2002: interest by law from the day after the due date',
    nl: 'Belgische wet van 2 augustus 2002: interest van rechtswege vanaf de dag na de vervaldag',
    fr: 'Loi belge du 2 août 2002 : intérêts de plein droit dès le lendemain de l’échéance',
    de: 'Belgisches Gesetz vom 2. August 2002: gesetzliche Zinsen ab dem Tag nach der Fälligkeit',
  },
  'be-trade-costs': {
    en: 'BE law of 2 August 2002: fixed compensation of 40 EUR for collection costs',
    nl: 'Belgische wet van 2 augustus 2002: forfaitaire vergoeding van 40 EUR voor invorderingskosten',
    fr: 'Loi belge du 2 août 2002 : indemnité forfaitaire de 40 EUR pour frais de recouvrement',
    de: 'Belgisches Gesetz vom 2. August 2002: Pauschale von 40 EUR für Beitreibungskosten',
  },
  'be-consumer-free': {
    en: 'BE Code of Economic Law book XIX: free reminder, 14 calendar days, nothing charged',
    nl: 'Belgisch Wetboek van economisch recht boek XIX: kosteloze herinnering, 14 kalenderdagen, niets aangerekend',
    fr: 'Code belge de droit économique livre XIX : rappel gratuit, 14 jours calendrier, rien n’est réclamé',
    de: 'Belgisches Wirtschaftsgesetzbuch Buch XIX: kostenlose Mahnung, 14 Kalendertage, nichts berechnet',
  },
  'be-consumer-fee': {
    en: 'BE Code of Economic Law book XIX: further reminder, at most 7.50 EUR and postage, as agreed',
    nl: 'Belgisch Wetboek van economisch recht boek XIX: bijkomende herinnering, hoogstens 7,50 EUR en port, zoals overeengekomen',
    fr: 'Code belge de droit économique livre XIX : rappel supplémentaire, 7,50 EUR au plus et frais de port, comme convenu',
    de: 'Belgisches Wirtschaftsgesetzbuch Buch XIX: weitere Mahnung, höchstens 7,50 EUR und Porto, wie vereinbart',
  },
  'be-consumer-damages': {
    en: 'BE Code of Economic Law book XIX: damages as agreed, within the legal caps',
    nl: 'Belgisch Wetboek van economisch recht boek XIX: schadebeding zoals overeengekomen, binnen de wettelijke maxima',
    fr: 'Code belge de droit économique livre XIX : clause indemnitaire comme convenu, dans les plafonds légaux',
    de: 'Belgisches Wirtschaftsgesetzbuch Buch XIX: vereinbarter Schadenersatz innerhalb der gesetzlichen Grenzen',
  },
  'be-consumer-interest': {
    en: 'BE Code of Economic Law book XIX: interest as agreed, at most the rate of the law of 2 August 2002',
    nl: 'Belgisch Wetboek van economisch recht boek XIX: interest zoals overeengekomen, hoogstens de rentevoet van de wet van 2 augustus 2002',
    fr: 'Code belge de droit économique livre XIX : intérêts comme convenu, au plus le taux de la loi du 2 août 2002',
    de: 'Belgisches Wirtschaftsgesetzbuch Buch XIX: vereinbarte Zinsen, höchstens der Satz des Gesetzes vom 2. August 2002',
  },
  'contract-damages': {
    en: 'Damages of the accepted general terms, beyond the compensation by law',
    nl: 'Schadebeding van de aanvaarde algemene voorwaarden, boven de wettelijke vergoeding',
    fr: 'Clause indemnitaire des conditions générales acceptées, au-delà de l’indemnité légale',
    de: 'Schadenersatz der angenommenen Geschäftsbedingungen, über die gesetzliche Entschädigung hinaus',
  },
  'contract-interest': {
    en: 'Interest of the accepted general terms',
    nl: 'Interest van de aanvaarde algemene voorwaarden',
    fr: 'Intérêts des conditions générales acceptées',
    de: 'Zinsen der angenommenen Geschäftsbedingungen',
  },
  'nl-trade-interest': {
    en: 'NL BW 6:119a and 6:119b: trade interest from the day after the due date',
    nl: 'Nederlands BW 6:119a en 6:119b: handelsrente vanaf de dag na de vervaldag',
    fr: 'Code civil néerlandais 6:119a et 6:119b : intérêts commerciaux dès le lendemain de l’échéance',
    de: 'Niederländisches BW 6:119a und 6:119b: Handelszinsen ab dem Tag nach der Fälligkeit',
  },
  'nl-civil-interest': {
    en: 'NL BW 6:119: legal interest from the day after the due date',
    nl: 'Nederlands BW 6:119: wettelijke rente vanaf de dag na de vervaldag',
    fr: 'Code civil néerlandais 6:119 : intérêts légaux dès le lendemain de l’échéance',
    de: 'Niederländisches BW 6:119: gesetzliche Zinsen ab dem Tag nach der Fälligkeit',
  },
  'nl-costs': {
    en: 'NL BW 6:96 and decree of 27 March 2012: collection costs by the legal scale',
    nl: 'Nederlands BW 6:96 en besluit van 27 maart 2012: incassokosten volgens de wettelijke staffel',
    fr: 'Code civil néerlandais 6:96 et décret du 27 mars 2012 : frais de recouvrement selon le barème légal',
    de: 'Niederländisches BW 6:96 und Verordnung vom 27. März 2012: Inkassokosten nach gesetzlicher Staffel',
  },
  'nl-consumer-friendly': {
    en: 'NL BW 6:96(6): friendly reminder, at least 14 days, nothing charged',
    nl: 'Nederlands BW 6:96(6): vriendelijke herinnering, minstens 14 dagen, niets aangerekend',
    fr: 'Code civil néerlandais 6:96(6) : rappel amical, 14 jours au moins, rien n’est réclamé',
    de: 'Niederländisches BW 6:96(6): freundliche Erinnerung, mindestens 14 Tage, nichts berechnet',
  },
  'nl-fourteen-days': {
    en: 'NL BW 6:96(6): letter that gives 14 days from the day after receipt and names the exact costs',
    nl: 'Nederlands BW 6:96(6): veertiendagenbrief, 14 dagen vanaf de dag na ontvangst, met de exacte kosten',
    fr: 'Code civil néerlandais 6:96(6) : lettre qui laisse 14 jours dès le lendemain de la réception et indique les frais exacts',
    de: 'Niederländisches BW 6:96(6): Schreiben mit 14 Tagen ab dem Tag nach Erhalt und den genauen Kosten',
  },
  'consumer-term-passed': {
    en: 'The free term of the consumer has passed',
    nl: 'De kosteloze termijn van de consument is voorbij',
    fr: 'Le délai gratuit du consommateur est écoulé',
    de: 'Die kostenfreie Frist des Verbrauchers ist abgelaufen',
  },
  'no-terms': {
    en: 'Nothing contractual is asked: the file shows no general terms that this debtor accepted',
    nl: 'Niets contractueels gevraagd: het dossier toont geen algemene voorwaarden die deze debiteur aanvaard heeft',
    fr: 'Rien de contractuel n’est réclamé : le dossier ne montre pas de conditions générales acceptées par ce débiteur',
    de: 'Nichts Vertragliches gefordert: In der Akte stehen keine vom Debitor angenommenen Geschäftsbedingungen',
  },
  'clause-void': {
    en: 'The clause of the terms goes beyond the legal caps and is void: nothing is asked on it',
    nl: 'Het beding in de voorwaarden gaat boven de wettelijke maxima en is nietig: niets gevraagd',
    fr: 'La clause des conditions dépasse les plafonds légaux et est nulle : rien n’est réclamé',
    de: 'Die Klausel übersteigt die gesetzlichen Grenzen und ist nichtig: nichts gefordert',
  },
  'not-announced': {
    en: 'Not asked: no earlier message announced it with its exact amount',
    nl: 'Niet gevraagd: geen eerder bericht kondigde het met het exacte bedrag aan',
    fr: 'Non réclamé : aucun message antérieur ne l’a annoncé avec son montant exact',
    de: 'Nicht gefordert: keine frühere Nachricht kündigte es mit genauem Betrag an',
  },
  'six-months': {
    en: 'No further costs: this debtor had a claim of costs within six months, and costs of recurring claims may not pile up',
    nl: 'Geen verdere kosten: deze debiteur kreeg binnen zes maanden al kosten, en kosten van terugkerende vorderingen mogen niet stapelen',
    fr: 'Pas d’autres frais : ce débiteur en a eu dans les six mois, et les frais de créances périodiques ne peuvent s’accumuler',
    de: 'Keine weiteren Kosten: Diesem Debitor wurden binnen sechs Monaten Kosten berechnet, und Kosten wiederkehrender Forderungen dürfen sich nicht häufen',
  },
  'public-first-steps': {
    en: 'Public body: no interest or costs in the first steps',
    nl: 'Overheid: geen interest of kosten in de eerste stappen',
    fr: 'Pouvoir public : ni intérêts ni frais aux premières étapes',
    de: 'Öffentliche Stelle: weder Zinsen noch Kosten in den ersten Schritten',
  },
  'foreign-rates': {
    en: 'Nothing is computed: the national rates of the country of the creditor are not known here',
    nl: 'Niets berekend: de nationale rentevoeten van het land van de schuldeiser zijn hier niet bekend',
    fr: 'Rien n’est calculé : les taux nationaux du pays du créancier ne sont pas connus ici',
    de: 'Nichts berechnet: Die nationalen Sätze des Landes des Gläubigers sind hier nicht bekannt',
  },
  'other-currency': {
    en: 'No costs on claims in other currencies: the legal amounts are in euros',
    nl: 'Geen kosten op vorderingen in andere munten: de wettelijke bedragen zijn in euro',
    fr: 'Pas de frais sur les créances en d’autres monnaies : les montants légaux sont en euros',
    de: 'Keine Kosten auf Forderungen in anderer Währung: Die gesetzlichen Beträge sind in Euro',
  },
  'regular-deliveries': {
    en: 'No fee: with regular deliveries the reminders of three missed due dates a year are free',
    nl: 'Geen kosten: bij regelmatige leveringen zijn de herinneringen voor drie vervaldagen per jaar kosteloos',
    fr: 'Sans frais : en cas de livraisons régulières, les rappels de trois échéances par an sont gratuits',
    de: 'Ohne Gebühr: Bei regelmäßigen Lieferungen sind Mahnungen zu drei Fälligkeiten im Jahr kostenlos',
  },
  'rate-unknown': {
    en: 'No interest: no rate is known for these days',
    nl: 'Geen interest: voor deze dagen is geen rentevoet bekend',
    fr: 'Pas d’intérêts : aucun taux n’est connu pour ces jours',
    de: 'Keine Zinsen: Für diese Tage ist kein Satz bekannt',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

export type ClauseId = keyof typeof CLAUSES;

/** A clause as people read it; English is what plans and claims keep. */
export function sayClause(id: ClauseId, language: Language): string {
  return CLAUSES[id][language];
}

/** The same clause in another language, found by its English words; what is not ours comes back as it was. */
export function translateClause(english: string, language: Language): string {
  const found = Object.values(CLAUSES).find(({ en }) => en === english);
  return found === undefined ? english : found[language];
}
