/** The name of a document's row: the documents of several territories lie in one table. */
export function documentKey(territory: string, id: string): string {
  return `${territory} ${id}`;
}

/** The id of the document in a row. */
export function idOfKey(key: string): string {
  return key.slice(key.indexOf(' ') + 1);
}

/** What all keys of a territory lie between; names of territories have no space in them. */
export function keyRange(territory: string): readonly [string, string] {
  return [`${territory} `, `${territory}!`];
}

/** Begins the rows of what was worked out of the documents of a territory: it goes when they go. */
export function keptAnswersOf(territory: string): string {
  return `answer ${territory}/`;
}
