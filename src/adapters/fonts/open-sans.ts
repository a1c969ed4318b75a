import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The two cuts of Open Sans that documents are set in, as TrueType bytes (Latin, Greek and Cyrillic). */
export async function openSans(): Promise<{
  readonly regular: Uint8Array;
  readonly strong: Uint8Array;
}> {
  const [regular, strong] = await Promise.all([
    readFile(require.resolve('@expo-google-fonts/open-sans/400Regular/OpenSans_400Regular.ttf')),
    readFile(require.resolve('@expo-google-fonts/open-sans/600SemiBold/OpenSans_600SemiBold.ttf')),
  ]);
  return { regular, strong };
}
