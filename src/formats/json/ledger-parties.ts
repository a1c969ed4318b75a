import { creditSettingsField } from './credit-settings.js';
import { z } from 'zod';
import { ORIGINS_MAX, originOf } from '../../domain/access/frame.js';
import {
  type AdministrationSettings,
  DEFAULT_SETTINGS,
} from '../../domain/party/administration.js';
import { DEFAULT_POLICY } from '../../domain/dunning/policies.js';
import { FALLBACK_POLICIES } from '../../domain/exchange/fallback.js';
import { creditorLawField } from './law.js';
import type { WorkSettings } from '../../domain/work/settings.js';
import { figureSettingsField } from './figure-settings.js';
import { matchingPolicyField } from './matching-policy.js';
import {
  amountField,
  countryField,
  currencyField,
  dateField,
  idField,
  minorOf,
  moneyField,
  participantField,
  printMinor,
  rowsField,
  present,
} from './values.js';

/** Longest text we keep of anything; no honest name or description is longer. */
const TEXT_MAX = 2000;

export const textField = z.string().max(TEXT_MAX);
const text = textField;
const days = z.int().min(0).max(366);
const language = z.enum(['nl', 'fr', 'en', 'de']);

const address = z.strictObject({
  line1: text.exactOptional(),
  line2: text.exactOptional(),
  line3: text.exactOptional(),
  city: text.exactOptional(),
  postalCode: text.exactOptional(),
  subdivision: text.exactOptional(),
  country: countryField.exactOptional(),
});

/** The large receipt is a decimal in the administration's currency, two places: `10000.00`. */
export const workSettingsField = z.codec(
  z.strictObject({
    disputeWindowDays: days.exactOptional(),
    largeReceipt: amountField.exactOptional(),
    promiseDaysMax: days.min(1).exactOptional(),
    callAgainDays: days.min(1).exactOptional(),
    callsMax: z.int().min(1).max(20).exactOptional(),
    dueSoonDays: days.exactOptional(),
    reviewedDebtors: z.int().min(0).max(1_000).exactOptional(),
  }),
  present<Partial<WorkSettings>>(),
  {
    decode: ({ largeReceipt, ...rest }, context) => ({
      ...rest,
      ...(largeReceipt === undefined ? {} : { largeReceiptMinor: minorOf(largeReceipt, context) }),
    }),
    encode: ({ largeReceiptMinor, ...rest }) => ({
      ...rest,
      ...(largeReceiptMinor === undefined ? {} : { largeReceipt: printMinor(largeReceiptMinor) }),
    }),
  },
);

/** Origins as `originOf` writes them; any other text is refused. */
const frameOriginsField = z
  .array(
    z
      .string()
      .refine((origin) => originOf(origin) === origin, 'expected an origin, https://name[:port]'),
  )
  .max(ORIGINS_MAX)
  .readonly();

/** What a firm may lay down for its administrations (domain/party/firm). */
export const firmSettingsField = z.strictObject({
  replyHoldDays: z.int().min(0).max(60).exactOptional(),
  matching: matchingPolicyField.exactOptional(),
  fallback: z.enum(FALLBACK_POLICIES).exactOptional(),
  work: workSettingsField.exactOptional(),
  credit: creditSettingsField.exactOptional(),
  figures: figureSettingsField.exactOptional(),
  frameOrigins: frameOriginsField.exactOptional(),
});

/** The tolerance is a decimal in the administration's currency, two places: `5.00`. */
const settings = z.codec(
  z.strictObject({
    bankDaysMax: days.default(DEFAULT_SETTINGS.bankDaysMax),
    daysBetweenMessages: days.default(DEFAULT_SETTINGS.daysBetweenMessages),
    tolerance: amountField.default(printMinor(DEFAULT_SETTINGS.toleranceMinor)),
    approvalHoldMinutes: z.int().min(0).default(DEFAULT_SETTINGS.approvalHoldMinutes),
    paidHoldDays: days.default(DEFAULT_SETTINGS.paidHoldDays),
    replyHoldDays: z.int().min(0).max(60).exactOptional(),
    releasedByOne: z.boolean().exactOptional(),
    matching: matchingPolicyField.exactOptional(),
    fallback: z.enum(FALLBACK_POLICIES).exactOptional(),
    law: creditorLawField.exactOptional(),
    work: workSettingsField.exactOptional(),
    credit: creditSettingsField.exactOptional(),
    figures: figureSettingsField.exactOptional(),
    frameOrigins: frameOriginsField.exactOptional(),
  }),
  z.custom<AdministrationSettings>(),
  {
    decode: ({ tolerance, ...rest }, context) => ({
      ...rest,
      toleranceMinor: minorOf(tolerance, context),
    }),
    encode: ({ toleranceMinor, ...rest }) => ({ ...rest, tolerance: printMinor(toleranceMinor) }),
  },
);

export const administrationField = z.strictObject({
  id: idField<'administration'>(),
  name: text,
  country: countryField,
  language,
  zone: text,
  currency: currencyField.default('EUR'),
  legalId: text.exactOptional(),
  vatId: text.exactOptional(),
  participant: participantField.exactOptional(),
  address: address.exactOptional(),
  accounts: rowsField(
    z.strictObject({ iban: text, bic: text.exactOptional(), name: text.exactOptional() }),
  ).default([]),
  sender: z.strictObject({
    name: text,
    contact: text.exactOptional(),
    email: text.exactOptional(),
    phone: text.exactOptional(),
  }),
  policy: text.default(DEFAULT_POLICY),
  dunningStopped: z.boolean().default(false),
  settings: settings.prefault({}),
});

export const debtorField = z.strictObject({
  id: idField<'debtor'>(),
  hostId: text,
  number: text,
  name: text,
  kind: z.enum(['business', 'consumer', 'public']),
  country: countryField,
  language: language.exactOptional(),
  email: text.exactOptional(),
  phone: text.exactOptional(),
  address: address.exactOptional(),
  vatId: text.exactOptional(),
  legalId: text.exactOptional(),
  participant: participantField.exactOptional(),
  ibans: rowsField(text).default([]),
  aliases: rowsField(text).default([]),
  group: text.exactOptional(),
  creditLimit: moneyField.exactOptional(),
  orders: moneyField.exactOptional(),
  delivered: moneyField.exactOptional(),
  drafts: moneyField.exactOptional(),
  insolvent: z.boolean().default(false),
  purchaseOrderRequired: z.boolean().default(false),
  blockedUntil: dateField.exactOptional(),
  blockedReason: text.exactOptional(),
  hostVersion: text.default(''),
});
