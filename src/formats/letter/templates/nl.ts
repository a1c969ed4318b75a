import type { LetterSet } from '../template.js';
import { nlAgreements } from './nl-agreements.js';
import { nlNotices } from './nl-notices.js';

const blocks = {
  greeting: `{{#debtor.contact}}Geachte {{debtor.contact}},{{/debtor.contact}}{{^debtor.contact}}Geachte heer, mevrouw,{{/debtor.contact}}`,
  invoices: `{{#single}}factuur {{number}}{{/single}}{{^single}}{{count}} facturen{{/single}}`,
  items: `{{#items}}
Factuur {{number}} van {{issueDate}}
{{#description}}
   Voor: {{description}}
{{/description}}
{{#orderReference}}
   Uw bestelling: {{orderReference}}
{{/orderReference}}
   Vervaldatum: {{dueDate}}{{#late}} ({{late}} geleden){{/late}}
   Openstaand: {{open}}
{{#reference}}
   Vermeld bij betaling: {{reference}}
{{/reference}}

{{/items}}`,
  totals: `{{#totals}}
{{#claimed}}Totaal van de facturen{{/claimed}}{{^claimed}}Totaal te betalen{{/claimed}}: {{amount}}
{{/totals}}`,
  claim: `{{#interest}}Rente{{/interest}}{{#costs}}Invorderingskosten{{/costs}}{{#damages}}Schadevergoeding{{/damages}}{{#number}} op factuur {{number}}{{/number}}: {{amount}} ({{clause}})`,
  claims: `{{#claims}}
{{> claim}}
{{/claims}}
{{#totalsWithClaims}}
Totaal te betalen: {{amount}}
{{/totalsWithClaims}}`,
  announced: `{{#announced}}
{{> claim}}
{{/announced}}`,
  credits: `{{#credits}}
U hebt bij ons nog {{amount}} tegoed. Laat gerust weten met welke factuur wij dat mogen verrekenen.
{{/credits}}`,
  pay: `U betaalt aan {{creditor.accountName}} op rekening {{creditor.iban}}{{#creditor.bic}} (BIC {{creditor.bic}}){{/creditor.bic}}. Met de juiste vermelding of het factuurnummer erbij boeken wij uw betaling meteen goed.`,
  attached: `{{#attached}}Een kopie vindt u in de bijlage.{{/attached}}`,
  crossed: `Hebt u ondertussen al betaald? Dan hebben uw betaling en dit bericht elkaar gekruist en hoeft u niets meer te doen.`,
  next: `{{#next.second}}Is het bedrag er dan nog niet, dan schrijven wij u opnieuw.{{/next.second}}{{#next.call}}Zien wij uw betaling niet verschijnen, dan bellen wij u even om te horen of alles in orde is.{{/next.call}}{{#next.formal}}Is het bedrag er dan nog niet, dan sturen wij u een aanmaning.{{/next.formal}}{{#next.lastCall}}Is het bedrag er dan nog niet, dan nemen wij nog één keer telefonisch contact met u op.{{/next.lastCall}}{{#next.handOver}}Is het bedrag er dan nog niet, dan geven wij de invordering uit handen.{{/next.handOver}}`,
  problem: `Klopt er iets niet, of komt betalen nu moeilijk uit? Laat het ons weten, dan zoeken wij samen naar een oplossing. U bereikt {{owner.name}} op {{creditor.phone}}{{#creditor.email}} of via {{creditor.email}}{{/creditor.email}}.`,
  links: `{{#pay.url}}
Meteen betalen: {{pay.url}}
{{/pay.url}}
{{#links.problem}}
Er klopt iets niet, of u hebt een vraag: {{links.problem}}
{{/links.problem}}
{{#links.promise}}
Ik betaal op een andere dag: {{links.promise}}
{{/links.promise}}
{{#links.contact}}
Iemand anders volgt dit op: {{links.contact}}
{{/links.contact}}`,
  help: `{{#consumer}}Lukt het u niet om rond te komen? {{#help.be}}Het OCMW van uw gemeente en de erkende diensten voor schuldbemiddeling denken met u mee.{{/help.be}}{{#help.nl}}De schuldhulpverlening van uw gemeente denkt met u mee.{{/help.nl}}{{#help.elsewhere}}Een erkende dienst voor schuldhulp in uw buurt denkt met u mee.{{/help.elsewhere}} Bel ons gerust ook zelf: samen vinden wij vaak een haalbare regeling.{{/consumer}}`,
  closing: `Met vriendelijke groet,

{{owner.name}}
{{creditor.name}}
{{#creditor.address}}
{{creditor.address}}
{{/creditor.address}}
Telefoon {{creditor.phone}}
{{#creditor.enterpriseNumber}}
{{creditor.enterpriseNumber}}
{{/creditor.enterpriseNumber}}`,
  callee: `Bel: {{debtor.name}} (klantnummer {{debtor.number}})
{{#debtor.contact}}
Vraag naar: {{debtor.contact}}
{{/debtor.contact}}
Telefoon: {{#debtor.phone}}{{debtor.phone}}{{/debtor.phone}}{{^debtor.phone}}niet bekend; zoek het nummer op en bewaar het bij de klant{{/debtor.phone}}
{{#terms.version}}
Akkoord met onze voorwaarden (versie {{terms.version}}) op {{terms.acceptedOn}}: verwijs daar rustig naar.
{{/terms.version}}`,
  agree: `Noteer wat is afgesproken: welk bedrag, op welke dag, en met wie. Geen dag, dan is het geen afspraak.
Hoor de reden aan. Factuur kwijt: stuur die opnieuw. Klacht: noteer de betwisting, dan stoppen de herinneringen. Geldgebrek: spreek haalbare termijnen af, en vraag voor uitstel iets terug, bijvoorbeeld een deel vandaag.
Betalen kan op {{creditor.iban}} op naam van {{creditor.accountName}}, met de vermelding hierboven.
Rond vriendelijk af en bevestig de afspraak dezelfde dag per e-mail. Terugbellen kan bij {{owner.name}}, {{creditor.phone}}.`,
};

/** Letters in Dutch, for Flanders and the Netherlands alike. */
export const nl: LetterSet = {
  blocks,
  letters: {
    ...nlNotices,
    ...nlAgreements,
    notice: {
      subject: `Binnenkort te betalen: {{> invoices}}`,
      body: `{{> greeting}}

Een kort bericht vooraf, zodat niets u ontgaat. Binnenkort vervalt:

{{> items}}

{{> totals}}

{{> credits}}

{{> pay}}

Staat de betaling al klaar, dan hoeft u niets te doen. {{> problem}}

{{> links}}

{{> closing}}`,
    },
    reminder: {
      subject: `Betalingsherinnering: {{> invoices}}`,
      body: `{{> greeting}}

Misschien is het u ontgaan: wij hebben {{#single}}voor de factuur hieronder{{/single}}{{^single}}voor de facturen hieronder{{/single}} nog geen betaling ontvangen.

{{> items}}

{{> totals}}

{{> credits}}

Wilt u ervoor zorgen dat het bedrag uiterlijk op {{newDueDate}} op onze rekening staat? {{> pay}}

{{> attached}}

{{> crossed}}

{{> next}}

{{> problem}}

{{> links}}

{{> closing}}`,
    },
    second: {
      subject: `Nog niet betaald: {{> invoices}}`,
      body: `{{> greeting}}

Wij schreven u al over {{#single}}de factuur hieronder{{/single}}{{^single}}de facturen hieronder{{/single}}, maar zagen tot vandaag geen betaling en hoorden niet wat de reden is.

{{> items}}

{{> totals}}

{{> claims}}

{{> credits}}

Wij vragen u het volledige bedrag uiterlijk op {{newDueDate}} te betalen. {{> pay}}

{{> attached}}

{{> crossed}}

{{> next}}

{{> problem}}

{{> links}}

{{> closing}}`,
    },
    formal: {
      subject: `Aanmaning: {{> invoices}}`,
      body: `{{> greeting}}

Wij hadden hierover al contact met u. Toch {{#single}}is de factuur hieronder{{/single}}{{^single}}zijn de facturen hieronder{{/single}} op {{date}} niet betaald.

{{> items}}

{{> totals}}

{{> claims}}

{{> credits}}

Hiermee manen wij u aan het volledige bedrag te betalen, zodat het uiterlijk op {{newDueDate}} op onze rekening staat. {{> pay}}

{{> attached}}

{{> next}} Wij behouden ons alle rechten voor die de wet en onze overeenkomst ons geven.

{{> help}}

{{> problem}}

{{> links}}

{{> closing}}`,
    },
    call: {
      subject: `Bellen: {{debtor.name}}, {{> invoices}}`,
      body: `{{> callee}}

{{> items}}

{{> totals}}

{{> claims}}

{{> credits}}

Zeg wie u bent en namens wie u belt. Controleer of u met de juiste persoon spreekt.
Breng de afspraak in herinnering: de vervaldatum is voorbij en wij zagen nog geen betaling. Laat ruimte voor een vergissing.
Vraag: wanneer mogen wij de betaling verwachten? Wacht dan rustig het antwoord af.

{{> agree}}`,
    },
    'last-call': {
      subject: `Laatste keer bellen: {{debtor.name}}, {{> invoices}}`,
      body: `{{> callee}}

{{> items}}

{{> totals}}

{{> claims}}

{{> credits}}

Zeg wie u bent, namens wie u belt, en dat dit de laatste keer is dat u hierover belt.
Noem wat er al gebeurd is: de vervaldatum, onze berichten, de aanmaning. Blijf zakelijk en beleefd.
Vraag: wat is er nodig om dit vandaag op te lossen? Dreig met niets; zeg alleen wat werkelijk volgt.

{{> next}}

{{> agree}}`,
    },
  },
};
