import { TOO_SLOW } from './errors.js';

/** How ssh2 calls back. */
export type Done<T> = (error: Error | undefined | null, value: T) => void;

/** The answer of one question that calls back. */
export function answer<T>(call: (done: Done<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call((error, value) => {
      if (error === undefined || error === null) resolve(value);
      else reject(error);
    });
  });
}

/** Gives up waiting; whoever asked then throws the connection away. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(coded(TOO_SLOW, `no answer within ${ms} ms`));
    }, ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** An error that is recognised by its code. */
export function coded(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
