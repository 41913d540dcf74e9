import type { VolunteerDetails } from '../../src/domain/volunteers/volunteer.ts';
import { roughly } from '../../src/domain/kernel/place.ts';
import type { VolunteerKey } from './columns.ts';
import { kilometresIn, onlyPhoneIn, yesNoIn } from './readings.ts';
import type { Context, RowReader } from './row-reader.ts';

/** A volunteer of a file, and whether the territory has met and approved them already. */
export interface VolunteerLine {
  readonly details: VolunteerDetails;
  readonly approved: boolean;
}

/** The volunteer that a line tells of. It only counts when the reader found no problem. */
export function volunteerIn(row: RowReader<VolunteerKey>, context: Context): VolunteerLine {
  const phone = row.read('phone', onlyPhoneIn);
  const commune = row.commune('commune', context.communes);
  const home = row.point('lat', 'lon', commune, context);
  const kinds = row.read('kinds', context.kindsIn);
  const maxKm = row.read('maxKm', kilometresIn);
  const words = row.words('words');
  return {
    approved: row.read('approved', yesNoIn) ?? false,
    details: {
      given: row.required('given'),
      family: row.required('family'),
      ...(phone && { phone }),
      commune,
      ...(home && { home: roughly(home) }),
      kinds: kinds ?? [],
      ...(maxKm && { maxKm }),
      ...(words && { words }),
    },
  };
}
