import type { PlainDate } from '../../kernel/dates.js';
import type { Decimal } from '../../kernel/decimal.js';
import type { Address, Identifier, Party } from '../party/party.js';

/**
 * The canonical invoice: the semantic model of EN 16931-1, each field named with its business term.
 * Amounts are exact decimals in the invoice currency (BT-5) unless said otherwise; what is absent in the
 * document is absent here. A credit note is an invoice with `kind: 'credit-note'` and positive amounts.
 */
export interface Invoice {
  readonly kind: 'invoice' | 'credit-note';
  /** BT-24 */
  readonly customizationId?: string;
  /** BT-23 */
  readonly profileId?: string;
  /** BT-1 */
  readonly number: string;
  /** BT-2 */
  readonly issueDate: PlainDate;
  /** BT-3, UNCL1001: 380, 381, 384, 389 … */
  readonly typeCode: string;
  /** BT-5, ISO 4217 */
  readonly currency: string;
  /** BT-6 */
  readonly vatCurrency?: string;
  /** BT-7 */
  readonly taxPointDate?: PlainDate;
  /** BT-8 */
  readonly taxPointCode?: string;
  /** BT-9 */
  readonly dueDate?: PlainDate;
  /** BT-10 */
  readonly buyerReference?: string;
  /** BT-11 */
  readonly projectReference?: string;
  /** BT-12 */
  readonly contractReference?: string;
  /** BT-13 */
  readonly orderReference?: string;
  /** BT-14 */
  readonly salesOrderReference?: string;
  /** BT-15 */
  readonly receiptReference?: string;
  /** BT-16 */
  readonly despatchReference?: string;
  /** BT-17 */
  readonly tenderReference?: string;
  /** BT-18 */
  readonly objectIdentifier?: Identifier;
  /** BT-19 */
  readonly buyerAccountingReference?: string;
  /** BT-20 */
  readonly paymentTerms?: string;
  /** BG-1 */
  readonly notes?: readonly InvoiceNote[];
  /** BG-3 */
  readonly precedingInvoices?: readonly PrecedingInvoice[];
  /** BG-4 */
  readonly seller: Party;
  /** BG-7 */
  readonly buyer: Party;
  /** BG-10 */
  readonly payee?: Party;
  /** BG-11 */
  readonly taxRepresentative?: Party;
  /** BG-13 */
  readonly delivery?: Delivery;
  /** BG-14 */
  readonly period?: Period;
  /** BG-16; UBL may carry several, one per account or card */
  readonly payments?: readonly PaymentInstruction[];
  /** BG-20 and BG-21 */
  readonly allowanceCharges?: readonly AllowanceCharge[];
  /** BG-22; absent only before totals are calculated */
  readonly totals?: Totals;
  /** BG-23 */
  readonly vatBreakdown?: readonly VatBreakdown[];
  /** BG-24 */
  readonly attachments?: readonly Attachment[];
  /** BG-25 */
  readonly lines: readonly InvoiceLine[];
}

/** BG-1 */
export interface InvoiceNote {
  /** BT-21 */
  readonly subjectCode?: string;
  /** BT-22 */
  readonly text: string;
}

/** BG-3 */
export interface PrecedingInvoice {
  /** BT-25 */
  readonly number: string;
  /** BT-26 */
  readonly issueDate?: PlainDate;
}

/** BG-13 */
export interface Delivery {
  /** BT-70 */
  readonly partyName?: string;
  /** BT-71 */
  readonly locationId?: Identifier;
  /** BT-72 */
  readonly date?: PlainDate;
  /** BG-15 */
  readonly address?: Address;
}

/** BG-14, BG-26 */
export interface Period {
  /** BT-73 / BT-134 */
  readonly start?: PlainDate;
  /** BT-74 / BT-135 */
  readonly end?: PlainDate;
}

/** BG-16 with BG-17, BG-18, BG-19 */
export interface PaymentInstruction {
  /** BT-81, UNCL4461: 30 transfer, 58 SEPA transfer, 59 SEPA direct debit … */
  readonly meansCode: string;
  /** BT-82 */
  readonly meansText?: string;
  /** BT-83: the reference the payer has to use */
  readonly reference?: string;
  /** BG-17 */
  readonly account?: {
    /** BT-84 */
    readonly id: string;
    /** BT-85 */
    readonly name?: string;
    /** BT-86 */
    readonly bic?: string;
  };
  /** BG-18 */
  readonly card?: {
    /** BT-87 */
    readonly number: string;
    /** BT-88 */
    readonly holder?: string;
  };
  /** BG-19 */
  readonly mandate?: {
    /** BT-89 */
    readonly reference?: string;
    /** BT-90 */
    readonly creditorId?: string;
    /** BT-91 */
    readonly debitedAccount?: string;
  };
}

/** BG-20, BG-21 on the document; BG-27, BG-28 on a line */
export interface AllowanceCharge {
  readonly kind: 'allowance' | 'charge';
  /** BT-92 / BT-99 / BT-136 / BT-141 */
  readonly amount: Decimal;
  /** BT-93 / BT-100 / BT-137 / BT-142 */
  readonly base?: Decimal;
  /** BT-94 / BT-101 / BT-138 / BT-143 */
  readonly percent?: Decimal;
  /** BT-95, BT-96 / BT-102, BT-103: on the document only */
  readonly vat?: VatCategory;
  /** BT-97 / BT-104 / BT-139 / BT-144 */
  readonly reason?: string;
  /** BT-98 / BT-105 / BT-140 / BT-145 */
  readonly reasonCode?: string;
}

export interface VatCategory {
  /** BT-95 / BT-102 / BT-118 / BT-151, UNCL5305: S Z E AE K G O L M */
  readonly code: string;
  /** BT-96 / BT-103 / BT-119 / BT-152, percent */
  readonly rate?: Decimal;
}

/** BG-22 */
export interface Totals {
  /** BT-106; BT-106, BT-109 and BT-112 are absent only when a received document leaves them out */
  readonly lines?: Decimal;
  /** BT-107 */
  readonly allowances?: Decimal;
  /** BT-108 */
  readonly charges?: Decimal;
  /** BT-109 */
  readonly net?: Decimal;
  /** BT-110 */
  readonly vat?: Decimal;
  /** BT-111, in the VAT currency (BT-6) */
  readonly vatInVatCurrency?: Decimal;
  /** BT-112 */
  readonly gross?: Decimal;
  /** BT-113 */
  readonly prepaid?: Decimal;
  /** BT-114 */
  readonly rounding?: Decimal;
  /** BT-115 */
  readonly payable: Decimal;
}

/** BG-23 */
export interface VatBreakdown {
  /** BT-116 */
  readonly taxable: Decimal;
  /** BT-117 */
  readonly amount: Decimal;
  /** BT-118, BT-119 */
  readonly category: VatCategory;
  /** BT-120 */
  readonly exemptionReason?: string;
  /** BT-121 */
  readonly exemptionCode?: string;
}

/** BG-24. A reference alone, or with an embedded file or a link (which is never fetched). */
export interface Attachment {
  /** BT-122 */
  readonly reference: string;
  /** BT-123 */
  readonly description?: string;
  /** BT-124 */
  readonly url?: string;
  /** BT-125 */
  readonly file?: {
    /** BT-125-1, from the Peppol list of media types */
    readonly mediaType: string;
    /** BT-125-2 */
    readonly name: string;
    /** Base64 without white space */
    readonly base64: string;
  };
}

/** BG-25 */
export interface InvoiceLine {
  /** BT-126 */
  readonly id: string;
  /** BT-127 */
  readonly note?: string;
  /** BT-128 */
  readonly objectIdentifier?: Identifier;
  /** BT-129; quantity, unit and price are absent only when a received document leaves them out */
  readonly quantity?: Decimal;
  /** BT-130, UN/ECE Recommendation 20 and 21 */
  readonly unit?: string;
  /** BT-131 */
  readonly net?: Decimal;
  /** BT-132 */
  readonly orderLineReference?: string;
  /** BT-133 */
  readonly buyerAccountingReference?: string;
  /** BG-26 */
  readonly period?: Period;
  /** BG-27, BG-28 */
  readonly allowanceCharges?: readonly AllowanceCharge[];
  /** BG-29 */
  readonly price?: {
    /** BT-146 */
    readonly net: Decimal;
    /** BT-147 */
    readonly discount?: Decimal;
    /** BT-148 */
    readonly gross?: Decimal;
    /** BT-149 */
    readonly baseQuantity?: Decimal;
    /** BT-150 */
    readonly baseUnit?: string;
  };
  /** BG-30: BT-151, BT-152 */
  readonly vat?: VatCategory;
  /** BG-31 */
  readonly item: {
    /** BT-153 */
    readonly name?: string;
    /** BT-154 */
    readonly description?: string;
    /** BT-155 */
    readonly sellerId?: string;
    /** BT-156 */
    readonly buyerId?: string;
    /** BT-157 */
    readonly standardId?: Identifier;
    /** BT-158 */
    readonly classifications?: readonly {
      readonly code: string;
      readonly list?: string;
      readonly listVersion?: string;
    }[];
    /** BT-159 */
    readonly originCountry?: string;
    /** BG-32: BT-160, BT-161 */
    readonly properties?: readonly { readonly name: string; readonly value: string }[];
  };
}
