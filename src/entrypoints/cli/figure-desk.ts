import type { FigureId } from '../../domain/figures/figures.js';
import type { Administration } from '../../domain/party/administration.js';
import { controlJson } from '../../formats/json/figures.js';
import type { PlainDate } from '../../kernel/dates.js';
import { fault } from '../../kernel/fault.js';
import { parseMoney } from '../../kernel/money.js';
import type { App } from '../app.js';
import { type Io, sayFault, writeJson } from './io.js';

export interface ControlOptions {
  readonly administration: string;
  readonly on?: PlainDate;
  readonly balance?: string;
  readonly by?: string;
  readonly json?: true;
}

/** Shows the open items against the ledger, after noting a balance when one is given. */
export async function control(
  io: Io,
  app: App,
  { id, currency, zone }: Administration,
  { on, balance, by, json }: ControlOptions,
): Promise<void> {
  const day = on ?? app.clock.today(zone);
  if (balance === undefined) {
    writeJson(io, { control: controlJson(await app.figures.control(id, day)) });
    return;
  }
  const parsed = parseMoney(balance, currency);
  if (!parsed.ok || by === undefined || by.trim() === '') {
    const message = `A balance is an amount in ${currency} with a dot, such as 12345.67, and --by says who read it.`;
    sayFault(io, fault('USAGE', 'figures.balance', '', message), { json: json === true });
    return;
  }
  const told = await app.figures.tellControl(id, { on: day, balance: parsed.value, by });
  writeJson(io, { control: controlJson(told) });
}

export interface RemarkOptions {
  readonly administration: string;
  readonly by: string;
  readonly owner?: string;
  readonly due?: PlainDate;
  readonly json?: true;
}

/** Opens a task for a remark on a figure. */
export async function remark(
  io: Io,
  app: App,
  id: Administration['id'],
  figure: FigureId,
  text: string,
  { by, owner, due, json }: RemarkOptions,
): Promise<void> {
  const more = {
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { dueOn: due }),
  };
  const remarked = await app.figures.remark(id, { figure, text, by, ...more });
  if (remarked.ok) writeJson(io, { task: remarked.value });
  else
    sayFault(io, fault('USAGE', 'figures.remark', '', remarked.error.message), {
      json: json === true,
    });
}
