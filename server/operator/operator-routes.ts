import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  findCommunities,
  makeTerritory,
  readService,
  renewFirstCode,
} from '../../src/contract/operator/endpoints.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import type { SignedIn } from '../accounts/session.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';
import { firstCode, foundTerritory } from '../import/found-territory.ts';
import { communitiesLike } from '../import/official-list.ts';
import type { Outbox } from '../outgoing/outbox.ts';
import { serve } from '../routes/serve.ts';
import { isTerritoryName } from '../store/shelf-names.ts';
import { UnknownShelf, type Store } from '../store/store.ts';
import { serviceHealth } from './service-health.ts';

const MOST_FOUND = 10;

/** What the operator's answers are made with. */
export interface OperatorParts {
  readonly store: Store;
  readonly outbox: Outbox | undefined;
  readonly clock: () => number;
}

/** Making territories and seeing how they go, for the operator's account alone; to others there is no such address. */
export function operatorRoutes(
  app: FastifyInstance,
  office: AccountsService,
  { store, outbox, clock }: OperatorParts,
): void {
  const { gatekeeper, journal } = office;
  /** Those that are being made: two at once would be made twice. */
  const underWay = new Set<string>();

  async function operator(request: FastifyRequest): Promise<SignedIn | ApiRefusal> {
    const person = await gatekeeper.whoIs(request);
    if (!person) return new ApiRefusal('unauthorized');
    return person.account.isOperator ? person : new ApiRefusal('not_found');
  }

  serve(app, readService, async ({ request }) => {
    const person = await operator(request);
    return person instanceof ApiRefusal ? person : serviceHealth({ store, office, outbox });
  });

  serve(app, findCommunities, async ({ body, request }) => {
    const person = await operator(request);
    if (person instanceof ApiRefusal) return person;
    const found = communitiesLike(body.words, MOST_FOUND);
    return {
      found: found.map(({ code, name, communes }) => ({ code, name, communes: communes.length })),
    };
  });

  serve(app, makeTerritory, async ({ body, request }) => {
    const person = await operator(request);
    if (person instanceof ApiRefusal) return person;
    const { coordinator, ...founding } = body;
    const { name } = founding;
    if (underWay.has(name)) return new ApiRefusal('territory_taken');
    underWay.add(name);
    try {
      const became = await foundTerritory(store, founding, clock);
      if (became !== 'founded') return new ApiRefusal(WHY_NOT[became]);
      const made = await firstCode(office, name, coordinator);
      const by = person.user;
      await journal.write(
        name,
        { kind: 'founded', by },
        { kind: 'invited', by, role: 'coordinator' },
      );
      return told(made);
    } finally {
      underWay.delete(name);
    }
  });

  serve(app, renewFirstCode, async ({ body, param, request }) => {
    const person = await operator(request);
    if (person instanceof ApiRefusal) return person;
    const name = param('territory');
    if (!isTerritoryName(name)) return new ApiRefusal('not_found');
    const isEmpty = await isWithoutPeople(name);
    if (isEmpty === undefined) return new ApiRefusal('not_found');
    // Whoever runs the service does not come in among people by a code of their own.
    if (!isEmpty) return new ApiRefusal('has_people');
    const { invitations } = office;
    for (const { id } of await invitations.unused(name)) {
      await invitations.withdraw(name, id.slice('invitation:'.length));
    }
    const made = await firstCode(office, name, body.coordinator);
    await journal.write(name, { kind: 'invited', by: person.user, role: 'coordinator' });
    return told(made);
  });

  /** Whether nobody coordinates a territory and nobody is written down there; undefined: there is no such territory. */
  async function isWithoutPeople(name: string): Promise<boolean | undefined> {
    const coordinators = await office.team.coordinatorsByTerritory();
    try {
      const shelf = await store.shelf(name);
      const prefixes = ['person:', 'volunteer:', 'candidacy:', 'signal:'];
      const { changes, damaged } = await shelf.changes('0', { limit: 1, prefixes });
      return (coordinators.get(name) ?? 0) === 0 && changes.length === 0 && damaged.length === 0;
    } catch (error) {
      if (error instanceof UnknownShelf) return undefined;
      throw error;
    }
  }
}

const WHY_NOT = {
  taken: 'territory_taken',
  'unknown-community': 'unknown_community',
  'bad-phone': 'bad_phone',
} as const;

function told({ code, expires }: { code: string; expires: number }): {
  code: string;
  expires: string;
} {
  return { code, expires: new Date(expires).toISOString() };
}
