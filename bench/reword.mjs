// What the generator words itself, worded otherwise: payment providers, tax offices, wages, costs, factors, refunds; and
// what banks add to a text. Works on the written statements, one entry at a time, and looks at the truth only for the
// kind of each entry.

const PROVIDERS = [
  ['NORDIC PAY ACQUIRING AB', (r) => `Auszahlung ${r.digits(8)} Transaktionen ${r.int(20, 400)}`],
  [
    'SETTLE4U FINANCE BV',
    (r) => `payout 2026-10-0${r.int(1, 5)} gross less fees ref ${r.digits(9)}`,
  ],
  ['MOLLIE B.V.', (r) => `uitbetaling ${r.digits(7)}`],
  ['Adyen NV inz. klantgelden', (r) => `MERCHANT${r.digits(4)} BATCH ${r.int(1, 99)}`],
  ['Paypal Europe S.a.r.l. et Cie', (r) => `virement compte ${r.digits(13)}`],
  ['Bancontact Payconiq Company', (r) => `remise ${r.digits(6)} 01.10-03.10`],
  ['WORLDLINE', (r) => `afrekening kaarten contract ${r.digits(8)}`],
  ['KASSATERMINAL SERVICES', (r) => `pin omzet ${r.digits(6)} term ${r.digits(4)}`],
];
const OFFICES = [
  'SPF FINANCES',
  'FOD FINANCIEN - INNING',
  'Centre de Perception',
  'Belastingdienst Apeldoorn',
  'Rijksdienst voor Sociale Zekerheid',
  'Finanzamt Aachen',
  'Waterschap Rivierenland',
  'Gemeente Breda',
];
const WAGES = [
  (m) => `maandloon ${m}`,
  (m) => `salaire ${m}/26`,
  (m) => `Gehalt ${m}`,
  (m) => `net pay month ${m}`,
  (m) => `wedde periode ${m}`,
  (m) => `bezoldiging ${m}`,
];
const COSTS = [
  'frais de tenue de compte',
  'Kontoführung',
  'kosten betaalpakket',
  'intérêts débiteurs',
  'provisie Q3',
  'bank fee',
];
const OWN = ['interne overboeking', 'virement interne', 'Umbuchung', 'treasury sweep'];
const SUPPLIES = [
  (n) => `F. ${n}`,
  (n) => `votre fact ${n}`,
  (n) => `Rechnung Nr. ${n}`,
  (n) => `inv ${n} less 2%`,
];
const WINDFALLS = [
  'restitution',
  'Gutschrift',
  'dossier schade',
  'jaarafrekening energie',
  'ristorno',
];
const REFUNDS = ['teruggave', 'remboursement', 'Rückzahlung', 'credit paid back', 'uitbetaling'];
const FOR = ['namens', 'pour compte de', 'im Auftrag von', 'on behalf of', 'voor'];

/** Per kind: a new name and a new text; what is absent stays. */
const KINDS = {
  payout: (r) => {
    const [name, text] = r.pick(PROVIDERS);
    return { name, text: text(r) };
  },
  'noise-tax': (r) => ({
    name: r.pick(OFFICES),
    text: r.pick(['', 'aangifte 2026-08', 'impôt', 'btw 3e kwartaal']),
  }),
  'noise-salary': (r) => ({ text: r.pick(WAGES)(r.int(1, 12)) }),
  'noise-costs': (r) => ({ text: r.pick(COSTS) }),
  'noise-internal': (r) => ({ text: r.pick(OWN) }),
  'noise-supplier': (r) => ({ text: r.pick(SUPPLIES)(r.int(10000, 99999)) }),
  'noise-trap-amount': (r) => ({ text: r.pick(WINDFALLS) }),
  'refund-outgoing': (r, text) => ({ text: text.replace(/^terugbetaling/, r.pick(REFUNDS)) }),
  'third-party-noref': (r, text) => ({ text: text.replace(/^inzake/, r.pick(FOR)) }),
};

/** Kinds whose own text may be put behind the boilerplate of a bank, or moved to another field. */
const BY_NUMBER = new Set([
  'number-free-text',
  'multi-invoice',
  'structured-typed',
  'noref-known-iban',
  'partial',
]);

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const plain = (text) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
/** Cut at the width, blanks at the ends lost, as banks do. */
const lines = (text, width) =>
  (text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [])
    .map((line) => `<Ustrd>${escaped(line.trim())}</Ustrd>`)
    .join('');

/** A statement file reworded; `kindOf` names the kind of an entry by its key. */
export function reword(xml, kindOf, r) {
  let statement = '';
  let entry = 0;
  const account = /<Acct><Id><IBAN>([^<]+)/.exec(xml)?.[1];
  return xml
    .split('\n')
    .map((line) => {
      const id = /<Stmt><Id>([^<]+)/.exec(line)?.[1];
      if (id !== undefined) {
        statement = id;
        entry = 0;
      }
      if (!line.startsWith('<Ntry>')) return line;
      const kind = kindOf(`${account}|${statement}|${entry++}|-`);
      return kind === undefined ? line : rewordEntry(line, kind, r);
    })
    .join('\n');
}

function rewordEntry(line, kind, r) {
  const text = [...line.matchAll(/<Ustrd>(.*?)<\/Ustrd>/g)]
    .map((match) => plain(match[1]))
    .join('');
  const changed = KINDS[kind]?.(r, text) ?? (BY_NUMBER.has(kind) ? bankText(line, text, r) : {});
  const named =
    changed.name === undefined
      ? line
      : line.replace(
          /<(Dbtr|Cdtr)>(<Pty>)?<Nm>[^<]*/,
          (_, role, party = '') => `<${role}>${party}<Nm>${escaped(changed.name)}`,
        );
  return changed.text === undefined || changed.text === text
    ? named
    : withText(named, changed.text, r.pick([140, 65, 35]));
}

/** What banks write in front of, or behind, the words of the payer. */
function bankText(line, text, r) {
  const iban = /<DbtrAcct><Id><IBAN>([^<]+)/.exec(line)?.[1] ?? '';
  const name = plain(/<Dbtr>(?:<Pty>)?<Nm>([^<]*)/.exec(line)?.[1] ?? '');
  if (r.chance(0.7)) return {};
  return {
    text: r.pick([
      `SEPA OVERBOEKING IBAN: ${iban} NAAM: ${name} OMSCHRIJVING: ${text}`,
      `VIREMENT EN EUROS DU 01-10 DE ${name} COMMUNICATION: ${text}`,
      `/TRTP/SEPA OVERBOEKING/IBAN/${iban}/NAME/${name}/REMI/${text}/EREF/NOTPROVIDED`,
      `Instant credit transfer ${text} BANKREF ${r.digits(12)}X${r.digits(4)}`,
    ]),
  };
}

function withText(line, text, width) {
  const bare = line.replace(/<Ustrd>.*<\/Ustrd>/, '').replace('<RmtInf></RmtInf>', '');
  if (text === '') return bare;
  if (bare.includes('<RmtInf>')) return bare.replace('<RmtInf>', `<RmtInf>${lines(text, width)}`);
  const info = `<RmtInf>${lines(text, width)}</RmtInf>`;
  return /<\/RltdPties>/.test(bare)
    ? bare.replace('</RltdPties>', `</RltdPties>${info}`)
    : bare.replace('</TxDtls>', `${info}</TxDtls>`);
}
