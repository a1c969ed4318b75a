import { z } from 'zod';
import { DOSSIER_EXPECTED, DOSSIER_KINDS } from '../../../domain/dossier/dossier-file.js';
import { INSTRUMENT_KINDS } from '../../../domain/instrument/instrument.js';
import { address } from './debtors.js';
import { day, id, moment, money } from './values.js';

const instrumentFacts = z
  .strictObject({
    partner: z.string().optional(),
    iban: z.string().optional(),
    accountName: z.string().optional(),
    withRecourse: z.boolean().optional(),
    recourseOn: day.optional(),
    expectedOn: day.optional(),
    costs: money.optional(),
    number: z.string().optional(),
    documentsDue: day.optional(),
    expiresOn: day.optional(),
    insured: money.optional(),
    reportBy: day.optional(),
    reference: z.string().optional(),
    amount: money.optional(),
    reason: z.string().optional(),
    evidence: z.string().optional(),
  })
  .meta({ id: 'InstrumentFacts' });

export const instrument = z
  .strictObject({
    id,
    openItemId: id,
    debtorId: id,
    kind: z.enum(INSTRUMENT_KINDS),
    state: z.string(),
    facts: instrumentFacts,
    openedOn: day,
    by: z.string(),
    since: day,
    sinceBy: z.string(),
    note: z.string().optional(),
  })
  .meta({ id: 'Instrument' });

export const shownInstrument = z
  .strictObject({ invoiceNumber: z.string(), ...instrument.shape })
  .meta({ id: 'ShownInstrument' });

export const provisionProposal = z
  .strictObject({
    id,
    debtorId: id,
    on: day,
    open: money,
    amount: money,
    rows: z.array(
      z.strictObject({
        row: z.enum([
          'insolvent',
          'not-due',
          '1-30',
          '31-60',
          '61-90',
          '91-180',
          'over-180',
          'override',
        ]),
        claims: z.number(),
        open: money,
        proposed: money,
      }),
    ),
    vatUnknown: z.number(),
    state: z.enum(['approved', 'refused', 'proposed']),
    decided: z.strictObject({ by: z.string(), on: day, note: z.string().optional() }).optional(),
  })
  .meta({ id: 'ProvisionProposal' });

export const collectionCase = z
  .strictObject({
    id,
    debtorId: id,
    connectionId: id,
    partner: z.string(),
    openItemIds: z.array(id),
    state: z.enum([
      'returned',
      'withdrawn',
      'received',
      'letter-sent',
      'debtor-answered',
      'paid-to-partner',
      'paid-to-us',
      'closed-paid',
      'closed-unpaid',
      'approved',
      'refused',
      'withdrawing',
    ]),
    approvedBy: z.string(),
    approvedOn: day,
    reference: z.string().optional(),
    paid: money.optional(),
    costs: money.optional(),
    note: z.string().optional(),
  })
  .meta({ id: 'CollectionCase' });

export const partnerViewCase = z
  .strictObject({
    reference: z.string().optional(),
    state: z.enum([
      'returned',
      'withdrawn',
      'received',
      'letter-sent',
      'debtor-answered',
      'paid-to-partner',
      'paid-to-us',
      'closed-paid',
      'closed-unpaid',
      'approved',
      'refused',
      'withdrawing',
    ]),
    handedOverOn: day,
    debtor: z.strictObject({
      name: z.string(),
      country: z.string(),
      language: z.string().optional(),
      address: address.optional(),
      email: z.string().optional(),
      phone: z.string().optional(),
    }),
    items: z.array(
      z.strictObject({
        number: z.string(),
        issueDate: day,
        dueDate: day,
        amount: money,
        open: money,
      }),
    ),
    told: z.array(z.strictObject({ state: z.string(), at: moment })),
  })
  .meta({ id: 'PartnerViewCase' });

export const dossierFile = z
  .strictObject({
    id,
    debtorId: id,
    openItemId: id.optional(),
    kind: z.enum(DOSSIER_KINDS),
    name: z.string(),
    mediaType: z.string(),
    sha256: z.string(),
    size: z.number(),
    by: z.string(),
    at: moment,
  })
  .meta({ id: 'DossierFile' });

export const handedOverClaims = z
  .strictObject({
    case: collectionCase.optional(),
    openItemIds: z.array(id),
    missing: z.array(z.enum(DOSSIER_EXPECTED)),
  })
  .meta({ id: 'HandedOverClaims' });

export const partnerRegistration = z
  .strictObject({ country: z.enum(['BE', 'NL']), number: z.string(), by: z.string(), on: day })
  .meta({ id: 'PartnerRegistration' });
