import type { Encounter } from './encounter.ts';
import type { Fact } from './facts.ts';
import type { Person } from './person.ts';
import type { Brief, ClaimView, Mission } from './projections.ts';
import type { Refusal } from './refusal.ts';
import type { Request } from './request.ts';
import type { StateOf } from './state.ts';
import type { Territory } from './territory.ts';
import type { Volunteer } from './volunteer.ts';
import type { Moment } from './when.ts';

/** What facts are applied to. */
export type Aggregate = Territory | Person | Volunteer | Request | Encounter;

/** What is shown of a request to those who may know a part of it. */
export type Projection = Mission | Brief | ClaimView;

/** A fact that could not become state, kept whole for its author and the coordinators. */
export interface Verdict extends StateOf<'verdict'> {
  readonly fact: Fact;
  readonly refusal: Refusal;
  readonly at: Moment;
}

/** Every state document that exists. */
export type State = Aggregate | Projection | Verdict;
