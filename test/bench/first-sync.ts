import { firstSync, withDevices, type PageName } from './devices.ts';
import { figure, median, type Row } from './row.ts';

const DOCUMENTS = 3_000;
const ROUNDS = 5;

/**
 * The first sync of a coordinator's device, from the open vault until replica and read model are
 * ready and the device listens, against stock PouchDB that replicates the same documents from the
 * same server into its own database and does nothing else; and beside the least that it could be.
 */
export async function measureFirstSync(): Promise<readonly Row[]> {
  return withDevices(DOCUMENTS, async (devices) => {
    const took: Record<PageName, number[]> = { stock: [], floor: [], ours: [] };
    for (let turn = 0; turn < ROUNDS; turn += 1) {
      for (const which of ['stock', 'floor', 'ours'] as const) {
        const round = devices.round();
        const answer = await devices.on(which, (page) => firstSync(page, round));
        if (answer.found !== DOCUMENTS) throw new Error(`${which} brought ${answer.found}`);
        took[which].push(answer.took);
      }
    }
    const [ours, stock, floor] = [median(took.ours), median(took.stock), median(took.floor)];
    const measure = 'first sync of 3,000 documents, replica and read model ready';
    return [
      {
        measure,
        ours: figure(ours, 'ms'),
        peer: `${figure(stock, 'ms')} (PouchDB \`replicate.from\`)`,
        ratio: `${(stock / ours).toFixed(1)}× faster`,
        aim: '≥ 4× faster',
        met: stock >= 4 * ours,
      },
      {
        measure: `${measure}, beside the limit`,
        ours: figure(ours, 'ms'),
        peer: `${figure(floor, 'ms')} (the same bytes fetched and written once, strictly, into plain IndexedDB)`,
        ratio: `${(ours / floor).toFixed(2)}×`,
        aim: '≤ 2×',
        met: ours <= 2 * floor,
      },
    ];
  });
}
