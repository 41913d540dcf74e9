import { isNoAnswer, type WordingRule } from '../rule.ts';
import { sideOf, type AnswerSide } from './answer-side.ts';

/** "The answers offer more room on one side than on the other." */
export const unbalancedScale: WordingRule = {
  fault: 'unbalanced-scale',
  find: ({ answers }) =>
    isUnbalanced(answers.filter((answer) => !isNoAnswer(answer))) ? [{}] : [],
};

/** Three quarters of the answers must be degrees before they are called a scale. */
const SHARE_OF_DEGREES = 3 / 4;

function isUnbalanced(answers: readonly string[]): boolean {
  if (isMirrored(answers)) return false;
  const shared = sharedWord(answers);
  const sides = answers.map(
    (answer) =>
      sideOf(answer) ?? (shared !== undefined && answer.endsWith(shared) ? 'for' : undefined),
  );
  const known = sides.filter((side) => side !== undefined);
  if (known.length < 3 || known.length < answers.length * SHARE_OF_DEGREES) return false;
  const count = (wanted: AnswerSide) => known.filter((side) => side === wanted).length;
  const opinions = Math.abs(count('for') - count('against'));
  // "Oui, souvent", "oui, parfois", "non" and "toujours", "souvent", "parfois", "jamais" count an amount.
  const isAmount =
    count('often') + count('seldom') > 0 ||
    answers.every((answer) => /^(oui|non)\b/.test(answer)) ||
    answers.some((answer) => /\b(en partie|partiellement|plus ou moins)\b/.test(answer));
  return isAmount ? opinions > 1 || Math.abs(count('often') - count('seldom')) > 1 : opinions > 0;
}

const DEGREE = /^(beaucoup trop|trop|tres|plutot|assez|extremement|tout a fait|un peu)(?![a-z])/;

/** "Très court, plutôt court, plutôt long, très long": whatever the two words mean, each has as much room. */
function isMirrored(answers: readonly string[]): boolean {
  const half = Math.floor(answers.length / 2);
  const named = answers.map((answer) => {
    const label = answer.trim();
    const degree = DEGREE.exec(label)?.[0] ?? '';
    return { degree: degree.trim(), word: label.slice(degree.length).trim() };
  });
  const first = named.slice(0, half);
  const last = named.slice(-half).reverse();
  const [one, other] = [first[0]?.word, last[0]?.word];
  return (
    half > 0 &&
    one !== other &&
    named.slice(half, -half).every(({ word }) => word !== one && word !== other) &&
    first.every(({ word }) => word === one) &&
    last.every(({ word }) => word === other) &&
    first.every(({ degree }, index) => degree === last[index]?.degree)
  );
}

/** The word that is measured ("très cher, cher, un peu cher"): it ends most of the answers. */
function sharedWord(answers: readonly string[]): string | undefined {
  if (answers.some((answer) => /\d|^(moins|plus) d/.test(answer))) return undefined;
  const last = answers.map((answer) => answer.trim().split(' ').at(-1) ?? '');
  return last.find((word) => word.length > 2 && last.filter((other) => other === word).length > 2);
}
