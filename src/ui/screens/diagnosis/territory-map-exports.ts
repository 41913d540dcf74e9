import type { DiagnosedService, Diagnosis } from '../../../data/diagnosis/territory-map.ts';
import { csvOf, type CsvCell } from '../../../domain/diagnosis/csv.ts';
import type { DisclosedCount } from '../../../domain/diagnosis/disclosure.ts';
import {
  communeGeometry,
  geoJsonOf,
  pointGeometry,
  type Feature,
} from '../../../domain/diagnosis/geojson.ts';
import type { Period } from '../../../domain/diagnosis/period.ts';
import type { ReachShare } from '../../../domain/diagnosis/reach.ts';
import type { Report, ReportLine, ReportRow } from '../../../domain/diagnosis/report.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';

type Line = ReportLine<DiagnosedService>;

/** The report as a table that a French Excel opens: a line for each commune, the territory last. */
export function reportCsv(report: Report<DiagnosedService>, messages: Messages): string {
  const { territoryMap } = messages;
  const kinds = report.total.reach.map(({ kind }) => kind);
  const heads = kinds.flatMap((kind) =>
    [
      territoryMap.peopleBeyond,
      territoryMap.peopleKnown,
      territoryMap.inhabitantsBeyond,
      territoryMap.hamletsBeyond,
      territoryMap.hamletsKnown,
    ].map((what) => `${territoryMap.service[kind]} : ${what}`),
  );
  return csvOf([
    [
      territoryMap.commune,
      territoryMap.code,
      territoryMap.population,
      territoryMap.volunteersColumn,
      territoryMap.perThousand,
      territoryMap.requestsColumn,
      territoryMap.unmetColumn,
      territoryMap.gapsColumn,
      ...heads,
    ],
    ...report.rows.map(({ commune, ...line }) => [
      commune.name,
      commune.code,
      commune.population,
      ...cellsOf(line, messages),
    ]),
    [territoryMap.wholeTerritory, '', '', ...cellsOf(report.total, messages)],
  ]);
}

/** The report as a map: the communes with their figures, and the services, which are public places. */
export function reportGeoJson(
  report: Report<DiagnosedService>,
  services: Diagnosis['services'],
  period: Period,
  { territoryMap }: Messages,
): string {
  const places = services.map(({ kind, name, ...point }): Feature => ({
    type: 'Feature',
    geometry: pointGeometry(point),
    properties: { layer: 'service', kind, name: name ?? null, source: 'OpenStreetMap (ODbL)' },
  }));
  return geoJsonOf([...report.rows.map(featureOf), ...places], {
    ...period,
    sources: [territoryMap.sources, territoryMap.sourceServices, territoryMap.sourceCommunes].join(
      ' ; ',
    ),
    rule: territoryMap.rule,
  });
}

function featureOf({ commune, ...line }: ReportRow<DiagnosedService>): Feature {
  const reach = line.reach.flatMap(({ kind, people, inhabitants, hamlets }) => {
    const key = kind.replace('-', '_');
    return [
      [`${key}_people_beyond_8km`, openOf(people.beyond)],
      [`${key}_people_known`, openOf(people.known)],
      [`${key}_inhabitants_beyond_8km`, beyondOf(inhabitants)],
      [`${key}_hamlets_beyond_8km`, beyondOf(hamlets)],
    ] as const;
  });
  return {
    type: 'Feature',
    geometry: communeGeometry(commune),
    properties: {
      layer: 'commune',
      code: commune.code,
      name: commune.name,
      population: commune.population ?? null,
      volunteers: openOf(line.volunteers),
      volunteers_per_1000: line.perThousand ?? null,
      requests: openOf(line.requests),
      requests_unanswered: openOf(line.unmet),
      requests_without_volunteer_within_8km: openOf(line.gaps),
      ...Object.fromEntries(reach),
    },
  };
}

function cellsOf(line: Line, { territoryMap }: Messages): readonly CsvCell[] {
  const cell = (count: DisclosedCount): CsvCell =>
    count === 'hidden' ? territoryMap.notTold : count;
  return [
    cell(line.volunteers),
    line.perThousand,
    cell(line.requests),
    cell(line.unmet),
    cell(line.gaps),
    ...line.reach.flatMap(({ people, inhabitants, hamlets }) => [
      cell(people.beyond),
      cell(people.known),
      beyondOf(inhabitants) ?? undefined,
      beyondOf(hamlets) ?? undefined,
      hamlets.known,
    ]),
  ];
}

/** What is hidden is not known to whoever opens the file. */
function openOf(count: DisclosedCount): number | null {
  return count === 'hidden' ? null : count;
}

function beyondOf({ beyond, known }: ReachShare): number | null {
  return known === 0 ? null : beyond;
}
