/** Where a request goes: a territory and the pieces of the path below it, decoded. */
export interface Address {
  readonly territory: string;
  /** None: the database itself. Undefined: a path that nothing here can have. */
  readonly path: readonly string[] | undefined;
  readonly query: URLSearchParams;
}

const TERRITORY = /^[a-z][a-z0-9-]{1,40}$/;
const MAX_SEGMENT_LENGTH = 250;

/**
 * Reads the raw address of a request below `/db`; undefined when it names nothing that could be a
 * territory. The path is taken as it was sent: what a framework makes of `//`, `%2f` or `..` opens
 * no second way in.
 */
export function addressOf(url: string): Address | undefined {
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  const [root, db, territory, ...rest] = path.split('/');
  if (root !== '' || db !== 'db' || !territory || !TERRITORY.test(territory)) return undefined;
  // CouchDB's and PouchDB's replicators ask for the database as `/db/name/`.
  if (rest.length === 1 && rest[0] === '') rest.pop();
  const query = new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1));
  return { territory, path: piecesOf(rest), query };
}

function piecesOf(encoded: readonly string[]): string[] | undefined {
  const pieces = encoded.map(pieceOf);
  return pieces.every((piece) => piece !== undefined) ? pieces : undefined;
}

function pieceOf(encoded: string): string | undefined {
  try {
    const piece = decodeURIComponent(encoded);
    const isName = piece !== '' && piece !== '.' && piece !== '..' && !/[/\\\p{Cc}]/u.test(piece);
    return isName && piece.length <= MAX_SEGMENT_LENGTH ? piece : undefined;
  } catch {
    return undefined;
  }
}
