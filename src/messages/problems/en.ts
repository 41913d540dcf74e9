import type { problems as french } from './fr.ts';

/** Why something was refused or not kept, in English. */
export const problems: typeof french = {
  refusals: {
    'unknown-subject': 'There is no such record in your territory.',
    'not-allowed': 'Your role does not allow this.',
    'already-exists': 'This is done already.',
    'not-open': 'This mission is not on offer at the moment.',
    closed: 'This request is closed already. Thank you for offering your help.',
    'already-held': 'You have said yes to this mission already.',
    // `#` stands for as many as the territory has set.
    'holds-enough':
      'You have as many missions as one may take here (#). Ring the town hall: they can give you this one too.',
    'not-held': 'This mission is not yours.',
    'not-active': 'This volunteer account is not active. Ring the town hall.',
    'check-needed':
      'For this kind of help the town hall must have seen a paper first. Ring it: that is soon done.',
    'survey-not-open':
      'This survey is not open: not yet, or no longer. Ring the town hall before going on.',
    'decision-over': 'This decision was carried out or dropped already.',
    'seen-to': 'Another coordinator saw to it already.',
    'survey-not-ready':
      'This survey is not ready: a question, an answer to choose or the number of people is missing.',
    'survey-not-over':
      'This survey is not over: wait for its end before its results go back to people.',
    'not-to-be-quoted': 'This person did not agree to be quoted.',
    'not-asked': 'This answer does not belong to the questions of this survey.',
    'not-understood': 'The server did not understand this. The coordinators have received it.',
    ended: 'This person is no longer followed.',
    'helped-this-person': 'You helped this person: somebody else should ring them.',
    'too-late': 'It is too late to correct this yourself. Ring the town hall.',
    'kind-archived':
      'This kind of help is no longer on offer here. Choose another one, or restore it in the settings.',
    'last-kind': 'This is the last kind of help on offer: keep at least one.',
    'name-taken': 'This name is taken already. Choose another one.',
    full: 'This record already holds all that it can hold. Ring the town hall if it matters.',
    'could-not-be-applied':
      'The server received this and could not record it. The coordinators have it.',
  },
  others: {
    malformed: 'This holds something that the server cannot read.',
    'unknown-type': 'This version of the app is too old or too new.',
    'too-large': 'This is too long. Please shorten the text.',
    'wrong-author': 'This was written with another account.',
    conflict: 'Something else bears the same number.',
    'subject-unknown-yet': 'The record that it is about has not reached the server yet.',
    'too-many-today':
      'That is a lot for one day. The rest is kept here and will leave by itself, little by little.',
    'storage-full':
      'Your phone has no room left. Nothing is lost: make some room, then save again.',
    locked: 'The app has locked itself. Open it again: your text is kept.',
  },
};
