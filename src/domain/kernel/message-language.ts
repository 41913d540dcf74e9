/** The languages that messages are written in; a territory says which, and whoever is told may say another. */
export const MESSAGE_LANGUAGES = ['fr', 'en'] as const;

/** One of these. */
export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number];
