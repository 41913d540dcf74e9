import * as v from 'valibot';
import { nothing, type NounSchemas } from '../../../src/contract/kernel/schemas.ts';
import { travelling } from '../../../src/contract/kernel/state.ts';
import { id, label } from '../../../src/contract/kernel/text.ts';

/** What travels of a parcel. */
export const parcelSchemas: NounSchemas = {
  facts: {
    'parcel.left': v.strictObject({ what: label }),
    'parcel.fetched': nothing,
  },
  state: v.strictObject({
    ...travelling,
    _id: id('parcel'),
    noun: v.literal('parcel'),
    what: label,
    status: v.picklist(['waiting', 'fetched']),
  }),
};
