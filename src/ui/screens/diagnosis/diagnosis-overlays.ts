import type { ServiceAccess } from '../../../data/diagnosis/diagnosis.ts';
import type { TerritoryPicture } from '../../../domain/diagnosis/picture.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayNumber } from '../../../messages/kernel/numbers.ts';
import type {
  MapDensity,
  MapGap,
  MapHeat,
  MapOverlays,
  NamedPlace,
} from '../../map/overlays/overlays.ts';
import type { Layer } from './diagnosis-layers.ts';
import { gapWords } from './diagnosis-words.ts';

/** What of the picture lies over the map, beside the requests themselves. */
export function territoryOverlays(
  picture: TerritoryPicture,
  services: ServiceAccess['services'],
  layers: readonly Layer[],
  territory: Territory | undefined,
  messages: Messages,
): MapOverlays {
  return {
    ...(layers.includes('unmet') && { heat: heatOf(picture, territory, messages) }),
    ...(layers.includes('volunteers') && { density: densityOf(picture, messages) }),
    ...(layers.includes('gaps') && { gaps: gapsOf(picture, territory, messages) }),
    ...(layers.includes('services') && { places: placesOf(services, messages) }),
  };
}

function heatOf(
  { unmet }: TerritoryPicture,
  territory: Territory | undefined,
  { diagnosis }: Messages,
): MapHeat {
  const points = unmet.flatMap(({ person, weight }) => {
    const commune = territory?.communes.find(({ code }) => code === person?.commune);
    const point = person?.point ?? commune?.point;
    return point ? [{ lat: point.lat, lon: point.lon, weight }] : [];
  });
  return {
    points,
    legend: diagnosis.layer.unmet,
    few: diagnosis.few,
    many: diagnosis.many,
  };
}

function densityOf({ density }: TerritoryPicture, { diagnosis, language }: Messages): MapDensity {
  return {
    areas: density.map(({ commune, volunteers }) => ({
      code: commune.code,
      value: volunteers,
      label: diagnosis.volunteersOf(commune.name, volunteers),
    })),
    legend: diagnosis.activeVolunteers,
    say: (value) => sayNumber(value, language),
  };
}

function gapsOf(
  { gaps }: TerritoryPicture,
  territory: Territory | undefined,
  messages: Messages,
): readonly MapGap[] {
  return gaps.map((gap) => {
    const { what, nearest } = gapWords(gap, territory, messages);
    return { ...gap.point, count: gap.requests, label: `${what}. ${nearest}` };
  });
}

function placesOf(
  services: ServiceAccess['services'],
  { diagnosis }: Messages,
): readonly NamedPlace[] {
  const words: Readonly<Record<string, string>> = diagnosis.service;
  return services.map(({ kind, name, lat, lon }) => ({
    ...{ lat, lon },
    label: [words[kind], ...(name ? [name] : [])].join(' : '),
  }));
}
