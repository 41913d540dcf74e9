import { endedPlaceOf, membershipOf, type Account, type Accounts, type UserId } from './account.ts';
import { openSessionsIdOf } from './open-sessions.ts';
import type { Records } from './records.ts';

/**
 * Takes a territory out of the accounts: places, codes, keys, calendars and devices. Who has no other place has
 * no account any more, and no session. It can be done again after it was cut short.
 * @returns how many people have no account any more
 */
export async function forgetTerritory(
  records: Records,
  accounts: Accounts,
  territory: string,
): Promise<number> {
  for (const kind of ['device', 'key', 'holder', 'parked', 'notices', 'sure']) {
    for await (const { id } of records.list(`${kind}:${territory}.`)) await records.remove(id);
  }
  for (const kind of ['invitation:', 'calendar:', 'number:']) {
    for await (const { id, fields } of records.list<{ territory: string }>(kind)) {
      if (fields.territory === territory) await records.remove(id);
    }
  }
  for await (const { id } of records.list('calendar-turn:')) {
    if (id.endsWith(`.${territory}`)) await records.remove(id);
  }
  await records.remove(`ending:${territory}`);
  const gone = new Set<UserId>();
  for await (const { id, fields } of records.list<Account>('user:')) {
    if (!membershipOf(fields, territory) && !endedPlaceOf(fields, territory)) continue;
    const user = id as UserId;
    const { memberships, ended = {} } = fields;
    const places = [...Object.keys(memberships), ...Object.keys(ended)];
    const isOnlyPlace = places.every((name) => name === territory);
    if (!isOnlyPlace) {
      await accounts.leave(user, territory);
      continue;
    }
    gone.add(user);
    await endSessions(records, user);
    await accounts.discard(user);
  }
  return gone.size;
}

async function endSessions(records: Records, user: UserId): Promise<void> {
  for await (const { id, fields } of records.list<{ user: UserId }>('session:')) {
    if (fields.user !== user) continue;
    await records.remove(`push:${id.slice('session:'.length)}`);
    await records.remove(id);
  }
  await records.remove(openSessionsIdOf(user));
}
