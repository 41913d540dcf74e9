import { measureFacts } from './facts.ts';
import { measureFeeds } from './feeds.ts';
import { tableOf, type Row } from './row.ts';

/** `npm run bench`: every measure beside its peer, in one run; `npm run bench -- facts` runs one. */
const MEASURES: Readonly<Record<string, () => Promise<Row | readonly Row[]>>> = {
  feeds: measureFeeds,
  facts: measureFacts,
};

const wanted = process.argv.slice(2);
const rows: Row[] = [];
for (const [name, measure] of Object.entries(MEASURES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.error(`measuring ${name}…`);
  rows.push(...[await measure()].flat());
}
console.log(tableOf(rows));
