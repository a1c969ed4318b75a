import {
  printRecovery,
  readCode,
  RECOVERY_CODES,
  RECOVERY_LENGTH,
} from '../../../domain/access/one-time-code.js';
import { provedLately, type Session } from '../../../domain/access/session.js';
import type { User } from '../../../domain/access/user.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { UserId } from '../../../kernel/ids.js';
import {
  aboutCode,
  digestOf,
  type From,
  type SignInError,
  type SignInPorts,
  STEP_UP,
} from './ports.js';
import { openSession, type SignedIn } from './sessions.js';

export interface Codes {
  /** A new secret for the person's app; what he has counts until this one is confirmed. */
  offer(
    session: Session,
    user: User,
  ): Promise<Result<{ readonly secret: string; readonly uri: string }, SignInError>>;
  /** The first code of the app: from now on one is asked. The recovery codes are told once. */
  confirm(
    session: Session,
    user: User,
    typed: string,
    from: From,
  ): Promise<Result<SignedIn & { readonly recovery: readonly string[] }, SignInError>>;
  /** How it stands with somebody's code. */
  state(user: UserId): Promise<{ readonly hasCode: boolean; readonly recoveryLeft: number }>;
  /** Somebody lost his phone and his recovery codes: an owner takes the code off. Every session of his ends. */
  remove(user: UserId): Promise<void>;
}

export function makeCodes(ports: SignInPorts): Codes {
  const { clock, codes, sealer } = ports;
  const { signIns } = ports.store.platform;
  return {
    async offer(session, user) {
      if (!provedLately(session, clock.now())) return err(STEP_UP);
      const secret = codes.newSecret();
      await signIns.offerCode(user.id, sealer.seal(secret, aboutCode(user.id)));
      return ok({ secret, uri: codes.uri(secret, user.email) });
    },
    async confirm(session, user, typed, from) {
      const now = clock.now();
      if (!provedLately(session, now)) return err(STEP_UP);
      const offered = (await signIns.code(user.id))?.offered;
      if (offered === undefined) return err(NOT_OFFERED);
      const secret = sealer.open(offered, aboutCode(user.id));
      const code = readCode(typed);
      const step =
        secret === null || code?.kind !== 'app' ? null : codes.stepOf(secret, code.code, now);
      if (step === null) return err(NOT_THE_CODE);
      const recovery = Array.from({ length: RECOVERY_CODES }, () =>
        codes.newRecovery(RECOVERY_LENGTH),
      );
      const digests = recovery.map((one) => digestOf(ports, one));
      await signIns.confirmCode(user.id, step, now, digests);
      await signIns.endSessions(user.id);
      const { via } = session;
      const how = { via, provedAt: now, onlyToSetUp: false, agent: from.agent };
      const opened = await openSession(ports, user, how);
      return ok({ ...opened, recovery: recovery.map(printRecovery) });
    },
    async state(user) {
      const code = await signIns.code(user);
      return {
        hasCode: code?.sealed !== undefined,
        recoveryLeft: await signIns.recoveryLeft(user),
      };
    },
    async remove(user) {
      await signIns.removeCode(user);
      await signIns.endSessions(user);
    },
  };
}

const NOT_OFFERED: SignInError = {
  kind: 'not-asked',
  message: 'Nothing waits to be confirmed. Ask for a new secret first.',
};
const NOT_THE_CODE: SignInError = {
  kind: 'wrong',
  message:
    'This is not the code of the app for this secret. Check the clock of the phone and give the code it shows now.',
};
