import { measureAddresses } from './addresses.ts';
import { measureColdStart } from './cold-start.ts';
import { measureAndIf } from './impact/and-if.ts';
import { measureFairTurns } from './fair-turns.ts';
import { measureFamilyWeights } from './family-weights.ts';
import { measureFacts } from './facts.ts';
import { measureFeeds } from './feeds.ts';
import { measureFirstSync } from './first-sync.ts';
import { measureFigures } from './impact/figures.ts';
import { measureLive } from './live.ts';
import { measureMaps } from './maps.ts';
import { measureMapWeight } from './map-weight.ts';
import { measureNoChange } from './no-change/traffic.ts';
import { measureNoChangeRate } from './no-change/rate.ts';
import { measureMatching } from './impact/matching.ts';
import { measureMessages } from './messages.ts';
import { measurePack } from './pack.ts';
import { measurePublicPages } from './public/public-pages.ts';
import { measureQuestions } from './questions.ts';
import { measureRoads } from './roads/ngraph.ts';
import { tableOf, type Row } from './row.ts';
import { measureSurveys } from './impact/surveys.ts';
import { measureSynthesis } from './impact/synthesis.ts';
import { measureRealAddresses } from './real-addresses.ts';
import { measureTerritories } from './territories.ts';
import { measureValhalla } from './roads/valhalla.ts';
import { measureWeight } from './weight.ts';

/** `npm run bench`: every measure beside its peer, in one run; `npm run bench -- facts` runs one. */
const MEASURES: Readonly<Record<string, () => Promise<Row | readonly Row[]>>> = {
  'first-sync': measureFirstSync,
  'no-change': measureNoChange,
  'no-change-rate': measureNoChangeRate,
  questions: measureQuestions,
  live: measureLive,
  figures: measureFigures,
  synthesis: measureSynthesis,
  'and-if': measureAndIf,
  surveys: measureSurveys,
  feeds: measureFeeds,
  facts: measureFacts,
  matching: measureMatching,
  messages: measureMessages,
  'fair-turns': measureFairTurns,
  territories: measureTerritories,
  'public-pages': measurePublicPages,
  weight: measureWeight,
  'family-weights': measureFamilyWeights,
  'cold-start': measureColdStart,
  'map-weight': measureMapWeight,
  pack: measurePack,
  maps: measureMaps,
  roads: measureRoads,
  valhalla: measureValhalla,
  addresses: measureAddresses,
  'real-addresses': measureRealAddresses,
};

const wanted = process.argv.slice(2);
const rows: Row[] = [];
for (const [name, measure] of Object.entries(MEASURES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.error(`measuring ${name}…`);
  rows.push(...[await measure()].flat());
}
console.log(tableOf(rows));
