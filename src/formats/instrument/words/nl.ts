import type { InstrumentWords } from './words.js';

export const nl: InstrumentWords = {
  tasks: {
    'factor-recourse': {
      subject: 'De factor mag een factuur teruggeven',
      text: 'De datum van het regres komt dichtbij en de klant heeft de factor niet betaald. Vraag de factor hoe het staat en houd het geld voor een terugbetaling klaar.',
    },
    'early-payment': {
      subject: 'Vervroegde betaling is er niet',
      text: 'De financier van de klant zou deze factuur betalen en er is niets geboekt. Zoek het op in het programma, of beëindig de afspraak hier zodat de herinneringen doorgaan.',
    },
    'documents-due': {
      subject: 'Bied de documenten aan bij de bank',
      text: 'De laatste dag om de documenten van dit documentair krediet aan te bieden komt dichtbij. Daarna hoeft de bank niet te betalen.',
    },
    'letter-expires': {
      subject: 'Een documentair krediet vervalt',
      text: 'Het documentair krediet vervalt bijna en is niet betaald. Vraag het de bank, laat het verlengen of spreek een andere manier van betalen af.',
    },
    'report-overdue': {
      subject: 'Meld een te late factuur bij de verzekeraar',
      text: 'De verzekeraar moet vóór de datum hieronder weten dat deze factuur te laat is, anders kan de dekking vervallen. Meld het en noteer het hier.',
    },
    'hand-over-due': {
      subject: 'Beslis over de aangekondigde overdracht',
      text: 'De laatste brief noemde wie er gaat innen en de klant had de tijd om te reageren. Draag de facturen nu over, of trek de aankondiging in.',
    },
    'announce-by-hand': {
      subject: 'Kondig de overdracht zelf aan',
      text: 'De laatste brief vóór de overdracht kon niet vanzelf vertrekken. Stuur of bel zelf en zeg wie er gaat innen.',
    },
    'date-missed': {
      subject: 'Een datum werd gemist',
      text: 'De datum hieronder is voorbij en niemand heeft genoteerd dat hij gehaald is. Zoek meteen uit wat het kost en wat nog kan.',
    },
    'tell-debtor': {
      subject: 'Zeg de klant aan wie hij betaalt',
      text: 'Deze factuur is overgedragen aan een factor. Zeg de klant op welke rekening hij betaalt en zet die rekening op de factuur. Onze eigen herinneringen zijn gestopt.',
    },
    'given-back': {
      subject: 'De factuur is weer van ons',
      text: 'Wie deze factuur had, gaf ze terug. Ze heeft haar oude vervaldatum; de herinneringen gaan verder met de juiste volgende stap. Zeg de klant aan wie hij betaalt.',
    },
    'provision-review': {
      subject: 'Bekijk de voorziening voor dubieuze debiteuren',
      text: 'De maand loopt af. Bekijk de voorgestelde voorziening en keur ze per klant goed of af; wat goedgekeurd is, gaat als taak naar uw boekhoudpakket.',
    },
    'book-provision': {
      subject: 'Boek een voorziening',
      text: 'De voorziening hieronder is goedgekeurd. Het is het saldo dat de voorziening voor deze klant moet hebben: boek het verschil met wat er staat.',
    },
    'book-write-off': {
      subject: 'Boek een factuur af',
      text: 'De afboeking hieronder is goedgekeurd. Boek ze; de factuur sluit hier dan vanzelf. Er gaan geen herinneringen meer over uit.',
    },
    'case-sent': {
      subject: 'Overgedragen aan de incassopartner',
      text: 'De partner heeft het dossier. Stuur zelf geen herinneringen en maak zelf geen afspraken over deze facturen; meld de partner wat de klant u meldt.',
    },
    'case-refused': {
      subject: 'De incassopartner neemt het dossier niet',
      text: 'De partner weigerde het dossier, of het mocht niet meer worden overgedragen toen het zou vertrekken. De facturen zijn weer aan ons om op te volgen.',
    },
    'case-news': {
      subject: 'Nieuws van de incassopartner',
      text: 'De partner meldde iets over een dossier. Kijk of u iets moet doen.',
    },
    'case-returned': {
      subject: 'De incassopartner gaf een dossier terug',
      text: 'De partner int deze facturen niet meer. Beslis: opvolgen, iets afspreken of afboeken.',
    },
    'paid-while-collected': {
      subject: 'Aan ons betaald terwijl de partner int',
      text: 'De klant betaalde ons. Het dossier wordt bij de partner ingetrokken; kijk na wat dat kost.',
    },
  },
  labels: {
    invoices: 'Facturen',
    partner: 'Partner',
    account: 'Rekening',
    number: 'Nummer',
    date: 'Datum',
    amount: 'Bedrag',
    open: 'Open',
    journal: 'Te boeken',
    reason: 'Reden',
    evidence: 'Bewijs',
    vat: 'Btw',
    approvedBy: 'Goedgekeurd door',
    reference: 'Kenmerk',
    state: 'Stand',
    costs: 'Kosten',
    said: 'Zei',
    task: 'Gaat over',
    missing: 'Ontbreekt in het dossier',
  },
  provisionJournal:
    'debet waardevermindering op handelsdebiteuren, credit voorziening dubieuze debiteuren',
  writeOffJournal:
    'debet verlies op handelsdebiteuren (en btw, waar die terugkomt), credit debiteuren',
  vatHint:
    'De btw op een vordering die verloren is kan onder voorwaarden en binnen een termijn terugkomen. Voldaan heeft die niet nagekeken: vraag het uw accountant voor u boekt.',
  partnerStates: {
    received: 'ontvangen',
    'letter-sent': 'brief verstuurd',
    'debtor-answered': 'de klant antwoordde',
    'paid-to-partner': 'betaald aan de partner',
    'paid-to-us': 'betaald aan ons',
    'closed-paid': 'afgesloten, betaald',
    'closed-unpaid': 'afgesloten, niet betaald',
    returned: 'teruggegeven',
  },
  barred: (number) => `${number} kan niet worden overgedragen.`,
  bars: {
    held: 'Wat de herinneringen tegenhoudt, houdt ook dit tegen. Los dat eerst op',
    'not-overdue': 'Ze is nog niet te laat. Wacht de vervaldatum af.',
    'no-formal-notice':
      'Geen ingebrekestelling van het beleid bereikte de klant. Stuur die eerst; een laatste waarschuwing komt voor anderen innen.',
    'term-runs': 'De termijn die een bericht hem gaf is niet voorbij. Wacht die af.',
    'no-legal-notice':
      'Een consument krijgt eerst het wettelijke bericht met de volle termijn. Laat die aflopen voor anderen innen.',
    'partner-not-registered':
      'Wie bij mensen int, heeft een registratie in hun land nodig. Bevestig eerst die van de partner.',
    'nothing-open': 'Er is bij deze klant niets van open. Noem een open factuur van hem.',
  },
};
