import { oneOf } from '../one-of.ts';

/** On which side of a scale an answer stands; `often` and `seldom` count how many times, and judge nothing. */
export type AnswerSide = 'for' | 'against' | 'middle' | 'often' | 'seldom';

const MIDDLE = new RegExp(
  String.raw`^${oneOf(String.raw`
    un peu$, ni .* ni, (pas|n'a pas|n'ont pas|rien) (de )?chang, en partie, partiellement, a moitie,
    plus ou moins, moyen, moyennement, pareil, autant, (le|la|les) memes?, comme avant, inchange,
    reste, stable, neutre, indifferent, sans changement, aucun changement, pas de changement,
    correct, acceptable, passable, parfois, quelquefois, de temps en temps, mitige, juste
  `)}`,
);
const OFTEN =
  /^(tres souvent|souvent|toujours|presque toujours|tout le temps|en permanence|frequemment|la plupart du temps|constamment)$/;
const SELDOM =
  /^(jamais|rarement|tres rarement|presque jamais|jamais ou presque|peu souvent|quasiment jamais)/;
const AGAINST = new RegExp(
  String.raw`\b${oneOf(String.raw`
    mauvais(e|es)?, mal, mediocre, insatisf[a-z]*, mecontent[a-z]*, inutile, decu[a-z]*, difficile,
    pire, desaccord, deconseill[a-z]*, oppose[a-z]*, defavorable, negati[a-z]*, insuffisant[a-z]*,
    horrible, nul, nulle, desagreables?, antipathiques?, faux, inefficace, diminu[a-z]*,
    baiss[a-z]*, degrad[a-z]*, deteriore[a-z]*, confus(e|es)?, ennuyeu(x|se|ses), sales?, lent(e|es|s)?,
    bruyant[a-z]*, dangereu(x|se|ses), impoli[a-z]*, froid(e|es|s)?, sans (interet|utilite|valeur), insalubres?,
    penibles?, compliquee?s?, tristes?, catastrophiques?, execrables?, lamentables?, deplorables?,
    affreu(x|se|ses), epouvantables?, detestables?, decevant[a-z]*, rate(e|es|s)?, inadmissibles?, inacceptables?
  `)}\b`,
);
const FOR = new RegExp(
  String.raw`\b${oneOf(String.raw`
    excellent[a-z]*, bon(s|ne|nes)?, bien, satisf[a-z]*, content[a-z]*, utile, indispensable,
    facile, mieux, meilleur[a-z]*, d'accord, oui, recommand[a-z]*, favorable, positi[a-z]*,
    suffisant[a-z]*, parfait[a-z]*, genial[a-z]*, super, vrai, efficace, augment[a-z]*,
    amelior[a-z]*, ravi[a-z]*, enchante[a-z]*, exceptionnel[a-z]*, adorables?, gentil[a-z]*,
    agreables?, essentiel[a-z]*, important[a-z]*, remarquable, certainement, probablement, tout a
    fait, absolument, clair(e|es|s)?, interessant[a-z]*, passionnant[a-z]*, propres?, rapides?, calmes?,
    poli(e|es|s)?, chaleureu(x|se|ses), simples?, confortables?, aimables?, impeccables?,
    exemplaires?, formidables?, reussi(e|es|s)?, passionne[a-z]*, raisonnables?
  `)}\b`,
);
/** Numbers, reasons, times: "plus de trois jours", "pas encore". */
const NO_DEGREE =
  /\d|^(moins|plus) d|^pas (d[e'] ?|encore)|^plus (maintenant|du tout)|^je n'|^(un|une|deux|trois) /;
const TURNED = /\b(pas|(?<!un )peu|moins|aucunement|nullement|non|guere)\b/;
const DEGREE = /^(tres|plutot|assez|extremement|beaucoup|enormement|tout a fait)\b/;

/**
 * On which side of a scale an answer stands.
 * @param answer folded
 * @returns undefined for what is no degree: a reason, a number, a name
 */
export function sideOf(answer: string): AnswerSide | undefined {
  const label = answer.trim();
  if (MIDDLE.test(label)) return 'middle';
  if (OFTEN.test(label)) return 'often';
  if (SELDOM.test(label)) return 'seldom';
  if (NO_DEGREE.test(label)) return comparison(label);
  if (/^((beaucoup|un peu|bien|nettement) )?moins\b/.test(label)) return 'against';
  if (/^((beaucoup|un peu|bien|nettement) )?plus\b/.test(label)) return 'for';
  const isTurned = TURNED.test(label);
  if (AGAINST.test(label)) return isTurned && /\bpas\b/.test(label) ? 'for' : 'against';
  if (FOR.test(label)) return isTurned ? 'against' : 'for';
  if (isTurned && /^(pas|peu|pas du tout|plutot (pas|non)|non|pas vraiment)\b/.test(label))
    return 'against';
  return DEGREE.test(label) ? 'for' : undefined;
}

/** "Un peu mieux" is a degree; "plus de trois jours", "deux fois" are not. */
function comparison(label: string): AnswerSide | undefined {
  if (/^un peu (plus|mieux|meilleur)/.test(label)) return 'for';
  return /^un peu (moins|pire)/.test(label) ? 'against' : undefined;
}
