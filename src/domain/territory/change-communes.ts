import type { CommuneDropped, CommuneSet, Territory } from './territory.ts';

/** The territory with a commune, the last in its list, or with what is known of one that it has. */
export function withCommune(territory: Territory, { data: { commune } }: CommuneSet): Territory {
  const { communes } = territory;
  const isKnown = communes.some(({ code }) => code === commune.code);
  return {
    ...territory,
    communes: isKnown
      ? communes.map((one) => (one.code === commune.code ? commune : one))
      : [...communes, commune],
  };
}

/** The territory without a commune. Its hamlets stay places on the map, should it come back. */
export function withoutCommune(
  territory: Territory,
  { data: { code } }: CommuneDropped,
): Territory {
  return { ...territory, communes: territory.communes.filter((one) => one.code !== code) };
}
