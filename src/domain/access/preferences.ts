/** A filter of a screen under a name: what stands behind the ? of its address. */
export interface SavedFilter {
  readonly name: string;
  readonly query: string;
}

/** How somebody likes it, on every device and in every frame: no right follows from it. */
export interface Preferences {
  readonly language?: 'nl' | 'fr' | 'en';
  readonly theme?: 'light' | 'dark';
  /** By screen, in the order they were saved */
  readonly filters: Readonly<Record<string, readonly SavedFilter[]>>;
}

export const NO_PREFERENCES: Preferences = { filters: {} };

/** Bytes of it all: some hundred filters. */
export const PREFERENCES_BYTES_MAX = 16 * 1_024;
export const FILTERS_MAX = 30;
