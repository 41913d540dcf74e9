import type { Population } from './survey.ts';
import type { Choice, Question, Wording } from './question.ts';
import { isLocal } from './question.ts';

/** A question that every territory asks in the same words, so that its figures can be put side by side. */
export interface CoreWording extends Wording {
  readonly id: string;
  readonly version: number;
  readonly population: Population;
  /** The answers that count as "yes" in its indicator; none: it is told answer by answer. */
  readonly yes: readonly string[];
  /** Where its wording comes from. */
  readonly source: string;
}

const HUGHES =
  'Hughes, Waite, Hawkley & Cacioppo 2004, three items of the revised UCLA scale. French by us, not validated.';
const DIRECT =
  'Office for National Statistics 2018, direct measure of loneliness. French by us, not validated.';
const BIP_POP =
  'Indicator of the 2022 study of Bip Pop (field notes 2.7), asked with both directions offered.';

/** The three answers of the scale, the loneliest last, as published. */
const HOW_OFTEN: readonly Choice[] = [
  { code: 'hardly-ever', label: 'Presque jamais' },
  { code: 'sometimes', label: 'De temps en temps' },
  { code: 'often', label: 'Souvent' },
];

/** Change in either direction weighs the same: two answers on each side, one between. */
const CHANGE_OF = (more: string, less: string): readonly Choice[] => [
  { code: 'much-less', label: `Beaucoup ${less}` },
  { code: 'less', label: `Un peu ${less}` },
  { code: 'same', label: 'Ni plus ni moins' },
  { code: 'more', label: `Un peu ${more}` },
  { code: 'much-more', label: `Beaucoup ${more}` },
];

const FIRST = { kind: 'one', version: 1 } as const;
const OF_PEOPLE = { ...FIRST, population: 'people' } as const;
const OF_VOLUNTEERS = { ...FIRST, population: 'volunteers' } as const;
const OF_AUTHORITIES = { ...FIRST, population: 'authorities' } as const;

/** Every version of every core question that was ever put; a version is never changed nor taken away. */
export const CORE_QUESTIONS: readonly CoreWording[] = [
  {
    ...OF_PEOPLE,
    id: 'ucla-companionship',
    text: 'À quelle fréquence avez-vous le sentiment de manquer de compagnie ?',
    choices: HOW_OFTEN,
    yes: ['often'],
    source: HUGHES,
  },
  {
    ...OF_PEOPLE,
    id: 'ucla-left-out',
    text: 'À quelle fréquence vous sentez-vous mis(e) à l’écart ?',
    choices: HOW_OFTEN,
    yes: ['often'],
    source: HUGHES,
  },
  {
    ...OF_PEOPLE,
    id: 'ucla-isolated',
    text: 'À quelle fréquence vous sentez-vous isolé(e) des autres ?',
    choices: HOW_OFTEN,
    yes: ['often'],
    source: HUGHES,
  },
  {
    ...OF_PEOPLE,
    id: 'lonely',
    text: 'À quelle fréquence vous sentez-vous seul(e) ?',
    choices: [
      { code: 'always', label: 'Souvent ou tout le temps' },
      { code: 'sometimes', label: 'Parfois' },
      { code: 'occasionally', label: 'De temps en temps' },
      { code: 'hardly-ever', label: 'Presque jamais' },
      { code: 'never', label: 'Jamais' },
    ],
    yes: ['always'],
    source: DIRECT,
  },
  {
    ...OF_PEOPLE,
    id: 'isolation-change',
    text: 'Depuis que vous êtes aidé(e), vous sentez-vous moins seul(e), plus seul(e), ou ni l’un ni l’autre ?',
    choices: CHANGE_OF('plus seul(e)', 'moins seul(e)'),
    yes: ['much-less', 'less'],
    source: BIP_POP,
  },
  {
    ...OF_PEOPLE,
    id: 'morale-change',
    text: 'Depuis que vous êtes aidé(e), votre moral est-il meilleur, moins bon, ou le même ?',
    choices: [
      { code: 'much-worse', label: 'Beaucoup moins bon' },
      { code: 'worse', label: 'Un peu moins bon' },
      { code: 'same', label: 'Le même' },
      { code: 'better', label: 'Un peu meilleur' },
      { code: 'much-better', label: 'Bien meilleur' },
    ],
    yes: ['better', 'much-better'],
    source: BIP_POP,
  },
  {
    ...OF_PEOPLE,
    id: 'in-your-words',
    kind: 'words',
    text: 'Que voudriez-vous nous dire de l’aide que vous recevez ?',
    choices: [],
    yes: [],
    source: 'Ours.',
  },
  {
    ...OF_VOLUNTEERS,
    id: 'useful',
    text: 'Depuis que vous êtes bénévole, vous sentez-vous plus utile, moins utile, ou ni l’un ni l’autre ?',
    choices: CHANGE_OF('plus utile', 'moins utile'),
    yes: ['more', 'much-more'],
    source: BIP_POP,
  },
  {
    ...OF_VOLUNTEERS,
    id: 'able-to-act',
    text: 'Pour agir autour de vous, vous sentez-vous plus capable, moins capable, ou ni l’un ni l’autre ?',
    choices: CHANGE_OF('plus capable', 'moins capable'),
    yes: ['more', 'much-more'],
    source: BIP_POP,
  },
  {
    ...OF_VOLUNTEERS,
    id: 'burden',
    text: 'Ce que l’on vous demande est-il trop, trop peu, ou à votre mesure ?',
    choices: [
      { code: 'far-too-little', label: 'Beaucoup trop peu' },
      { code: 'too-little', label: 'Un peu trop peu' },
      { code: 'right', label: 'À ma mesure' },
      { code: 'too-much', label: 'Un peu trop' },
      { code: 'far-too-much', label: 'Beaucoup trop' },
    ],
    yes: ['right'],
    source: 'Ours.',
  },
  {
    ...OF_AUTHORITIES,
    id: 'needs-known',
    text: 'Connaissez-vous mieux, moins bien, ou aussi bien qu’avant les besoins des personnes isolées ?',
    choices: [
      { code: 'much-worse', label: 'Beaucoup moins bien' },
      { code: 'worse', label: 'Un peu moins bien' },
      { code: 'same', label: 'Ni mieux ni moins bien' },
      { code: 'better', label: 'Un peu mieux' },
      { code: 'much-better', label: 'Beaucoup mieux' },
    ],
    yes: ['better', 'much-better'],
    source: 'Ours, after the second axis of the founding interview (diagnosis of needs).',
  },
  {
    ...OF_AUTHORITIES,
    id: 'accompaniment',
    text: 'L’accompagnement que vous avez reçu est-il suffisant ou insuffisant ?',
    choices: [
      { code: 'very-insufficient', label: 'Très insuffisant' },
      { code: 'insufficient', label: 'Plutôt insuffisant' },
      { code: 'sufficient', label: 'Plutôt suffisant' },
      { code: 'very-sufficient', label: 'Tout à fait suffisant' },
    ],
    yes: ['sufficient', 'very-sufficient'],
    source: 'Ours, after the founding interview (authorities asked for more accompaniment).',
  },
];

const BY_ID = new Map(CORE_QUESTIONS.map((one) => [nameOf(one), one]));

/** The words of a question; undefined: a core question or version that is not known here. */
export function wordingOf(question: Question): Wording | undefined {
  return isLocal(question) ? question.wording : coreWording(question.id, question.version);
}

/** A core question in one version; undefined: not known here. */
export function coreWording(id: string, version: number): CoreWording | undefined {
  return BY_ID.get(nameOf({ id, version }));
}

function nameOf({ id, version }: { readonly id: string; readonly version: number }): string {
  return `${id}@${String(version)}`;
}
