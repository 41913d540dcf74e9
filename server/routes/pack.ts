import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { tagOf, type PackFile } from '../../src/contract/pack/pack.ts';
import { PACK_FILE_PATH, getPack } from '../../src/contract/pack/endpoints.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import { ApiRefusal, refuse } from '../guards/api-refusal.ts';
import type { PackFolder } from '../pack/pack-folder.ts';
import { rangeIn } from './byte-range.ts';
import { requireMember } from './require-member.ts';
import { serve } from './serve.ts';

/**
 * The territory's pack for its members: its manifest, and its files by byte ranges, so that a phone
 * that lost the network goes on where it stopped. A version's file never changes.
 */
export function packRoutes(
  app: FastifyInstance,
  { gatekeeper }: AccountsService,
  packs: PackFolder,
): void {
  serve(app, getPack, async ({ param, request, reply }) => {
    const territory = param('territory');
    const person = await requireMember(gatekeeper, request, territory);
    if (person instanceof ApiRefusal) return person;
    const manifest = await packs.current(territory);
    if (!manifest) return new ApiRefusal('not_found');
    reply.header('etag', tagOf(manifest)).header('cache-control', 'private, no-cache');
    return manifest;
  });

  app.get<{ Params: { territory: string; version: string; file: string } }>(
    PACK_FILE_PATH,
    // Ranges are of the bytes as they lie on the disk: nothing on the way may pack them.
    { compress: false },
    async (request, reply) => {
      const { territory, version, file } = request.params;
      const person = await requireMember(gatekeeper, request, territory);
      if (person instanceof ApiRefusal) return refuse(reply, person);
      const found = await packs.find(territory, version, file);
      if (!found) return refuse(reply, new ApiRefusal('not_found'));
      return sent(request, reply, join(found.root, found.file.name), found.file);
    },
  );
}

function sent(
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
  { bytes, sha256 }: PackFile,
): FastifyReply {
  const tag = `"${sha256}"`;
  reply
    .header('etag', tag)
    .header('accept-ranges', 'bytes')
    .header('cache-control', 'private, no-cache')
    .type('application/octet-stream');
  const { range, 'if-range': ifRange, 'if-none-match': ifNoneMatch } = request.headers;
  if (ifNoneMatch === tag) return reply.code(304).send();
  const wanted = ifRange === undefined || ifRange === tag ? rangeIn(range, bytes) : undefined;
  if (wanted === 'unsatisfiable') {
    return reply.code(416).header('content-range', `bytes */${bytes}`).send();
  }
  if (!wanted) return reply.header('content-length', bytes).send(createReadStream(path));
  const { start, end } = wanted;
  return reply
    .code(206)
    .header('content-range', `bytes ${start}-${end}/${bytes}`)
    .header('content-length', end - start + 1)
    .send(createReadStream(path, { start, end }));
}
