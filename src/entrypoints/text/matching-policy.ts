import type { MatchPolicy, SwitchableClass } from '../../domain/bank/match-policy.js';
import { SWITCHABLE } from '../../domain/bank/match-policy.js';
import type { Language } from '../../domain/party/debtor.js';
import { moneyIn } from '../../formats/letter/locale.js';
import { money } from '../../kernel/money.js';

interface Words {
  readonly modes: Readonly<Record<MatchPolicy['mode'], string>>;
  readonly surerThan: (percent: number) => string;
  readonly oldestFirst: string;
  readonly classes: Readonly<Record<SwitchableClass, (policy: PolicyFigures) => string>>;
  readonly booked: string;
  readonly proposed: string;
}

interface PolicyFigures {
  readonly rounding: string;
  readonly charges: string;
  readonly percent: number;
  readonly days: number;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    modes: {
      automatic: 'Wat zeker is, wordt vanzelf afgeletterd; de rest wacht op u.',
      propose: 'Niets wordt vanzelf afgeletterd; alles wordt voorgesteld.',
      never: 'Niets wordt voorgesteld of afgeletterd; boekingen wachten gewoon.',
    },
    surerThan: (percent) => `Vanzelf alleen vanaf ${percent} % zekerheid.`,
    oldestFirst: 'Geld van een bekende betaler zonder bruikbare tekst: de oudste posten eerst.',
    classes: {
      rounding: ({ rounding }) => `afronding tot ${rounding}`,
      'bank-charges': ({ charges, percent }) =>
        `bankkosten tot ${charges}, en minder dan ${percent} % van de post`,
      'late-discount': ({ days }) =>
        days === 0
          ? 'betalingskorting die te laat genomen is'
          : `betalingskorting tot ${days} dagen te laat`,
      'unnamed-sum': () => 'posten die niet genoemd zijn en maar op één manier optellen',
      'oldest-first': () => 'de oudste posten eerst',
    },
    booked: 'vanzelf',
    proposed: 'u beslist',
  },
  fr: {
    modes: {
      automatic: 'Ce qui est certain est lettré tout seul ; le reste vous attend.',
      propose: 'Rien n’est lettré tout seul ; tout est proposé.',
      never: 'Rien n’est proposé ni lettré ; les mouvements attendent.',
    },
    surerThan: (percent) => `Tout seul seulement à partir de ${percent} % de certitude.`,
    oldestFirst:
      'L’argent d’un payeur connu sans communication utile : d’abord les postes les plus anciens.',
    classes: {
      rounding: ({ rounding }) => `arrondi jusqu’à ${rounding}`,
      'bank-charges': ({ charges, percent }) =>
        `frais bancaires jusqu’à ${charges}, et moins de ${percent} % du poste`,
      'late-discount': ({ days }) =>
        days === 0 ? 'escompte pris trop tard' : `escompte jusqu’à ${days} jours de retard`,
      'unnamed-sum': () => 'postes non cités dont la somme n’est possible que d’une façon',
      'oldest-first': () => 'les postes les plus anciens d’abord',
    },
    booked: 'tout seul',
    proposed: 'vous décidez',
  },
  en: {
    modes: {
      automatic: 'What is certain is matched by itself; the rest waits for you.',
      propose: 'Nothing is matched by itself; everything is proposed.',
      never: 'Nothing is proposed or matched; entries just wait.',
    },
    surerThan: (percent) => `By itself only from ${percent} % certainty on.`,
    oldestFirst: 'Money of a known payer without a usable text: the oldest items first.',
    classes: {
      rounding: ({ rounding }) => `rounding up to ${rounding}`,
      'bank-charges': ({ charges, percent }) =>
        `bank charges up to ${charges}, and less than ${percent} % of the item`,
      'late-discount': ({ days }) =>
        days === 0 ? 'payment discount taken too late' : `payment discount up to ${days} days late`,
      'unnamed-sum': () => 'items that are not named and add up in one way only',
      'oldest-first': () => 'the oldest items first',
    },
    booked: 'by itself',
    proposed: 'you decide',
  },
  de: {
    modes: {
      automatic: 'Was sicher ist, wird von selbst ausgeglichen; der Rest wartet auf Sie.',
      propose: 'Nichts wird von selbst ausgeglichen; alles wird vorgeschlagen.',
      never: 'Nichts wird vorgeschlagen oder ausgeglichen; Buchungen warten einfach.',
    },
    surerThan: (percent) => `Von selbst erst ab ${percent} % Sicherheit.`,
    oldestFirst:
      'Geld eines bekannten Zahlers ohne brauchbaren Verwendungszweck: die ältesten Posten zuerst.',
    classes: {
      rounding: ({ rounding }) => `Rundung bis ${rounding}`,
      'bank-charges': ({ charges, percent }) =>
        `Bankspesen bis ${charges}, und weniger als ${percent} % des Postens`,
      'late-discount': ({ days }) =>
        days === 0 ? 'zu spät gezogenes Skonto' : `Skonto bis ${days} Tage zu spät`,
      'unnamed-sum': () => 'nicht genannte Posten, die nur auf eine Weise aufgehen',
      'oldest-first': () => 'die ältesten Posten zuerst',
    },
    booked: 'von selbst',
    proposed: 'Sie entscheiden',
  },
};

/** A matching policy in lines for people: the mode, then each class and who decides about it. */
export function policyLines(
  policy: MatchPolicy,
  { language, currency }: { readonly language: Language; readonly currency: string },
): readonly string[] {
  const words = WORDS[language];
  const { roundingMinor, chargesMinor, chargesPercent, lateDiscountDays } = policy.tolerances;
  const amount = (minor: bigint): string => moneyIn(language, money(minor, currency));
  const figures: PolicyFigures = {
    rounding: amount(roundingMinor),
    charges: amount(chargesMinor),
    percent: chargesPercent,
    days: lateDiscountDays,
  };
  const classes = (Object.keys(SWITCHABLE) as SwitchableClass[]).map((name) => {
    const isBooked = policy.mode === 'automatic' && policy.automatic.includes(name);
    return `  ${words.classes[name](figures)}: ${isBooked ? words.booked : words.proposed}`;
  });
  return [
    words.modes[policy.mode],
    ...(policy.confidenceMin > 0 ? [words.surerThan(Math.round(policy.confidenceMin * 100))] : []),
    ...(policy.oldestFirst ? [words.oldestFirst] : []),
    ...(policy.mode === 'never' ? [] : classes),
  ];
}
