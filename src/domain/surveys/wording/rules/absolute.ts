import { placesOf, withReplaced, type Place } from '../folded-text.ts';
import { isOpen, type ReadQuestion, type WordingRule } from '../rule.ts';

/** How often, how many, how fully: without any exception. What can be left out, leaves a better question. */
const LEFT_OUT =
  /\b(?<here>toujours|systematiquement|constamment|continuellement|sans (cesse|arret|exception|relache)|en permanence|a (chaque|toutes les) fois|chaque fois|tout le temps|a tout moment|entierement|pleinement|totalement|completement|parfaitement|absolument|integralement|partout|en toutes circonstances|quoi qu'il arrive|a coup sur|en tou(t|s) points?|(a )?(100|cent) ?(%|pour cent)|sans la moindre [a-z]+)/dg;
const REST = [
  /\b(?<here>(tous|toutes) (les|vos|nos|mes|ses|leurs|ces|ceux|celles)) (?!(jours|matins|soirs|mois|ans|semaines|annees|trimestres|quinze|deux|trois|\d))/dg,
  /-(ils|elles) (?<here>tous|toutes)\b/dg,
  /\b(?<here>jamais)\b/dg,
  /\b(?<here>chaque) (?!(jour|semaine|mois|annee|an|trimestre|matin|soir|fois|fin))/dg,
  /\b(?<here>aucune?)\b/dg,
  /\b(?<here>personne ne|personne n'|(rien|nul|nulle part) ne)\b/dg,
  /\b(?<here>tout le monde|n'importe (qui|quand|où|quoi|quel(le)?s?|comment))\b/dg,
  /\b(?<here>(la seule|le seul|les seuls|l'unique) [a-z]+|uniquement|exclusivement)\b/dg,
  /\btout (ce (que|qui|dont)|ce qu')/dg,
];

/** "Toujours" where it means "still". */
const STILL =
  /\b(conduis|habit|viv|travaill|particip|utilis|frequent|fait)[a-z]*-vous (?<here>toujours)\b|\btoujours (benevole|membre|inscrit|interesse|disponible|en (activite|contact)|domicili|referent|a la retraite)/;
/** Degrees that are read aloud beside it: then it is one of the answers. */
const DEGREES =
  /\b(souvent|parfois|rarement|quelquefois|la plupart|de temps en temps|presque|un peu|partiellement|en partie)\b/;

/** An answer between all and none: then "all" is one of several. */
const SOME = /\b(certain(e?s)|quelques|une partie|la plupart|pas tou(t|s|te|tes))\b/;

/** "Always, never, all": one exception, and nobody can answer. */
export const absolute: WordingRule = {
  fault: 'absolute',
  find: (question) => {
    const { text } = question;
    if (DEGREES.test(text.letters) || STILL.test(text.letters)) return [];
    if (question.answers.some((answer) => SOME.test(answer))) return [];
    const leftOut = placesOf(text, LEFT_OUT).filter((place) => isAbsolute(question, place));
    const rest = REST.flatMap((pattern) => placesOf(text, pattern));
    return [
      ...leftOut.map((place) => ({ place, better: withReplaced(text, place, '') })),
      ...rest.filter((place) => isAbsolute(question, place)).map((place) => ({ place })),
    ];
  },
};

function isAbsolute(question: ReadQuestion, { start }: Place): boolean {
  const { letters } = question.text;
  const before = letters.slice(0, start);
  const after = letters.slice(start);
  const isQuoted = before.lastIndexOf('«') > before.lastIndexOf('»');
  const isAlternative = /\b(ou|sans|presque) $/.test(before);
  // "Parmi tous vos voisins, combien…", "pour chaque mission, combien…": it counts, and asks for no agreement.
  const isCounted = isOpen(question) && /^(tous|toutes|chaque)/.test(after);
  return !(isQuoted || isAlternative || isCounted);
}
