import { placesOf, withReplaced, type FoldedText, type Place } from '../folded-text.ts';
import type { WordingRule } from '../rule.ts';

/** How often, how many, how fully: without any exception. What can be left out, leaves a better question. */
const LEFT_OUT =
  /\b(?<here>toujours|systematiquement|constamment|continuellement|sans (cesse|arret|exception|relache)|en permanence|a (chaque|toutes les) fois|chaque fois|tout le temps|a tout moment|entierement|totalement|completement|parfaitement|absolument|integralement|partout|en toutes circonstances|quoi qu'il arrive|a coup sur|100 ?%)/dg;
const REST = [
  /\b(?<here>(tous|toutes) (les|vos|nos|mes|ses|leurs|ces|ceux|celles)) (?!(jours|matins|soirs|mois|ans|semaines|annees|trimestres|quinze|deux|trois|\d))/dg,
  /\b(?<here>jamais)\b/dg,
  /(?<!\b(pour|par|apres|avant|lors de|a|dans|sur|de) )\b(?<here>chaque) (?!(jour|semaine|mois|annee|an|trimestre|matin|soir|fois|fin))/dg,
  /\b(?<here>aucune?)\b/dg,
  /\b(?<here>personne ne|personne n'|(rien|nul|nulle part) ne)\b/dg,
  /\b(?<here>tout le monde)\b/dg,
  /\b(?<here>(la seule|le seul|les seuls|l'unique) [a-z]+|uniquement|exclusivement)\b/dg,
  /\btout (ce que|ce qui|ce dont)\b/dg,
];

/** Words for "still", and lists of degrees that are read aloud, are no absolutes. */
const STILL =
  /\b(conduis|habit|viv|travaill|particip|utilis|frequent|fait)[a-z]*-vous $|\betes-vous $/;
const STILL_AFTER =
  /^toujours (benevole|membre|inscrit|interesse|disponible|en (activite|contact)|domicili|referent|a la retraite)/;

/** "Always, never, all": one exception, and nobody can answer. */
export const absolute: WordingRule = {
  fault: 'absolute',
  find: ({ text }) => [
    ...placesOf(text, LEFT_OUT)
      .filter((place) => isAbsolute(text, place))
      .map((place) => ({ place, better: withReplaced(text, place, '') })),
    ...REST.flatMap((pattern) => placesOf(text, pattern))
      .filter((place) => isAbsolute(text, place))
      .map((place) => ({ place })),
  ],
};

function isAbsolute({ letters }: FoldedText, { start }: Place): boolean {
  const before = letters.slice(0, start);
  const after = letters.slice(start);
  const isOneOfDegrees =
    /\b(souvent|parfois|rarement|quelquefois|la plupart|de temps en temps|presque|un peu|partiellement|en partie)\b/.test(
      letters,
    );
  const isQuoted = letters.lastIndexOf('«', start) > letters.lastIndexOf('»', start);
  const isStill =
    STILL_AFTER.test(after) ||
    (after.startsWith('toujours') && STILL.test(before) && !/etes-vous $/.test(before));
  const isAlternative = /\b(ou|sans|presque) $/.test(before);
  const isAsked =
    /^[^?]*\b(combien|parmi|quelles?|quels?) [^?]*$/.test(before) && /^(tous|toutes)/.test(after);
  return !(isOneOfDegrees || isQuoted || isStill || isAlternative || isAsked);
}
