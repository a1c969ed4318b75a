import type { RuleTexts } from './text.js';

/** The rules Peppol BIS Billing 3 adds for every country. */
export const PEPPOL_TEXTS: RuleTexts = {
  'PEPPOL-EN16931-F001': {
    at: '.',
    nl: [
      'Een datum staat er als jaar-maand-dag, bijvoorbeeld 2026-03-31, zonder tijd, tijdzone of spaties.',
      'Vul een bestaande dag in die vorm in.',
    ],
    fr: [
      'Une date s’écrit année-mois-jour, par exemple 2026-03-31, sans heure, fuseau ni espace.',
      'Indiquez un jour existant sous cette forme.',
    ],
    en: [
      'A date is written year-month-day, for example 2026-03-31, without time, time zone or blanks.',
      'Fill in an existing day in that form.',
    ],
    de: [
      'Ein Datum steht als Jahr-Monat-Tag, zum Beispiel 2026-03-31, ohne Uhrzeit, Zeitzone oder Leerzeichen.',
      'Tragen Sie einen vorhandenen Tag in dieser Form ein.',
    ],
  },
  'PEPPOL-EN16931-P0112': {
    at: '.',
    nl: [
      'Soort 326 (deelfactuur) en 384 (gecorrigeerde factuur) zijn op Peppol alleen tussen twee Duitse partijen toegestaan.',
      'Kies 380, of maak een creditnota met soort 381 en een nieuwe factuur.',
    ],
    fr: [
      'Les types 326 (facture partielle) et 384 (facture rectificative) ne sont admis sur Peppol qu’entre deux parties allemandes.',
      'Choisissez 380, ou établissez une note de crédit de type 381 et une nouvelle facture.',
    ],
    en: [
      'On Peppol, types 326 (partial invoice) and 384 (corrected invoice) are only allowed between two German parties.',
      'Choose 380, or make a credit note of type 381 and a new invoice.',
    ],
    de: [
      'Die Arten 326 (Teilrechnung) und 384 (Rechnungskorrektur) sind auf Peppol nur zwischen zwei deutschen Parteien erlaubt.',
      'Wählen Sie 380, oder erstellen Sie eine Gutschrift der Art 381 und eine neue Rechnung.',
    ],
  },
  'PEPPOL-EN16931-R001': {
    at: 'ProfileID',
    nl: [
      'Op Peppol vermeldt elke factuur het bedrijfsproces waar ze bij hoort.',
      'Laat uw boekhoudpakket urn:fdc:peppol.eu:2017:poacc:billing:01:1.0 invullen.',
    ],
    fr: [
      'Sur Peppol, chaque facture indique le processus métier dont elle relève.',
      'Faites remplir urn:fdc:peppol.eu:2017:poacc:billing:01:1.0 par votre logiciel.',
    ],
    en: [
      'On Peppol, every invoice says which business process it belongs to.',
      'Have your accounting package fill in urn:fdc:peppol.eu:2017:poacc:billing:01:1.0.',
    ],
    de: [
      'Auf Peppol nennt jede Rechnung den Geschäftsprozess, zu dem sie gehört.',
      'Lassen Sie Ihr Programm urn:fdc:peppol.eu:2017:poacc:billing:01:1.0 eintragen.',
    ],
  },
  'PEPPOL-EN16931-R002': {
    at: 'Note',
    nl: [
      'Op Peppol heeft een factuur hooguit één opmerking, behalve tussen twee Duitse partijen.',
      'Voeg de opmerkingen samen tot één tekst.',
    ],
    fr: [
      'Sur Peppol, une facture a au plus une remarque, sauf entre deux parties allemandes.',
      'Regroupez les remarques en un seul texte.',
    ],
    en: [
      'On Peppol, an invoice has at most one note, except between two German parties.',
      'Merge the notes into one text.',
    ],
    de: [
      'Auf Peppol hat eine Rechnung höchstens eine Bemerkung, außer zwischen zwei deutschen Parteien.',
      'Fassen Sie die Bemerkungen zu einem Text zusammen.',
    ],
  },
  'PEPPOL-EN16931-R003': {
    at: 'BuyerReference OrderReference/ID',
    nl: [
      'De factuur noemt een referentie van de afnemer (BT-10) of een inkoopordernummer (BT-13).',
      'Vraag de klant welke referentie hij verwacht en vul ze in.',
    ],
    fr: [
      'La facture indique une référence de l’acheteur (BT-10) ou un numéro de bon de commande (BT-13).',
      'Demandez au client quelle référence il attend et indiquez-la.',
    ],
    en: [
      'The invoice gives a buyer reference (BT-10) or a purchase order reference (BT-13).',
      'Ask the customer which reference is expected and fill it in.',
    ],
    de: [
      'Die Rechnung nennt eine Referenz des Käufers (BT-10) oder eine Bestellnummer (BT-13).',
      'Fragen Sie den Kunden, welche Referenz er erwartet, und tragen Sie sie ein.',
    ],
  },
  'PEPPOL-EN16931-R004': {
    at: 'CustomizationID',
    nl: [
      'Een Peppol-factuur begint met de specificatie van BIS Billing 3, zonder dubbele dubbelepunten.',
      'Laat uw boekhoudpakket de factuur als Peppol BIS Billing 3 aanmaken; voor een NLCIUS-factuur geldt deze melding niet.',
    ],
    fr: [
      'Une facture Peppol porte la spécification de BIS Billing 3, sans deux-points doublés.',
      'Faites générer la facture en Peppol BIS Billing 3 ; pour une facture NLCIUS, ce message ne s’applique pas.',
    ],
    en: [
      'A Peppol invoice carries the specification of BIS Billing 3, without doubled colons.',
      'Have the invoice made as Peppol BIS Billing 3; for an NLCIUS invoice this message does not apply.',
    ],
    de: [
      'Eine Peppol-Rechnung trägt die Spezifikation von BIS Billing 3, ohne doppelte Doppelpunkte.',
      'Lassen Sie die Rechnung als Peppol BIS Billing 3 erstellen; für eine NLCIUS-Rechnung gilt diese Meldung nicht.',
    ],
  },
  'PEPPOL-EN16931-R005': {
    at: '. ../DocumentCurrencyCode',
    nl: [
      'De btw-valuta (BT-6) staat er alleen als ze een andere is dan de factuurvaluta (BT-5).',
      'Laat de btw-valuta weg.',
    ],
    fr: [
      'La devise de la TVA (BT-6) ne figure que si elle diffère de la devise de la facture (BT-5).',
      'Supprimez la devise de la TVA.',
    ],
    en: [
      'The VAT accounting currency (BT-6) is only given when it differs from the invoice currency (BT-5).',
      'Leave the VAT accounting currency out.',
    ],
    de: [
      'Die Währung der Umsatzsteuer (BT-6) steht nur da, wenn sie von der Rechnungswährung (BT-5) abweicht.',
      'Lassen Sie die Währung der Umsatzsteuer weg.',
    ],
  },
  'PEPPOL-EN16931-R007': {
    at: 'ProfileID',
    nl: [
      'Het bedrijfsproces is een van de vaste waarden van Peppol, meestal urn:fdc:peppol.eu:2017:poacc:billing:01:1.0.',
      'Laat uw boekhoudpakket die waarde invullen.',
    ],
    fr: [
      'Le processus métier est une des valeurs fixes de Peppol, en général urn:fdc:peppol.eu:2017:poacc:billing:01:1.0.',
      'Faites remplir cette valeur par votre logiciel.',
    ],
    en: [
      'The business process is one of Peppol’s fixed values, usually urn:fdc:peppol.eu:2017:poacc:billing:01:1.0.',
      'Have your accounting package fill in that value.',
    ],
    de: [
      'Der Geschäftsprozess ist einer der festen Werte von Peppol, meist urn:fdc:peppol.eu:2017:poacc:billing:01:1.0.',
      'Lassen Sie Ihr Programm diesen Wert eintragen.',
    ],
  },
  'PEPPOL-EN16931-R008': {
    at: '.',
    nl: [
      'Een leeg gegeven mag niet op een Peppol-factuur staan.',
      'Vul het in of laat het helemaal weg.',
    ],
    fr: [
      'Une donnée vide ne peut pas figurer sur une facture Peppol.',
      'Remplissez-la ou supprimez-la entièrement.',
    ],
    en: [
      'An empty field may not be on a Peppol invoice.',
      'Fill it in or leave it out altogether.',
    ],
    de: [
      'Eine leere Angabe darf nicht auf einer Peppol-Rechnung stehen.',
      'Füllen Sie sie aus oder lassen Sie sie ganz weg.',
    ],
  },
  'PEPPOL-EN16931-R010': {
    at: 'EndpointID',
    nl: [
      'Zonder Peppol-adres van de afnemer kan de factuur niet bezorgd worden.',
      'Vul het Peppol-adres in op de kaart van de klant, voor België zijn ondernemingsnummer met schema 0208.',
    ],
    fr: [
      'Sans adresse Peppol de l’acheteur, la facture ne peut pas être distribuée.',
      'Complétez l’adresse Peppol dans la fiche du client, pour la Belgique son numéro d’entreprise avec le schéma 0208.',
    ],
    en: [
      'Without the buyer’s Peppol address the invoice cannot be delivered.',
      'Fill in the Peppol address on the customer’s card; for Belgium that is the enterprise number with scheme 0208.',
    ],
    de: [
      'Ohne Peppol-Adresse des Käufers kann die Rechnung nicht zugestellt werden.',
      'Tragen Sie die Peppol-Adresse in den Stammdaten des Kunden ein, für Belgien seine Unternehmensnummer mit Schema 0208.',
    ],
  },
  'PEPPOL-EN16931-R020': {
    at: 'EndpointID',
    nl: [
      'Op een Peppol-factuur staat het Peppol-adres van de leverancier.',
      'Vul uw eigen Peppol-adres in, voor België uw ondernemingsnummer met schema 0208.',
    ],
    fr: [
      'Une facture Peppol porte l’adresse Peppol du vendeur.',
      'Complétez votre propre adresse Peppol, pour la Belgique votre numéro d’entreprise avec le schéma 0208.',
    ],
    en: [
      'A Peppol invoice carries the seller’s Peppol address.',
      'Fill in your own Peppol address; for Belgium that is your enterprise number with scheme 0208.',
    ],
    de: [
      'Auf einer Peppol-Rechnung steht die Peppol-Adresse des Verkäufers.',
      'Tragen Sie Ihre eigene Peppol-Adresse ein, für Belgien Ihre Unternehmensnummer mit Schema 0208.',
    ],
  },
  'PEPPOL-EN16931-R040': {
    at: 'Amount',
    nl: [
      'Staan er een grondslag en een percentage bij een korting of toeslag, dan is het bedrag hun product; 0,02 verschil wordt aanvaard.',
      'Laat het bedrag opnieuw berekenen, of laat grondslag en percentage allebei weg.',
    ],
    fr: [
      'Si une remise ou un supplément indique une base et un pourcentage, le montant en est le produit ; un écart de 0,02 est accepté.',
      'Faites recalculer le montant, ou supprimez la base et le pourcentage.',
    ],
    en: [
      'When an allowance or charge gives a base amount and a percentage, the amount is their product; a difference of 0.02 is accepted.',
      'Have the amount calculated again, or leave out both base amount and percentage.',
    ],
    de: [
      'Nennt ein Nachlass oder Zuschlag Grundbetrag und Prozentsatz, ist der Betrag deren Produkt; eine Abweichung von 0,02 wird akzeptiert.',
      'Lassen Sie den Betrag neu berechnen, oder lassen Sie Grundbetrag und Prozentsatz beide weg.',
    ],
  },
  'PEPPOL-EN16931-R041': {
    at: 'BaseAmount MultiplierFactorNumeric',
    nl: [
      'Bij een percentage hoort het bedrag waarover het wordt berekend.',
      'Vul de grondslag in of laat het percentage weg.',
    ],
    fr: [
      'Un pourcentage s’accompagne du montant sur lequel il est calculé.',
      'Indiquez la base ou supprimez le pourcentage.',
    ],
    en: [
      'A percentage comes with the amount it is taken of.',
      'Fill in the base amount or leave the percentage out.',
    ],
    de: [
      'Zu einem Prozentsatz gehört der Betrag, von dem er berechnet wird.',
      'Tragen Sie den Grundbetrag ein oder lassen Sie den Prozentsatz weg.',
    ],
  },
  'PEPPOL-EN16931-R042': {
    at: 'MultiplierFactorNumeric BaseAmount',
    nl: [
      'Bij een grondslag hoort het percentage dat ervan wordt genomen.',
      'Vul het percentage in of laat de grondslag weg.',
    ],
    fr: [
      'Une base s’accompagne du pourcentage qui en est pris.',
      'Indiquez le pourcentage ou supprimez la base.',
    ],
    en: [
      'A base amount comes with the percentage that is taken of it.',
      'Fill in the percentage or leave the base amount out.',
    ],
    de: [
      'Zu einem Grundbetrag gehört der Prozentsatz, der davon genommen wird.',
      'Tragen Sie den Prozentsatz ein oder lassen Sie den Grundbetrag weg.',
    ],
  },
  'PEPPOL-EN16931-R043': {
    at: 'ChargeIndicator',
    nl: [
      'Het woord false staat voor een korting, true voor een toeslag; iets anders mag hier niet staan.',
      'Laat uw boekhoudpakket 0 door false en 1 door true vervangen.',
    ],
    fr: [
      'Le mot false indique une remise, le mot true un supplément ; rien d’autre n’est admis ici.',
      'Faites remplacer 0 par false et 1 par true dans votre logiciel.',
    ],
    en: [
      'The word false stands for an allowance, true for a charge; nothing else may be here.',
      'Have your accounting package write false for 0 and true for 1.',
    ],
    de: [
      'Das Wort false steht für einen Nachlass, true für einen Zuschlag; etwas anderes darf hier nicht stehen.',
      'Lassen Sie Ihr Programm 0 durch false und 1 durch true ersetzen.',
    ],
  },
  'PEPPOL-EN16931-R044': {
    at: 'ChargeIndicator',
    nl: [
      'Op de prijs van een artikel kan alleen een korting staan, geen toeslag; dat wordt aangegeven met false.',
      'Verwerk de toeslag in de prijs of zet hem op de regel.',
    ],
    fr: [
      'Un prix d’article n’admet qu’une remise, pas de supplément ; cela se note false.',
      'Intégrez le supplément dans le prix ou mettez-le sur la ligne.',
    ],
    en: [
      'The price of an item can only have a discount, not a charge; that is written as false.',
      'Work the charge into the price or put it on the line.',
    ],
    de: [
      'Auf einen Artikelpreis gibt es nur einen Nachlass, keinen Zuschlag; das steht als false.',
      'Rechnen Sie den Zuschlag in den Preis ein oder setzen Sie ihn auf die Zeile.',
    ],
  },
  'PEPPOL-EN16931-R046': {
    at: '../PriceAmount',
    nl: [
      'De nettoprijs (BT-146) is precies de brutoprijs (BT-148) min de korting op de prijs (BT-147).',
      'Verbeter een van de drie, of laat brutoprijs en korting weg.',
    ],
    fr: [
      'Le prix net (BT-146) est exactement le prix brut (BT-148) moins la remise sur le prix (BT-147).',
      'Corrigez l’un des trois, ou supprimez le prix brut et la remise.',
    ],
    en: [
      'The net price (BT-146) is exactly the gross price (BT-148) less the price discount (BT-147).',
      'Correct one of the three, or leave out gross price and discount.',
    ],
    de: [
      'Der Nettopreis (BT-146) ist genau der Bruttopreis (BT-148) abzüglich des Preisnachlasses (BT-147).',
      'Berichtigen Sie einen der drei Werte, oder lassen Sie Bruttopreis und Nachlass weg.',
    ],
  },
  'PEPPOL-EN16931-R051': {
    at: '@currencyID /DocumentCurrencyCode',
    nl: [
      'Alle bedragen staan in de factuurvaluta (BT-5); alleen het btw-totaal in de btw-valuta (BT-111) mag een andere hebben.',
      'Geef dit bedrag in de factuurvaluta, of pas de factuurvaluta aan.',
    ],
    fr: [
      'Tous les montants sont dans la devise de la facture (BT-5) ; seul le total de la TVA dans sa devise (BT-111) peut en avoir une autre.',
      'Exprimez ce montant dans la devise de la facture, ou adaptez celle-ci.',
    ],
    en: [
      'All amounts are in the invoice currency (BT-5); only the VAT total in accounting currency (BT-111) may have another one.',
      'Give this amount in the invoice currency, or change the invoice currency.',
    ],
    de: [
      'Alle Beträge stehen in der Rechnungswährung (BT-5); nur die Umsatzsteuer in ihrer eigenen Währung (BT-111) darf abweichen.',
      'Geben Sie diesen Betrag in der Rechnungswährung an, oder ändern Sie die Rechnungswährung.',
    ],
  },
  'PEPPOL-EN16931-R053': {
    at: 'TaxTotal/TaxAmount',
    nl: [
      'De factuur heeft precies één btw-totaal met een specificatie per tarief (BG-23).',
      'Voeg de btw-specificaties samen onder één totaal, in de factuurvaluta.',
    ],
    fr: [
      'La facture a exactement un total de TVA avec une ventilation par taux (BG-23).',
      'Regroupez les ventilations sous un seul total, dans la devise de la facture.',
    ],
    en: [
      'The invoice has exactly one VAT total with a breakdown per rate (BG-23).',
      'Put the VAT breakdowns together under one total, in the invoice currency.',
    ],
    de: [
      'Die Rechnung hat genau eine Umsatzsteuersumme mit einer Aufschlüsselung je Satz (BG-23).',
      'Fassen Sie die Aufschlüsselungen unter einer Summe in der Rechnungswährung zusammen.',
    ],
  },
  'PEPPOL-EN16931-R054': {
    at: 'TaxTotal/TaxAmount TaxCurrencyCode',
    nl: [
      'Een los btw-totaal zonder specificatie staat er één keer als er een btw-valuta (BT-6) is, en anders niet.',
      'Voeg het totaal in de btw-valuta toe, of laat het losse totaal weg.',
    ],
    fr: [
      'Un total de TVA isolé, sans ventilation, figure une fois s’il y a une devise de la TVA (BT-6), sinon jamais.',
      'Ajoutez le total dans la devise de la TVA, ou supprimez le total isolé.',
    ],
    en: [
      'A VAT total of its own, without breakdown, is there once when there is a VAT accounting currency (BT-6), and otherwise not.',
      'Add the total in the VAT accounting currency, or leave the separate total out.',
    ],
    de: [
      'Eine einzelne Umsatzsteuersumme ohne Aufschlüsselung steht einmal da, wenn es eine eigene Währung dafür gibt (BT-6), sonst nicht.',
      'Ergänzen Sie die Summe in dieser Währung, oder lassen Sie die einzelne Summe weg.',
    ],
  },
  'PEPPOL-EN16931-R055': {
    at: 'TaxTotal/TaxAmount',
    nl: [
      'De twee btw-totalen, in factuurvaluta en in btw-valuta, zijn allebei positief of allebei negatief.',
      'Verbeter het teken van het bedrag dat niet klopt.',
    ],
    fr: [
      'Les deux totaux de TVA, dans la devise de la facture et dans celle de la TVA, sont tous deux positifs ou tous deux négatifs.',
      'Corrigez le signe du montant erroné.',
    ],
    en: [
      'The two VAT totals, in invoice currency and in VAT accounting currency, are both positive or both negative.',
      'Correct the sign of the amount that is wrong.',
    ],
    de: [
      'Die beiden Umsatzsteuersummen, in Rechnungswährung und in der Währung der Umsatzsteuer, sind beide positiv oder beide negativ.',
      'Berichtigen Sie das Vorzeichen des falschen Betrags.',
    ],
  },
  'PEPPOL-EN16931-R061': {
    at: 'PaymentMandate/ID',
    nl: [
      'Bij een automatische incasso (betaalwijze 49 of 59) hoort het kenmerk van de machtiging.',
      'Vul het kenmerk van de incassomachtiging in, of kies een andere betaalwijze.',
    ],
    fr: [
      'Une domiciliation (mode de paiement 49 ou 59) indique la référence du mandat.',
      'Indiquez la référence du mandat, ou choisissez un autre mode de paiement.',
    ],
    en: [
      'A direct debit (payment means 49 or 59) comes with the mandate reference.',
      'Fill in the mandate reference, or choose another payment means.',
    ],
    de: [
      'Zu einer Lastschrift (Zahlungsart 49 oder 59) gehört die Mandatsreferenz.',
      'Tragen Sie die Mandatsreferenz ein, oder wählen Sie eine andere Zahlungsart.',
    ],
  },
  'PEPPOL-EN16931-R101': {
    at: 'DocumentReference/DocumentTypeCode',
    nl: [
      'Een verwijzing op een regel (BT-128) heeft altijd code 130.',
      'Vul code 130 in, of laat de verwijzing weg.',
    ],
    fr: [
      'Un renvoi sur une ligne (BT-128) porte toujours le code 130.',
      'Indiquez le code 130, ou supprimez le renvoi.',
    ],
    en: [
      'A reference on a line (BT-128) always has code 130.',
      'Fill in code 130, or leave the reference out.',
    ],
    de: [
      'Ein Verweis bei einer Zeile (BT-128) trägt immer den Code 130.',
      'Tragen Sie den Code 130 ein, oder lassen Sie den Verweis weg.',
    ],
  },
  'PEPPOL-EN16931-R110': {
    at: '. /InvoicePeriod/StartDate',
    nl: [
      'De periode van een regel begint niet vóór de periode van de factuur (BT-73).',
      'Verbeter een van de twee datums.',
    ],
    fr: [
      'La période d’une ligne ne commence pas avant celle de la facture (BT-73).',
      'Corrigez une des deux dates.',
    ],
    en: [
      'The period of a line does not start before that of the invoice (BT-73).',
      'Correct one of the two dates.',
    ],
    de: [
      'Der Zeitraum einer Zeile beginnt nicht vor dem der Rechnung (BT-73).',
      'Berichtigen Sie eines der beiden Daten.',
    ],
  },
  'PEPPOL-EN16931-R111': {
    at: '. /InvoicePeriod/EndDate',
    nl: [
      'De periode van een regel eindigt niet na de periode van de factuur (BT-74).',
      'Verbeter een van de twee datums.',
    ],
    fr: [
      'La période d’une ligne ne se termine pas après celle de la facture (BT-74).',
      'Corrigez une des deux dates.',
    ],
    en: [
      'The period of a line does not end after that of the invoice (BT-74).',
      'Correct one of the two dates.',
    ],
    de: [
      'Der Zeitraum einer Zeile endet nicht nach dem der Rechnung (BT-74).',
      'Berichtigen Sie eines der beiden Daten.',
    ],
  },
  'PEPPOL-EN16931-R120': {
    at: 'LineExtensionAmount',
    nl: [
      'Het regelbedrag is aantal (BT-129) × prijs (BT-146), min de kortingen en plus de toeslagen van de regel; 0,02 verschil wordt aanvaard.',
      'Laat de regel opnieuw berekenen en kijk of de prijs per 1 of bijvoorbeeld per 100 geldt (BT-149).',
    ],
    fr: [
      'Le montant de la ligne est quantité (BT-129) × prix (BT-146), moins les remises et plus les suppléments de la ligne ; un écart de 0,02 est accepté.',
      'Faites recalculer la ligne et vérifiez si le prix vaut pour 1 ou par exemple pour 100 (BT-149).',
    ],
    en: [
      'The line amount is quantity (BT-129) × price (BT-146), less the allowances and plus the charges of the line; a difference of 0.02 is accepted.',
      'Have the line calculated again and check whether the price is per 1 or, say, per 100 (BT-149).',
    ],
    de: [
      'Der Zeilenbetrag ist Menge (BT-129) × Preis (BT-146), abzüglich der Nachlässe und zuzüglich der Zuschläge der Zeile; eine Abweichung von 0,02 wird akzeptiert.',
      'Lassen Sie die Zeile neu berechnen und prüfen Sie, ob der Preis für 1 oder etwa für 100 gilt (BT-149).',
    ],
  },
  'PEPPOL-EN16931-R121': {
    at: 'Price/BaseQuantity',
    nl: [
      'Een prijs geldt voor een aantal boven 0, meestal 1.',
      'Vul een positief aantal in of laat het weg; dan geldt 1.',
    ],
    fr: [
      'Un prix vaut pour une quantité supérieure à 0, en général 1.',
      'Indiquez une quantité positive ou supprimez-la ; c’est alors 1.',
    ],
    en: [
      'A price is for a quantity above 0, usually 1.',
      'Fill in a positive quantity or leave it out; then it is 1.',
    ],
    de: [
      'Ein Preis gilt für eine Menge über 0, meist 1.',
      'Tragen Sie eine positive Menge ein oder lassen Sie sie weg; dann gilt 1.',
    ],
  },
  'PEPPOL-EN16931-R130': {
    at: '@unitCode ../../InvoicedQuantity/@unitCode',
    nl: [
      'Prijs en aantal gebruiken dezelfde eenheid.',
      'Maak de eenheid van de prijs (BT-150) gelijk aan die van het aantal (BT-130).',
    ],
    fr: [
      'Le prix et la quantité utilisent la même unité.',
      'Alignez l’unité du prix (BT-150) sur celle de la quantité (BT-130).',
    ],
    en: [
      'Price and quantity use the same unit.',
      'Make the unit of the price (BT-150) equal to that of the quantity (BT-130).',
    ],
    de: [
      'Preis und Menge haben dieselbe Einheit.',
      'Gleichen Sie die Einheit des Preises (BT-150) an die der Menge (BT-130) an.',
    ],
  },
};
