import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { Allowance } from '../guards/allowance.ts';
import { ApiRefusal, refuse } from '../guards/api-refusal.ts';
import { addressOf } from '../guards/rate-limit.ts';
import type { SmsAnswers } from './sms-answers.ts';

/** How often somebody may guess the secret, from one address in a minute. */
const GUESSES = 10;
const SPAN_MS = 60_000;

/** A short message as gateways hand it over; what else they say of it is not read. */
const IncomingMessage = v.object({
  from: v.pipe(v.string(), v.maxLength(40)),
  text: v.pipe(v.string(), v.maxLength(1_000)),
  id: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
});

/** Takes in what people answer by short message, from the gateway that knows the secret. */
export function smsRoutes(
  app: FastifyInstance,
  answers: SmsAnswers | undefined,
  { secret, clock }: { readonly secret: string | undefined; readonly clock: () => number },
): void {
  const guesses = new Allowance(GUESSES, SPAN_MS, clock);

  app.post('/api/sms', async (request, reply) => {
    // Not set up, or not known: one and the same.
    if (!answers || secret === undefined) return refuse(reply, new ApiRefusal('not_found'));
    if (!isSame(String(request.headers['x-webhook-secret'] ?? ''), secret)) {
      const { ok } = guesses.take(addressOf(request));
      return refuse(reply, new ApiRefusal(ok ? 'unauthorized' : 'too_many_requests'));
    }
    const sms = v.safeParse(IncomingMessage, request.body);
    if (!sms.success) return refuse(reply, new ApiRefusal('bad_request'));
    await answers.take(sms.output);
    return reply.code(204).send();
  });
}

/** Compared by their digests: in the same time whatever was sent, also how long it is. */
function isSame(given: string, due: string): boolean {
  const [one, other] = [given, due].map((text) => createHash('sha256').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}
