/**
 * The walls of the house (README.md, "Layout"): who may import whom. The compiler's project
 * references already know the order of the layers; these rules add libraries and inner rooms.
 */
const { readdirSync } = require('node:fs');

/** A wall: nothing in `from` may import something in `to`. */
const wall = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** A library with one home: nobody else may import it. Types are shapes, and may travel. */
const only = (libraries, home) =>
  wall(
    `${libraries.split('|')[0]} only in ${home}`,
    `Behind its seam a library can be replaced; everywhere, it cannot.`,
    { path: '^(src|server)/', pathNot: `^${home}` },
    { path: `node_modules/(@types/)?(${libraries})`, dependencyTypesNot: ['type-only'] },
  );

/** The folders directly in a folder: in a layer, its nouns; in `screens`, its families. */
const roomsIn = (layer) =>
  readdirSync(`${__dirname}/${layer}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/**
 * Nothing imports sideways between the nouns of a layer: one may use the shared rooms, and those that
 * are named for it here with the reason.
 */
const roomsApart = (layer, shared, doors = []) =>
  roomsIn(layer)
    .filter((room) => !shared.includes(room))
    .map((room) => {
      const open = doors.filter(([from]) => new RegExp(`^(${from})$`).test(room));
      const allowed = [room, ...shared, ...open.map(([, to]) => to)].join('|');
      const reasons = open.map(([, to, why]) => `${to}: ${why}`).join(' ');
      return wall(
        `${layer}/${room} keeps to its room`,
        `A noun changes alone. ${reasons}`.trim(),
        { path: `^${layer}/${room}/` },
        { path: `^${layer}/`, pathNot: `^${layer}/(${allowed})` },
      );
    });

/** Rooms that lie upon one another, the lowest first: each may use those before it, none after it. */
const inOrder = (layer, comment, rooms) =>
  rooms
    .slice(0, -1)
    .map((room, index) =>
      wall(
        `${layer}/${room} knows nothing above it`,
        `${rooms.slice(index).join(' < ')}. ${comment}`,
        { path: `^${layer}/${room}/` },
        { path: `^${layer}/(${rooms.slice(index + 1).join('|')})/` },
      ),
    );

module.exports = {
  forbidden: [
    ...roomsApart(
      'src/domain',
      ['kernel', 'statistics'],
      [
        ['missions', 'requests', 'a mission is what volunteers see of a request.'],
        ['missions', 'people|volunteers', 'a brief says who waits, a preview who answers.'],
        ['requests|encounters', 'people', 'a person is asked for, and met.'],
        ['requests|people', 'volunteers', 'whoever stood with a request stands with it again.'],
        ['requests|people|surveys', 'territory', 'a day is told by the clocks there.'],
        ['people|volunteers', 'requests', 'whoever ends takes along what hangs on them.'],
        ['missions|volunteers', 'territory', 'it sets how many missions one may take.'],
        ['attempts', 'people|volunteers', 'they are who is rung.'],
        ['territory', 'drives|indicators|rates', 'its tariff, its rates, what it publishes.'],
        ['drives', 'rates', 'what a kilometre may cost and emits is dated.'],
        [
          'indicators',
          'requests|people|volunteers|encounters|drives|rates|diagnosis|surveys',
          'it counts them; what leaves the house goes by one rule.',
        ],
        ['surveys', 'attempts', 'how far a survey is, its calls tell.'],
        ['synthesis', 'surveys', 'it puts together what surveys of all territories found.'],
        ['territory', 'drives', 'the tariff of a drive is the territory’s.'],
        ['notices', 'requests|volunteers|territory', 'what is told follows from them.'],
        [
          'merges',
          'people|requests|volunteers',
          'two records are made one, with what hangs on them.',
        ],
        ['diagnosis', 'people|requests|territory|volunteers', 'it counts what they hold.'],
      ],
    ),
    ...roomsApart(
      'src/contract',
      ['kernel'],
      [
        ['missions', 'people|requests', 'a brief says what is known of them.'],
        ['volunteers', 'territory', 'a paper that was seen is one that a kind asks for.'],
        [
          'door',
          'surveys|candidacies|signals',
          'what is said at the door is what a noun lets be said.',
        ],
      ],
    ),
    ...roomsApart('src/messages', ['kernel']),
    wall(
      'kernels know no noun',
      'What is the same for every noun is said of none of them; the list stands beside it.',
      { path: '^src/(domain|contract)/kernel/' },
      { path: '^src/$1/', pathNot: '^src/$1/kernel/' },
    ),
    wall(
      'statistics know no noun',
      'Formulas of the field, for whatever is counted: counts come in, figures or a reason go out.',
      { path: '^src/domain/statistics/' },
      { path: '^src/domain/', pathNot: '^src/domain/statistics/' },
    ),
    wall(
      'nouns are given',
      'Device and server are put together with the nouns there are: what they are made of takes none from around.',
      { path: '^(src/data/[^/]+/|server/(accounts|guards|referee|replication|routes|store)/)' },
      {
        path: '^src/(domain/(nouns|rules)|contract/(checks|known-(nouns|to-everybody)|nouns))(-of-(everybody|staff))?[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    ),
    ...roomsApart(
      'src/data',
      ['kernel', 'engine'],
      [
        ['missions|rounds|drives|diagnosis|addresses|indicators', 'territory', 'names and tariff.'],
        ['accounts', 'territory', 'whose door it is.'],
        ['rounds|drives|diagnosis|addresses', 'pack', 'ways and addresses are read in the pack.'],
        ['drives', 'missions', 'a drive is that of a mission.'],
        ['requests', 'missions', 'a request shows how its mission stands.'],
        ['volunteers', 'people', 'who is found by name is found alike.'],
      ],
    ),
    wall(
      'the kernel of data stands alone',
      'It says what everybody upon it speaks of: a command, a live value, a refusal.',
      { path: '^src/data/kernel/' },
      { path: '^src/data/', pathNot: '^src/data/kernel/' },
    ),
    wall(
      'the engine knows no noun of data',
      'It keeps, sends and shows documents; what a noun wants of it is handed to it.',
      { path: '^src/data/engine/' },
      { path: '^src/data/', pathNot: '^src/data/(kernel|engine)/' },
    ),
    ...inOrder('src/data/engine', 'What is written lies below what writes it.', [
      ...['disk', 'vault', 'outbox', 'read-model', 'live'],
      ...['gateway', 'replica', 'sync'],
    ]),
    wall(
      'every room of the engine may use the channel, none the writer',
      'Tabs are told of everything; facts are written from above, by the nouns.',
      { path: '^src/data/engine/[^/]+/' },
      { path: '^src/data/engine/[^/]+[.]ts$', pathNot: 'tab-channel[.]ts$' },
    ),
    {
      name: 'no folders that need each other',
      comment: 'Two rooms that import each other are one, or three.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src/(data|ui)/' },
      to: { circular: true },
    },
    wall(
      'a family uses another through cards',
      'What several families show is a card. Settings show the part that each family brings.',
      { path: '^src/ui/screens/([^/]+)/' },
      { path: '^src/ui/screens/', pathNot: '^src/ui/screens/($1/|[^/]+/[^/]+-settings[.]ts$)' },
    ),
    wall(
      'only settings show the settings of others',
      'Each family brings its part of the settings; the settings page composes them.',
      { path: '^src/ui/screens/([^/]+)/', pathNot: '^src/ui/screens/settings/' },
      { path: '-settings[.]ts$', pathNot: '^src/ui/screens/$1/' },
    ),
    wall(
      'cards know no screen',
      'A card is shown by several families and belongs to none.',
      { path: '^src/ui/cards/' },
      { path: '^src/ui/(screens|app)/' },
    ),
    ...inOrder(
      'src/ui/cards',
      'A place is shown within a person, a person within what they ask for.',
      [
        ...['accounts', 'pack', 'territory', 'addresses', 'people', 'attempts'],
        ...['encounters', 'requests', 'missions', 'drives'],
      ],
    ),
    wall(
      'the kit knows no card and no screen',
      'It is what every screen is made with.',
      { path: '^src/ui/kit/' },
      { path: '^src/ui/(cards|screens|app)/' },
    ),
    wall(
      'screens do not know the app',
      'The app finds the screens; a screen finds its services in the kit.',
      { path: '^src/ui/screens/' },
      { path: '^src/ui/app/' },
    ),
    wall(
      'domain is pure',
      'The same rules run on every device and on the server: no library, no clock, no platform.',
      { path: '^src/domain/' },
      { pathNot: '^src/domain/' },
    ),
    wall(
      'contract: domain and valibot',
      'What travels is described once, with nothing but the words of the domain.',
      { path: '^src/contract/' },
      { pathNot: '^src/(domain|contract)/|node_modules/valibot' },
    ),
    wall(
      'pack: bytes in, answers out',
      'One engine for devices, server and builder: it reads no disk, no network, no clock.',
      { path: '^src/pack/' },
      {
        pathNot: '^src/(domain|contract|pack)/|node_modules/(flatqueue|flatbush)',
      },
    ),
    wall(
      'messages know words only',
      'A catalogue speaks of the domain and of the errors of the contract.',
      { path: '^src/messages/' },
      { pathNot: '^src/(domain|contract|messages)/' },
    ),
    wall(
      'data never asks a screen',
      'State comes down: sync and storage do not know who looks.',
      { path: '^src/data/' },
      { path: '^src/(ui|messages|service-worker|main)' },
    ),
    wall(
      'screens see the facades only',
      'A facade bears the name of its noun, or is named here; all else is the machinery below.',
      { path: '^src/ui/' },
      {
        path: '^src/data/',
        pathNot:
          '^src/data/(device[.]ts|kernel/|([a-z]+)/\\2[.]ts|accounts/(session|replication-keys|own-access|team)[.]ts|' +
          'attempts/call-sheet[.]ts|pack/(territory-pack|roads)[.]ts|' +
          'sending/(sync|handing-over)[.]ts|settings/storage[.]ts|territory/communes[.]ts)',
      },
    ),
    wall(
      'service worker is alone',
      'It keeps the app startable; it neither stores nor replicates records.',
      { path: '^src/service-worker/' },
      { path: '^src/(data|ui|messages|main)' },
    ),
    wall(
      'the public door is a page of its own',
      'It travels to people without the app: words, rules and shapes, no library, no device, no screen.',
      { path: '^src/door/' },
      {
        path: '^src/|node_modules/',
        pathNot:
          '^src/(door|domain|contract|messages/door)/|^src/messages/kernel/phone-number[.]ts$|node_modules/valibot',
        dependencyTypesNot: ['type-only'],
      },
    ),
    wall(
      'nobody imports the public door',
      'It is built apart.',
      { path: '^src/', pathNot: '^src/door/' },
      { path: '^src/door/' },
    ),
    wall(
      'nothing imports main',
      'main.ts composes; who needs something is given it.',
      { path: '^(src|server)/' },
      { path: '^src/main[.]ts$' },
    ),
    wall(
      'elements know no page',
      'Elements take properties and give events; pages compose them.',
      { path: '^src/ui/elements/' },
      { path: '^src/(data|ui/(kit|cards|screens|app))/', dependencyTypesNot: ['type-only'] },
    ),
    wall(
      'server sees domain, contract, pack, messages',
      'The server has no screen and no device.',
      { path: '^server/' },
      { path: '^src/', pathNot: '^src/(domain|contract|pack|messages)/' },
    ),
    wall(
      'the store knows nothing of the domain',
      'It keeps documents with an audience, whatever they say.',
      { path: '^server/store/' },
      { path: '^(src|server)/', pathNot: '^server/store/' },
    ),
    wall(
      'the app does not import the server',
      'They meet in the contract.',
      { path: '^src/' },
      { path: '^server/' },
    ),
    wall(
      'nothing imports tests',
      'What is tested does not know it.',
      { path: '^(src|server)/' },
      { path: '^(test|scripts)/' },
    ),
    only('dexie|pouchdb-[a-z-]+', 'src/data/'),
    only('leaflet/', 'src/ui/map/base/leaflet'),
    only('protomaps-leaflet|@mapbox', 'src/ui/map/'),
    only('pmtiles', '(src/ui/map|server/pack)/'),
    only('flatqueue|flatbush', 'src/pack/'),
    only('@maplibre|osm-pbf-parser-node|saxes', 'server/pack/'),
    only('nodemailer', 'server/outgoing/mail/'),
    only('openid-client', 'server/accounts/identity/'),
    only('web-push', 'server/outgoing/push/'),
    only('nano', 'server/store/couchdb/'),
    only('libsql', 'server/store/embedded/'),
    only('fastify|@fastify', 'server/'),
    wall('no cycles', 'Two files that need each other are one, or three.', {}, { circular: true }),
    wall(
      'no development tools in the product',
      'What runs for people is in dependencies.',
      { path: '^(src|server)/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    wall(
      'everything exists',
      'An import that leads nowhere.',
      {},
      { couldNotResolve: true, pathNot: '[?]' },
    ),
    {
      name: 'no orphans',
      comment: 'A file that nobody imports and that imports nobody is a leftover.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: '[.]d[.]ts$|[.](css|json)$|^src/service-worker/|[.]test[.]ts$',
      },
      to: {},
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|dist)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'browser', 'default', 'types'],
    },
  },
};
