/** The words of parcels, in French. */
export const fr = {
  steps: { 'parcel.left': 'Colis déposé', 'parcel.fetched': 'Colis retiré' },
  parcelStatuses: { waiting: 'À retirer', fetched: 'Retiré' },
};

/** The words of parcels, in English. */
export const en: typeof fr = {
  steps: { 'parcel.left': 'Parcel left', 'parcel.fetched': 'Parcel fetched' },
  parcelStatuses: { waiting: 'To be fetched', fetched: 'Fetched' },
};
