import { z } from 'zod';
import { moment } from './values.js';

/** `0208:0403170701` */
const participantText = z.string();

const receiverEndpoint = z
  .strictObject({
    process: z.string(),
    transportProfile: z.string(),
    activeFrom: moment.optional(),
    activeUntil: moment.optional(),
  })
  .meta({ id: 'ReceiverEndpoint' });

export const lookupResult = z
  .strictObject({
    participant: participantText,
    registered: z.union([z.boolean(), z.literal('unknown')]),
    checkedAt: moment,
    source: z.enum(['smp', 'provider', 'directory']),
    documentTypes: z.array(z.string()),
    processesByDocumentType: z.record(z.string(), z.array(z.string())),
    endpoints: z.record(z.string(), z.array(receiverEndpoint)).optional(),
    accessPoint: z.string().optional(),
    name: z.string().optional(),
    error: z.string().optional(),
    remembered: z.literal(true).optional(),
  })
  .meta({ id: 'LookupResult' });

const directoryMatch = z
  .strictObject({
    participant: participantText,
    names: z.array(z.string()),
    country: z.string().optional(),
  })
  .meta({ id: 'DirectoryMatch' });

export const directoryAnswer = z
  .strictObject({
    total: z.number(),
    source: z.literal('directory'),
    matches: z.array(directoryMatch),
  })
  .meta({ id: 'DirectoryAnswer' });

export const foundReceiver = z
  .strictObject({
    registered: z.union([z.boolean(), z.literal('unknown')]),
    candidates: z.array(participantText),
    receiver: lookupResult.optional(),
    error: z.string().optional(),
  })
  .meta({ id: 'FoundReceiver' });
