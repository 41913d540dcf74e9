import { placesOf, type FoldedText, type Place } from '../folded-text.ts';
import { isOpen, isYesOrNo, type Found, type ReadQuestion, type WordingRule } from '../rule.ts';

/** What joins two things of which one may be true and the other not. */
const AND =
  /\b(?<here>et|ainsi que|mais aussi|de meme que|et aussi|et\/ou|tout en|en plus de|sans oublier)\b/dg;
const OR = /\b(?<here>ou)\b/dg;

/** Pairs that are one thing. */
const ONE_THING =
  /\b(entre [^?,]{1,60} et|aller et|allers et|jour et|matin et|bel et|nom et|noms et|vous et|mesdames et|monsieur et|madame et|hommes et|femmes et|frere et|freres et|agee?s? et|\d+ et|oui et|(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)s? et)$/;
const ONE_THING_AFTER =
  /^(et|ou) ((plus|moins|demie?|vous|toi) ?([?,.)]|$)|apres|puis|si|que|qu'|non|\d)/;

/** Questions that ask for one judgement though they begin like open ones. */
const JUDGED =
  /\b(comment (jugez|evaluez|trouvez|notez|qualifie|appreciez|estimez)|dans quelle mesure|a quel point|a quelle frequence|que pensez-vous d|(quel|quelle) (est votre )?(avis|opinion|note) )/;

/** Opposites, degrees and choices: an "ou" that offers answers. */
const CHOICE =
  /\b(prefere[a-z]*|plutot|choisi[a-z]*|soit|vaut-il mieux)\b|\bou (bien|non|pas|plutot|au contraire|autant|presque|jamais|insatisf|en desaccord|mal|mauvais|moins|plus|autre|d'autre|un autre|une autre|quelque|ailleurs|rarement|faux|fausse|contre|defavorable|oppose|inutile|difficile|tard|deux|trois|quatre|cinq|six|dix|\d)|\b(moins|plus|bien|bon|bonne|mal|meilleur|tot|pour|oui) ou\b|\ba quelle frequence\b/;
/** Two that are joined by an article each: "votre moral ou votre santé". */
const PARALLEL =
  /^ou (votre|vos|le|la|les|l'|du|de|d'|a|au|aux|par|pour|chez|se|vous|mieux|facile|simple)\b/;

/** "Asks two things, and takes one answer." */
export const doubleBarrelled: WordingRule = {
  fault: 'double-barrelled',
  find: (question) => {
    const { text } = question;
    const isOneJudgement = !isOpen(question) || JUDGED.test(text.letters);
    const ands = isOneJudgement ? placesOf(text, AND).filter((place) => joins(text, place)) : [];
    const ors = isYesOrNo(question) && !isOpen(question) ? orsOf(question) : [];
    return [...ands, ...ors].map((place) => found(text, place));
  },
};

function joins({ letters, original, at }: FoldedText, { start, end }: Place): boolean {
  const before = letters.slice(0, end);
  const after = letters.slice(start);
  const next = original.slice(at[end]).trimStart().slice(0, 1);
  const isName = next !== next.toLowerCase();
  return (
    !ONE_THING.test(before) &&
    !ONE_THING_AFTER.test(after) &&
    !isName &&
    !isQuoted(letters, start) &&
    !isBeforeTheQuestion(letters, start)
  );
}

function orsOf({ text, answers }: ReadQuestion): readonly Place[] {
  const { letters } = text;
  if (CHOICE.test(letters) || /,[^?]* ou\b/.test(letters)) return [];
  return placesOf(text, OR).filter((place) => {
    const after = letters.slice(place.start);
    const isExistence =
      /\b(un|une|des|d'une?|de l'|quelqu'un) [^?]* ou (un|une|des|d'une?|quelqu'un)\b/.test(
        letters,
      );
    if (isExistence || !joins(text, place)) return false;
    return answers.length > 0 || PARALLEL.test(after);
  });
}

/** A condition or a time that comes before the question itself, up to its comma. */
function isBeforeTheQuestion(letters: string, start: number): boolean {
  const comma = letters.indexOf(',', start);
  const sentence =
    letters
      .slice(0, start)
      .split(/[.!?:]/)
      .at(-1)
      ?.trim() ?? '';
  return (
    comma > 0 &&
    /^(si|quand|lorsque|depuis|en|pour|au cours|parmi|entre|dans|sur|apres|avant|pendant|par|lors|chez|a|au|aux|de|du)\b/.test(
      sentence,
    ) &&
    !/-(vous|il|elle|ils|elles|on)\b|est-ce/.test(sentence)
  );
}

/** A statement that is quoted is judged as a whole. */
function isQuoted(letters: string, start: number): boolean {
  return letters.lastIndexOf('«', start) > letters.lastIndexOf('»', start);
}

/** Two words at the end that can be asked for one after the other, are. */
function found(text: FoldedText, place: Place): Found {
  const { original, at } = text;
  const before = original.slice(0, at[place.start]).trim();
  const last = /^\s*([\p{L}'’-]+)\s*\?\s*$/u.exec(original.slice(at[place.end]))?.[1];
  const first = /\s([\p{L}'’-]+)$/u.exec(before)?.[1];
  if (last === undefined || first === undefined) return { place };
  const base = before.slice(0, before.length - first.length).trim();
  return { place, better: `${base} ${first} ?\n${base} ${last} ?` };
}
