import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  findCommunes,
  readCommuneUse,
  readOutline,
  type CommuneUse,
} from '../../src/contract/territory/commune-endpoints.ts';
import { isLive } from '../../src/domain/requests/phase.ts';
import type { Request } from '../../src/domain/requests/request.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import type { SignedIn } from '../accounts/session.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';
import { CommuneFinder, communesLike } from '../import/official-list.ts';
import { outlinesIn } from '../import/outlines.ts';
import { requireMember } from '../routes/require-member.ts';
import { serve } from '../routes/serve.ts';
import { inTime } from '../store/in-time.ts';
import { wholePage, type Doc, type Store } from '../store/store.ts';

const MOST_FOUND = 10;
const PAGE_SIZE = 1_000;
const PREFIXES = ['person:', 'volunteer:', 'request:', 'candidacy:', 'signal:'];
/** The finest outline of one commune that the country publishes, with room. */
const OUTLINE_BYTES = 2 * 1024 * 1024;

/** What a coordinator asks before a commune comes to the territory or goes. */
export function communeRoutes(
  app: FastifyInstance,
  { gatekeeper }: AccountsService,
  store: Pick<Store, 'shelf'>,
): void {
  const coordinator = (
    request: FastifyRequest,
    territory: string,
  ): Promise<SignedIn | ApiRefusal> => requireMember(gatekeeper, request, territory, 'coordinator');

  serve(app, findCommunes, async ({ body, param, request }) => {
    const person = await coordinator(request, param('territory'));
    if (person instanceof ApiRefusal) return person;
    return { found: [...communesLike(body.words, MOST_FOUND)] };
  });

  serve(app, readCommuneUse, async ({ param, request }) => {
    const person = await coordinator(request, param('territory'));
    if (person instanceof ApiRefusal) return person;
    const use = { people: 0, ended: 0, volunteers: 0, requests: 0, waiting: 0 };
    const shelf = await store.shelf(param('territory'));
    // Missions are where their person lives, unless they say where they lead.
    const living = new Set<string>();
    const missions: Doc[] = [];
    for (let since = '0', more = true; more;) {
      // All of them or no answer: whoever cannot be read may live there.
      const asked = shelf.changes(since, { limit: PAGE_SIZE, prefixes: PREFIXES });
      const page = wholePage(await inTime(asked), shelf);
      for (const { id, doc } of page.changes) {
        if (id.startsWith('request:')) missions.push(doc);
        else if (doc['commune'] === param('code')) {
          if (id.startsWith('person:')) living.add(id);
          const counted = countedAs(id, String(doc['status']));
          if (counted) use[counted] += 1;
        }
      }
      since = page.lastSeq;
      more = page.pending;
    }
    use.requests = missions.filter((doc) => isThere(doc, param('code'), living)).length;
    return use;
  });

  serve(
    app,
    readOutline,
    async ({ body, param, request }) => {
      const person = await coordinator(request, param('territory'));
      if (person instanceof ApiRefusal) return person;
      const code = param('code');
      const json = JSON.stringify({ type: 'FeatureCollection', features: body.features });
      const finder = new CommuneFinder([{ code, name: code }]);
      const { byCode, problems } = outlinesIn('outline', Buffer.from(json), finder);
      const shape = byCode.get(code);
      if (problems.length > 0 || !shape?.outline) return new ApiRefusal('bad_request');
      const { outline, point } = shape;
      return {
        outline: outline.map((ring) => ring.map(([lon, lat]): [number, number] => [lon, lat])),
        ...(point && { point }),
      };
    },
    { bodyLimit: OUTLINE_BYTES },
  );
}

function countedAs(id: string, status: string): keyof CommuneUse | undefined {
  if (id.startsWith('person:')) return status === 'active' ? 'people' : 'ended';
  if (id.startsWith('volunteer:')) return status === 'left' ? undefined : 'volunteers';
  return status === 'waiting' ? 'waiting' : undefined;
}

function isThere(doc: Doc, code: string, living: ReadonlySet<string>): boolean {
  const { destination, person, phase } = doc as unknown as Request;
  return isLive(phase) && (destination?.commune === code || living.has(person));
}
