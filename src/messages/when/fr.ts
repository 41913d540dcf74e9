import type { WhenWords } from '../kernel/when.ts';

/** How days and hours are said in French. */
export const when: WhenWords = {
  locale: 'fr-FR',
  today: 'aujourd’hui',
  tomorrow: 'demain',
  yesterday: 'hier',
  parts: { morning: 'matin', afternoon: 'après-midi', evening: 'soir' },
  dayAndPart: (day, part) => `${day} ${part}`,
  at: (day, time) => `${day} à ${time.replace(':', ' h ')}`,
  between: (first, last) => `entre ${first} et ${last}`,
  minutes: (count) => {
    const hours = Math.floor(count / 60);
    const rest = count % 60;
    if (hours === 0) return `${String(rest)} min`;
    return rest === 0
      ? `${String(hours)} h`
      : `${String(hours)} h ${String(rest).padStart(2, '0')}`;
  },
};
