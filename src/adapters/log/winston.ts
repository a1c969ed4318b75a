import winston from 'winston';
import type { Observe } from '../../ports/observe.js';
import { allowed } from './events.js';

/**
 * Events as one JSON line each, on standard error. Only listed fields of a listed form are written; how many were left out
 * is. Control characters are escaped by JSON, so a line cannot be forged.
 */
export function makeLog(level: string, stream: NodeJS.WritableStream = process.stderr): Observe {
  const logger = winston.createLogger({
    level: level === 'silent' ? 'error' : level,
    silent: level === 'silent',
    format: winston.format.combine(winston.format.timestamp(), winston.format.json()),
    transports: [new winston.transports.Stream({ stream })],
  });
  return {
    event: (name, given) => {
      const { level: severity, fields, dropped } = allowed(name, given);
      // A field never takes the place of what the log itself says; `level` and `message` are no listed names.
      logger.log({
        ...fields,
        ...(dropped === 0 ? {} : { dropped }),
        level: severity,
        message: name,
      });
    },
  };
}
