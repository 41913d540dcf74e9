import type { Doc } from '../../store/store.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What the first release knows of each kind of document, beside what travels with every one of them. */
const KNOWN: Readonly<Record<string, string>> = {
  territory: 'name phone communes hamlets kinds tariff',
  person:
    'given family title birthYear phones commune address point access mobility livesAlone contacts notes status ' +
    'ending requests lastContact history',
  volunteer: 'given family phone commune home kinds maxKm words status pausedUntil joined history',
  request:
    'person kind when destination needs places said instructions channel encounter requester agreedKm phase notedAt ' +
    'publishedAt amendedAt outing reason claims reports history before',
  encounter: 'person means outcome day minutes mood words next readers by at',
  verdict: 'fact refusal at',
  mission:
    'phase kind when destinationCommune needs places taken publishedAt amendedAt outing commune near',
  brief:
    'mission given family title phones commune address point access mobility contacts destination instructions agreedKm',
  claim: 'mission volunteer standing since promised phase kind when reports',
};
const TRAVELLING = 'noun schema applied audience former';
const APPLIED = fieldsOf('fact at');
const REPORT = fieldsOf('fact volunteer by at outcome reason minutes km words');
const CLAIM = fieldsOf('volunteer standing since promised applied');
const FIELDS = new Map(
  Object.entries(KNOWN).map(([noun, names]) => [noun, fieldsOf(`${names} ${TRAVELLING}`)]),
);

/**
 * A document with what the first release knows of it, whose app refuses any other field: nothing that it shows is
 * missing. Kinds of documents that came later it passes over by itself.
 */
export function forFirstRelease(doc: Doc): Doc {
  const { applied, before, claims, reports } = doc;
  const known = FIELDS.get(String(doc['noun']));
  return {
    ...(known ? (only(known, doc) as Doc) : doc),
    ...(Array.isArray(applied) && { applied: entriesOf(applied, APPLIED) }),
    ...(Array.isArray(reports) && { reports: entriesOf(reports, REPORT) }),
    ...(Array.isArray(claims) && { claims: entriesOf(claims, CLAIM) }),
    ...(stoodWith(before) && {
      before: { ...before, claims: entriesOf(before.claims, CLAIM) },
    }),
  };
}

/** How a request stood before its end. */
function stoodWith(before: unknown): before is { readonly claims: readonly unknown[] } {
  const { claims } = (before ?? {}) as { readonly claims?: unknown };
  return Array.isArray(claims);
}

function fieldsOf(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

function entriesOf(list: readonly unknown[], known: ReadonlySet<string>): readonly Fields[] {
  return list.map((entry) => only(known, entry as Fields));
}

/** These fields, and those of the protocol. */
function only(known: ReadonlySet<string>, fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => name.startsWith('_') || known.has(name)),
  );
}
