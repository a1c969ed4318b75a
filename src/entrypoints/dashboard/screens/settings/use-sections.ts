import { useMay } from '../../base/rights.js';
import { useWords } from '../../base/words.js';
import { SECTIONS } from './sections.js';
import { type SectionName, SETTINGS } from './words.js';

interface ShownSection {
  readonly name: SectionName;
  readonly title: string;
  readonly about: string;
}

interface ShownGroup {
  readonly name: string;
  readonly title: string;
  readonly sections: readonly ShownSection[];
}

/** The sections that are there, in their groups; a group with none of them is left out. */
export function useSections(): readonly ShownGroup[] {
  const { groups } = useWords(SETTINGS);
  return grouped(
    groups,
    SECTIONS.map(({ name }) => name),
  );
}

/** Those of them the person may use. */
export function useOwnSections(): readonly ShownGroup[] {
  const { groups } = useWords(SETTINGS);
  const may = useMay();
  return grouped(
    groups,
    SECTIONS.filter(({ act }) => act === undefined || may(act)).map(({ name }) => name),
  );
}

function grouped(
  groups: (typeof SETTINGS)['nl']['groups'],
  there: readonly SectionName[],
): readonly ShownGroup[] {
  return Object.entries(groups)
    .map(([name, { title, sections }]) => ({
      name,
      title,
      sections: (Object.entries(sections) as [SectionName, readonly [string, string]][])
        .filter(([section]) => there.includes(section))
        .map(([section, [its, about]]) => ({ name: section, title: its, about })),
    }))
    .filter(({ sections }) => sections.length > 0);
}
