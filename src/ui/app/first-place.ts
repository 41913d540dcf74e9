/** Under which name it is kept on the device where its person starts: an address of the app, nobody's name. */
const KEY = 'coudmain-first';

/** Where whoever opens this device started the last time; undefined: nobody has yet, or it is not kept. */
export function keptFirstPlace(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined; // Forbidden.
  }
}

/** Remembers it for the next time that the device is opened. */
export function keepFirstPlace(path: string): void {
  if (keptFirstPlace() === path) return;
  try {
    localStorage.setItem(KEY, path);
  } catch {
    // Full, or forbidden: the next start takes a moment longer, and this one goes on.
  }
}
