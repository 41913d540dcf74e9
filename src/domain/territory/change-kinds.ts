import type { Actor } from '../kernel/actor.ts';
import { withChanges } from '../kernel/changes.ts';
import { momentOf } from '../kernel/fact.ts';
import { folded } from '../kernel/folded.ts';
import { coordinatorsMay } from '../kernel/judging.ts';
import { isOwnKind, type MissionKind } from '../kernel/kind.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Moment } from '../kernel/when.ts';
import { kindsOnOffer, settingOf, type KindsOf } from './kind-list.ts';
import type { KindWords } from './kind-setting.ts';
import type { KindSet, Territory } from './territory.ts';

/**
 * A phone may have been away for so long before it hears that a kind was archived. A fact counts from
 * its receipt, so what was written before that day may come in after it.
 */
const UNDERSTOOD_FOR_MS = 30 * 24 * 60 * 60_000;

/**
 * Refuses to ask for help of a kind that was archived. Whoever was away and had not heard of it yet is
 * understood, for 30 days; so is a kind that is not known here: what somebody needs is never lost.
 */
export function askable(kind: MissionKind, territory: KindsOf, at: Moment): Refusal | undefined {
  const since = Date.parse(at) - Date.parse(settingOf(kind, territory)?.archivedAt ?? at);
  return since > UNDERSTOOD_FOR_MS ? 'kind-archived' : undefined;
}

/** Refuses a name that another kind has, and to archive the last one that is on offer. */
export function settable(fact: KindSet, actor: Actor, territory: Territory): Refusal | undefined {
  const { kind, changes, archived } = fact.data;
  const { words } = changes;
  // Two of one name could not be told apart; accents and capitals tell nothing apart either.
  const isTaken = (territory.kindSettings ?? []).some(
    (one) =>
      one.kind !== kind &&
      (nameIn('fr', one.words) === nameIn('fr', words) ||
        nameIn('en', one.words) === nameIn('en', words)),
  );
  if (words && isTaken) return coordinatorsMay(fact, actor) ?? 'name-taken';
  const isLast = archived && kindsOnOffer(territory).every((one) => one === kind);
  return coordinatorsMay(fact, actor) ?? (isLast ? 'last-kind' : undefined);
}

/**
 * The territory after something was said of one kind of help; what is not mentioned stays as it stood.
 * An own kind that is not known yet begins, the last in the list.
 */
export function kindSet(territory: Territory, fact: KindSet): Territory {
  const { kind, changes, archived, before } = fact.data;
  const known = settingOf(kind, territory);
  const kinds = kindsOnOffer(territory);
  const others = kinds.filter((one) => one !== kind);
  const wasOnOffer = others.length < kinds.length;
  const isOnOffer = archived === undefined ? wasOnOffer || (!known && isOwnKind(kind)) : !archived;
  // Before one that is gone it is the last; where nothing was said of its place it keeps it.
  const found = (before === undefined ? kinds : others).indexOf(before ?? kind);
  const at = found < 0 ? others.length : found;
  const setting = withChanges(
    { ...known, kind },
    {
      ...changes,
      ...(isOnOffer && { archivedAt: null }),
      // Two who archive it at once have archived it once, when the first did.
      ...(archived && wasOnOffer && { archivedAt: momentOf(fact) }),
    },
  );
  return {
    ...territory,
    kinds: isOnOffer ? [...others.slice(0, at), kind, ...others.slice(at)] : others,
    kindSettings: [...(territory.kindSettings ?? []).filter((one) => one.kind !== kind), setting],
  };
}

function nameIn(language: 'fr' | 'en', words: KindWords | null | undefined): string | undefined {
  return words ? folded(words[language] ?? words.fr) : undefined;
}
