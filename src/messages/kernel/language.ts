/** A language the app speaks. */
export type Language = 'fr' | 'en';
