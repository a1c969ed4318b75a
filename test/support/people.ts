import { Secret, TOTP } from 'otpauth';
import type { Role } from '../../src/domain/access/acts.js';
import type { User } from '../../src/domain/access/user.js';
import { epochMs } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { type Browser, browserAt } from './browser.js';
import type { Stage } from './stage.js';

export const PASSWORD = 'vier rode bakfietsen in de regen';

/** Adds somebody with a role in the books of the stage, and a password. */
export async function addPerson(
  { app, clock, administration }: Stage,
  name: string,
  role: Role,
  more: Partial<User> = {},
): Promise<User> {
  const user: User = {
    ...{ id: idOf<'user'>(`usr_${name}`), email: `${name}@firm.example`, name },
    ...{ language: 'nl', state: 'active', ...more },
  };
  const { users } = app.store.platform;
  await users.add(user);
  await users.grant(user.id, { place: { administration }, role, by: 'test', at: clock.now() });
  const set = await app.signIn.passwords.set(user, PASSWORD);
  if (!set.ok) throw new Error(set.error.message);
  return user;
}

/** What the person's app shows now, or `steps` of half a minute later. */
export function codeNow(secret: string, { clock }: Pick<Stage, 'clock'>, steps = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6 }).generate({
    timestamp: epochMs(clock.now()) + steps * 30_000,
  });
}

/** A browser in which the person has signed in with his password. */
export async function signedIn(
  { url }: Pick<Stage, 'url'>,
  name: string,
  password = PASSWORD,
): Promise<Browser> {
  const browser = browserAt(url);
  const proof = { email: `${name}@firm.example`, password };
  const { status } = await browser.ask('/v1/sign-in', 'POST', proof);
  if (status !== 201) throw new Error(`${name} was not let in: ${status}`);
  return browser;
}

/** Signs somebody in and sets up his code; the secret and the recovery codes are told. */
export async function withCode(stage: Stage, name: string) {
  const browser = await signedIn(stage, name);
  const secret = String((await browser.ask('/v1/session/code', 'POST')).json['secret']);
  const code = codeNow(secret, stage);
  const { status, json } = await browser.ask('/v1/session/code/confirm', 'POST', { code });
  if (status !== 201) throw new Error(`The code of ${name} was not taken: ${status}`);
  return { browser, secret, recovery: json['recovery'] as readonly string[] };
}
