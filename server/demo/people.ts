import type { Id } from '../../src/domain/kernel/ids.ts';
import type { Contact, Mobility, PersonDetails, Phone } from '../../src/domain/people/person.ts';
import { houseNear, type DemoTerritory, type DemoCommune } from './territory/demo-territory.ts';
import { ELDER_MEN, ELDER_WOMEN, FAMILIES, MEN, WOMEN } from './people-names.ts';
import type { PhoneBook } from './phone-book.ts';
import { STREETS } from './territory/place-names.ts';
import { toPoint, type Spot } from './territory/plane.ts';
import type { Random } from './random.ts';

/** A fictional person who is helped, before anything happens. */
export interface DemoPerson {
  readonly id: Id<'person'>;
  readonly details: PersonDetails;
  /** How often they ask, compared with others. */
  readonly asks: number;
}

/** A house: where it is, and what the postman calls it. */
export interface DemoHouse {
  readonly commune: DemoCommune;
  readonly spot: Spot;
  readonly address: string;
}

/** A house in a hamlet, or in a bourg; where more people live there are more houses. */
export function houseOn(territory: DemoTerritory, chance: Random): DemoHouse {
  const weights = territory.communes.map((one, index) => [index, one.population] as const);
  return houseIn(territory, chance.weigh(weights), chance);
}

/** A house in one of the communes of a territory. */
export function houseIn(territory: DemoTerritory, index: number, chance: Random): DemoHouse {
  const commune = territory.communes[index];
  if (!commune) throw new RangeError('The territory has no such commune.');
  const hamlets = territory.hamlets.filter((one) => one.commune === commune.code);
  if (hamlets.length === 0 || chance.happens(0.4)) {
    const spot = houseNear(commune, commune.seat, 0.45, chance);
    return { commune, spot, address: `${chance.integer(1, 48)} ${chance.pick(STREETS)}` };
  }
  const { name, spot: middle } = chance.pick(hamlets);
  const spot = houseNear(commune, middle, 0.35, chance);
  const number = chance.integer(1, 19) * 20;
  const road = `${number} ${chance.pick(['chemin', 'route'])} ${ofPlace(name)}`;
  return { commune, spot, address: chance.happens(0.4) ? `Lieu-dit ${name}` : road };
}

/** A fictional person in a fictional house. */
export function makePerson(
  territory: DemoTerritory,
  id: Id<'person'>,
  phones: PhoneBook,
  chance: Random,
  year: number,
): DemoPerson {
  const { commune, spot, address } = houseOn(territory, chance);
  const isWoman = chance.happens(0.68);
  const family = chance.pick(FAMILIES);
  const mobility = mobilitiesOf(chance);
  const contacts = contactsOf(family, phones, chance);
  return {
    id,
    details: {
      given: chance.pick(isWoman ? ELDER_WOMEN : ELDER_MEN),
      family,
      title: isWoman ? 'madam' : 'sir',
      birthYear: year - chance.integer(71, 97),
      phones: phonesOf(phones, chance),
      commune: commune.code,
      address,
      // A few homes have not been placed on the map yet.
      ...(chance.happens(0.93) && { point: toPoint(territory.center, spot) }),
      ...(chance.happens(0.45) && { access: chance.pick(ACCESS) }),
      ...(mobility.length > 0 && { mobility }),
      livesAlone: chance.happens(0.7),
      ...(contacts.length > 0 && { contacts }),
      ...(chance.happens(0.25) && { notes: chance.pick(NOTES) }),
    },
    // Some ask every week, most now and then, a few never dare.
    asks: 0.1 + chance.next() ** 3 * 4,
  };
}

function ofPlace(name: string): string {
  if (name.startsWith('Les ')) return `des ${name.slice(4)}`;
  if (name.startsWith('Le ')) return `du ${name.slice(3)}`;
  return name.startsWith('La ') ? `de la ${name.slice(3)}` : `de ${name}`;
}

function phonesOf(book: PhoneBook, chance: Random): Phone[] {
  const home = { number: book.home() };
  if (chance.happens(0.15)) return [home, { number: book.mobile(), answeredBy: 'sa fille' }];
  return chance.happens(0.25) ? [home, { number: book.mobile() }] : [home];
}

function mobilitiesOf(chance: Random): Mobility[] {
  const often = [
    ['walking-aid', 0.3],
    ['needs-an-arm', 0.2],
    ['hard-of-hearing', 0.22],
    ['wheelchair', 0.06],
  ] as const;
  return often.flatMap(([mobility, share]) => (chance.happens(share) ? [mobility] : []));
}

function contactsOf(family: string, book: PhoneBook, chance: Random): Contact[] {
  const count = chance.weigh([
    [0, 0.2],
    [1, 0.55],
    [2, 0.25],
  ]);
  return RELATIONS.slice(0, count).map((relations) => {
    const { relation, names, isFamily } = chance.pick(relations);
    const name = `${chance.pick(names)} ${isFamily ? family : chance.pick(FAMILIES)}`;
    return { name, relation, phone: chance.happens(0.6) ? book.mobile() : book.elsewhere() };
  });
}

interface Relation {
  readonly relation: string;
  readonly names: readonly string[];
  readonly isFamily: boolean;
}

/** Who is rung first, and who next. */
const RELATIONS: readonly (readonly Relation[])[] = [
  [
    { relation: 'fille', names: WOMEN, isFamily: true },
    { relation: 'fils', names: MEN, isFamily: true },
    { relation: 'belle-fille', names: WOMEN, isFamily: true },
    { relation: 'neveu', names: MEN, isFamily: false },
  ],
  [
    { relation: 'voisine', names: WOMEN, isFamily: false },
    { relation: 'sœur', names: ELDER_WOMEN, isFamily: false },
    { relation: 'petit-fils', names: MEN, isFamily: true },
  ],
];

const ACCESS: readonly string[] = [
  'Portail vert, sonner deux fois.',
  'Passer par la cour, la porte de devant ne s’ouvre plus.',
  'Chien gentil mais bruyant.',
  'Trois marches sans rampe ; se garer dans la cour.',
  'Frapper fort, entend mal.',
  'Se garer au hangar, le chemin est étroit.',
  'Clé chez la voisine d’en face en cas de besoin.',
  'Après la ferme, deuxième maison à volets bleus.',
  'Au bout du chemin de terre ; boueux quand il pleut.',
];

const NOTES: readonly string[] = [
  'Met un peu de temps à venir au téléphone.',
  'N’ose pas demander : proposer.',
  'Aime parler de son jardin.',
  'A longtemps tenu le café du bourg.',
  'Le fils passe un week-end sur deux.',
  'Ne conduit plus depuis l’hiver dernier.',
  'Joue volontiers à la belote.',
];
