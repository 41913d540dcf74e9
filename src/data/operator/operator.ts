import {
  findCommunities,
  makeTerritory,
  readService,
  renewFirstCode,
  type Community,
  type NewTerritory,
  type ServiceHealth,
} from '../../contract/operator/endpoints.ts';
import type { AskProblem, Server, ServerAnswer } from '../engine/gateway/server.ts';

export type {
  Community,
  NewTerritory,
  ServiceHealth,
  TerritoryHealth,
} from '../../contract/operator/endpoints.ts';

/** Why something was not done for whoever runs the service. */
export type OperatorProblem =
  | 'offline'
  | 'sign-in-needed'
  | 'taken'
  | 'has-people'
  | 'unknown-community'
  | 'bad-phone'
  | 'nothing'
  | 'failed';

/** What was answered, or why nothing was. */
export type OperatorResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: OperatorProblem };

/** A code for the first coordinator, told this once. */
export interface FirstCode {
  readonly code: string;
  readonly expires: string;
}

/** Making territories and seeing how they go. Online: nothing of it stays on the device. */
export interface Operator {
  read(): Promise<OperatorResult<ServiceHealth>>;
  /** Communities of communes of the official list, by words of their name or their code; ten at the most. */
  find(words: string): Promise<OperatorResult<readonly Community[]>>;
  found(territory: NewTerritory): Promise<OperatorResult<FirstCode>>;
  /** Another code for the first coordinator, while nobody is there. */
  renewCode(territory: string, coordinator: string): Promise<OperatorResult<FirstCode>>;
}

/** What it is asked with. */
export interface OperatorParts {
  readonly server: Pick<Server, 'ask'>;
}

/** The service, as its operator may know it. */
export function operatorOf({ server }: OperatorParts): Operator {
  return {
    read: async () => resultOf(await server.ask(readService, {}, undefined)),
    async find(words) {
      const result = resultOf(await server.ask(findCommunities, {}, { words }));
      return result.ok ? { ok: true, value: result.value.found } : result;
    },
    found: async (territory) => resultOf(await server.ask(makeTerritory, {}, territory)),
    renewCode: async (territory, coordinator) =>
      resultOf(await server.ask(renewFirstCode, { territory }, { coordinator })),
  };
}

function resultOf<T>(asked: ServerAnswer<T>): OperatorResult<T> {
  if (asked.ok) return { ok: true, value: asked.value };
  return { ok: false, problem: PROBLEMS[asked.problem] ?? 'failed' };
}

const PROBLEMS: Readonly<Partial<Record<AskProblem, OperatorProblem>>> = {
  offline: 'offline',
  unauthorized: 'sign-in-needed',
  territory_taken: 'taken',
  has_people: 'has-people',
  unknown_community: 'unknown-community',
  bad_phone: 'bad-phone',
  not_found: 'nothing',
};
