import type { TeamMember } from '../../../data/accounts/team.ts';
import type { Role } from '../../../domain/kernel/actor.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDay } from '../../../messages/kernel/when.ts';
import { dayHere, today } from '../../kit/today.ts';

/** What somebody does here, and where: "Agent de visite · secteur : le plateau". */
export function rolesWords(
  {
    identity,
    roles,
    secondFactor,
    sector,
  }: Pick<TeamMember, 'identity' | 'roles' | 'secondFactor' | 'sector'>,
  messages: Messages,
): string {
  const said = roles.map((role) => roleWord(role, messages));
  const { team } = messages;
  return [
    ...said,
    ...(sector === undefined ? [] : [team.sector(sector)]),
    ...(secondFactor ? [team.factorOn] : []),
    ...(identity ? [team.identityOn] : []),
  ].join(' · ');
}

/** A role in words; one of a newer server is said to be another. */
export function roleWord(role: string, { vocabulary }: Messages): string {
  return vocabulary.roles[role as Role];
}

/** When they were last here, with how many devices and sign-ins. */
export function contactWords({ devices, seen, sessions }: TeamMember, messages: Messages): string {
  const { team } = messages;
  return [
    seen === undefined ? team.neverSeen : team.seen(dayWords(seen, messages)),
    team.devices(devices.length),
    team.sessions(sessions),
  ].join(' · ');
}

/** The day of a moment, as one says it today. */
export function dayWords(moment: string, { when }: Messages): string {
  return sayDay(dayHere(moment), today(), when);
}
