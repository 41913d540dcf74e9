import * as v from 'valibot';
import { day, id } from '../kernel/text.ts';

/** What the journal tells of. */
export const JOURNAL_KINDS = [
  'signed-in',
  'sign-in-failed',
  'password-changed',
  'session-ended',
  'founded',
  'invited',
  'joined',
  'invitation-withdrawn',
  'role-changed',
  'access-renewed',
  'access-mailed',
  'phone-lost',
  'password-renewed',
  'second-factor-on',
  'second-factor-off',
  'second-factor-taken',
  'recovery-code-used',
  'signed-in-by-identity',
  'identity-linked',
  'identity-unlinked',
  'place-ended',
  'key-made',
  'key-renewed',
  'key-revoked',
  'brief-handed',
  'file-opened',
  'facts-carried',
  'invitations-sent',
  'backup-made',
  'restored',
  'rebuilt',
  'lines-missed',
] as const;

/** One of them. */
export type JournalKind = (typeof JOURNAL_KINDS)[number];

/** How many lines a page has at most. */
export const JOURNAL_PAGE_SIZE = 50;

/** How many openings a device tells at once at most. */
export const MAX_OPENINGS = 200;

const Named = v.object({
  id: v.string(),
  /** Absent: there is no such account any more. */
  name: v.exactOptional(v.string()),
});
/** An account, as the coordinators know it. */
export type NamedAccount = v.InferOutput<typeof Named>;

/** One line, as it comes down: a kind that this app does not know is shown as such. */
export const JournalLine = v.object({
  /** Names the line among those of its territory. */
  id: v.string(),
  kind: v.string(),
  /** When the server noted it, ISO 8601. */
  at: v.string(),
  /** Absent: whoever runs the service. */
  by: v.exactOptional(Named),
  /** The account that it is about, when that is another one. */
  whose: v.exactOptional(Named),
  /** The id of the file, the mission's brief or the volunteer that it is about. */
  about: v.exactOptional(v.string()),
  /** What a key is called. */
  label: v.exactOptional(v.string()),
  /** The role that somebody was given. */
  role: v.exactOptional(v.string()),
  /** How many times, facts or lines. */
  count: v.exactOptional(v.number()),
  /** Of several times, the last. */
  last: v.exactOptional(v.string()),
  /** The day of it by the device that told it later; no hour is known of such a line. */
  day: v.exactOptional(v.string()),
  /** It stands for further ones, which are only counted. */
  more: v.exactOptional(v.boolean()),
});
/** One line. */
export type JournalLine = v.InferOutput<typeof JournalLine>;

/** Which lines a coordinator wants, latest first. */
export const JournalQuery = v.strictObject({
  kind: v.exactOptional(v.picklist(JOURNAL_KINDS)),
  /** Lines by this account, or about it. */
  who: v.exactOptional(id('user')),
  /** Lines about the file of this person. */
  person: v.exactOptional(id('person')),
  /** What the page before named as `next`. */
  before: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}\.\d{1,6}$/))),
});
/** Such a wish. */
export type JournalQuery = v.InferOutput<typeof JournalQuery>;

/** A page of the journal. */
export const JournalPage = v.object({
  lines: v.array(JournalLine),
  /** Where the next page begins; absent: there is none. */
  next: v.exactOptional(v.string()),
  /** The accounts that any line names, by name; with the first page only. */
  people: v.array(Named),
  /** How many lines were older than what is kept, and are gone. */
  older: v.number(),
  /** Days whose lines cannot be read any more. */
  unreadable: v.array(v.string()),
});
/** Such a page. */
export type JournalPage = v.InferOutput<typeof JournalPage>;

/** The files that were opened on a device: whose, on which day, no more. */
export const OpenedFiles = v.strictObject({
  opened: v.pipe(
    v.array(v.strictObject({ person: id('person'), day })),
    v.minLength(1),
    v.maxLength(MAX_OPENINGS),
  ),
});
/** Such openings. */
export type OpenedFiles = v.InferOutput<typeof OpenedFiles>;
