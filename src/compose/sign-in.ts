import { makeSmtpMail } from '../adapters/mail/smtp/smtp.js';
import { readSmtpSettings } from '../adapters/mail/smtp/settings.js';
import { makeProvider } from '../adapters/oidc/provider.js';
import { argon2Hasher } from '../adapters/passwords/argon2.js';
import { totpCodes } from '../adapters/passwords/one-time-codes.js';
import type { Config } from '../config.js';
import { epochMs } from '../kernel/dates.js';
import { faultsToText } from '../kernel/fault.js';
import type { Mail } from '../ports/mail.js';
import { type FrameOrigins, makeFrameOrigins } from '../usecases/access/frame-origins.js';
import { type Frames, makeFrames } from '../usecases/access/frames.js';
import type { Ports } from '../usecases/ports.js';
import { makeSignInDesk, type SignInDesk } from '../usecases/access/sign-in/desk.js';
import type { SignInPorts } from '../usecases/access/sign-in/ports.js';
import { makeUsers, type Users } from '../usecases/access/users.js';

type Given = Omit<SignInPorts, 'hasher' | 'codes' | 'mail' | 'publicUrl' | 'providers'>;

export function composeSignIn(
  config: Pick<Config, 'publicUrl' | 'providers' | 'systemMail' | 'mailAddresses' | 'mailOnlyTo'>,
  given: Given,
): SignInDesk {
  const nowMs = (): number => epochMs(given.clock.now());
  return makeSignInDesk({
    ...given,
    hasher: argon2Hasher(),
    codes: totpCodes,
    mail: systemMail(config),
    publicUrl: config.publicUrl,
    providers: (config.providers ?? []).map((settings) => makeProvider(settings, nowMs)),
  });
}

/** Who may come in, by himself or inside a host's page. */
export function composePeople(ports: Ports): {
  readonly users: Users;
  readonly frames: Frames;
  readonly frameOrigins: FrameOrigins;
} {
  const [users, frameOrigins] = [makeUsers(ports), makeFrameOrigins(ports)];
  return { users, frameOrigins, frames: makeFrames(ports, users, frameOrigins) };
}

/** The mail server that sends for the installation itself; its settings are those of a mail connection. */
function systemMail(
  config: Pick<Config, 'systemMail' | 'mailAddresses' | 'mailOnlyTo'>,
): Mail | null {
  if (config.systemMail === undefined) return null;
  const read = readSmtpSettings(config.systemMail);
  if (!read.ok) throw new Error(`Settings VOLDAAN_SMTP_…: ${faultsToText(read.error)}`);
  const { mailAddresses: addresses, mailOnlyTo: onlyTo } = config;
  return makeSmtpMail(read.value, { addresses, onlyTo });
}
