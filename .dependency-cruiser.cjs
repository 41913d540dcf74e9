/**
 * The walls of the house (README.md, "Layout"): who may import whom. The compiler's project
 * references already know the order of the layers; these rules add libraries and inner rooms.
 */
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

module.exports = {
  forbidden: [
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
        pathNot: '^src/(domain|contract|pack)/|node_modules/(flatqueue|flatbush|minisearch)',
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
      'The files of src/data itself are for screens; its folders are the machinery below them.',
      { path: '^src/ui/' },
      { path: '^src/data/[^/]+/' },
    ),
    wall(
      'service worker is alone',
      'It keeps the app startable; it neither stores nor replicates records.',
      { path: '^src/service-worker/' },
      { path: '^src/(data|ui|messages|main)' },
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
      { path: '^src/(data|ui/pages)/', dependencyTypesNot: ['type-only'] },
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
    only('leaflet/', 'src/ui/map/leaflet'),
    only('protomaps-leaflet|pmtiles|@mapbox', 'src/ui/map/'),
    only('flatqueue|flatbush|minisearch', 'src/pack/'),
    only('@maplibre|osm-pbf-parser-node|saxes', 'server/pack/'),
    only('workbox-(precaching|routing)', 'src/service-worker/'),
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
