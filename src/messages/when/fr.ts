import type { WhenWords } from '../kernel/when.ts';

/** How days and hours are said in French. */
export const when: WhenWords = {
  locale: 'fr-FR',
  weekdays: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  months: [
    ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin'],
    ...['juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  ],
  // A figure keeps its word (U+00A0): no line begins with "h 15" or "mars".
  dayOfMonth: (day) => (day === 1 ? '1er' : String(day)),
  date: (day, month, year) => `${day} ${month}${year === undefined ? '' : ` ${year}`}`,
  weekdayAndDate: (weekday, date) => `${weekday} ${date}`,
  month: (month, year) => `${month} ${year}`,
  clock,
  today: 'aujourd’hui',
  tomorrow: 'demain',
  yesterday: 'hier',
  parts: { morning: 'matin', afternoon: 'après-midi', evening: 'soir' },
  dayAndPart: (day, part) => `${day} ${part}`,
  at: (day, time) => `${day} à ${time}`,
  between: (first, last) => `entre ${first} et ${last}`,
  minutes: (count) =>
    count < 60 ? `${String(count)} min` : clock(Math.floor(count / 60), count % 60),
};

/** An hour, or how many of them, as French print writes both: "9 h", "9 h 05". */
function clock(hours: number, minutes: number): string {
  const rest = minutes === 0 ? '' : ` ${String(minutes).padStart(2, '0')}`;
  return `${String(hours)} h${rest}`;
}
