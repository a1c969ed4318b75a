// docs/evidence.md as data: one part per section, found again by its mark, so that a section can be measured anew by itself.

const MARK = /^<!-- (\S+) -->$/m;
const HEAD = `# Evidence

What was measured, with the command that measures it again. Written by \`npm run evidence\`, never by hand: it runs what has no figure yet or was measured of
other code; \`npm run evidence -- NAME …\` runs those sections, \`-- --list\` names them. Machines differ and are noisy: where a yardstick stands beside a figure, the
ratio travels and the figure does not. What takes hours quotes its dated log of \`docs/logs\`.
`;

/** The parts of a page by the name of their section, as they stand. */
export function partsOf(page) {
  const pieces = page.split(MARK);
  const parts = new Map();
  for (let i = 1; i + 1 < pieces.length; i += 2) parts.set(pieces[i], pieces[i + 1].trim());
  return parts;
}

/** The page of these parts in the order of the sections, with all that was wanted and reached in one table ahead. */
export function pageOf(sections, parts) {
  const there = sections.filter(({ name }) => parts.has(name));
  const rows = there.flatMap(({ name, title }) =>
    claimsOf(parts.get(name)).map((row) => `| [${title}](#${anchorOf(title)}) ${row}`),
  );
  const table = ['| section | wanted | reached |', '| --- | --- | --- |', ...rows].join('\n');
  const bodies = there.map(({ name }) => `<!-- ${name} -->\n\n${parts.get(name)}\n`);
  return [HEAD, `## Wanted and reached\n\n${table}\n`, ...bodies].join('\n');
}

/**
 * The part of a section that was measured.
 *
 * @param section as in the table of sections
 * @param run `{ output, where, command, seconds }` of it
 */
export function partOf(section, { output, where, command, seconds }) {
  const claims = (section.claims ?? []).map((claim) => claimRow(claim, output));
  const table =
    claims.length > 0 ? ['| wanted | reached |', '| --- | --- |', ...claims, ''].join('\n') : null;
  return [
    `## ${section.title}`,
    `${section.says}\n\n\`${command}\`, ${where}, ${seconds.toFixed(0)} s:`,
    table,
    `\`\`\`\n${output.trim()}\n\`\`\``,
  ]
    .filter((text) => text !== null)
    .join('\n\n');
}

/** A row of what was wanted and what the output says; a figure that is not there is an error, not an empty cell. */
function claimRow({ wanted, figure, reached }, output) {
  const found = [...output.matchAll(new RegExp(figure, 'gm'))];
  if (found.length === 0) throw new Error(`nothing in the output says "${wanted}": ${figure}`);
  const ok = found.every(({ groups }) => reached(groups));
  const texts = [...new Set(found.map(({ groups }) => Object.values(groups).join(' ')))];
  const values = texts.length > 4 ? `${texts.slice(0, 4).join(', ')} …` : texts.join(', ');
  return `| ${wanted} | ${ok ? values : `**not reached**: ${values}`} |`;
}

function claimsOf(part) {
  const rows = part
    .split('```')[0]
    .split('\n')
    .filter((line) => line.startsWith('|'));
  return rows.filter((row) => !/^\| (wanted|-)/.test(row));
}

function anchorOf(title) {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
}
