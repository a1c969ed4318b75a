import type { FallbackPolicy } from '../../src/domain/exchange/fallback.js';
import { idOf } from '../../src/kernel/ids.js';
import type { NewDebtor } from '../../src/sandbox/host/books.js';
import { type MailServer, mailSettings } from './mail-server.js';
import type { Stage } from './stage.js';
import { ADMINISTRATION, BAKERY } from './stage-world.js';
import { without } from './without.js';

/** A Dutch customer who is not on Peppol: he may be written to by e-mail. */
export const DUTCH: NewDebtor = {
  ...BAKERY,
  hostId: 'D-20',
  number: '1020',
  name: 'Fietsen Jansen BV',
  country: 'NL',
  vatId: 'NL123456789B13',
  participant: { scheme: '0106', value: '12345678' },
  email: 'administratie@fietsenjansen.example',
};

/** A Belgian company that is not on Peppol, though it must be. */
export const BELGIAN: NewDebtor = {
  ...BAKERY,
  hostId: 'D-21',
  number: '1021',
  name: 'Drukkerij Maes',
  participant: { scheme: '0208', value: '0202239951' },
};

/** Somebody without a number of any kind. */
export function consumer(change: Partial<NewDebtor> = {}): NewDebtor {
  return {
    ...without(without(without(BAKERY, 'vatId'), 'participant'), 'language'),
    hostId: 'D-30',
    number: '1030',
    name: 'Zoë Claes',
    kind: 'consumer',
    email: 'zoe@home.example',
    ...change,
  };
}

/** Connects the administration to a mail server. */
export async function connectMail(
  s: Stage,
  server: MailServer,
  change: Readonly<Record<string, string>> = {},
): Promise<void> {
  const settings = mailSettings(server, change);
  const mail = {
    id: idOf<'connection'>('con_mail'),
    kind: 'mail',
    adapter: 'smtp',
    settings,
  } as const;
  await s.app.register({ administration: ADMINISTRATION, connections: [mail] });
}

export function fallBackTo(s: Stage, policy: FallbackPolicy): Promise<void> {
  return s.app.fallbackPolicy.set(s.administration, policy);
}
