import winston from 'winston';
import type { Observe } from '../../ports/observe.js';

/** Events as one JSON line each, on standard error. Control characters are escaped by JSON, so a line cannot be forged. */
export function makeLog(level: string): Observe {
  const logger = winston.createLogger({
    level: level === 'silent' ? 'error' : level,
    silent: level === 'silent',
    format: winston.format.combine(winston.format.timestamp(), winston.format.json()),
    transports: [new winston.transports.Stream({ stream: process.stderr })],
  });
  return {
    event: (name, fields) => {
      logger.log({
        ...fields,
        level: /\.(failed|refused|parked)$/.test(name) ? 'warn' : 'info',
        message: name,
      });
    },
  };
}
