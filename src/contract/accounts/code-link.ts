const NAME = '#code=';

/**
 * The address that opens the app with a code in its hands. The code stands behind the `#`: it is sent to no server,
 * kept in no log, and a mail scanner that follows the link uses nothing up.
 */
export function codeLink(code: string, origin: string): string {
  return `${origin}/${NAME}${code.replace('-', '')}`;
}

/** The code in such an address; undefined: there is none. */
export function codeIn(hash: string): string | undefined {
  const code = hash.startsWith(NAME) ? hash.slice(NAME.length) : '';
  return /^[0-9A-Z]{8}$/.test(code) ? `${code.slice(0, 4)}-${code.slice(4)}` : undefined;
}
