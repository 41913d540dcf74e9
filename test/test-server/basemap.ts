import { openPackDesk, twoCommunes, villageXml } from '../server/pack/pack-desk.ts';

/** The basemap of a small village, made by the builder itself, in base64. */
export async function villageBasemap(): Promise<string> {
  const desk = await openPackDesk();
  try {
    const { code, said } = await desk.run(
      ...['--osm', await desk.put('map.osm', villageXml())],
      ...['--communes', await desk.put('communes.geojson', twoCommunes())],
      ...['--territory', 'deux-chenes', '--quiet', '--out', desk.folder],
    );
    if (code !== 0) throw new Error(said);
    return Buffer.from(await desk.bytes('basemap.pmtiles')).toString('base64');
  } finally {
    await desk.close();
  }
}
