import type { DefinitionWords } from './definitions-fr.ts';
import type { IndicatorId } from '../../domain/indicators/library.ts';

/** The words of every indicator, in English. */
export const definitions: Readonly<Record<IndicatorId, DefinitionWords>> = {
  'requests-met': {
    label: 'Requests met',
    why: 'This is the promise: who rings finds somebody.',
    formula: 'Requests done, whole or in part, of all those of the year that came to an end.',
    beware: 'Cancelled requests do not count. Those that still wait widen the interval.',
  },
  'requests-unmet': {
    label: 'Requests not met, and why',
    why: 'The reasons say what to change: volunteers, a car, an hour.',
    formula: 'Number of requests closed without help or not done, by the reason that was noted.',
    beware: 'A reason is only known when somebody wrote it down.',
  },
  'first-answer': {
    label: 'Time to a first answer',
    why: 'Who waits without news no longer dares to ring again.',
    formula:
      'The middle time (median) from the request to a volunteer’s first yes, with its rank interval at 95 %.',
    beware:
      'A request that had no answer counts as waiting for ever. The first yes is read in the volunteer’s claim.',
  },
  'people-helped': {
    label: 'People helped',
    why: 'Behind requests there are people.',
    formula: 'People for whom at least one helping hand was reported in the year.',
    beware: 'Somebody helped twenty times counts once.',
  },
  'people-seen': {
    label: 'People seen within 30 days',
    why: 'Somebody who comes by is the first answer to isolation.',
    formula: 'People met, rung or helped within 30 days, of all who are known.',
    beware: 'Calling on somebody who was out does not count.',
  },
  'nobody-unseen': {
    label: 'News of everybody, each month',
    why: 'The territory’s pledge: each month, nobody is forgotten.',
    formula:
      'Each month, people seen, rung, or whose silence has a reason written down by somebody, of all known that month. The year adds up its months.',
    beware:
      'A reason: refused, away, or out with a day to come again. Who arrives or leaves within a month does not count in it.',
  },
  'volunteers-active': {
    label: 'Active volunteers',
    why: 'A network lives by those who come back.',
    formula: 'Volunteers with at least one mission within 90 days, of all volunteers.',
    beware: 'Volunteers on a pause count among all; those still to be met do not.',
  },
  hours: {
    label: 'Hours door to door',
    why: 'Time given deserves to be told.',
    formula: 'Sum of the minutes in reports, way and waiting included.',
    beware:
      'Nothing is guessed for reports without a duration. A report counts in the year it was received.',
  },
  kilometres: {
    label: 'Kilometres driven',
    why: 'They cost those who drive, and they emit.',
    formula: 'Sum of the kilometres in reports, from the volunteer’s home and back.',
    beware: 'Nothing is guessed for reports that do not tell them.',
  },
  'help-without-app': {
    label: 'Help without the app',
    why: 'When neighbours manage by themselves, isolation recedes.',
    formula: 'Requests of the year closed because help came another way.',
    beware: 'What nobody told is not known.',
  },
  loneliness: {
    label: 'Feel lonely (UCLA scale, 3 questions)',
    why: 'The most used scale, always in the same words.',
    formula:
      'Share of people whose three answers make 6 points or more, from 3 (hardly ever) to 9 (often).',
    beware:
      'Read it with the direct question. Who did not answer all three questions is not counted.',
  },
  lonely: {
    label: 'Say that they often feel lonely',
    why: 'The question asked simply, beside the scale.',
    formula: 'Share of people who answer "often or always".',
    beware: 'Shame makes people answer less than they live.',
  },
  isolation: {
    label: 'Feel less isolated',
    why: 'This is what helping is for.',
    formula: 'Share of people helped who say they feel less isolated.',
    beware: 'The margin says nothing of those who did not answer.',
  },
  morale: {
    label: 'In better spirits',
    why: 'Some company shows in somebody’s spirits.',
    formula: 'Share of people helped who say they are in better spirits.',
    beware: 'The margin says nothing of those who did not answer.',
  },
  'able-to-act': {
    label: 'Volunteers who feel more able to act',
    why: 'Helping also gives those who help the power to act.',
    formula: 'Share of volunteers who say they are a little or much more able.',
    beware: 'The margin says nothing of those who did not answer.',
  },
  usefulness: {
    label: 'Volunteers who feel more useful',
    why: 'Who feels useful stays.',
    formula: 'Share of volunteers who say they feel more useful.',
    beware: 'The margin says nothing of those who did not answer.',
  },
};
