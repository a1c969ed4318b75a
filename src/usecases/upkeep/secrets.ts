import { fault, type Fault, faultIn } from '../../kernel/fault.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { KeyCount, SecretRepository } from '../../ports/secrets.js';
import type { Sealer } from '../../ports/sealer.js';
import type { Tx } from '../../ports/store.js';
import type { KeyDesk } from '../../ports/vault.js';
import { webhookSealedAbout } from '../host/host-webhooks.js';
import type { Ports } from '../ports.js';
import { aboutCode } from '../access/sign-in/ports.js';

/** Which keys close how much, and how they are replaced; never a secret or a key. */
export interface Secrets {
  show(): Promise<SecretsShown>;
  /** New data keys for all, what was sealed sealed anew; both are read meanwhile, and a run that stopped goes on. */
  rotate(): Promise<Rotated>;
  /**
   * Every data key under the newest key of the installation, and what that key itself closes (codes of people, secrets of
   * pushes) closed by the newest: afterwards the older ones can go. With `newKey`, 32 bytes in base64url, that one becomes the
   * newest first. Errors: CONFIG, where the settings name the keys and not this one, or it has no such form.
   */
  rewrap(newKey?: string): Promise<Result<Rewrapped, Fault>>;
  /** Throws a fault `secrets.…` when a data key cannot be opened: before a service begins that needs them. */
  check(): Promise<void>;
}

export interface SecretsShown {
  /** Names of the keys of the installation, newest first */
  readonly installation: readonly string[];
  readonly administrations: readonly {
    readonly administration: AdministrationId;
    readonly keys: readonly KeyCount[];
  }[];
}

export interface Rotated {
  readonly administrations: number;
  readonly resealed: number;
  readonly dropped: number;
  readonly failed: readonly Failed[];
}

export interface Rewrapped {
  readonly rewrapped: number;
  readonly failed: readonly Failed[];
}

/** An administration whose secrets do not open, and why; it is as it was, and the others went on. */
export interface Failed {
  readonly administration: AdministrationId;
  readonly fault: Fault;
}

/** Secrets sealed anew in one transaction: some milliseconds, for which whoever changes one of them waits. */
const BATCH = 100;

export function makeSecrets(
  { store }: Pick<Ports, 'store'>,
  keys: KeyDesk,
  sealer: Sealer,
): Secrets {
  const { users, signIns } = store.platform;
  const within = <T>(
    administration: AdministrationId,
    work: (secrets: SecretRepository) => Promise<T>,
  ): Promise<T> => store.inTransaction(administration, (tx) => work(tx.secrets));
  const each = async <T>(
    work: (administration: AdministrationId) => Promise<T>,
  ): Promise<{ readonly done: readonly T[]; readonly failed: readonly Failed[] }> => {
    const done: T[] = [];
    const failed: Failed[] = [];
    for (const { id } of await store.platform.administrations())
      try {
        done.push(await work(id));
      } catch (error) {
        const found = faultIn(error);
        if (found === null) throw error;
        failed.push({ administration: id, fault: found });
      }
    return { done, failed };
  };
  /** What no key of this installation opens stays as it is: it is as lost as before. */
  const anew = (sealed: Uint8Array, about: string): Uint8Array => {
    const text = sealer.open(sealed, about);
    return text === null ? sealed : sealer.seal(text, about);
  };
  const resealPushes = async (tx: Tx): Promise<void> => {
    for (const { id } of await tx.administration.connections()) {
      const kept = await tx.hostWebhooks.get(id);
      if (kept?.sealed === undefined) continue;
      const sealed = anew(kept.sealed, webhookSealedAbout(id));
      await tx.hostWebhooks.save({ ...kept, sealed });
    }
  };
  const rotateOne = async (id: AdministrationId) => {
    if ((await within(id, (secrets) => secrets.keys())).length === 0) return null;
    await within(id, (secrets) => secrets.addKey());
    let resealed = 0;
    for (let done = BATCH; done === BATCH; resealed += done)
      done = await within(id, (secrets) => secrets.reseal(BATCH));
    return { resealed, dropped: await within(id, (secrets) => secrets.dropUnused()) };
  };
  return {
    async show() {
      const { done } = await each(async (administration) => ({
        administration,
        keys: await within(administration, (secrets) => secrets.keys()),
      }));
      return { installation: keys.names(), administrations: done };
    },
    async rotate() {
      const { done, failed } = await each(rotateOne);
      const rotated = done.filter((one) => one !== null);
      return {
        administrations: rotated.length,
        resealed: sum(rotated.map(({ resealed }) => resealed)),
        dropped: sum(rotated.map(({ dropped }) => dropped)),
        failed,
      };
    },
    async rewrap(newKey) {
      const refused = newKey === undefined ? null : keys.add(newKey);
      if (refused !== null) return err(refusals[refused]);
      for (const { id } of await users.all())
        await signIns.resealCode(id, ({ sealed, offered }) => ({
          ...(sealed && { sealed: anew(sealed, aboutCode(id)) }),
          ...(offered && { offered: anew(offered, aboutCode(id)) }),
        }));
      const { done, failed } = await each((id) =>
        store.inTransaction(id, async (tx) => {
          await resealPushes(tx);
          return tx.secrets.rewrap();
        }),
      );
      return ok({ rewrapped: sum(done), failed });
    },
    async check() {
      for (const { id } of await store.platform.administrations())
        await within(id, (secrets) => secrets.check());
    },
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

const refusals: Readonly<Record<'form' | 'settings', Fault>> = {
  form: fault(
    'CONFIG',
    'secrets.new-key-form',
    '--new-key',
    'The file holds no key: 32 random bytes in base64url were expected, 43 characters on one line. Nothing was changed.',
  ),
  settings: fault(
    'CONFIG',
    'secrets.new-key-not-set',
    '--new-key',
    'The keys of this installation are in its settings, and this one is not the first of VOLDAAN_SECRET_KEYS. Put it there before the others in every process, start them anew, and run this again. Nothing was changed.',
  ),
};
