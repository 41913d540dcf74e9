import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import type { Endpoint } from '../../src/contract/kernel/endpoint.ts';
import { ApiRefusal, refuse } from '../guards/api-refusal.ts';

type Schema = v.GenericSchema<unknown, unknown>;

/** One request, its body checked. */
export interface CheckedRequest<Body> {
  readonly body: Body;
  /** A value in the address. */
  readonly param: (name: string) => string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Answers one endpoint of the contract: checks what came, and says no in the one form there is. */
export function serve<Body extends Schema, Answer extends Schema>(
  app: FastifyInstance,
  endpoint: Endpoint<string, Body, Answer>,
  answer: (
    ask: CheckedRequest<v.InferOutput<Body>>,
  ) => Promise<v.InferInput<Answer> | ApiRefusal> | v.InferInput<Answer> | ApiRefusal,
  options: {
    readonly bodyLimit?: number;
    /** Asked before a byte of the body is read. */
    readonly onRequest?: (
      request: FastifyRequest,
      reply: FastifyReply,
    ) => Promise<FastifyReply | undefined>;
  } = {},
): void {
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    ...options,
    handler: async (request, reply) => {
      const body = v.safeParse(endpoint.body, request.body);
      if (!body.success)
        return refuse(reply, new ApiRefusal('bad_request', whatIsWrong(body.issues)));
      const params = request.params as Record<string, string>;
      const param = (name: string): string => params[name] ?? '';
      const said = await answer({ body: body.output, param, request, reply });
      if (said instanceof ApiRefusal) return refuse(reply, said);
      // What whoever asks has already is not sent again.
      const tag = reply.getHeader('etag');
      if (tag !== undefined && tag === request.headers['if-none-match']) {
        return reply.code(304).send();
      }
      return said === undefined ? reply.code(204).send() : reply.send(said);
    },
  });
}

/** Names the field, never its value: somebody's password may stand in the wrong one. */
function whatIsWrong(issues: readonly v.BaseIssue<unknown>[]): string {
  const fields = issues.map((issue) => v.getDotPath(issue)?.slice(0, 40)).filter(Boolean);
  if (fields.length === 0) return new ApiRefusal('bad_request').reason;
  return `Missing, unknown or not of the expected form: ${[...new Set(fields)].slice(0, 5).join(', ')}.`;
}
