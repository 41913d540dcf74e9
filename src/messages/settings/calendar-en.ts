import type { calendar as french } from './calendar-fr.ts';

/** A volunteer's missions in their own calendar, in English. */
export const calendar: typeof french = {
  heading: 'My calendar',
  text: 'Your missions can show in the calendar of your telephone: what and when, never at whose door. They keep themselves up to date.',
  show: 'Get my link',
  link: 'Your private link',
  how: 'Copy this link, then choose “Subscribe” or “Add from an address” in your calendar. Give it to nobody.',
  copy: 'Copy the link',
  copied: 'Link copied.',
  copyFailed: 'This telephone does not let one copy: keep your finger on the link.',
  open: 'Open in my calendar',
  renew: 'Change the link',
  renewHint: 'To be done when somebody else saw it: the link before will show nothing any more.',
  renewed: 'Here is your new link. The one before no longer works.',
};
