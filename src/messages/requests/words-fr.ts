import type { ClaimStanding } from '../../domain/requests/claim.ts';
import type {
  Closing,
  ClosingReason,
  GivingBackReason,
  NotDoneReason,
  Outcome,
  Phase,
} from '../../domain/requests/phase.ts';
import type { Channel } from '../../domain/requests/request.ts';

/** The words of requests, in French. */
export const words = {
  phases: {
    noted: 'Notée',
    open: 'Proposée',
    provisional: 'À confirmer',
    confirmed: 'Confirmée',
    'under-way': 'En cours',
    done: 'Faite',
    'partly-done': 'Faite en partie',
    'not-done': 'Pas faite',
    unmet: 'Sans réponse',
    'passed-on': 'Transmise',
    cancelled: 'Annulée',
    'done-elsewhere': 'Faite autrement',
  } satisfies Record<Phase, string>,
  // A claim, told to the volunteer who made it.
  standings: {
    provisional: 'Acceptée, à confirmer',
    confirmed: 'Confirmée pour vous',
    substitute: 'Vous êtes en renfort',
    offered: 'Elle est à nouveau libre pour vous',
    'given-back': 'Vous l’avez rendue',
    released: 'On n’a plus besoin de vous, merci',
  } satisfies Record<ClaimStanding, string>,
  // A claim, told of the volunteer who made it: "Luc Morel : y va".
  claimants: {
    provisional: 'a accepté, à confirmer',
    confirmed: 'y va',
    substitute: 'en renfort',
    offered: 'en renfort, à rappeler',
    'given-back': 'a rendu la mission',
    released: 'libéré',
  } satisfies Record<ClaimStanding, string>,
  closings: {
    unmet: 'Sans réponse',
    'passed-on': 'Transmise à un partenaire',
    cancelled: 'Annulée',
    'done-elsewhere': 'Faite autrement',
  } satisfies Record<Closing, string>,
  closingReasons: {
    'no-volunteer': 'Personne n’était disponible',
    'too-late': 'Trop tard',
    'too-far': 'Trop loin',
    'not-for-us': 'Ce n’est pas pour nous',
    'person-declined': 'La personne n’en veut plus',
    'found-another-way': 'Une autre solution a été trouvée',
    hospital: 'Hospitalisation',
    moved: 'Déménagement',
    deceased: 'Décès',
    duplicate: 'Notée deux fois',
    weather: 'Le temps ne le permet pas',
    other: 'Autre raison',
  } satisfies Record<ClosingReason, string>,
  outcomes: {
    done: 'C’est fait',
    'partly-done': 'En partie',
    'not-done': 'Pas fait',
  } satisfies Record<Outcome, string>,
  notDoneReasons: {
    'person-absent': 'La personne n’était pas là',
    'person-declined': 'La personne n’en voulait plus',
    'volunteer-hindered': 'Un empêchement',
    'car-trouble': 'Panne de voiture',
    weather: 'Le temps',
    other: 'Autre raison',
  } satisfies Record<NotDoneReason, string>,
  givingBackReasons: {
    ill: 'Je ne suis pas en forme',
    'no-car': 'Je n’ai pas de voiture',
    'other-duty': 'J’ai autre chose ce jour-là',
    'too-far': 'C’est trop loin',
    other: 'Autre raison',
  } satisfies Record<GivingBackReason, string>,
  channels: {
    phone: 'au téléphone',
    counter: 'à l’accueil',
    encounter: 'pendant une rencontre',
    post: 'par courrier',
  } satisfies Record<Channel, string>,
};
