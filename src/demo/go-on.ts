import { reported } from '../entrypoints/worker/round.js';
import { settle } from './play.js';
import type { Stage } from './stage.js';

/** How long the hub and the network rest between their turns: short beside the time a person takes to look. */
const REST_MS = 500;

/**
 * While somebody looks around, what he does has its effect: the hub and the network take turns until `stop`, which waits for
 * the turn in hand. The clock stays where it is, so nothing happens that he did not begin.
 */
export function goOn(stage: Stage): { readonly stop: () => Promise<void> } {
  const ending = new AbortController();
  const rest = () =>
    new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        ending.signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, REST_MS);
      ending.signal.addEventListener('abort', done);
    });
  const turns = (async () => {
    while (!ending.signal.aborted) {
      await reported(stage.running.app, () => settle(stage));
      await rest();
    }
  })();
  return {
    async stop() {
      ending.abort();
      await turns;
    },
  };
}
