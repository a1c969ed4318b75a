// How a validation answer (cli.md, `invoice validate --ndjson`) compares with what a corpus expects of the document.

const LAYERS = ['cen', 'peppol', 'nlcius'];

/**
 * Differences as `{ layer, kind: 'missed' | 'extra' | 'value', rule?, text }`. A layer in which the reference engine
 * stopped (`incomplete`) is not compared; then the document must be refused.
 */
export function differences(answer, expected) {
  const stopped = Object.keys(expected.incomplete ?? {});
  const found = [];
  const value = (key, wanted) => {
    if (answer[key] === wanted) return;
    found.push({ layer: key, kind: 'value', text: `${key} is ${answer[key]}, not ${wanted}` });
  };
  value('xsdValid', expected.xsdValid);
  value('accept', stopped.length === 0 && expected.accept);
  if (!stopped.includes('cen') && !stopped.includes('peppol')) {
    value('fatal', expected.fatal);
    const [ours, theirs] = [answer.fired.join(' '), expected.fired.join(' ')];
    if (ours !== theirs) found.push({ layer: 'fired', kind: 'value', text: 'fired differs' });
  }
  for (const layer of LAYERS.filter((name) => !stopped.includes(name))) {
    found.push(...findingDifferences(layer, answer[layer] ?? [], expected[layer] ?? []));
  }
  return found;
}

function findingDifferences(layer, ours, theirs) {
  const counts = new Map();
  const count = (finding, by) => {
    const key = finding.join(' ');
    counts.set(key, (counts.get(key) ?? 0) + by);
  };
  for (const finding of ours) count(finding, 1);
  for (const finding of theirs) count(finding, -1);
  return [...counts]
    .filter(([, surplus]) => surplus !== 0)
    .map(([text, surplus]) => {
      const kind = surplus > 0 ? 'extra' : 'missed';
      return { layer, kind, rule: text.split(' ')[0], text: `${kind} ${text}` };
    });
}

/** Collects differences of many documents and says agreement per layer and, where there are any, per rule. */
export function scoreboard() {
  let documents = 0;
  const disagreeing = new Map();
  const rules = new Map();
  return {
    add(found) {
      documents += 1;
      for (const layer of new Set(found.map((difference) => difference.layer))) {
        disagreeing.set(layer, (disagreeing.get(layer) ?? 0) + 1);
      }
      for (const { rule, kind } of found.filter((difference) => difference.rule !== undefined)) {
        const row = rules.get(rule) ?? { missed: 0, extra: 0 };
        row[kind] += 1;
        rules.set(rule, row);
      }
    },
    print(say) {
      for (const key of ['xsdValid', 'accept', 'fatal', 'fired', ...LAYERS]) {
        const wrong = disagreeing.get(key) ?? 0;
        const share = documents === 0 ? 100 : (100 * (documents - wrong)) / documents;
        say(`${key.padEnd(10)} ${share.toFixed(2).padStart(6)} % of ${documents} documents equal`);
      }
      for (const [rule, { missed, extra }] of [...rules].sort()) {
        say(`${rule.padEnd(24)} missed ${missed}, extra ${extra}`);
      }
    },
  };
}
