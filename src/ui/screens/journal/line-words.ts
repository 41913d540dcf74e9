import type { JournalKind, JournalLine, NamedAccount } from '../../../contract/journal/journal.ts';
import type { Role } from '../../../domain/kernel/actor.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayTime, writeDay, writeMoment } from '../../../messages/kernel/when.ts';

/** A line in words. */
export interface LineWords {
  readonly what: string;
  readonly when: string;
  readonly who: string;
  /** What is to be said besides. */
  readonly details: string;
}

/** How the people of the files are called on this device, by their ids. */
export type FileNames = ReadonlyMap<string, string>;

/** Says a line of the journal. */
export function lineWords(line: JournalLine, names: FileNames, messages: Messages): LineWords {
  const { journal } = messages;
  const rest = line.more ? journal.more(line.count ?? 1) : detailsOf(line, names, messages);
  return {
    what: kindWords(line.kind, messages),
    when: whenOf(line, messages),
    who: nameOf(line.by, messages) ?? journal.operator,
    details: rest,
  };
}

/** Says a kind; one of a newer server is said to be another. */
export function kindWords(kind: string, { journal }: Messages): string {
  return Object.hasOwn(journal.kinds, kind)
    ? journal.kinds[kind as JournalKind]
    : journal.otherKind;
}

/** What an account is called; undefined for none. */
function nameOf(account: NamedAccount | undefined, { journal }: Messages): string | undefined {
  return account && (account.name ?? journal.unknownAccount);
}

/** Of what a device told later only the day is known. */
function whenOf({ at, day }: JournalLine, { when }: Messages): string {
  return day === undefined ? writeMoment(at, when) : writeDay(day, when);
}

/** A role of a newer server is said to be another. */
function roleWords(role: string | undefined, { vocabulary }: Messages): string | undefined {
  return role === undefined ? undefined : vocabulary.roles[role as Role];
}

function detailsOf(line: JournalLine, names: FileNames, messages: Messages): string {
  const { journal } = messages;
  const { about, at, count = 1, kind, label, last = at, whose, by } = line;
  switch (kind as JournalKind) {
    case 'sign-in-failed':
      return journal.tries(count, sayTime(last, messages.when));
    case 'session-ended':
      return journal.sessions(count);
    case 'facts-carried':
      return journal.carried(line.count ?? 0, nameOf(whose ?? by, messages) ?? journal.operator);
    case 'invitations-sent':
      return journal.invitations(count);
    case 'rebuilt':
      return journal.repaired(line.count ?? 0);
    case 'lines-missed':
      return journal.missed(count);
    case 'file-opened':
      return names.get(about ?? '') ?? journal.unknownFile;
    case 'invited':
    case 'invitation-withdrawn':
    case 'role-changed':
      return [nameOf(whose, messages), roleWords(line.role, messages)].filter(Boolean).join(' · ');
    default:
      return label === undefined ? (nameOf(whose, messages) ?? '') : journal.key(label);
  }
}
