import { randomUUID } from 'node:crypto';
import { BallotBoxes } from '../../../server/door/ballot-box.ts';
import { sheetOf } from '../../../server/door/survey-answers.ts';
import type { Doc, Store } from '../../../server/store/store.ts';
import { PUBLISHED } from '../../../src/domain/indicators/publication.ts';
import { CORE_QUESTIONS } from '../../../src/domain/surveys/core-questions.ts';
import { aTerritory } from '../../support/builders.ts';

/** A page that anybody may open, without an account. */
export interface PublicPage {
  readonly name: string;
  readonly path: string;
  /** Words that stand there when all of it does. */
  readonly words: RegExp;
  /** Kilobytes (of 1,000 bytes) that it may be, all that it fetches with it, as it travels. */
  readonly most: number;
  /** Whether those who search may find it; what a link of somebody's own opens is found by nobody. */
  readonly isFound: boolean;
}

/** Publishes figures of a territory, asks somebody a survey, and tells every public page that there is then. */
export async function publicPagesOf(
  store: Store,
  territory: string,
): Promise<readonly PublicPage[]> {
  await publishFigures(store, territory);
  const questions = CORE_QUESTIONS.slice(0, 8).map(({ id, version }) => ({ id, version }));
  const sheet = sheetOf({ title: 'Ce que l’aide change', questions });
  const boxes = new BallotBoxes(store);
  const [token = ''] = (await boxes.issue(territory, randomUUID(), 1, sheet)) ?? [];
  const legal = { path: '/legal/fr.html', words: /Mentions légales/, most: 15, isFound: true };
  return [
    { name: 'sign in', path: '/', words: /Identifiant/, most: 600, isFound: true },
    { ...legal, name: 'legal notice' },
    { ...legal, name: 'your data', path: '/legal/fr.html#privacy', words: /Vos données/ },
    {
      ...{ ...legal, name: 'accessibility statement' },
      ...{ path: '/legal/fr.html#accessibility', words: /Accessibilité/ },
    },
    {
      ...{ ...legal, name: 'legal notice in English' },
      ...{ path: '/legal/en.html', words: /Legal notice/ },
    },
    {
      ...{ name: 'published figures', path: `/public/${territory}` },
      ...{ words: /^au moins/, most: 15, isFound: true },
    },
    {
      ...{ name: 'survey', path: `/p/survey#${token}` },
      ...{ words: /Envoyer mes réponses/, most: 60, isFound: false },
    },
    {
      ...{ name: 'territory', path: `/t/${territory}` },
      ...{ words: /Envie d’aider/, most: 15, isFound: true },
    },
    {
      ...{ name: 'sign up to help', path: `/t/${territory}/volunteer` },
      ...{ words: /Proposer mon aide/, most: 60, isFound: true },
    },
    {
      ...{ name: 'no more messages', path: '/p/stop#nobody' },
      ...{ words: /lien|messages/, most: 60, isFound: false },
    },
  ];
}

async function publishFigures(store: Store, territory: string): Promise<void> {
  const shelf = await store.shelf(territory);
  const { changes } = await shelf.changes('0', { limit: 1, prefixes: ['territory:'] });
  const [{ doc } = {}] = changes;
  const { _id, _rev, ...said }: Partial<Doc> = doc ?? { ...aTerritory() };
  const figures = PUBLISHED.map((figure, at) => ({ figure, least: 1_200 - at * 100, step: 5 }));
  const open = { publicPage: true, signUpPage: true };
  const body = { ...said, ...open, publications: [{ year: 2025, figures }] };
  await shelf.write([{ id: String(_id), ...(_rev && { expected: String(_rev) }), body }]);
}
