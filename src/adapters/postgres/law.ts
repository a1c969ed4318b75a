import type { AdministrationId } from '../../kernel/ids.js';
import type { RateRegime } from '../../domain/law/rate-table.js';
import type { ConfirmedRate } from '../../domain/law/rates.js';
import type { GeneralTerms } from '../../domain/law/general-terms.js';
import type { LawRateRepository, TermsRepository } from '../../ports/law.js';
import { encodeJson } from './json.js';
import { date, json, text } from './rows.js';
import type { Row, Sql } from './sql.js';

/** Rates of the law belong to nobody: both roles may read them, only the platform adds. */
export function lawRateRepository(sql: Sql): LawRateRepository {
  return {
    async all() {
      const rows = await sql.query('select * from law_rate order by position');
      return rows.map(rateOf);
    },
  };
}

export async function addLawRate(sql: Sql, rate: ConfirmedRate): Promise<void> {
  await sql.query(
    `insert into law_rate (regime, from_date, until_date, percent, source, checked_on, by_whom)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      ...[rate.regime, rate.from, rate.until, rate.percent],
      ...[rate.source, rate.checkedOn, rate.by],
    ],
  );
}

function rateOf(row: Row): ConfirmedRate {
  return {
    regime: text(row, 'regime') as RateRegime,
    from: date(row, 'from_date'),
    until: date(row, 'until_date'),
    percent: text(row, 'percent'),
    status: 'verified',
    source: text(row, 'source'),
    checkedOn: date(row, 'checked_on'),
    by: text(row, 'by_whom'),
  };
}

export function termsRepository(sql: Sql, administration: AdministrationId): TermsRepository {
  return {
    async add(terms) {
      const doc = encodeJson(terms);
      const added = await sql.query(
        `insert into general_terms (administration_id, version, doc) values ($1, $2, $3)
         on conflict do nothing returning 1`,
        [administration, terms.version, doc],
      );
      if (added.length === 1) return 'added';
      const [row] = await sql.query(
        'select doc from general_terms where administration_id = $1 and version = $2',
        [administration, terms.version],
      );
      return row !== undefined && encodeJson(json(row, 'doc')) === doc
        ? 'exists'
        : 'exists-different';
    },
    async all() {
      const rows = await sql.query(
        'select doc from general_terms where administration_id = $1 order by position',
        [administration],
      );
      return rows.map((row) => json(row, 'doc') as GeneralTerms);
    },
  };
}
