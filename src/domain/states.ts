import type { Encounter } from './encounters/encounter.ts';
import type { Fact } from './facts.ts';
import type { Person } from './people/person.ts';
import type { Brief, ClaimView, Mission } from './missions/projections.ts';
import type { Refusal } from './kernel/refusal.ts';
import type { Request } from './requests/request.ts';
import type { StateOf } from './kernel/state.ts';
import type { Territory } from './territory/territory.ts';
import type { Volunteer } from './volunteers/volunteer.ts';
import type { Moment } from './kernel/when.ts';

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
