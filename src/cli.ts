#!/usr/bin/env node
import { runCli } from './entrypoints/cli/run.js';

// Whoever reads us may stop reading (`| head`): that is no error, and there is nobody left to write to.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const { stdin, stdout, stderr, env } = process;
process.exitCode = await runCli(process.argv.slice(2), { stdin, stdout, stderr, env });
