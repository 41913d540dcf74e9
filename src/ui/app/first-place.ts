/** Under which name it is kept on the device where its person starts: an address of the app, nobody's name. */
const KEY = 'coudmain-first';

/** Where whoever opens this device started the last time; undefined: nobody has yet. */
export function keptFirstPlace(): string | undefined {
  return localStorage.getItem(KEY) ?? undefined;
}

/** Remembers it for the next time that the device is opened. */
export function keepFirstPlace(path: string): void {
  if (keptFirstPlace() !== path) localStorage.setItem(KEY, path);
}
