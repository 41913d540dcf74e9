import * as v from 'valibot';
import { CLOSING_REASONS, CLOSINGS } from '../../domain/requests/phase.ts';
import { CHANNELS, type RequestDetails } from '../../domain/requests/request.ts';
import { kind, needs } from '../kernel/kind.ts';
import { place } from '../kernel/place.ts';
import { allOptional, nothing, type FactSchemas } from '../kernel/schemas.ts';
import { count, id, label, uuid, words } from '../kernel/text.ts';
import { when } from '../kernel/when.ts';

const agreedKm = v.pipe(v.number(), v.minValue(0), v.maxValue(2_000));
const requester = v.strictObject({ name: label, relation: v.exactOptional(label) });
const places = count(1, 8);

/** What somebody asks for. */
export const requestDetails = v.strictObject({
  person: id('person'),
  kind,
  when,
  destination: v.exactOptional(place),
  needs,
  places,
  said: v.exactOptional(words),
  instructions: v.exactOptional(words),
  channel: v.picklist(CHANNELS),
  encounter: v.exactOptional(id('encounter')),
  requester: v.exactOptional(requester),
  agreedKm: v.exactOptional(agreedKm),
}) satisfies v.GenericSchema<unknown, RequestDetails>;

/** What changes of a request; `null` takes an optional detail away. */
const requestChanges = allOptional({
  kind,
  when,
  destination: v.nullable(place),
  needs,
  places,
  said: v.nullable(words),
  instructions: v.nullable(words),
  requester: v.nullable(requester),
  agreedKm: v.nullable(agreedKm),
});

/** What facts about a request say. */
export const requestFacts = {
  'request.noted': requestDetails,
  'request.amended': v.strictObject({ changes: requestChanges }),
  'request.closed': v.strictObject({
    as: v.picklist(CLOSINGS),
    reason: v.picklist(CLOSING_REASONS),
    words: v.exactOptional(words),
  }),
  'request.reopened': v.strictObject({ words: v.exactOptional(words) }),
  'request.grouped': v.strictObject({ outing: uuid }),
  'request.ungrouped': nothing,
} satisfies FactSchemas<'request'>;
