/** Under which name the look is kept on the device: colours and the sign of a territory, nobody's name. */
export const LOOK_KEY = 'coudmain-look';

/** A look as it is kept: what it was made from, and what the theme then calls what. */
export interface KeptLook {
  readonly of: string;
  readonly names: Readonly<Record<string, string>>;
}

/** What is kept; undefined: nothing, or nothing that can be read. */
export function keptLook(): KeptLook | undefined {
  try {
    return JSON.parse(localStorage.getItem(LOOK_KEY) ?? 'null') as KeptLook | undefined;
  } catch {
    return undefined;
  }
}

/** Gives the page the look that it had last, before anything is drawn. */
export function showKeptLook(): void {
  const { style } = document.documentElement;
  for (const [name, value] of Object.entries(keptLook()?.names ?? {}))
    style.setProperty(name, value);
}
