/** What a column of a file means, and the headers under which it is known. */
export type Columns<Key extends string> = Readonly<Record<Key, readonly string[]>>;

/** What may be said of a person, one column each. */
export type PersonKey =
  | 'family'
  | 'given'
  | 'title'
  | 'born'
  | 'phone'
  | 'phone2'
  | 'commune'
  | 'address'
  | 'address2'
  | 'lat'
  | 'lon'
  | 'access'
  | 'mobility'
  | 'alone'
  | 'contact'
  | 'relation'
  | 'contactPhone'
  | 'notes';

/** What may be said of a volunteer. */
export type VolunteerKey =
  | 'family'
  | 'given'
  | 'phone'
  | 'commune'
  | 'lat'
  | 'lon'
  | 'kinds'
  | 'maxKm'
  | 'words'
  | 'approved';

const SHARED = {
  family: ['nom', 'nom de famille', 'family name', 'family', 'last name', 'surname'],
  given: ['prenom', 'prenoms', 'given name', 'given', 'first name'],
  commune: ['commune', 'ville', 'code commune', 'code insee', 'insee', 'town'],
  lat: ['latitude', 'lat', 'y'],
  lon: ['longitude', 'lon', 'lng', 'long', 'x'],
} as const;

/** The headers of a file of people, French or English; accents, case and punctuation do not matter. */
export const PERSON_COLUMNS: Columns<PersonKey> = {
  ...SHARED,
  title: ['civilite', 'titre', 'title'],
  born: ['annee de naissance', 'date de naissance', 'naissance', 'ne e le', 'birth year', 'born'],
  phone: ['telephone', 'telephone fixe', 'tel', 'tel fixe', 'fixe', 'phone', 'telephone 1'],
  phone2: ['portable', 'telephone portable', 'mobile', 'telephone 2', 'phone 2'],
  address: [
    'adresse',
    'adresse 1',
    'adresse1',
    'adresse ligne 1',
    'rue',
    'address',
    'address 1',
    'street',
  ],
  address2: [
    ...['adresse 2', 'adresse2', 'adresse ligne 2', 'complement d adresse', 'complement adresse'],
    ...['complement', 'lieu dit', 'hameau', 'address 2'],
  ],
  access: ['acces', 'consignes d acces', 'access'],
  mobility: ['mobilite', 'mobility'],
  alone: ['vit seul', 'vit seule', 'vit seul e', 'seul', 'lives alone'],
  contact: ['contact', 'personne a prevenir', 'nom du contact', 'contact name'],
  relation: ['lien', 'lien du contact', 'parente', 'relation', 'contact relation'],
  contactPhone: ['telephone du contact', 'tel contact', 'telephone contact', 'contact phone'],
  notes: ['remarques', 'remarque', 'notes', 'observations', 'commentaire'],
};

/** The headers of a file of volunteers. */
export const VOLUNTEER_COLUMNS: Columns<VolunteerKey> = {
  ...SHARED,
  phone: ['telephone', 'portable', 'tel', 'mobile', 'phone'],
  kinds: ['aides', 'aide', 'types', 'types d aide', 'missions', 'kinds', 'kinds of help'],
  maxKm: ['km', 'km max', 'rayon', 'rayon km', 'distance', 'distance max', 'max km'],
  words: [
    'disponibilites',
    'disponibilite',
    'remarques',
    'remarque',
    'words',
    'notes',
    'availability',
  ],
  approved: ['valide', 'validee', 'valide e', 'accepte', 'actif', 'active', 'approved'],
};
