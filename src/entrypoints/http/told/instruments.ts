import { z } from 'zod';
import { DOSSIER_EXPECTED } from '../../../domain/dossier/dossier-file.js';
import { INSTRUMENT_FORMS } from '../../../formats/json/instruments.js';
import {
  collectionCase,
  dossierFile,
  handedOverClaims,
  instrument,
  partnerRegistration,
  partnerViewCase,
  provisionProposal,
  shownInstrument,
} from '../forms/instruments.js';
import { BYTES } from '../forms/values.js';
import { language } from '../forms/words.js';
import { NEXT } from '../page.js';
import { telling } from '../told.js';

/** Some two hundred ids: an address has an end. */
const ITEMS_TEXT_MAX = 6_000;

const all = z.object({ all: z.enum(['true', 'false']).optional() });
const provisions = z.strictObject({ provisions: z.array(provisionProposal) });

export const INSTRUMENTS = telling('instruments', {
  listInstruments: {
    says: 'Who else has to do with invoices: factors, insurers, banks, bailiffs',
    query: all,
    paged: true,
    answers: { 200: z.strictObject({ instruments: z.array(shownInstrument), ...NEXT }) },
  },
  listProvisions: {
    says: 'Provisions that are proposed',
    query: all,
    paged: true,
    answers: { 200: provisions.extend(NEXT) },
  },
  listCases: {
    says: 'Claims at collection partners',
    query: all,
    paged: true,
    answers: { 200: z.strictObject({ cases: z.array(collectionCase), ...NEXT }) },
  },
  viewPartnerCases: {
    says: 'The claims of one partner, as he may see them',
    answers: { 200: z.strictObject({ cases: z.array(partnerViewCase) }) },
  },
  readDossier: {
    says: 'The files about a debtor, and what a dossier lacks',
    answers: {
      200: z.strictObject({
        files: z.array(dossierFile),
        missing: z.array(z.enum(DOSSIER_EXPECTED)),
      }),
    },
  },
  takeDossier: {
    says: 'Everything about claims on a debtor, as a zip with an index and hashes',
    query: z.object({
      items: z
        .string()
        .min(1)
        .max(ITEMS_TEXT_MAX)
        .optional()
        .meta({ description: 'Ids of invoices, with commas between; all that is open without it' }),
      lang: language
        .optional()
        .meta({ description: 'Of the first page; that of the administration without it' }),
    }),
    answers: { 200: BYTES },
  },
  addInstrument: {
    says: 'Note who else has to do with an invoice',
    body: INSTRUMENT_FORMS.instrument,
    answers: { 201: instrument },
  },
  changeInstrument: {
    says: 'Change what is noted',
    body: INSTRUMENT_FORMS.change,
    answers: { 201: instrument },
  },
  tellInsurer: {
    says: 'Tell the insurer that a claim is overdue or lost',
    body: INSTRUMENT_FORMS.insurer,
    answers: { 201: instrument },
  },
  proposeWriteOff: {
    says: 'Propose to write an invoice off',
    body: INSTRUMENT_FORMS.writeOff,
    answers: { 201: instrument },
  },
  decideWriteOff: {
    says: 'Decide about a write-off',
    body: INSTRUMENT_FORMS.decision,
    answers: { 201: instrument },
  },
  proposeProvisions: {
    says: 'Propose provisions for doubtful claims',
    body: INSTRUMENT_FORMS.signature,
    answers: { 201: provisions },
  },
  decideProvision: {
    says: 'Decide about a provision',
    body: INSTRUMENT_FORMS.decision,
    answers: { 201: provisionProposal },
  },
  announceHandOver: {
    says: 'Announce to a debtor that his claims go to a partner',
    body: INSTRUMENT_FORMS.handOver,
    answers: { 201: z.strictObject({ instruments: z.array(instrument) }) },
  },
  handOver: {
    says: 'Hand claims over to a partner',
    body: INSTRUMENT_FORMS.handOver,
    answers: { 201: handedOverClaims },
  },
  withdrawCase: {
    says: 'Take claims back from a partner',
    body: INSTRUMENT_FORMS.signature,
    answers: { 201: collectionCase },
  },
  registerPartner: {
    says: 'Note the registration of a partner',
    body: INSTRUMENT_FORMS.registration,
    answers: { 201: partnerRegistration },
  },
  addDossierFile: {
    says: 'Add a file about a debtor',
    body: INSTRUMENT_FORMS.file,
    answers: { 201: dossierFile },
  },
});
