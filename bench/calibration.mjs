// Whether a confidence means what it says: proposals sorted by confidence, in bins, the mean shown against the share
// that is right.

/** Proposals a bin has at least: with fewer, chance alone moves a share by more than is asked for. */
const BIN_MIN = 200;
/** Confidences a bin spans at least, as far as there are any. */
const BIN_WIDTH = 0.1;
/** How far shown and observed may be apart. */
const APART_MAX = 0.05;

/** Every proposal with allocations: what it claims and whether it is right, as the scorer judges. */
export function judged(truth, proposals) {
  const of = new Map(proposals.map((proposal) => [proposal.transaction, proposal]));
  return truth.flatMap((expected) => {
    const { confidence, decision, allocations = [] } = of.get(expected.transaction) ?? {};
    if (decision === 'none' || allocations.length === 0) return [];
    const forbidden = decision === 'auto' && expected.expect === 'never';
    const right = [expected.allocations, ...(expected.acceptable ?? [])].some((wanted) =>
      same(allocations, wanted, expected.kind === 'discount-taken'),
    );
    return [{ confidence, right: right && !forbidden }];
  });
}

function same(given, wanted, withWriteOff) {
  const key = (list) =>
    list
      .map(({ openItem, amount, writeOff }) =>
        [openItem, amount, withWriteOff ? (writeOff?.amount ?? '') : ''].join(' '),
      )
      .sort()
      .join();
  return key(given) === key(wanted);
}

/** Bins of neighbouring confidences; the same confidence is never in two. */
export function bins(all) {
  const sorted = [...all].sort((a, b) => a.confidence - b.confidence);
  const made = [];
  let bin = [];
  for (const one of sorted) {
    const [first] = bin;
    const full = bin.length >= BIN_MIN && one.confidence - first.confidence >= BIN_WIDTH;
    if (full && one.confidence !== bin.at(-1).confidence) {
      made.push(bin);
      bin = [];
    }
    bin.push(one);
  }
  // What is left over is too little to stand alone.
  if (bin.length < BIN_MIN && made.length > 0) made.at(-1).push(...bin);
  else if (bin.length > 0) made.push(bin);
  return made.map((members) => ({
    from: members[0].confidence,
    to: members.at(-1).confidence,
    count: members.length,
    shown: mean(members.map(({ confidence }) => confidence)),
    observed: mean(members.map(({ right }) => Number(right))),
  }));
}

export function printCurve(all) {
  console.log('\nconfidence       proposals   shown  observed   apart');
  for (const { from, to, count, shown, observed } of bins(all)) {
    const apart = Math.abs(shown - observed);
    const range = `${from.toFixed(2)} to ${to.toFixed(2)}`;
    const line = [
      range.padEnd(14),
      String(count).padStart(10),
      ...[shown, observed, apart].map(share),
    ];
    console.log(`${line.join('  ')}${apart > APART_MAX ? '  too far' : ''}`);
  }
}

function share(value) {
  return value.toFixed(3).padStart(7);
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
