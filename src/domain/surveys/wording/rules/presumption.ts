import { placesOf } from '../folded-text.ts';
import { isOpen, type WordingRule } from '../rule.ts';

const CHANGED = String.raw`(amelior|augment|diminu|redui|baiss|progress|chang|aid|permis|fait|rassur|facilit|redonn|appor|soulag|evit|renforc|simplifi|econom|rapproch|sorti)`;

/** A change, a cause, a feeling or a person that the question takes as given. */
const TAKEN_FOR_GRANTED = [
  /\b(?<here>qu'avez-vous (le plus |le mieux |surtout |particulierement )?(aime|apprecie|prefere|gagne|appris|retenu|retire|decouvert))\b/dg,
  /\b(?<here>qu'est-ce (qui|que) (vous |)(a |avez |ont )?[^?]{0,20}(le plus|particulierement) (plu|aime|apprecie|aide))\b/dg,
  /\b(?<here>qu'est-ce qui vous (plait|a plu|rend heureu|manque|gene))/dg,
  /\b(?<here>quel(s|les)? (progres|avantages?|benefices?|ameliorations?|bienfaits?|effets? positifs?|changements? positifs?|economies?))\b/dg,
  /^(?!si |[^?]* si )[^?]*\b(?<here>votre voiture)\b/dg,
  /\b(?<here>votre (ordinateur|tablette|smartphone|aide(-| )menagere|aide a domicile|auxiliaire de vie|femme de menage|employeur|jardin|chien))\b/dg,
  /\b(?<here>(comment|en quoi)) [^?]*\b(s'est|se sont)-(il|elle|ils|elles) (amelior|simplifi|enrichi|apais)/dg,
  /\b(?<here>quand) (reprend|revien|recommenc|arreter)[a-z]*-vous\b/dg,
  /\b(?<here>quand) [a-z]+-vous (reprendre|revenir|recommencer|arreter|cesser|demenager)\b/dg,
  /^(?<here>qui) vous (aide|soutient|garde|remplace|rend visite)\b/dg,
  /\b(?<here>combien (de|d')) ?[^?]{1,40}\b(fume|boi|buve|boive|consomme)[a-z]*-vous\b/dg,
  /\b(?<here>quel(le)?s? (problemes?|inconvenients?|defauts?|obstacles?|incidents?|desagrements?|deceptions?|regrets?|erreurs?)) [^?]*-(vous|il|elle|ils|elles)\b/dg,
  /\b(?<here>depuis (quand|combien de temps|quelle annee)) (ne |n')[^?]*\bplus\b/dg,
  /\b(?<here>(comment|en quoi)) [^?]*\b(a|ont|avons)(-t)?-(il|elle|ils|elles|nous) [^?]{0,20}\b(plus|moins|mieux|meilleure?)\b/dg,
  /\b(?<here>(depuis|apres|avant|lors de|a la suite de) (votre|vos) (chute|accident|hospitalisation|operation|deuil|veuvage|divorce|separation|depart)s?)\b/dg,
  /\b(?<here>qu'est-ce qui) (a|ont) [^?]{0,15}(change|progresse|bouge)/dg,
  /\b(?<here>(reproch|regrett|souffr|craign|redout|oubli|subiss)[a-z]*-vous)\b/dg,
  /\b(?<here>(vos|votre) (longue|triste|penible|mauvaise?|pire)s? [a-z]+)/dg,
  /\b(?<here>votre [a-z ]{3,30} (retrouvee?|regagnee?))\b/dg,
  /\b(?<here>(que|qu'est-ce que)) [^?]*\b(a|ont) (change|apporte|ameliore|permis)\b/dg,
  /\b(?<here>(quand|a quel moment|depuis quand)) [^?]*\b(mieux|moins seul|moins isole|rassure)/dg,
  /\b(?<here>(en quoi|pourquoi)) [^?]*\b(meilleure?s?|mieux|utiles?|importante?s?|efficaces?|superieure?s?|necessaires?|indispensables?)\b/dg,
  /\b(?<here>depuis que vous (etes (seul|isole|malade|veu|dependant|handicap)|vous sentez))/dg,
  /\b(?<here>pourquoi)\b[^?]*\b(moins|plus|mieux|amelior|redonn|rassur|apprec|aime[zr]?|prefer|satisf|insatisf|content|decu|renonc|cess|arret|refus|seule?|isole|peur|honte|du mal|n'|ne )/dg,
  new RegExp(
    String.raw`\b(?<here>(comment|en quoi|de quelle (facon|maniere))) [^?]*\b(a|ont)(-t)?-(il|elle|ils|elles) (?!ete|pass)[^?]{0,12}${CHANGED}`,
    'gd',
  ),
  new RegExp(
    String.raw`\b(?<here>(a quel point|de combien|combien)) [^?]*\b(a|ont)(-t)?-(il|elle|ils|elles) (deja |bien )?${CHANGED}`,
    'gd',
  ),
  /\b(?<here>(quand|lorsque|quand est-ce que) (vous vous sentez|vous etes (seul|triste|isole)|vous souffrez|vous avez peur))/dg,
  /\b(?<here>quand|depuis quand|depuis combien de temps)\b[^?]*\b(cesse|arrete|renonce|perdu|vous sentez-vous|souffrez|etes-vous (seul|isole|dependant))/dg,
  /\b(?<here>(quand|lorsque) (vos|votre|vous)( [^?,]{1,30})? (ne |n')[^?]{1,20} (pas|plus))\b/dg,
  /\b(?<here>(avez-vous|a-t-il|a-t-elle|ont-ils) (enfin )?(cesse|arrete) (de|d'))/dg,
  /\b(?<here>continuez-vous a)\b/dg,
  /\b(?<here>(a cause|en raison|du fait) de (votre|vos))\b/dg,
  /\b(?<here>(votre|ta) (isolement|solitude|tristesse|dependance|perte d'autonomie|fragilite|detresse|handicap|maladie|ennui|peur|inquietude))\b/dg,
  /\b(?<here>(vos (petits-)?enfants|votre (mari|femme|epoux|epouse|conjointe?|compagn(e|on)|fils|fille|frere|soeur)))\b/dg,
  /(^|[.,:] ?)(?<here>grace (a|au|aux)) (?!(qui|quoi|quel))/dg,
  /\b(combien|que|quels?|quelles?)\b[^?]*\b(?<here>grace (a|au|aux))\b/dg,
  /\b(?<here>quels? (est|sont|ont ete|a ete) (le|les|votre|vos|l') ?(principal |principaux |plus grands? |meilleurs? )?(benefices?|avantages?|apports?|atouts?|bienfaits?|points forts))\b/dg,
];

/** Troubles: only a question that asks how or which takes them for granted. */
const TROUBLES =
  /\b(?<here>vos (difficultes|problemes|douleurs|peurs|angoisses|soucis|craintes))\b/dg;

/** First asked whether there is one at all. */
const ASKED_FIRST =
  /\bavez-vous (des|un|une|encore)\b|\bsi (vous en avez|oui|c'est le cas)\b|\ble cas echeant\b|\bou non\b|\bs'il\b/;

/** "Takes for granted what it should ask first." */
export const presumption: WordingRule = {
  fault: 'presumption',
  find: (question) => {
    const { text, answers } = question;
    const leavesOut = answers.some((answer) =>
      /\b(aucune?|personne|jamais|pas de changement|n'a rien|rien|je n'ai)\b/.test(answer),
    );
    if (leavesOut || ASKED_FIRST.test(text.letters)) return [];
    const patterns = isOpen(question) ? [...TAKEN_FOR_GRANTED, TROUBLES] : TAKEN_FOR_GRANTED;
    return patterns
      .flatMap((pattern) => placesOf(text, pattern))
      .map((place) => ({
        place,
      }));
  },
};
