// A second noise model for the reconciliation benchmark: how payers write, in four languages and in other ways than the
// generator's own model. Same interface as its noise-default.mjs; every text comes from the generator's random numbers,
// so the same seed gives the same statements. It changes words, never what the truth can be known from.

/** What payers call an invoice and a payment, thanks and saldo, per language. */
const WORDS = {
  nl: {
    invoice: [
      'Fact.nr',
      'F.nr.',
      'uw factuur',
      'rek.nr',
      'rekening',
      'verkoopfactuur',
      'onze ref',
      'uw kenmerk',
      'betreft',
    ],
    filler: [
      'afrekening',
      'vereffening',
      'voldoening nota',
      'overschrijving',
      'mbt levering',
      'cfr afspraak',
      'spoed',
    ],
    refund: ['teruggave', 'creditering', 'uitbetaling credit'],
    regarding: ['namens', 'voor rekening van', 'betreft'],
  },
  fr: {
    invoice: [
      'facture n°',
      'Fact N.',
      'votre fact.',
      'V/REF',
      'N/réf',
      'règlement facture',
      'concerne',
    ],
    filler: [
      'règlement',
      'acquit',
      'suivant accord',
      'paiement fournisseur',
      'à valoir',
      'selon relevé',
    ],
    refund: ['remboursement', 'note de crédit', 'restitution'],
    regarding: ['pour compte de', 'de la part de', 'concerne'],
  },
  de: {
    invoice: ['Rechnung', 'Rg.-Nr.', 'RE Nr', 'Ihre Rechnung', 'Beleg'],
    filler: ['Zahlung', 'Überweisung', 'wie besprochen', 'Restbetrag', 'Verwendungszweck'],
    refund: ['Rückerstattung', 'Gutschrift'],
    regarding: ['im Auftrag von', 'für'],
  },
  en: {
    invoice: ['Invoice no.', 'your inv', 'bill', 'document', 'doc ref', 'Payment of invoice'],
    filler: ['settlement', 'as agreed', 'remittance', 'balance due', 'payment run 40'],
    refund: ['refund', 'credit paid back'],
    regarding: ['on behalf of', 'regarding'],
  },
};

/** A payer mostly writes his own language, now and then another. */
export function wordsOf(r, language) {
  return WORDS[r.chance(0.7) ? language : r.pick(Object.keys(WORDS))];
}

/** Words as written: with accents, without, or all capitals. */
function style(r, text) {
  if (r.chance(0.5)) return text;
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\x20-\x7e]/g, ' ');
  return r.chance(0.6) ? plain : plain.toUpperCase();
}

/** Numbers that are nobody's invoice: dates, telephones, customer and order numbers. */
function chatter(r) {
  const two = (lo, hi) => String(r.int(lo, hi)).padStart(2, '0');
  return r.pick([
    `${two(1, 28)}/${two(1, 12)}/2026`,
    `${two(1, 28)}.${two(1, 12)}.26`,
    `tel 0${r.int(2, 9)}/${r.digits(3)} ${r.digits(2)} ${r.digits(2)}`,
    `+32 4${r.digits(2)} ${r.digits(2)} ${r.digits(2)} ${r.digits(2)}`,
    `klant ${r.int(810000, 890000)}`,
    `PO 45${r.digits(8)}`,
    `order SO-${r.digits(7)}`,
    `wk ${r.int(30, 40)}`,
    `EUR ${r.int(1, 9)}.${r.digits(3)},${r.digits(2)}`,
  ]);
}

/** A text among other numbers, in front or behind, parted by something that parts. */
function amongChatter(r, text) {
  if (r.chance(0.6)) return text;
  const sep = r.pick([' - ', ', ', '; ', ' | ', ' // ']);
  return r.chance(0.5) ? `${chatter(r)}${sep}${text}` : `${text}${sep}${chatter(r)}`;
}

const inGroups = (value, size, sep) => value.match(new RegExp(`.{1,${size}}`, 'g')).join(sep);

/** All letters and digits of the number, other separators, other case, blanks lost or too many. */
function numberText(r, number) {
  const parts = number.split(/[^A-Za-z0-9]+/);
  const apart = number.replace(/^([A-Za-z]+)(?=\d)/, '$1 ');
  const sep = r.pick(['/', '-', '.', '_', ' ', ' - ', ' / ', '']);
  return r.pick([
    number,
    apart,
    parts.join(sep),
    apart.replace(/[-/.]/g, sep === '' ? ' ' : sep),
    parts.join(sep).toLowerCase(),
    `#${number}`,
    `"${number}"`,
    `(${parts.join(sep)})`,
  ]);
}

/** What a person reads and a machine should not be sure of: a part of the number, a short year, a slip, an O for a 0. */
function weakNumberText(r, number, language) {
  const word = style(r, r.pick(wordsOf(r, language).invoice));
  const digits = number.replace(/\D/g, '');
  const last = number.split(/[^0-9]+/).at(-1);
  const at = r.int(2, digits.length - 1);
  return `${word} ${r.pick([
    last.replace(/^0+/, ''),
    last,
    number.replace(/2026/, '26'),
    number.replace(/^[A-Za-z]+/, ''),
    number.replace(/0(?=\d*$)/, 'O'),
    digits.slice(0, at) + String((Number(digits[at]) + r.int(1, 9)) % 10) + digits.slice(at + 1),
  ])}`;
}

function personOrCompany(r, name) {
  const words = name.split(' ');
  const [first, ...rest] = words;
  return r.pick([
    name,
    name.toUpperCase(),
    name.replace(/\b(BV|NV|SRL|SA|VOF|BVBA|B\.V\.|N\.V\.)$/, (form) => FORMS[form] ?? form),
    `${rest.join(' ')} ${first}`.trim(),
    name.length > 27 ? name.slice(0, 27) : name,
    `${name} - ${r.pick(['boekhouding', 'comptabilité', 'AP', 'crediteuren'])}`,
    words.length === 2 ? `${words[1]} ${words[0][0]}.` : name,
  ]);
}

/** Legal forms as another clerk writes them. */
const FORMS = {
  BV: 'B.V.',
  NV: 'N.V.',
  SRL: 'S.R.L.',
  SA: 'S.A.',
  VOF: 'V.O.F.',
  BVBA: 'BV',
  'B.V.': 'BV',
  'N.V.': 'NV',
};

/** Where banks cut a long text, in characters. */
const CUTS = [140, 140, 140, 65, 35, 27];

/** The model for one run; `clip` turns, so that every width occurs. */
export function makeNoise(base) {
  let cut = 0;
  return {
    name: 'voldaan',
    weights: base.weights,
    weakShare: 0.2,
    weakNumberText,
    numberText,
    get clip() {
      cut = (cut + 1) % CUTS.length;
      return CUTS[cut];
    },
    structuredText(r, { type, value: v }) {
      const three = [v.slice(0, 3), v.slice(3, 7), v.slice(7)];
      const text =
        type === 'OGM'
          ? r.pick([
              `OGM ${three.join('.')}`,
              `VCS:${v}`,
              `gestr. med. ${three.join(' / ')}`,
              `communication structurée ${three.join('-')}`,
              `+++${three.join('/')}+++`,
              `*** ${three.join('/')} ***`,
              inGroups(v, 4, ' '),
              `ref.${v}.`,
            ])
          : type === 'NLKENMERK'
            ? r.pick([
                `Kenm. ${inGroups(v, 4, '-')}`,
                `bet.kenm ${v}`,
                inGroups(v, 4, ' '),
                `${v} acceptgiro`,
              ])
            : r.pick([
                `RF-ref ${inGroups(v, 4, ' ')}`,
                `${v}`,
                inGroups(v, 4, '-').toLowerCase(),
                `SCOR ${v}`,
              ]);
      return amongChatter(r, text);
    },
    structuredTypo(r, reference) {
      const a = reference.value.split('');
      const at = r.int(reference.type === 'RF' ? 5 : 1, a.length - 2);
      const slip = r.int(0, 3);
      if (slip === 0 && a[at] !== a[at + 1]) [a[at], a[at + 1]] = [a[at + 1], a[at]];
      else if (slip === 1) a.splice(at, 1);
      else if (slip === 2) a.splice(at, 0, a[at]);
      else a[at] = /\d/.test(a[at]) ? String((Number(a[at]) + r.int(1, 9)) % 10) : 'X';
      return `${r.pick(['', 'ref ', 'med. ', 'OGM '])}${inGroups(a.join(''), r.pick([4, 20]), r.pick([' ', '-']))}`;
    },
    invoiceText(r, numbers, language) {
      const word = style(r, r.pick(wordsOf(r, language).invoice));
      const list = numbers.map((number) => numberText(r, number));
      const joined = list.join(r.pick([', ', ' + ', ' & ', ' und ', ' et ', '; ', ' | ']));
      return amongChatter(
        r,
        r.pick([
          `${word} ${joined}`,
          `${word}: ${joined}`,
          joined,
          `${word}${joined}`,
          `${joined} ${word}`,
        ]),
      );
    },
    filler(r, language) {
      const text = style(r, r.pick(wordsOf(r, language).filler));
      return r.pick([
        text,
        '',
        `${text} ${r.pick(['09/2026', 'Q3', 'sept.'])}`,
        amongChatter(r, text),
      ]);
    },
    payerName(r, debtor) {
      return style(
        r,
        personOrCompany(
          r,
          r.chance(0.1) && debtor.aliases.length > 0 ? r.pick(debtor.aliases) : debtor.name,
        ),
      );
    },
    similarName(r, debtor) {
      const words = debtor.core.split(' ');
      const at = r.int(1, debtor.core.length - 2);
      return style(
        r,
        r.pick([
          `${debtor.core} ${r.pick(['GmbH', 'Groep', 'Groupe', 'S.A.', 'en Zonen'])}`,
          words.toReversed().join(' '),
          debtor.core.slice(0, at) + debtor.core.slice(at + 1),
          `${debtor.core} ${debtor.city}`,
        ]),
      );
    },
    placeStructured(r) {
      return r.weighted([
        ['strd', 55],
        ['ustrd', 20],
        ['both', 8],
        ['e2e', 10],
        ['addtl', 7],
      ]);
    },
  };
}
