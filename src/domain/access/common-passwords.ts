/**
 * What most guessed passwords of our countries are made of, in lower case and without digits or signs: `commonCore` brings
 * `P@ssw0rd2026!` back to one of these. A list of words and a rule stands for a far longer list of passwords (ASVS 5.0
 * V6.2.4). Whoever adds a word takes away every password built on it alone.
 */
const LINES = `
password passwort wachtwoord motdepasse paswoord parola passord secret geheim geheimnis
welcome welkom willkommen bienvenue bienvenu hello hallo bonjour goedemorgen dag guten morgen
admin administrator root user gebruiker benutzer utilisateur guest gast test testing demo default changeme letmein login
boekhouding boekhouder accountant accounting comptable comptabilite buchhaltung buchhalter debiteuren factuur facture invoice rechnung
voldaan betaald kantoor office bureau firma bedrijf company
monday tuesday wednesday thursday friday saturday sunday maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag samstag sonntag
january february march april may june july august september october november december
januari februari maart mei juni juli augustus oktober
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre januar februar maerz dezember
spring summer autumn winter lente zomer herfst printemps ete automne hiver fruehling sommer
amsterdam rotterdam utrecht antwerpen gent brussel bruxelles brussels leuven luik liege eindhoven groningen denhaag
nederland holland belgie belgique belgium vlaanderen wallonie deutschland berlin paris france europa
ajax feyenoord psv anderlecht clubbrugge standard genk bayern dortmund barcelona realmadrid arsenal chelsea liverpool juventus
football voetbal fussball soccer baseball basketball hockey
iloveyou ilove loveyou love liefde liebe amour jetaime ikhouvanjou schatje schatz lieveling darling sweetheart princess prinses
sunshine zonnetje sonnenschein monkey dragon master shadow superman batman pokemon starwars matrix killer trustno
michael thomas daniel andrea jessica jennifer charlie robert george jordan michelle nicole ashley joshua andrew matthew
pieter jan jeroen mark marc marie sophie emma lucas noah liam mila tess anna sarah laura julie kevin nathalie isabelle
computer internet google facebook microsoft windows apple samsung iphone android samsung
qwerty qwertz azerty qwertyuiop azertyuiop asdfgh asdfghjkl qsdfghjklm zxcvbn zxcvbnm yxcvbnm wxcvbn qazwsx aqwzsx
abc abcd abcdef abcdefgh abcdefghijkl aaaaaa xxxxxx zzzzzz asdf qwer
money geld argent dinero poes hond katten kat chat chien hund katze paard cheval
cheese kaas chocolate chocolade bier beer wijn coffee koffie
pass word key secure security access enter open sesame correct horse battery staple
`;

export const COMMON_WORDS: ReadonlySet<string> = new Set(LINES.split(/\s+/).filter(Boolean));
