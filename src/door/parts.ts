import type { Purpose } from '../contract/door/purpose.ts';
import type { Part } from './part.ts';

/** The page part of each purpose, fetched when a page of it is opened. */
export const PARTS: { readonly [P in Purpose]: () => Promise<Part> } = {
  stop: async () => (await import('./parts/stop.ts')).stopPart,
  survey: async () => (await import('./parts/survey.ts')).surveyPart,
  volunteer: async () => (await import('./parts/volunteer.ts')).volunteerPart,
  signal: async () => (await import('./parts/signal.ts')).signalPart,
};
