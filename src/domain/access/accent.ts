/** A colour as it stands in the dashboard: for what is meant, behind it, and for what stands on it. */
export interface AccentIn {
  readonly accent: string;
  readonly soft: string;
  readonly on: string;
}

/** Least contrast of text with what is behind it (WCAG 2.2, 1.4.3). */
const CONTRAST_MIN = 4.5;
/** How much of the accent is in what is behind it. */
const SOFT = 0.12;
/** A colour is moved in steps of this share, towards black or white: small enough that one sees whose it is. */
const STEP = 0.02;

type Rgb = readonly [red: number, green: number, blue: number];

interface Scheme {
  /** What it stands on: a card, and the page around it */
  readonly card: Rgb;
  readonly paper: Rgb;
  /** Where it is moved to until it can be read */
  readonly towards: Rgb;
  readonly on: string;
}

/** The same colours as styles/tokens.css of the dashboard. */
const SCHEMES: Readonly<Record<'light' | 'dark', Scheme>> = {
  light: {
    ...{ card: [255, 255, 255], paper: [245, 246, 244] },
    ...{ towards: [0, 0, 0], on: '#ffffff' },
  },
  dark: {
    ...{ card: [27, 31, 28], paper: [19, 22, 20] },
    ...{ towards: [255, 255, 255], on: '#101210' },
  },
};

/**
 * A host's colour, `#rrggbb`, as it can be read in a light and in a dark page: what has too little contrast is darkened or
 * lightened just enough. Null when it is no colour.
 */
export function accentOf(text: string): Readonly<Record<'light' | 'dark', AccentIn>> | null {
  const colour = rgbOf(text);
  return colour === null
    ? null
    : { light: readable(colour, SCHEMES.light), dark: readable(colour, SCHEMES.dark) };
}

function readable(colour: Rgb, { card, paper, towards, on }: Scheme): AccentIn {
  for (let share = 0; share <= 1; share += STEP) {
    const accent = rounded(mixed(colour, towards, share));
    const soft = rounded(mixed(card, accent, SOFT));
    const least = Math.min(...[card, paper, soft].map((behind) => contrastOf(accent, behind)));
    if (least >= CONTRAST_MIN) return { accent: hexOf(accent), soft: hexOf(soft), on };
  }
  return { accent: hexOf(towards), soft: hexOf(paper), on };
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrastOf(a: Rgb, b: Rgb): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mixed(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (at: 0 | 1 | 2): number => from[at] + (to[at] - from[at]) * share;
  return [part(0), part(1), part(2)];
}

function rounded([red, green, blue]: Rgb): Rgb {
  return [Math.round(red), Math.round(green), Math.round(blue)];
}

export function rgbOf(text: string): Rgb | null {
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return [parseInt(red, 16), parseInt(green, 16), parseInt(blue, 16)];
}

function hexOf(colour: Rgb): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
