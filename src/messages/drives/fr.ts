import { numberIn } from '../kernel/numbers.ts';
import { pluralIn } from '../kernel/plural.ts';

const number = numberIn('fr');
const plural = pluralIn('fr');

/** Cars and ways, in French. */
export const drives = {
  heading: 'Le trajet',
  errands: (count: number) =>
    ['', 'une course', 'deux courses', 'trois courses', 'quatre courses'][count] ??
    `${number(count)} courses`,
  proposals: (count: number) =>
    plural(count, { one: 'Une seule voiture possible', other: '# voitures à partager' }),
  question: (errands: string) => `Une seule voiture pour ${errands} ?`,
  shared: (errands: string) => `Une voiture pour ${errands}`,
  sharedText: 'Ces personnes vont au même endroit le même jour. Vous pouvez les emmener ensemble.',
  joins: (errands: string) => `Une place dans une voiture : ${errands} en tout`,
  whole: (distance: string, time: string) => `${distance} en voiture, ${time} de porte à porte`,
  withoutHome: 'Sans le trajet depuis chez le bénévole : personne n’a encore dit oui.',
  stops: 'Les arrêts, dans l’ordre',
  about: (time: string) => `vers ${time}`,
  leg: (distance: string, time: string) => `${distance}, ${time} de route`,
  start: {
    you: 'Vous partez de chez vous',
    other: (name: string) => `${name} : départ du domicile`,
  },
  end: {
    you: 'Vous êtes de retour chez vous',
    other: (name: string) => `${name} : retour au domicile`,
  },
  somebody: (commune: string) => `une personne, à ${commune}`,
  volunteer: 'Le bénévole',
  pickUp: (name: string) => `Vous prenez ${name}`,
  dropOff: (name: string) => `Vous ramenez ${name}`,
  deliver: (name: string) => `Vous déposez les courses : ${name}`,
  visit: (name: string) => `Chez ${name}`,
  desk: {
    pickUp: (name: string) => `Départ : ${name}`,
    dropOff: (name: string) => `Retour : ${name}`,
    deliver: (name: string) => `Courses déposées : ${name}`,
  },
  destination: 'Destination',
  stays: (time: string) => `${time} sur place`,
  navigate: 'Itinéraire',
  navigateTo: (stop: string) => `Itinéraire : ${stop}`,
  map: 'Carte du trajet',
  showMap: 'Voir le trajet sur la carte',
  hideMap: 'Masquer la carte',
  rough:
    'Environ : un des lieux n’est connu qu’au kilomètre près, ou la carte du territoire n’est pas sur cet appareil.',
  unknown: 'Trajet inconnu : un des lieux n’est pas placé sur la carte.',
  noLonger: 'Ces courses ne tiennent plus dans une seule voiture, aux heures demandées.',
  acceptAll: (errands: string) => `Je m’occupe de ces ${errands}`,
  acceptedAll: 'C’est noté. Nous confirmons chaque course dès que le réseau le permet.',
  othersFree: (count: number) =>
    plural(count, {
      one: 'Une autre personne va au même endroit ce jour-là et cherche encore une voiture.',
      other: '# autres personnes vont au même endroit ce jour-là et cherchent encore une voiture.',
    }),
  takeOthers: 'Je peux aussi les emmener',
  sameWay: 'Vont aussi au même endroit ce jour-là :',
  join: 'Dans la même voiture',
  joinNamed: (name: string) => `Dans la même voiture : ${name}`,
  group: 'Regrouper dans une voiture',
  grouped: 'Regroupées dans une voiture.',
  apart: 'Défaire le groupe',
  parted: 'Chaque course repart seule.',
  showPlan: 'Voir les arrêts',
  hidePlan: 'Masquer les arrêts',
  notNow: 'Pas cette fois',
  notNowDone: 'Nous ne le proposerons plus.',
  saved: (saved: string, whole: string) => `${saved} de moins que séparément (${whole})`,
  together: 'Ensemble',
  air: 'Effet sur l’air',
  emitted: (mass: string) => `${mass} de CO2 émis`,
  avoided: (emitted: string, avoided: string, net: string) =>
    `${emitted} de CO2 émis, ${avoided} évités par le partage, soit ${net} net`,
  airHow: (grams: number, source: string) =>
    `Calculé à ${number(grams, 2)} g par kilomètre (${source}). Une course seule émet ; seul le partage évite.`,
  share: 'Participation du passager',
  shareFor: (name: string) => `Participation : ${name}`,
  shareKm: (money: string, distance: string) => `${money} pour ${distance}`,
  shareLeast: (money: string) => `au moins ${money} : le trajet depuis chez le bénévole s’y ajoute`,
  shareOpen: (money: string) => `${money} environ, à convenir : la distance est estimée`,
  agree: 'Distance retenue',
  agreeHint:
    'Domicile à domicile. La participation n’est demandée que pour une distance connue ou retenue par vous.',
  agreeSave: 'Retenir cette distance',
  agreed: (distance: string) => `Distance retenue : ${distance}.`,
  agreeUndo: 'Ne plus la retenir',
  agreeBad: 'Indiquez des kilomètres, par exemple 26.',
  far: 'Plus de 100 km : au-delà de ce que prévoit le transport d’utilité sociale. À vous de voir, et de noter pourquoi.',
  tariff: {
    heading: 'Participation aux trajets',
    text: 'Ce que les passagers donnent pour la voiture, compté de domicile à domicile.',
    none: 'Rien n’est demandé.',
    now: (perKm: string) => `${perKm} par kilomètre`,
    least: (money: string) => `au moins ${money}`,
    most: (money: string) => `au plus ${money}`,
    perKm: 'Par kilomètre, en centimes',
    minimum: 'Au moins, en euros',
    maximum: 'Au plus, en euros',
    isOver: 'au-dessus du plafond légal',
    change: 'Changer',
    save: 'Enregistrer',
    remove: 'Ne rien demander',
    saved: 'Participation enregistrée.',
    removed: 'Plus rien n’est demandé.',
    bad: 'Indiquez un nombre de centimes entre 0 et 100.',
    badMoney: 'Indiquez un montant en euros, par exemple 3,75.',
    crossed: 'Le plus doit être au-dessus du moins.',
    over: (ceiling: string, source: string) =>
      `C’est plus que le plafond du transport d’utilité sociale (${ceiling} par km, ${source}). Dites pourquoi.`,
    why: 'Pourquoi plus que le plafond',
    whyMissing: 'Dites en une phrase pourquoi le territoire demande davantage.',
  },
};
