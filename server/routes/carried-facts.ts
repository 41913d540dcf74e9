import { createDecipheriv } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import {
  headOf,
  MAX_CARRIED,
  type CarriedFacts,
  type CarriedOutcome,
} from '../../src/contract/sending/carried-facts.ts';
import { bringCarriedFacts } from '../../src/contract/sending/endpoints.ts';
import { membershipOf } from '../accounts/account.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import { carryingKeyOf } from '../accounts/carrying-key.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';
import { fitsShape } from '../guards/json-shape.ts';
import type { Intake } from '../referee/intake.ts';
import type { BulkResult } from '../referee/receive.ts';
import { requireMember } from './require-member.ts';
import { serve } from './serve.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const SHAPE = { depth: 64, parts: 500_000 };

/**
 * Facts that a member brings for somebody else, whose device has no network. They are opened with
 * their author's own key and taken in as that author's: in their name, each once, by the same checks.
 */
export function carriedFactsRoutes(
  app: FastifyInstance,
  { accounts, gatekeeper, secret }: AccountsService,
  intake: Pick<Intake, 'receive'>,
): void {
  const limit = MAX_CARRIED + 1_000;
  serve(
    app,
    bringCarriedFacts,
    async ({ body, param, request }) => {
      const territory = param('territory');
      const carrier = await requireMember(gatekeeper, request, territory);
      if (carrier instanceof ApiRefusal) return carrier;
      const account = body.territory === territory ? await accounts.find(body.author) : undefined;
      const place = account && membershipOf(account, territory);
      if (!account || !place) return new ApiRefusal('forbidden');
      const facts = opened(body, carryingKeyOf(secret, territory, body.author, account));
      if (!facts) return new ApiRefusal('wrong_seal');
      const author = { user: body.author, ...place };
      return outcomeOf(await intake.receive(territory, author, facts));
    },
    { bodyLimit: limit },
  );
}

/** What is under the seal; undefined when it is not their key's, was changed, or is no list. */
function opened({ sealed, ...head }: CarriedFacts, key: Buffer): readonly unknown[] | undefined {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length < IV_BYTES + TAG_BYTES) return undefined;
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES));
  cipher.setAAD(Buffer.from(headOf(head)));
  cipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const inner = bytes.subarray(IV_BYTES, -TAG_BYTES);
    const text = Buffer.concat([cipher.update(inner), cipher.final()]).toString('utf8');
    const facts: unknown = fitsShape(text, SHAPE) ? JSON.parse(text) : undefined;
    return Array.isArray(facts) ? facts : undefined;
  } catch {
    return undefined;
  }
}

function outcomeOf(results: readonly BulkResult[]): CarriedOutcome {
  const errors = results.flatMap((result) => ('error' in result ? [result.error] : []));
  const later = errors.filter((error) => LATER.has(error)).length;
  return { taken: results.length - errors.length, later, refused: errors.length - later };
}

const LATER: ReadonlySet<string> = new Set(['too-many-today', 'unavailable']);
