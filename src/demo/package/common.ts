import { type Administration, DEFAULT_SETTINGS } from '../../domain/party/administration.js';
import { printParticipant } from '../../domain/party/participant.js';
import { networkTypeOf } from '../../formats/ubl/profiles.js';
import { addDays, instantOf, type PlainDate, weekday } from '../../kernel/dates.js';
import { idOf } from '../../kernel/ids.js';
import { faultsToText } from '../../kernel/fault.js';
import type { Money } from '../../kernel/money.js';
import type { Running } from '../../main.js';
import type { SandboxAccessPoint } from '../../sandbox/access-point/server.js';
import { camtFile } from '../world/camt-file.js';

/** The buyer who is on the network; the check digits are right, the company is invented. */
export const BUYER = {
  ...{ name: 'De Linde NV', vatId: 'BE0428759497', number: '0428759497' },
  email: 'boekhouding@linde.example',
};
/** The customer who is late; he is on no network. */
export const LATE = {
  ...{ name: 'Zonnewit Interieur BV', vatId: 'BE0202239951', number: '0202239951' },
  email: 'boekhouding@zonnewit.example',
};
const OWN_IBAN = 'BE76735000001095';
const WEBHOOK_SECRET = 'sandbox-webhook-secret';
export const ZONE = 'Europe/Brussels';
/** A minute more than an approval waits before anything leaves. */
export const APPROVED_LATER_MS = 31 * 60_000;

/** Reminders go out on working days: in the weekend it is Monday for the hub. */
export function morningOn(today: PlainDate): ReturnType<typeof instantOf> {
  const later = Math.max(0, 8 - weekday(today));
  const day = weekday(today) > 5 ? addDays(today, later) : today;
  return instantOf(Date.parse(`${day}T07:00:00Z`));
}

/** The books of the demo on a package. */
export const ADMINISTRATION: Administration = {
  id: idOf<'administration'>('hout-en-haard'),
  ...{ name: 'Hout & Haard BV', country: 'BE', language: 'nl', zone: ZONE, currency: 'EUR' },
  ...{ legalId: '0403170701', vatId: 'BE0403170701' },
  participant: { scheme: '0208', value: '0403170701' },
  address: { line1: 'Lindestraat 12', postalCode: '9000', city: 'Gent', country: 'BE' },
  accounts: [{ iban: OWN_IBAN, bic: 'KREDBEBB', name: 'Hout & Haard BV' }],
  sender: {
    name: 'Hout & Haard BV',
    contact: 'An Peeters',
    email: 'an@houthaard.example',
    phone: '+32 9 000 00 00',
  },
  ...{ policy: 'S1-14', dunningStopped: false, settings: DEFAULT_SETTINGS },
};

/** What the demo stands on, whatever the package is. */
export interface Ends {
  readonly running: Running;
  readonly accessPoint: SandboxAccessPoint;
}

/** Connects the books to the network, with the buyer on it, and to their package. */
export async function connect(
  { running, accessPoint }: Ends,
  host: { readonly adapter: string; readonly settings: Readonly<Record<string, string>> },
): Promise<void> {
  const apiKey = `sandbox-key-${ADMINISTRATION.id}`;
  const connectionId = `con_${ADMINISTRATION.id}_ap`;
  accessPoint.setAccount({
    apiKey,
    participants: ['0208:0403170701'],
    webhook: { url: `${running.url ?? ''}/webhooks/ap/${connectionId}`, secret: WEBHOOK_SECRET },
  });
  accessPoint.register({
    participant: printParticipant({ scheme: '0208', value: BUYER.number }),
    name: BUYER.name,
    documentTypes: [
      networkTypeOf({ kind: 'invoice' }).documentType,
      networkTypeOf({ kind: 'credit-note' }).documentType,
    ],
  });
  const access = { baseUrl: accessPoint.url, apiKey, webhookSecret: WEBHOOK_SECRET };
  await running.app.register({
    administration: ADMINISTRATION,
    connections: [
      { id: HOST_CONNECTION, kind: 'host', ...host },
      {
        ...{ id: idOf<'connection'>(connectionId), kind: 'access-point', adapter: 'sandbox' },
        settings: access,
      },
    ],
  });
}

export const HOST_CONNECTION = idOf<'connection'>(`con_${ADMINISTRATION.id}_host`);

/** The customer's bank transfer of today, as his invoice asks for it. */
export async function importPayment(
  { app }: Running,
  today: PlainDate,
  paid: { readonly open: Money; readonly text: string },
): Promise<void> {
  const { minor } = paid.open;
  const bytes = camtFile({
    ...{ version: '02', iban: OWN_IBAN, holder: ADMINISTRATION.name, bic: 'KREDBEBB' },
    ...{ id: `${OWN_IBAN}-${today}`, sequence: 1, date: today },
    ...{ openingMinor: 1_000_000n, closingMinor: 1_000_000n + minor },
    entries: [
      {
        ...{ amountMinor: minor, reference: `${today.replaceAll('-', '')}000001` },
        code: ['PMNT', 'RCDT', 'ESCT'],
        counterparty: { name: BUYER.name, iban: 'BE94416000002014' },
        text: paid.text,
      },
    ],
  });
  const name = `kbc-${today}.camt053.xml`;
  const imported = await app.importStatement({ administration: ADMINISTRATION.id, name, bytes });
  if (!imported.ok) throw new Error(faultsToText(imported.error));
}
