import { affirmed } from '../affirmed.ts';
import { placesOf } from '../folded-text.ts';
import { isOpen, type WordingRule } from '../rule.ts';

const PRONOUN = String.raw`-(t-)?(vous|il|elle|ils|elles|on|ce|je|nous|t-il|t-elle)`;
const NOT = String.raw`(pas|plus|jamais|point|guere|aucune?|rien|personne)`;

/** "N'avez-vous pas…": yes and no both mean either. */
const ASKED = new RegExp(
  String.raw`(?<here>\bn(e |')([a-z']+ ){0,2}[a-z]+${PRONOUN} ([a-z]+ )?${NOT})\b`,
  'gd',
);
/** "Vous ne sortez pas assez ?" */
const STATED = new RegExp(
  String.raw`^(?![^?]*${PRONOUN}\b)(?![^?]*est-ce)[^?]*\b(?<here>(vous|il|elle|service|cela|on|benevoles?|mairie) (ne |n')[^?]{1,40} ${NOT})\b[^?]*\?`,
  'gd',
);
/** "Est-ce que vous ne manquez pas…" */
const STATED_ASKED = new RegExp(
  String.raw`\best-ce qu(e |')((le|la|les|l'|votre|vos|nos|ce|cette) ?[a-z]+|vous|il|elle|on|ils|elles) (?<here>n(e |')[^?]{1,40}? ${NOT})\b`,
  'gd',
);
/** "Pensez-vous que la mairie ne devrait pas…" */
const THOUGHT = new RegExp(
  String.raw`\b(pens|croy|trouv|estim|dir|consider|souhait|voul|voud|prefer)[a-z]*-vous [^?]{0,30}?qu[e'][^?]*?\b(?<!\bou )(?<here>n(e |')[^?]{1,40}? ${NOT})\b`,
  'gd',
);
/** A "not" beneath a word that refuses, or a "not" of a not. */
const TWICE = [
  new RegExp(
    String.raw`\b(mecontent|decu|insatisf|gene|triste|malheureu|inquiet|contrarie)[a-z]* [^?]*\b(si|que|qu')[^?]*?(?<here>n(e |')[^?]{1,40}? ${NOT})\b`,
    'gd',
  ),
  new RegExp(
    String.raw`\b(contre|faux (de|que|qu')|inexact|opposee?s?|refus|defavorables?|en desaccord|pas d'accord|interdi|empech|evit|regrett|deplor|dommage)[^?]*\b(?<here>(n(e |')[^?]{0,40}? ${NOT})|ne (pas|plus|jamais))\b`,
    'gd',
  ),
  /\b(?<here>pas (inutile|impossible|insatisf|mecontent|difficile de|complique|penible|inefficace|injuste|inconfortable|desagreable|mauvais|defavorable|rare|negligeable|sans))/dg,
  /\b(?<here>(d'avis|d'accord)[^?]{0,30} n(e |')[^?]{1,30} (pas|plus))\b/dg,
  /\best-il (?<here>in(utile|acceptable|juste)|impossible) (de|d'|que) [^?]*\b(ne|n'|sans)\b/dg,
  /\b(?<here>sans (ne )?(pas|jamais))\b/dg,
];

/** "Faut-il ne plus…", "préférez-vous ne pas…": whoever says no, asks for it. */
const ASKED_FOR = new RegExp(
  String.raw`\b(faut|faudrait|prefer|souhait|voul|voud|aimer|aimez|accept|doit|devr|vaut|serait|seriez|peut|pourr)[a-z]*(-t)?-(il|vous|on|elle|ils|elles|mieux)[^?]{0,30}?\b(?<!\bou )(?<here>ne (pas|plus|jamais|rien))\b`,
  'gd',
);
/** Against what takes something away: no "not" is written, and there are two. */
const AGAINST_LOSS =
  /\b(?<here>(contre|opposee?s? a|defavorables? a|hostiles? a|refus[a-z]*(-vous)?) (l'|la |le |les |une? |toute )?(interdiction|suppression|fermeture|arret|fin|reduction|absence|retrait|abandon|baisse|disparition|diminution)s?)\b/dg;

/** "Asks by a not": whoever says yes may mean no. */
export const negation: WordingRule = {
  fault: 'negation',
  find: (question) => {
    const { text } = question;
    const twice = [...TWICE, AGAINST_LOSS].flatMap((pattern) => placesOf(text, pattern));
    if (isOpen(question)) return twice.map((place) => ({ place }));
    const asked = placesOf(text, ASKED).map((place) => affirmed(text, place));
    const said = [STATED, STATED_ASKED, THOUGHT, ASKED_FOR].flatMap((pattern) =>
      placesOf(text, pattern),
    );
    return [...asked, ...[...said, ...twice].map((place) => ({ place }))];
  },
};
