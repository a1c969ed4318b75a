import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { movableClock } from '../../adapters/clock/movable.js';
import type { Config } from '../../config.js';
import { type Administration, DEFAULT_SETTINGS } from '../../domain/party/administration.js';
import { printParticipant } from '../../domain/party/participant.js';
import { networkTypeOf } from '../../formats/ubl/profiles.js';
import { addDays, dateIn, instantOf, type PlainDate, weekday } from '../../kernel/dates.js';
import { idOf } from '../../kernel/ids.js';
import { type Running, start } from '../../main.js';
import {
  type SandboxAccessPoint,
  startSandboxAccessPoint,
} from '../../sandbox/access-point/server.js';
import { onThisMachine } from '../stage.js';
import { bookkeeper, type Bookkeeper, type Company, type Installation } from './books.js';
import { type Person, signIn } from './person.js';

/** The hub between a real Tryton and the sandbox network, with somebody at work in Tryton. */
export interface TrytonStage {
  readonly running: Running;
  readonly accessPoint: SandboxAccessPoint;
  readonly clock: ReturnType<typeof movableClock>;
  readonly administration: Administration;
  readonly database: string;
  readonly company: Company;
  readonly person: Person;
  readonly books: Bookkeeper;
  /** The day it is in Tryton */
  readonly today: PlainDate;
  close(): Promise<void>;
}

/** The buyer who is on the network; the check digits are right, the company is invented. */
export const BUYER = { name: 'De Linde NV', vatId: 'BE0428759497', number: '0428759497' };
export const OWN_IBAN = 'BE76735000001095';
const WEBHOOK_SECRET = 'sandbox-webhook-secret';
const ZONE = 'Europe/Brussels';

/** Takes a database of its own beside the seeded one, and connects it and a sandbox access point to the hub. */
export async function setTrytonStage(config: Config, tryton: Installation): Promise<TrytonStage> {
  const [company] = tryton.seed.companies;
  if (company === undefined || tryton.backend !== 'sqlite')
    throw new Error('The demo plays on the SQLite database of scripts/tryton.sh up');
  const now = instantOf(Date.now());
  const database = `demo_${now.replace(/\D/g, '')}`;
  const file = (name: string): string => join(tryton.folder, `${name}.sqlite`);
  await copyFile(file(tryton.template), file(database));
  const dataDir = join(config.dataDir, database);
  const today = dateIn(now, ZONE);
  const clock = movableClock(morningOn(today));
  const running = await start(
    { ...config, ...onThisMachine, dataDir, role: 'all' },
    { schedule: false, overrides: { clock } },
  );
  const accessPoint = await startSandboxAccessPoint({
    ...{ port: 0, dataDir: join(dataDir, 'sandbox-access-point'), clock: () => clock.now() },
  });
  const way = { url: tryton.url, database };
  const person = await signIn({ ...way, user: company.person, password: tryton.person });
  const stage = {
    ...{
      running,
      accessPoint,
      clock,
      administration: ADMINISTRATION,
      database,
      company,
      person,
      today,
    },
    books: bookkeeper(person, tryton, company),
    close: async () => {
      await running.stop();
      await accessPoint.close();
    },
  };
  await connect(stage, {
    ...{ baseUrl: tryton.url, database, user: company.service, password: tryton.service },
    ...{ company: String(company.company), sendFrom: today },
  });
  return stage;
}

/** Reminders go out on working days: in the weekend it is Monday for the hub. */
function morningOn(today: PlainDate): ReturnType<typeof instantOf> {
  const later = Math.max(0, 8 - weekday(today));
  const day = weekday(today) > 5 ? addDays(today, later) : today;
  return instantOf(Date.parse(`${day}T07:00:00Z`));
}

const ADMINISTRATION: Administration = {
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

async function connect(
  {
    running,
    accessPoint,
    administration,
  }: Pick<TrytonStage, 'running' | 'accessPoint' | 'administration'>,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  const apiKey = `sandbox-key-${administration.id}`;
  const connectionId = `con_${administration.id}_ap`;
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
  const hostId = idOf<'connection'>(`con_${administration.id}_host`);
  await running.app.register({
    administration,
    connections: [
      { id: hostId, kind: 'host', adapter: 'tryton', settings },
      {
        id: idOf<'connection'>(connectionId),
        kind: 'access-point',
        adapter: 'sandbox',
        settings: access,
      },
    ],
  });
}
