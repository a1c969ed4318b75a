import type { NoticeKind } from '../../../domain/law/claim.js';
import type { LetterTemplate } from '../../../domain/dunning/letter.js';

/** The messages a statute lays down, in German: what must be in them stands in lint.ts. */
export const deNotices: Readonly<Record<NoticeKind, LetterTemplate>> = {
  'be-free-reminder': {
    subject: `Kostenlose Zahlungserinnerung: {{> invoices}}`,
    body: `{{> greeting}}

vielleicht ist es Ihnen entgangen: {{#single}}Die folgende Rechnung ist{{/single}}{{^single}}Die folgenden Rechnungen sind{{/single}} noch nicht bezahlt. Diese Erinnerung kostet Sie nichts. Unten lesen Sie, was wir geliefert haben, wann es fällig war und was noch offen ist.

{{> items}}

{{> totals}}

{{> credits}}

Sie haben 14 Kalendertage Zeit zu zahlen. {{#notice.byPost}}Diese Frist beginnt am dritten Werktag nach dem Versand dieses Briefes{{/notice.byPost}}{{^notice.byPost}}Diese Frist beginnt am Tag nach dem Versand dieser Nachricht{{/notice.byPost}} und läuft vom {{notice.from}} bis einschließlich {{notice.until}}. {{> pay}}

Zahlen Sie innerhalb dieser Frist, kommt nichts hinzu.{{#notice.announces}} Ist der Betrag bis dahin nicht bezahlt, verlangen wir ab dem {{notice.chargeableFrom}} außerdem:{{/notice.announces}}

{{> announced}}

{{> attached}}

{{> crossed}}

{{> help}}

{{> problem}}

{{> links}}

{{> closing}}`,
  },
  'nl-fourteen-days': {
    subject: `Mahnung mit einer Frist von 14 Tagen: {{> invoices}}`,
    body: `{{> greeting}}

{{#single}}die folgende Rechnung ist{{/single}}{{^single}}die folgenden Rechnungen sind{{/single}} am {{date}} nicht bezahlt, obwohl der Fälligkeitstag vorbei ist. Unten lesen Sie, was wir geliefert haben, wann es fällig war und was noch offen ist.

{{> items}}

{{> totals}}

{{> credits}}

Wir bitten Sie, den offenen Betrag jetzt zu zahlen. Dafür haben Sie 14 Tage Zeit, gerechnet ab dem Tag, nachdem dieses Schreiben Sie erreicht hat. {{> pay}}

Zahlen Sie innerhalb dieser Frist, kommen keine Kosten hinzu.{{#notice.announces}} Zahlen Sie nicht innerhalb dieser Frist, schulden Sie uns außerdem:{{/notice.announces}}

{{> announced}}

{{> attached}}

{{> crossed}}

{{> help}}

{{> problem}}

{{> links}}

{{> closing}}`,
  },
};
