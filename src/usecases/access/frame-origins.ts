import { ORIGINS_MAX, originOf } from '../../domain/access/frame.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { Ports } from '../ports.js';

/** Which pages of others may show an administration in a frame. */
export interface FrameOrigins {
  /** Its own, else its firm's; none: it is shown nowhere but in a window of ours. */
  read(administration: AdministrationId): Promise<readonly string[]>;
  /** In place of those before; holds at once, also for frames that are open. Refuses what is no origin, and too many. */
  set(
    administration: AdministrationId,
    origins: readonly string[],
  ): Promise<Result<readonly string[], FrameOriginError>>;
}

export interface FrameOriginError {
  readonly kind: 'origin' | 'too-many';
  readonly message: string;
}

export function makeFrameOrigins(ports: Pick<Ports, 'store'>): FrameOrigins {
  return {
    read: (administration) =>
      ports.store.inTransaction(administration, async (tx) => {
        const { settings } = await tx.administration.get();
        return settings.frameOrigins ?? [];
      }),
    async set(administration, asked) {
      const wrong = asked.find((text) => originOf(text) === null);
      if (wrong !== undefined) {
        const message = `"${wrong.slice(0, 100)}" is no origin. Write https, the name and a port if it has one, such as https://app.package.example, without a path or a *.`;
        return err({ kind: 'origin', message });
      }
      const frameOrigins = [...new Set(asked.flatMap((text) => originOf(text) ?? []))];
      if (frameOrigins.length > ORIGINS_MAX) {
        const message = `At most ${ORIGINS_MAX} origins may show an administration.`;
        return err({ kind: 'too-many', message });
      }
      await ports.store.inTransaction(administration, (tx) =>
        tx.administration.change((before) => ({
          ...before,
          settings: { ...before.settings, frameOrigins },
        })),
      );
      return ok(frameOrigins);
    },
  };
}
