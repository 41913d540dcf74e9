import type { Invited, InvitationsNow } from '../../../contract/door/invitations.ts';
import { MOST_INVITED, type PastedAddresses } from '../../../domain/surveys/pasted-addresses.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';

/** So many addresses that are none are named; of more it is said how many. */
const MOST_FAULTS = 8;

/** What was found among what was pasted: how many, what stood there twice. */
export function foundWords(
  { addresses, repeated }: PastedAddresses,
  { surveys: { mails } }: Messages,
): string {
  const words = [
    mails.count(addresses.length),
    ...(repeated > 0 ? [mails.repeated(repeated)] : []),
  ];
  return words.join(' ');
}

/** What is no address, and why, each in a line. */
export function faultWords(
  { faults }: PastedAddresses,
  { surveys: { mails } }: Messages,
): readonly string[] {
  const told = faults.slice(0, MOST_FAULTS);
  const more = faults.length - told.length;
  return [
    ...told.map(({ text, why }) => mails.faultOf(text.slice(0, 60), mails.fault[why])),
    ...(more > 0 ? [mails.moreFaults(more)] : []),
  ];
}

/** Why these addresses cannot be written to as they are; empty: they can. */
export function whyNot(
  { addresses, faults }: PastedAddresses,
  { surveys: { mails } }: Messages,
): string {
  if (faults.length > 0) return mails.wrong;
  if (addresses.length === 0) return mails.noAddress;
  return addresses.length > MOST_INVITED ? mails.tooMany(MOST_INVITED) : '';
}

/** What became of the addresses that were sent; those that found no room are told beside the button. */
export function sentWords(
  { taken, known, askedNoMore }: Invited,
  { surveys: { mails } }: Messages,
): readonly string[] {
  return [
    mails.sent(taken),
    ...(known > 0 ? [mails.known(known)] : []),
    ...(askedNoMore > 0 ? [mails.askedNoMore(askedNoMore)] : []),
  ];
}

/** How invitations go; empty when nobody was invited yet. */
export function standingWords(
  { invited, waiting, givenUp }: InvitationsNow,
  { surveys: { mails } }: Messages,
): string {
  const words = [
    ...(invited > 0 ? [mails.invited(invited)] : []),
    ...(waiting > 0 ? [mails.waiting(waiting)] : []),
    ...(givenUp > 0 ? [mails.givenUp(givenUp)] : []),
  ];
  return words.join(' ');
}
