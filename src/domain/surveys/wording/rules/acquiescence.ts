import { placesOf } from '../folded-text.ts';
import { isYesOrNo, type ReadQuestion, type WordingRule } from '../rule.ts';

/** Agreement with a statement, as long as its opposite is not offered as well. */
const AGREE =
  /\b(?<here>(etes|seriez)-vous (plutot |tout a fait )?(d'accord|favorable)|(partagez|approuvez|confirmez|soutenez)-vous|acceptez-vous l'idee|est-(il|ce) (vrai|exact|juste) (que|qu')|vous etes d'accord|(admettez|reconnaissez|convenez)-vous qu[e']|d'accord avec (l'affirmation|l'idee|la phrase|cette|l'avis|le fait)|vrai(e|es|s)? ou fau(x|sse|sses))\b(?! pour (qu|etre|recevoir|participer|partager|transmettre|figurer|nous|repondre|vous))/dg;
/** An opinion that is put into the mouth: "pensez-vous que…". */
const SAY =
  /\b(?<here>(diriez|pensez|estimez|trouvez|croyez|considerez|jugez)-vous qu[e']|(avez|auriez)-vous (le sentiment|l'impression) qu[e']|vous semble-t-il que|vous (diriez|pensez|estimez|trouvez|croyez|considerez) qu[e'])/dg;

/** A statement, and "oui ou non" behind it. */
const YES_OR_NO =
  /^(?![^?]*-(t-)?(vous|il|elle|ils|elles|on)\b)(?![^?]*est-ce)[^?]+[:,.] ?(?<here>oui ou non|d'accord ou pas d'accord)\b/dg;

const OPPOSITE =
  /\b(ou (plutot |tres |tout a fait )?(en desaccord|pas d'accord|non|pas|oppose|defavorable|contre|au contraire)|desaccord|plutot que)\b/;

/** "Asks to agree with a statement": people agree out of courtesy, on the telephone above all. */
export const acquiescence: WordingRule = {
  fault: 'acquiescence',
  find: (question) => {
    const { text } = question;
    const yesOrNo = placesOf(text, YES_OR_NO);
    if (yesOrNo.length > 0) return yesOrNo.map((place) => ({ place }));
    if (OPPOSITE.test(text.letters)) return [];
    const agree = placesOf(text, AGREE);
    const say = isYesOrNo(question) && !/\bou\b/.test(text.letters) ? placesOf(text, SAY) : [];
    const places = [...agree, ...say];
    if (places.length === 0 && isStatement(question)) return [{}];
    return places.map((place) => ({ place }));
  },
};

/** A sentence that asks nothing, with degrees of agreement as its answers; or one in the mouth of whoever answers. */
function isStatement({ text, answers }: ReadQuestion): boolean {
  const sentence = text.letters.trim();
  if (sentence.includes('?') || sentence === '') return false;
  const agreements = answers.filter((answer) => AGREEMENT.test(answer.trim()));
  if (agreements.length < 2) return false;
  return agreements.some((answer) => /\bd'accord\b/.test(answer)) || SAID_OF_ONESELF.test(sentence);
}

/** Answers by which one agrees with a sentence. */
const AGREEMENT =
  /\bd'accord\b|^(oui|non|vrai|faux|tout a fait|plutot( oui| non| pas)?|pas du tout|pas vraiment)$/;
const SAID_OF_ONESELF = /^(« ?)?(je (?!vous|vais|voudrais)|j'|mon |ma |mes |nous |notre |nos )/;
