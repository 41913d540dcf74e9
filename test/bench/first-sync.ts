import { firstSync, withDevices } from './devices.ts';
import { figure, median, type Row } from './row.ts';

const DOCUMENTS = 3_000;
const ROUNDS = 5;

/**
 * The first sync of a coordinator's device, from the open vault until replica and read model are
 * ready and the device listens, against stock PouchDB that replicates the same documents from the
 * same server into its own database and does nothing else.
 */
export async function measureFirstSync(): Promise<Row> {
  return withDevices(DOCUMENTS, async (devices) => {
    const ours: number[] = [];
    const peers: number[] = [];
    for (let turn = 0; turn < ROUNDS; turn += 1) {
      for (const which of ['stock', 'ours'] as const) {
        const round = devices.round();
        const { took, found } = await devices.on(which, (page) => firstSync(page, round));
        if (found !== DOCUMENTS) throw new Error(`${which} brought ${found} documents`);
        (which === 'ours' ? ours : peers).push(took);
      }
    }
    const ratio = median(peers) / median(ours);
    return {
      measure: 'first sync of 3,000 documents, replica and read model ready',
      ours: figure(median(ours), 'ms'),
      peer: `${figure(median(peers), 'ms')} (PouchDB \`replicate.from\`)`,
      ratio: `${ratio.toFixed(1)}× faster`,
      aim: '≥ 2× faster',
      met: ratio >= 2,
    };
  });
}
