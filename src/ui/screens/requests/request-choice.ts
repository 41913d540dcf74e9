import type { RequestFilter } from '../../../data/requests/requests.ts';
import type { MissionKind } from '../../../domain/kernel/kind.ts';
import { isLive, PHASES, type Phase } from '../../../domain/requests/phase.ts';
import type { Allowed } from '../../kit/lists/list-place.ts';
import { SORTS, type Sort } from './request-order.ts';

/** The groups of phases by which coordinators look at requests. */
export const GROUPS = ['live', 'noted', 'open', 'confirmed', 'ended', 'all'] as const;

/** How the requests are narrowed and put in order. */
export interface RequestChoice {
  readonly group: (typeof GROUPS)[number];
  readonly kind: MissionKind | '';
  readonly commune: string;
  readonly sort: Sort;
  readonly way: 'up' | 'down';
  /** What is seen of the list and the map where there is room for one. */
  readonly side: 'list' | 'map';
}

/** What an address may say of a choice. */
export const CHOICES: Allowed<RequestChoice> = {
  group: GROUPS,
  kind: /^(|[a-z-]+([.][0-9a-f]{12})?)$/,
  commune: /^(|\d[\dAB]\d{3})$/,
  sort: SORTS,
  way: ['up', 'down'],
  side: ['list', 'map'],
};

/** What coordinators see first: everything that is still to be done. */
export const FIRST_CHOICE: RequestChoice = {
  group: 'live',
  kind: '',
  commune: '',
  sort: 'when',
  way: 'up',
  side: 'list',
};

/** The question that a choice asks. */
export function filterOf({ group, kind, commune }: RequestChoice, text: string): RequestFilter {
  const phases = phasesOf(group);
  return {
    ...(phases.length > 0 && { phases }),
    ...(kind && { kinds: [kind] }),
    ...(commune && { communes: [commune] }),
    ...(text.trim() && { text }),
  };
}

function phasesOf(group: RequestChoice['group']): readonly Phase[] {
  switch (group) {
    case 'all':
      return [];
    case 'live':
      return PHASES.filter(isLive);
    case 'ended':
      return PHASES.filter((phase) => !isLive(phase));
    case 'confirmed':
      return ['provisional', 'confirmed', 'under-way'];
    default:
      return [group];
  }
}
