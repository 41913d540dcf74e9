/** What volunteers agree to here, in the territory's own words. */
export interface Charter {
  /** A random name of this text: whoever signed it signed no other. */
  readonly version: string;
  readonly text: string;
}

/** The charter that everybody has who wrote none of their own; its words are in the catalogue of messages. */
export const MODEL_CHARTER = 'model-1';

/** Which charter is signed here now. */
export function charterVersion(territory: { readonly charter?: Charter } | undefined): string {
  return territory?.charter?.version ?? MODEL_CHARTER;
}
