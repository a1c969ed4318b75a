// The judgements of check-supply, without effects.

const DAY_MS = 86_400_000;

/** Packages of a lock file, without ourselves. */
function packagesOf(lock) {
  return Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, facts]) => ({ name: path.split('node_modules/').at(-1), ...facts }));
}

/** Whether all a licence asks is allowed: every part of an AND, one part of an OR. */
export function isAllowed(licence, allowed) {
  const plain = licence.replace(/[()]/g, '').trim();
  if (plain === '') return false;
  return plain
    .split(/ OR /)
    .some((choice) => choice.split(/ AND /).every((part) => allowed.includes(part.trim())));
}

/** What is wrong with the packages of a lock file, one line each. */
export function judgePackages(lock, rules, today) {
  const findings = [];
  const { allowed, allowedInTools, asTheyAre } = rules.licences;
  for (const one of packagesOf(lock)) {
    const { name, version, license = '', integrity, resolved, hasInstallScript, dev } = one;
    // Tools are used as they are and not passed on.
    const mayHave = dev === true ? [...allowed, ...allowedInTools] : allowed;
    const known = Object.hasOwn(asTheyAre, name) ? asTheyAre[name] : undefined;
    const isKnown = known !== undefined && known.licence === license;
    if (!isKnown && !isAllowed(license, mayHave))
      findings.push(`${name} ${version}: licence "${license}" was not judged yet`);
    if (one.link === true || integrity === undefined)
      findings.push(`${name} ${version}: the lock file says no digest for it`);
    if (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'))
      findings.push(`${name} ${version}: comes from elsewhere than the registry`);
    if (hasInstallScript === true && !Object.hasOwn(rules.installScripts, name))
      findings.push(
        `${name} ${version}: wants to run a script when it is installed; say why it need not`,
      );
  }
  for (const [key, on] of Object.entries(rules.published)) {
    const days = (Date.parse(today) - Date.parse(on)) / DAY_MS;
    if (days < rules.minimumAgeDays)
      findings.push(`${key}: published ${days} days ago, ${rules.minimumAgeDays} are asked for`);
  }
  for (const [name, version] of Object.entries(lock.packages[''].dependencies ?? {}))
    if (!/^\d+\.\d+\.\d+$/.test(version))
      findings.push(`${name}: "${version}" is no exact version`);
  return findings;
}

/** docs/licences.md: what is shipped, by name, and why the odd ones may be. */
export function licenceTable(lock, rules) {
  const { asTheyAre } = rules.licences;
  const shipped = new Map();
  for (const { name, license = '', dev, optional, devOptional } of packagesOf(lock))
    if (dev !== true && devOptional !== true && optional !== true)
      shipped.set(name, license === '' ? 'MIT (by its LICENSE file)' : license);
  const rows = [...shipped].sort(([a], [b]) => (a < b ? -1 : 1));
  const odd = Object.entries(asTheyAre).filter(([name]) => shipped.has(name));
  return [
    '# Licences of what is shipped',
    '',
    'Written by `npm run check:supply -- --write` from the lock file; allowed licences stand in `scripts/supply/rules.json`.',
    '',
    ...rows.map(([name, licence]) => `- ${name}: ${licence}`),
    '',
    '## Judged one by one',
    '',
    ...odd.map(([name, { why }]) => `- ${name}: ${why}`),
    '',
  ].join('\n');
}

/** Bits per character: how little a text repeats itself. Words have about 3, random keys above 4. */
export function entropyOf(text) {
  const counts = new Map();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => {
    const share = count / text.length;
    return sum - share * Math.log2(share);
  }, 0);
}

/** Places where a secret seems to stand; the secret itself is not repeated. */
export function secretsIn(path, text, { secrets, notSecrets }) {
  const findings = [];
  for (const { name, pattern, entropy } of secrets) {
    for (const match of text.matchAll(new RegExp(pattern, 'gi'))) {
      const found = match[1] ?? match[0];
      if (entropy !== undefined && entropyOf(found) < entropy) continue;
      const line = text.slice(0, match.index).split('\n').length;
      const isKnown = (notSecrets[path] ?? []).some(({ name: known }) => known === name);
      if (!isKnown) findings.push(`${path}:${line}: looks like a ${name}`);
    }
  }
  return findings;
}

/** Calls that nobody may make without a word why on the same line: `// allowed: …`. */
export function bannedCalls(path, text, { bannedCalls: calls }) {
  return text.split('\n').flatMap((line, index) => {
    if (/\/\/ allowed: \w/.test(line)) return [];
    return calls
      .filter(({ pattern }) => new RegExp(pattern).test(line))
      .map(({ name }) => `${path}:${index + 1}: ${name}`);
  });
}
