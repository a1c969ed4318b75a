import type { Command } from 'commander';
import type { Io } from './io.js';

/**
 * A command group, built when it is asked for: a format command loads nothing of the server.
 * It stands apart from the list of groups, which names the files that import it.
 */
export type BuildCommand = (io: Io) => Command;
