import type { AccessPoint, WebhookReader } from './access-point.js';
import type { BusinessRegister } from './business-register.js';
import type { CollectionPartner } from './collection-partner.js';
import type { CreditBureau } from './credit-bureau.js';
import type { CreditInsurer } from './credit-insurer.js';
import type { InsolvencyRegister } from './insolvency-register.js';
import type { VatCheck } from './vat-check.js';
import type { WebhookCalls } from './webhook-calls.js';
import type { BankSource } from './bank-source.js';
import type { HostMapping } from '../domain/ledger/host-mapping.js';
import type { HostPackage } from './host.js';
import type { HostWebhooks } from './host-webhooks.js';
import type { Mail } from './mail.js';
import type { Mailbox } from './mailbox.js';
import type { PaymentLinks } from './payment-links.js';
import type { PeppolNetwork } from './peppol-network.js';
import type { Connection } from './store.js';

/** From a connection to the thing at its other end. An adapter name nobody knows is a broken promise. */
export interface Outside {
  host(connection: Connection): HostPackage;
  /** Null: this package tells nothing by itself. */
  hostWebhooks(connection: Connection): HostWebhooks | null;
  /** What counts of the codes of a host: as shipped, with what its firm and the administration say otherwise. */
  hostMapping(connection: Connection): HostMapping;
  accessPoint(connection: Connection): AccessPoint;
  /** Of a bank connection, or of a host, whose statements come with its other changes. */
  bankSource(connection: Connection): BankSource;
  mail(connection: Connection): Mail;
  mailbox(connection: Connection): Mailbox;
  paymentLinks(connection: Connection): PaymentLinks;
  collectionPartner(connection: Connection): CollectionPartner;
  /** Who is asked about debtors. */
  readonly credit: CreditSources;
  /** Null: this provider sends none, or none that could be verified. */
  webhookReader(connection: Connection): WebhookReader | null;
  /** To those who want to be told what happens. */
  readonly webhooks: WebhookCalls;
  /** Asked directly, without an access point; null where a setting says not to. */
  readonly network: PeppolNetwork | null;
}

/** The sources of the guard, by the kind of their connection. */
export interface CreditSources {
  'credit-bureau'(connection: Connection): CreditBureau;
  'credit-insurer'(connection: Connection): CreditInsurer;
  'business-register'(connection: Connection): BusinessRegister;
  'vat-check'(connection: Connection): VatCheck;
  'insolvency-register'(connection: Connection): InsolvencyRegister;
}
