/** Browsers and systems by how they call themselves; the first that fits, for they call themselves each other. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
];

/** "Firefox, Windows": what a browser says of itself, as people call it; null where it says nothing we know. */
export function deviceOf(agent: string): string | null {
  const named = [BROWSERS, SYSTEMS].flatMap(
    (names) => names.find(([form]) => form.test(agent))?.[1] ?? [],
  );
  return named.length === 0 ? null : named.join(', ');
}
