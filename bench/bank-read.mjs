// One reading of a bank file in a process of its own: `node bench/bank-read.mjs saxes|statement FILE`.
// Prints JSON: seconds, and by how many MiB the process grew at most.
import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';
import { readCamt } from '../dist/formats/camt/read.js';

const READERS = { saxes: barePass, statement: statements };
const [which, file] = process.argv.slice(2);
const before = process.memoryUsage().rss;
const start = performance.now();
const entries = await READERS[which](createReadStream(file));
const seconds = (performance.now() - start) / 1_000;
const growth = (process.resourceUsage().maxRSS * 1_024 - before) / 1_048_576;
console.log(JSON.stringify({ seconds, growth, entries }));

/** The yardstick: saxes with namespaces on, no listeners, no tree. */
async function barePass(chunks) {
  const parser = new SaxesParser({ xmlns: true });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of chunks) parser.write(decoder.decode(chunk, { stream: true }));
  parser.close();
  return null;
}

/** Read and normalised: every entry told in the statement model, its balances followed. */
async function statements(chunks) {
  let count = 0;
  const nothing = () => undefined;
  const events = { statement: nothing, entry: () => (count += 1), end: nothing };
  const read = await readCamt(chunks, events);
  if (!read.ok) throw new Error(read.error.message);
  return count;
}
