import type { KnownNouns } from '../../src/contract/known-nouns-of.ts';
import { uuidOf } from '../../src/domain/kernel/ids.ts';
import { withoutHour } from '../../src/domain/kernel/zone.ts';
import { wordingOf } from '../../src/domain/surveys/core-questions.ts';
import type { Question } from '../../src/domain/surveys/question.ts';
import type { Survey } from '../../src/domain/surveys/survey.ts';
import { receive } from '../referee/receive.ts';
import type { Referees } from '../referee/referees.ts';
import { OwnDocument } from '../referee/stored-states.ts';
import type { Store } from '../store/store.ts';
import type { BallotBoxes, LotAnswer } from './ballot-box.ts';
import { forgetInvited } from './invited.ts';

/** The door is no device. */
const NO_DEVICE = '00000000-0000-4000-8000-000000000000';
const DOOR = { user: 'door:survey', roles: [] } as const;

/** What answers by link are handed in with. */
export interface SurveyAnswerParts {
  readonly store: Store;
  readonly boxes: BallotBoxes;
  readonly referees: Pick<Referees, 'schedule'>;
  readonly nouns: KnownNouns;
  readonly clock: () => number;
}

/** What a page asks: the words of each question as they were when the links were made, and when it is put. */
export function sheetOf({ title, questions }: Pick<Survey, 'title' | 'questions'>): unknown {
  const asked = questions.flatMap((question: Question) => {
    const wording = wordingOf(question);
    const { id, version, onlyIf } = question;
    return wording ? [{ id, version, ...(onlyIf && { onlyIf }), wording: plain(wording) }] : [];
  });
  return { title, questions: asked };
}

function plain({
  kind,
  text,
  choices,
  least,
  most,
}: NonNullable<ReturnType<typeof wordingOf>>): unknown {
  return {
    ...{ kind, text, choices },
    ...(least !== undefined && { least }),
    ...(most !== undefined && { most }),
  };
}

/** Hands in what may leave the boxes of all territories, as facts that the referee judges like any other. */
export async function handInAnswers(parts: SurveyAnswerParts): Promise<void> {
  for (const territory of await parts.store.names()) {
    for (const about of await parts.boxes.abouts(territory))
      await handInOf(parts, territory, about);
  }
}

async function handInOf(
  { store, boxes, referees, nouns, clock }: SurveyAnswerParts,
  territory: string,
  about: string,
): Promise<void> {
  const shelf = await store.shelf(territory);
  const survey = `survey:${about}` as const;
  const close = (await shelf.get(survey))?.['status'] === 'closed';
  // Nobody is invited any more, and nobody asks who was.
  if (close) await forgetInvited(shelf, about);
  const zone = await new OwnDocument(shelf).zone();
  const write = async (lot: readonly LotAnswer[]): Promise<void> => {
    const now = clock();
    // A day, never an hour.
    const at = withoutHour(zone, new Date(now).toISOString());
    const facts = lot.map(({ name, said }) => ({
      _id: `fact:${uuidIn(name)}`,
      type: 'answer.given',
      subject: `answer:${uuidOf(`:${uuidIn(name)}`)}`,
      at,
      device: NO_DEVICE,
      by: DOOR.user,
      data: { survey, mode: 'link', ...(said as object) },
    }));
    await receive(shelf, DOOR, facts, now, nouns);
  };
  const count = await boxes.handIn(territory, about, write, { close });
  if (count > 0) referees.schedule(territory);
}

/** 128 random bits in the form of a UUID. */
function uuidIn(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
