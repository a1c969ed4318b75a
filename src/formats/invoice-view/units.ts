import type { Said } from './words.js';

/**
 * BT-130, UN/ECE Recommendation 20 and 21: the units our invoices use, `one|several` where the word changes. An `X`
 * in front of a packaging code is taken off before looking here.
 */
// prettier-ignore
export const UNITS: Readonly<Record<string, Said>> = {
  // pieces
  C62: ['stuk|stuks', 'pièce|pièces', 'unit|units', 'Stück'],
  H87: ['stuk|stuks', 'pièce|pièces', 'piece|pieces', 'Stück'],
  EA:  ['stuk|stuks', 'pièce|pièces', 'each', 'Stück'],
  PP:  ['stuk|stuks', 'pièce|pièces', 'piece|pieces', 'Stück'],
  NAR: ['artikel|artikelen', 'article|articles', 'article|articles', 'Artikel'],
  SET: ['set|sets', 'jeu|jeux', 'set|sets', 'Satz|Sätze'],
  PR:  ['paar', 'paire|paires', 'pair|pairs', 'Paar'],
  NPR: ['paar', 'paire|paires', 'pair|pairs', 'Paar'],
  DZN: ['dozijn', 'douzaine|douzaines', 'dozen', 'Dutzend'],
  CEN: ['honderd', 'centaine|centaines', 'hundred', 'hundert'],
  MIL: ['duizend', 'millier|milliers', 'thousand', 'tausend'],
  LS:  ['forfait', 'forfait', 'lump sum', 'Pauschale'],
  E48: ['dienst|diensten', 'service|services', 'service unit|service units', 'Leistungseinheit|Leistungseinheiten'],
  P1:  ['%', '%', '%', '%'],
  ZZ:  ['eenheid|eenheden', 'unité|unités', 'unit|units', 'Einheit|Einheiten'],
  // time
  SEC: ['seconde|seconden', 'seconde|secondes', 'second|seconds', 'Sekunde|Sekunden'],
  MIN: ['minuut|minuten', 'minute|minutes', 'minute|minutes', 'Minute|Minuten'],
  HUR: ['uur', 'heure|heures', 'hour|hours', 'Stunde|Stunden'],
  LH:  ['werkuur|werkuren', 'heure de travail|heures de travail', 'labour hour|labour hours', 'Arbeitsstunde|Arbeitsstunden'],
  DAY: ['dag|dagen', 'jour|jours', 'day|days', 'Tag|Tage'],
  E49: ['werkdag|werkdagen', 'jour ouvrable|jours ouvrables', 'working day|working days', 'Arbeitstag|Arbeitstage'],
  WEE: ['week|weken', 'semaine|semaines', 'week|weeks', 'Woche|Wochen'],
  MON: ['maand|maanden', 'mois', 'month|months', 'Monat|Monate'],
  QAN: ['kwartaal|kwartalen', 'trimestre|trimestres', 'quarter|quarters', 'Quartal|Quartale'],
  ANN: ['jaar', 'an|ans', 'year|years', 'Jahr|Jahre'],
  // weight
  MGM: ['mg', 'mg', 'mg', 'mg'],
  GRM: ['g', 'g', 'g', 'g'],
  KGM: ['kg', 'kg', 'kg', 'kg'],
  TNE: ['ton', 'tonne|tonnes', 'tonne|tonnes', 'Tonne|Tonnen'],
  // length, area, volume
  MMT: ['mm', 'mm', 'mm', 'mm'],
  CMT: ['cm', 'cm', 'cm', 'cm'],
  MTR: ['m', 'm', 'm', 'm'],
  KMT: ['km', 'km', 'km', 'km'],
  LM:  ['strekkende meter', 'mètre courant|mètres courants', 'linear metre|linear metres', 'laufender Meter|laufende Meter'],
  CMK: ['cm²', 'cm²', 'cm²', 'cm²'],
  MTK: ['m²', 'm²', 'm²', 'm²'],
  HAR: ['ha', 'ha', 'ha', 'ha'],
  MLT: ['ml', 'ml', 'ml', 'ml'],
  CLT: ['cl', 'cl', 'cl', 'cl'],
  LTR: ['liter', 'litre|litres', 'litre|litres', 'Liter'],
  HLT: ['hl', 'hl', 'hl', 'hl'],
  MTQ: ['m³', 'm³', 'm³', 'm³'],
  // energy and data
  KWT: ['kW', 'kW', 'kW', 'kW'],
  KWH: ['kWh', 'kWh', 'kWh', 'kWh'],
  MWH: ['MWh', 'MWh', 'MWh', 'MWh'],
  E34: ['GB', 'Go', 'GB', 'GB'],
  // packages
  BG:  ['zak|zakken', 'sac|sacs', 'bag|bags', 'Beutel'],
  BO:  ['fles|flessen', 'bouteille|bouteilles', 'bottle|bottles', 'Flasche|Flaschen'],
  BX:  ['doos|dozen', 'boîte|boîtes', 'box|boxes', 'Schachtel|Schachteln'],
  CR:  ['krat|kratten', 'caisse|caisses', 'crate|crates', 'Kiste|Kisten'],
  CT:  ['karton', 'carton|cartons', 'carton|cartons', 'Karton|Kartons'],
  PA:  ['pakje|pakjes', 'paquet|paquets', 'packet|packets', 'Päckchen'],
  PK:  ['pak|pakken', 'colis', 'package|packages', 'Packung|Packungen'],
  PX:  ['pallet|pallets', 'palette|palettes', 'pallet|pallets', 'Palette|Paletten'],
  RO:  ['rol|rollen', 'rouleau|rouleaux', 'roll|rolls', 'Rolle|Rollen'],
  SA:  ['zak|zakken', 'sac|sacs', 'sack|sacks', 'Sack|Säcke'],
};
