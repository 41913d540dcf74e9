import { isNoAnswer, type WordingRule } from '../rule.ts';

/** Words that can be kept in mind when they are heard once (Oppenheim 1992 advises twenty; we leave half as much again). */
const MOST_WORDS_HEARD = 30;
/** Words that can be read in one go. */
const MOST_WORDS_READ = 45;
/** Answers that can be chosen among by ear. */
const MOST_ANSWERS_HEARD = 6;

/** "Too long to be kept in mind": the question when it is read aloud, or even on paper; too many answers by ear. */
export const tooLong: WordingRule = {
  fault: 'too-long',
  find: ({ text, answers, byTelephone }) => {
    const words = [...text.letters.matchAll(/[a-z0-9ù][a-z0-9ù'-]*/g)];
    const most = byTelephone ? MOST_WORDS_HEARD : MOST_WORDS_READ;
    const first = words[most];
    if (first) return [{ place: { start: first.index, end: text.letters.length } }];
    const offered = answers.filter((answer) => !isNoAnswer(answer));
    return byTelephone && offered.length > MOST_ANSWERS_HEARD ? [{}] : [];
  },
};
