import type { Survey } from '../../src/domain/surveys/survey.ts';
import type { Store } from '../store/store.ts';

/** A survey that can be answered, and its UUID. */
export interface OpenSurvey {
  readonly about: string;
  readonly survey: Survey;
}

/** The survey of this id or UUID, while people are asked; undefined: there is none such. */
export async function openSurvey(
  store: Pick<Store, 'shelf'>,
  territory: string,
  id: string,
): Promise<OpenSurvey | undefined> {
  const about = id.replace(/^survey:/, '');
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(about)) return undefined;
  const doc = await (await store.shelf(territory)).get(`survey:${about}`);
  return doc?.['status'] === 'open' ? { about, survey: doc as unknown as Survey } : undefined;
}
