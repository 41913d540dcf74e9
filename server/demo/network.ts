import type { Id } from '../../src/domain/kernel/ids.ts';
import { addDays, type Day } from '../../src/domain/kernel/when.ts';
import { MISSION_KINDS } from '../../src/domain/kernel/kind.ts';
import { coreWording } from '../../src/domain/surveys/core-questions.ts';
import { agreementIdOf } from '../../src/domain/synthesis/agreement.ts';
import { firstEditionOn } from '../../src/domain/synthesis/frozen-result.ts';
import { resultIdOf, type QuestionCounts, type Result } from '../../src/domain/synthesis/result.ts';
import { mayBeTold, toldYes } from '../../src/domain/synthesis/told-cells.ts';
import type { ReceivedFact } from '../referee/stored-facts.ts';
import { momentOn } from './story/calendar.ts';
import { FactRecorder, type Author } from './story/fact-recorder.ts';
import { randomFor, type Random } from './random.ts';

/** A territory of which the demonstration knows its frozen figures and nothing else. */
export interface FarTerritory {
  /** In an address. */
  readonly name: string;
  readonly title: string;
  readonly commune: string;
  readonly inhabitants: number;
  /** People who are helped, and how many of them answered. */
  readonly people: number;
  readonly answers: number;
  /** How readily they say that help changes something, from 0 to 1. */
  readonly warmth: number;
}

/** Four of them: with Trois-Clochers they are five, and their spread can be shown. */
export const FAR_TERRITORIES: readonly FarTerritory[] = [
  far('val-brune', 'Val Brune', ['Brunemont', 2_900], [38, 33, 0.72]),
  far('haute-combe', 'Haute Combe', ['Combevieille', 3_600], [64, 52, 0.66]),
  far('pays-des-etangs', 'Pays des Étangs', ['Étangfort', 8_200], [142, 88, 0.58]),
  far('rives-de-lorne', 'Rives de l’Orne', ['Ornecourt', 11_400], [210, 96, 0.77]),
];

/** How much less or more often than the change of isolation each question is answered "yes". */
const QUESTIONS: Readonly<Record<string, number>> = {
  'ucla-companionship': 0.3,
  'ucla-left-out': 0.18,
  'ucla-isolated': 0.22,
  lonely: 0.2,
  'isolation-change': 1,
  'morale-change': 0.95,
};

/** The survey of last year of Trois-Clochers was closed so many days ago, and so were theirs, twice. */
const DAYS_AGO = [685, 320] as const;

function far(
  name: string,
  title: string,
  [commune, inhabitants]: readonly [string, number],
  [people, answers, warmth]: readonly [number, number, number],
): FarTerritory {
  return { name, title, commune, inhabitants, people, answers, warmth };
}

/** What such a territory wrote itself: that it exists, and that it sends its figures. */
export function factsOfFar(plan: FarTerritory, seed: number, today: Day): readonly ReceivedFact[] {
  const chance = randomFor(seed, `network ${plan.name}`);
  const recorder = new FactRecorder(chance);
  const begun = momentOn(addDays(today, -700), 9);
  const coordinator: Author = {
    user: `user:${recorder.uuid(begun)}`,
    roles: ['coordinator'],
    device: recorder.uuid(begun),
  };
  const territory = recorder.id('territory', begun);
  const code = `9992${String(FAR_TERRITORIES.findIndex(({ name }) => name === plan.name))}`;
  const details = {
    ...{ name: plan.title, phone: '04 65 71 00 30', hamlets: [], kinds: [...MISSION_KINDS] },
    communes: [{ code, name: plan.commune, population: plan.inhabitants }],
  };
  const at = { at: begun, received: begun };
  recorder.write('territory.founded', territory, details, coordinator, at);
  const terms = { keepsWhatWasSent: true };
  const signed = { at: begun + 1_000, received: begun + 1_000 };
  recorder.write('agreement.signed', agreementIdOf(territory), terms, coordinator, signed);
  return recorder.facts();
}

/** Its frozen figures, as its server would have written them. */
export function resultsOfFar(plan: FarTerritory, seed: number, today: Day): readonly Result[] {
  const chance = randomFor(seed, `figures ${plan.name}`);
  return DAYS_AGO.map((ago, index) => {
    const closedOn = addDays(today, -ago);
    const recorder = new FactRecorder(chance);
    const survey: Id<'survey'> = recorder.id('survey', momentOn(closedOn, 9));
    const answers = Math.round(plan.answers * (index === 0 ? 0.8 : 1));
    return {
      ...{ _id: resultIdOf(survey), noun: 'result', schema: 1, applied: [] },
      ...{ survey, population: 'people', closedOn, year: Number(closedOn.slice(0, 4)) },
      ...{ edition: 1, editedOn: firstEditionOn(closedOn), isFinal: true, size: plan.people },
      questions: Object.entries(QUESTIONS).map(([id, often]) =>
        countsOf(id, answers, plan.warmth * often - (index === 0 ? 0.05 : 0), chance),
      ),
    };
  });
}

/** Half of them answer by telephone, the others by link; each says yes or no by luck. */
function countsOf(id: string, answers: number, share: number, chance: Random): QuestionCounts {
  const version = 1;
  if (!coreWording(id, version)) throw new RangeError(`Nobody asks ${id}.`);
  const times = (count: number, often: number): number =>
    Array.from({ length: count }, () => chance.happens(often)).filter(Boolean).length;
  const spoken = Math.ceil(answers / 2);
  const voice = { way: 'voice', answers: spoken, yes: times(spoken, share + 0.04) } as const;
  const web = {
    way: 'web',
    answers: answers - spoken,
    yes: times(answers - spoken, share),
  } as const;
  const cells = [voice, web].flatMap((one) => [one.yes, one.answers - one.yes]);
  const name = `${id}@${String(version)}`;
  return {
    ...{ question: id, version, answers },
    ...toldYes(answers, voice.yes + web.yes, String(chance.next()), name),
    ...(mayBeTold(...cells) && { ways: [voice, web] }),
  };
}
