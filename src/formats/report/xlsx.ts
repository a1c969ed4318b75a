import { placesOf, printMoney } from '../../kernel/money.js';
import { printDecimal } from '../../kernel/decimal.js';
import type { ReportTable, ReportView, Value } from './view.js';
import { inLanguage } from '../invoice-view/words.js';
import { type Cell, type Sheet, workbook } from '../xlsx/write.js';
import { WORDS } from './words.js';

/** A report as a workbook: one sheet per table, numbers as numbers and dates as dates. */
export function reportXlsx(view: ReportView): Promise<Uint8Array> {
  const key: Sheet = {
    name: inLanguage(WORDS.keyFigures, view.language),
    widths: [34, 18],
    head: [inLanguage(WORDS.figure, view.language), view.number],
    rows: [
      ...view.keyFigures.map(({ label, value }) => [textCell(label), cellOf(value)]),
      [textCell(view.sender), textCell(view.period)],
    ],
    notes: [view.about],
  };
  return workbook([key, ...view.tables.map(sheetOf)]);
}

function sheetOf({ title, columns, rows, notes = [] }: ReportTable): Sheet {
  return {
    name: title,
    widths: columns.map(({ width }) => Math.max(12, Math.round(width * 0.9))),
    head: columns.map((column) => column.title),
    rows: rows.map((row) => row.map(cellOf)),
    notes,
  };
}

const textCell = (text: string): Cell => ({ kind: 'text', text });

function cellOf(value: Value): Cell {
  switch (value.kind) {
    case 'text':
      return textCell(value.text);
    case 'money':
      return {
        kind: 'number',
        decimal: printMoney(value.value),
        places: placesOf(value.value.currency),
      };
    case 'days':
    case 'percent':
      return { kind: 'number', decimal: printDecimal(value.value), places: 2 };
    case 'count':
      return { kind: 'number', decimal: String(value.value), places: 0 };
    case 'date':
      return { kind: 'date', date: value.value };
  }
}
