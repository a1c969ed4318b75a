import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { movableClock } from '../../adapters/clock/movable.js';
import type { Config } from '../../config.js';
import { dateIn, instantOf, type PlainDate } from '../../kernel/dates.js';
import { type Running, start } from '../../main.js';
import {
  type SandboxAccessPoint,
  startSandboxAccessPoint,
} from '../../sandbox/access-point/server.js';
import { connect, morningOn, ZONE } from '../package/common.js';
import { DEMO_PERSON } from '../office.js';
import { onThisMachine } from '../stage.js';
import { bookkeeper, type Bookkeeper, type Company, type Installation } from './books.js';
import { type Person, signIn } from './person.js';

/** The hub between a real Tryton and the sandbox network, with somebody at work in Tryton. */
export interface TrytonStage {
  readonly running: Running;
  readonly accessPoint: SandboxAccessPoint;
  readonly clock: ReturnType<typeof movableClock>;
  readonly database: string;
  readonly company: Company;
  readonly person: Person;
  readonly books: Bookkeeper;
  /** The day it is in Tryton */
  readonly today: PlainDate;
  close(): Promise<void>;
}

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
    { schedule: false, overrides: { clock }, demo: DEMO_PERSON },
  );
  const accessPoint = await startSandboxAccessPoint({
    ...{ port: 0, dataDir: join(dataDir, 'sandbox-access-point'), clock: () => clock.now() },
  });
  const way = { url: tryton.url, database };
  const person = await signIn({ ...way, user: company.person, password: tryton.person });
  const stage = {
    ...{ running, accessPoint, clock, database, company, person, today },
    books: bookkeeper(person, tryton, company),
    close: async () => {
      await running.stop();
      await accessPoint.close();
    },
  };
  const settings = {
    ...{ baseUrl: tryton.url, database, user: company.service, password: tryton.service },
    ...{ company: String(company.company), sendFrom: today },
  };
  await connect(stage, { adapter: 'tryton', settings });
  return stage;
}
