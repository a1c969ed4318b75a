/**
 * What accounting packages write for units, in capitals -> the code of UN/ECE Recommendation 20 (or 21, with X) that
 * means the same. Only texts that are no code themselves: MND and STK, say, mean something else there. HD (half a
 * dozen) is left out, since no code means six, and so are letters that are several units in use (T, S).
 */
const SPELLINGS: readonly (readonly [code: string, spellings: string])[] = [
  ['H87', 'PCE PCS PC ST STUK STUKS STÜCK STUECK STCK PIECE PIECES PIÈCE PIÈCES'],
  ['C62', 'UNIT UNITS UN UNITÉ UNITÉS EENHEID EINHEIT'],
  ['EA', 'EACH'],
  ['HUR', 'UUR UREN HR HRS HOUR HOURS HEURE HEURES STUNDE STUNDEN STD'],
  ['DAY', 'DAG DAGEN DAYS JOUR JOURS TAG TAGE'],
  ['WEE', 'WEEK WEKEN WEEKS SEMAINE SEMAINES WOCHE WOCHEN'],
  ['MON', 'MAAND MAANDEN MONTH MONTHS MOIS MONAT MONATE'],
  ['ANN', 'JAAR JAREN YEAR YEARS ANNÉE ANNÉES JAHR JAHRE'],
  ['KGM', 'KG KILO KILOGRAM'],
  ['LTR', 'LITER LITRE LITRES'],
  ['MTR', 'METER METRE MÈTRE METERS'],
  ['MTK', 'M2 M²'],
  ['MTQ', 'M3 M³'],
  ['KMT', 'KM'],
  ['CMT', 'CM'],
  ['MMT', 'MM'],
  // Packages lost their short codes: they live on in Recommendation 21 behind an X.
  ['XRO', 'RO'],
  ['XBX', 'BX'],
  ['XCT', 'CT'],
  ['XPK', 'PK'],
  ['XBG', 'BG'],
];

/** Codes that only need capitals. */
const CAPITALS =
  'C62 H87 EA HUR DAY WEE MON ANN MIN KGM GRM TNE LTR MTR MTK MTQ KMT CMT MMT SET PR';

/** Wrong spelling in capitals -> right code. */
export const UNIT_CODES: ReadonlyMap<string, string> = new Map([
  ...SPELLINGS.flatMap(([code, spellings]) =>
    spellings.split(' ').map((spelling) => [spelling, code] as const),
  ),
  ...CAPITALS.split(' ').map((code) => [code, code] as const),
]);
