// A process of a benchmark that is asked things over its channel and answers.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Starts a file of this folder; `node` are flags of Node itself. Each question waits for its answer. */
export function child(file, argument, { node = [] } = {}) {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const running = fork(path, argument === undefined ? [] : [argument], {
    serialization: 'advanced',
    execArgv: node,
  });
  const waiting = new Map();
  let next = 0;
  running.on('exit', (code) => {
    if (waiting.size > 0 && code !== 0) throw new Error(`${file} ended with ${code}`);
  });
  running.on('message', ({ id, answer }) => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  const ask = (what, given) =>
    new Promise((resolve, reject) => {
      next += 1;
      waiting.set(next, resolve);
      if (running.exitCode !== null) reject(new Error(`${file} ended`));
      else running.send({ id: next, ask: what, given });
    });
  return {
    ask,
    stop: () => ask('stop'),
    kill: () => running.kill(),
  };
}
