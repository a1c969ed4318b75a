// Where the processor's time goes: a CPU profile of this process, summed by part of the product.
import { Session } from 'node:inspector/promises';

/** Address of the code that ran -> the part it belongs to; the first that fits. */
const PARTS = [
  ['database in process (PGlite)', /^wasm|pglite/],
  ['database client', /adapters\/postgres|node_modules\/pg/],
  ['UBL: write, read, rules', /dist\/formats\/(ubl|xml)/],
  ['checks and sums of invoices', /dist\/domain\/invoice|dist\/kernel/],
  ['other decisions and use cases', /dist\/(domain|usecases)/],
  ['HTTP out', /axios|adapters\/(http|hosts|access-points)|follow-redirects|_http_client/],
  ['HTTP in', /express|entrypoints\/http|body-parser|router|_http_server/],
  ['JSON forms', /formats\/json|zod/],
  ['Node itself', /^node:/],
];

export async function startProfile() {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  return async () => {
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    return partsOf(profile);
  };
}

/** Milliseconds by part, the largest first; waiting apart. */
function partsOf({ nodes, samples, timeDeltas }) {
  const partOf = new Map(nodes.map((node) => [node.id, nameOf(node.callFrame)]));
  const sums = new Map();
  samples.forEach((id, index) => {
    const part = partOf.get(id);
    sums.set(part, (sums.get(part) ?? 0) + timeDeltas[index] / 1000);
  });
  return [...sums].sort((a, b) => b[1] - a[1]);
}

function nameOf({ functionName, url }) {
  if (functionName === '(idle)') return 'waiting';
  if (functionName === '(garbage collector)') return 'garbage collection';
  if (functionName.startsWith('wasm-function')) return PARTS[0][0];
  return PARTS.find(([, fits]) => fits.test(url))?.[0] ?? 'the rest';
}
