declare const brand: unique symbol;

/** A text that names one kind of thing; kinds do not mix. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type AdministrationId = Id<'administration'>;
export type FirmId = Id<'firm'>;
export type UserId = Id<'user'>;
export type KeyId = Id<'api-key'>;
export type SessionId = Id<'session'>;
export type ConnectionId = Id<'connection'>;
export type DebtorId = Id<'debtor'>;
export type DocumentId = Id<'document'>;
export type ExchangeId = Id<'exchange'>;
export type ResponseId = Id<'response'>;
export type OpenItemId = Id<'open-item'>;
export type FileId = Id<'file'>;
export type StatementId = Id<'statement'>;
export type EntryId = Id<'entry'>;
export type AllocationId = Id<'allocation'>;
export type OnAccountId = Id<'on-account'>;
export type DisputeId = Id<'dispute'>;
export type RunId = Id<'run'>;
export type ActionId = Id<'action'>;
export type AlertId = Id<'alert'>;
export type MessageId = Id<'message'>;
export type AttemptId = Id<'attempt'>;
export type FactId = Id<'fact'>;
export type NoticeId = Id<'notice'>;
export type CollectionId = Id<'collection'>;
export type CollectionLineId = Id<'collection-line'>;
export type RefundOrderId = Id<'refund-order'>;
export type RefundId = Id<'refund'>;
export type TaskId = Id<'task'>;
export type ClaimId = Id<'claim'>;
export type PromiseId = Id<'promise'>;
export type LinkId = Id<'link'>;
export type PaymentLinkId = Id<'payment-link'>;
export type PaymentPlanId = Id<'payment-plan'>;
export type InquiryId = Id<'inquiry'>;
export type InstallationId = Id<'installation'>;
export type InstrumentId = Id<'instrument'>;
export type ProvisionId = Id<'provision'>;
export type DossierFileId = Id<'dossier-file'>;
export type CaseId = Id<'case'>;
export type SubscriptionId = Id<'subscription'>;
export type EventId = Id<'event'>;

/** Every kind of id the Ids port makes, with the short prefix people see: `inv_…`. */
export interface IdKinds {
  administration: AdministrationId;
  firm: FirmId;
  user: UserId;
  'api-key': KeyId;
  session: SessionId;
  connection: ConnectionId;
  debtor: DebtorId;
  document: DocumentId;
  exchange: ExchangeId;
  response: ResponseId;
  'open-item': OpenItemId;
  file: FileId;
  statement: StatementId;
  entry: EntryId;
  allocation: AllocationId;
  'on-account': OnAccountId;
  dispute: DisputeId;
  run: RunId;
  action: ActionId;
  alert: AlertId;
  message: MessageId;
  attempt: AttemptId;
  fact: FactId;
  notice: NoticeId;
  collection: CollectionId;
  'collection-line': CollectionLineId;
  'refund-order': RefundOrderId;
  refund: RefundId;
  task: TaskId;
  claim: ClaimId;
  promise: PromiseId;
  link: LinkId;
  'payment-link': PaymentLinkId;
  'payment-plan': PaymentPlanId;
  inquiry: InquiryId;
  installation: InstallationId;
  instrument: InstrumentId;
  provision: ProvisionId;
  'dossier-file': DossierFileId;
  case: CaseId;
  subscription: SubscriptionId;
  event: EventId;
}

const FORM = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/;

/** An id from outside (URL, command line, database): bounded, printable, or null. */
export function parseId<Kind extends string>(text: string): Id<Kind> | null {
  return FORM.test(text) ? (text as Id<Kind>) : null;
}

/** An id the code itself holds as text (a database row); a malformed one is a bug. */
export function idOf<Kind extends string>(text: string): Id<Kind> {
  const id = parseId<Kind>(text);
  if (id === null) throw new Error(`Not an id: ${text.slice(0, 40)}`);
  return id;
}
