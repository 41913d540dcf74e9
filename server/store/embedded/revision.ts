import { hash } from 'node:crypto';

/**
 * The revision id that follows `parent` when the content becomes `text`. As in CouchDB it is made
 * of nothing else, so that the same edit has the same id wherever it is made in the same words.
 */
export function nextRevision(parent: string | undefined, text: string): string {
  const generation = parent === undefined ? 1 : Number.parseInt(parent, 10) + 1;
  return `${generation}-${hash('md5', `${parent ?? ''}\n${text}`, 'hex')}`;
}
