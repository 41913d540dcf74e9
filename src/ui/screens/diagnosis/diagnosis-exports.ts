import type { DiagnosedService, ServiceAccess } from '../../../data/diagnosis/diagnosis.ts';
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
  const { diagnosis } = messages;
  const kinds = report.total.reach.map(({ kind }) => kind);
  const heads = kinds.flatMap((kind) =>
    [
      diagnosis.peopleBeyond,
      diagnosis.peopleKnown,
      diagnosis.inhabitantsBeyond,
      diagnosis.hamletsBeyond,
      diagnosis.hamletsKnown,
    ].map((what) => `${diagnosis.service[kind]} : ${what}`),
  );
  return csvOf([
    [
      diagnosis.commune,
      diagnosis.code,
      diagnosis.population,
      diagnosis.volunteersColumn,
      diagnosis.perThousand,
      diagnosis.requestsColumn,
      diagnosis.unmetColumn,
      diagnosis.gapsColumn,
      ...heads,
    ],
    ...report.rows.map(({ commune, ...line }) => [
      commune.name,
      commune.code,
      commune.population,
      ...cellsOf(line, messages),
    ]),
    [diagnosis.wholeTerritory, '', '', ...cellsOf(report.total, messages)],
  ]);
}

/** The report as a map: the communes with their figures, and the services, which are public places. */
export function reportGeoJson(
  report: Report<DiagnosedService>,
  services: ServiceAccess['services'],
  period: Period,
  { diagnosis }: Messages,
): string {
  const places = services.map(({ kind, name, ...point }): Feature => ({
    type: 'Feature',
    geometry: pointGeometry(point),
    properties: { layer: 'service', kind, name: name ?? null, source: 'OpenStreetMap (ODbL)' },
  }));
  return geoJsonOf([...report.rows.map(featureOf), ...places], {
    ...period,
    sources: [diagnosis.sources, diagnosis.sourceServices, diagnosis.sourceCommunes].join(' ; '),
    rule: diagnosis.rule,
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

function cellsOf(line: Line, { diagnosis }: Messages): readonly CsvCell[] {
  const cell = (count: DisclosedCount): CsvCell => (count === 'hidden' ? diagnosis.notTold : count);
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
