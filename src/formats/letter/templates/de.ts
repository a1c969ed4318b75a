import type { LetterSet } from '../template.js';
import { deAgreements } from './de-agreements.js';
import { deNotices } from './de-notices.js';

const blocks = {
  greeting: `{{#debtor.contact}}Guten Tag {{debtor.contact}},{{/debtor.contact}}{{^debtor.contact}}Sehr geehrte Damen und Herren,{{/debtor.contact}}`,
  invoices: `{{#single}}Rechnung {{number}}{{/single}}{{^single}}{{count}} Rechnungen{{/single}}`,
  items: `{{#items}}
Rechnung {{number}} vom {{issueDate}}
{{#description}}
   Für: {{description}}
{{/description}}
{{#orderReference}}
   Ihre Bestellung: {{orderReference}}
{{/orderReference}}
   Fällig am: {{dueDate}}{{#late}} ({{late}} überfällig){{/late}}
   Offen: {{open}}
{{#reference}}
   Verwendungszweck: {{reference}}
{{/reference}}

{{/items}}`,
  totals: `{{#totals}}
{{#claimed}}Summe der Rechnungen{{/claimed}}{{^claimed}}Insgesamt zu zahlen{{/claimed}}: {{amount}}
{{/totals}}`,
  claim: `{{#interest}}Zinsen{{/interest}}{{#costs}}Einziehungskosten{{/costs}}{{#damages}}Schadenersatz{{/damages}}{{#number}} auf Rechnung {{number}}{{/number}}: {{amount}} ({{clause}})`,
  claims: `{{#claims}}
{{> claim}}
{{/claims}}
{{#totalsWithClaims}}
Insgesamt zu zahlen: {{amount}}
{{/totalsWithClaims}}`,
  announced: `{{#announced}}
{{> claim}}
{{/announced}}`,
  credits: `{{#credits}}
Sie haben bei uns noch ein Guthaben von {{amount}}. Bitte sagen Sie uns, mit welcher Rechnung wir es verrechnen dürfen.
{{/credits}}`,
  pay: `Bitte zahlen Sie an {{creditor.accountName}}, Konto {{creditor.iban}}{{#creditor.bic}} (BIC {{creditor.bic}}){{/creditor.bic}}. Mit dem Verwendungszweck oder der Rechnungsnummer können wir Ihre Zahlung gleich zuordnen.`,
  attached: `{{#attached}}Eine Kopie liegt bei.{{/attached}}`,
  crossed: `Haben Sie inzwischen gezahlt? Dann haben sich Ihre Zahlung und dieses Schreiben gekreuzt, und Sie brauchen nichts mehr zu tun.`,
  next: `{{#next.second}}Ist der Betrag bis dahin nicht eingegangen, schreiben wir Ihnen noch einmal.{{/next.second}}{{#next.call}}Sehen wir keinen Zahlungseingang, rufen wir Sie an und fragen, ob alles in Ordnung ist.{{/next.call}}{{#next.formal}}Ist der Betrag bis dahin nicht eingegangen, senden wir Ihnen eine Mahnung.{{/next.formal}}{{#next.lastCall}}Ist der Betrag bis dahin nicht eingegangen, rufen wir Sie noch einmal an.{{/next.lastCall}}{{#next.handOver}}Ist der Betrag bis dahin nicht eingegangen, geben wir die Forderung zum Einzug ab.{{/next.handOver}}`,
  problem: `Stimmt etwas nicht, oder fällt die Zahlung im Moment schwer? Sagen Sie es uns bitte, dann suchen wir gemeinsam eine Lösung. Sie erreichen {{owner.name}} unter {{creditor.phone}}{{#creditor.email}} oder {{creditor.email}}{{/creditor.email}}.`,
  links: `{{#pay.url}}
Jetzt bezahlen: {{pay.url}}
{{/pay.url}}
{{#links.problem}}
Etwas stimmt nicht, oder ich habe eine Frage: {{links.problem}}
{{/links.problem}}
{{#links.promise}}
Ich zahle an einem anderen Tag: {{links.promise}}
{{/links.promise}}
{{#links.contact}}
Jemand anders kümmert sich darum: {{links.contact}}
{{/links.contact}}`,
  help: `{{#consumer}}Fällt es Ihnen schwer, über die Runden zu kommen? {{#help.be}}Das ÖSHZ Ihrer Gemeinde und anerkannte Schuldnerberatungen helfen Ihnen weiter.{{/help.be}}{{#help.nl}}Die Schuldenberatung Ihrer Gemeinde hilft Ihnen weiter.{{/help.nl}}{{#help.elsewhere}}Eine anerkannte Schuldnerberatung in Ihrer Nähe hilft Ihnen weiter.{{/help.elsewhere}} Rufen Sie auch uns gern an: Gemeinsam finden wir oft eine tragbare Regelung.{{/consumer}}`,
  closing: `Mit freundlichen Grüßen

{{owner.name}}
{{creditor.name}}
{{#creditor.address}}
{{creditor.address}}
{{/creditor.address}}
Telefon {{creditor.phone}}
{{#creditor.enterpriseNumber}}
{{creditor.enterpriseNumber}}
{{/creditor.enterpriseNumber}}`,
  callee: `Anrufen: {{debtor.name}} (Kundennummer {{debtor.number}})
{{#debtor.contact}}
Fragen nach: {{debtor.contact}}
{{/debtor.contact}}
Telefon: {{#debtor.phone}}{{debtor.phone}}{{/debtor.phone}}{{^debtor.phone}}nicht bekannt; bitte heraussuchen und beim Kunden vermerken{{/debtor.phone}}
{{#terms.version}}
Hat unseren Bedingungen (Fassung {{terms.version}}) am {{terms.acceptedOn}} zugestimmt: Verweisen Sie ruhig darauf.
{{/terms.version}}`,
  agree: `Notieren Sie, was vereinbart wurde: welcher Betrag, an welchem Tag, mit wem. Ohne Tag ist es keine Zusage.
Hören Sie den Grund an. Rechnung verloren: noch einmal senden. Reklamation: als strittig vermerken, dann ruhen die Erinnerungen. Geld fehlt: tragbare Raten vereinbaren und für den Aufschub etwas erbitten, etwa einen Teil heute.
Gezahlt wird auf {{creditor.iban}} von {{creditor.accountName}}, mit dem Verwendungszweck von oben.
Schließen Sie freundlich ab und bestätigen Sie die Zusage am selben Tag per E-Mail. Rückruf bei {{owner.name}}, {{creditor.phone}}.`,
};

/** Letters in German. */
export const de: LetterSet = {
  blocks,
  letters: {
    ...deNotices,
    ...deAgreements,
    notice: {
      subject: `Demnächst fällig: {{> invoices}}`,
      body: `{{> greeting}}

eine kurze Nachricht vorab, damit Ihnen nichts entgeht. Demnächst wird fällig:

{{> items}}

{{> totals}}

{{> credits}}

{{> pay}}

Ist die Zahlung schon eingeplant, brauchen Sie nichts zu tun. {{> problem}}

{{> links}}

{{> closing}}`,
    },
    reminder: {
      subject: `Zahlungserinnerung: {{> invoices}}`,
      body: `{{> greeting}}

vielleicht ist es Ihnen entgangen: Für {{#single}}die folgende Rechnung{{/single}}{{^single}}die folgenden Rechnungen{{/single}} haben wir noch keine Zahlung erhalten.

{{> items}}

{{> totals}}

{{> credits}}

Bitte sorgen Sie dafür, dass der Betrag bis zum {{newDueDate}} auf unserem Konto ist. {{> pay}}

{{> attached}}

{{> crossed}}

{{> next}}

{{> problem}}

{{> links}}

{{> closing}}`,
    },
    second: {
      subject: `Noch nicht bezahlt: {{> invoices}}`,
      body: `{{> greeting}}

wir haben Ihnen zu {{#single}}der folgenden Rechnung{{/single}}{{^single}}den folgenden Rechnungen{{/single}} bereits geschrieben, bisher aber keine Zahlung gesehen und kennen den Grund nicht.

{{> items}}

{{> totals}}

{{> claims}}

{{> credits}}

Wir bitten Sie, den vollen Betrag bis zum {{newDueDate}} zu zahlen. {{> pay}}

{{> attached}}

{{> crossed}}

{{> next}}

{{> problem}}

{{> links}}

{{> closing}}`,
    },
    formal: {
      subject: `Mahnung: {{> invoices}}`,
      body: `{{> greeting}}

wir hatten dazu bereits Kontakt mit Ihnen. Dennoch {{#single}}ist die folgende Rechnung{{/single}}{{^single}}sind die folgenden Rechnungen{{/single}} am {{date}} nicht bezahlt.

{{> items}}

{{> totals}}

{{> claims}}

{{> credits}}

Wir mahnen hiermit den vollen Betrag an und fordern Sie auf, ihn so zu zahlen, dass er bis zum {{newDueDate}} auf unserem Konto ist. {{> pay}}

{{> attached}}

{{> next}} Alle Rechte aus Gesetz und Vertrag behalten wir uns vor.

{{> help}}

{{> problem}}

{{> links}}

{{> closing}}`,
    },
    call: {
      subject: `Anrufen: {{debtor.name}}, {{> invoices}}`,
      body: `{{> callee}}

{{> items}}

{{> totals}}

{{> claims}}

{{> credits}}

Sagen Sie, wer Sie sind und für wen Sie anrufen. Vergewissern Sie sich, dass Sie mit der richtigen Person sprechen.
Erinnern Sie an die Vereinbarung: Der Fälligkeitstag ist vorbei, und wir haben noch keine Zahlung gesehen. Lassen Sie Raum für ein Versehen.
Fragen Sie: Wann dürfen wir mit der Zahlung rechnen? Warten Sie dann die Antwort ab.

{{> agree}}`,
    },
    'last-call': {
      subject: `Letzter Anruf: {{debtor.name}}, {{> invoices}}`,
      body: `{{> callee}}

{{> items}}

{{> totals}}

{{> claims}}

{{> credits}}

Sagen Sie, wer Sie sind, für wen Sie anrufen, und dass dies Ihr letzter Anruf in dieser Sache ist.
Nennen Sie, was bisher geschah: den Fälligkeitstag, unsere Schreiben, die Mahnung. Bleiben Sie sachlich und höflich.
Fragen Sie: Was ist nötig, um das heute zu klären? Drohen Sie mit nichts; sagen Sie nur, was wirklich folgt.

{{> next}}

{{> agree}}`,
    },
  },
};
