import type { WhenWords } from '../kernel/when.ts';

/** How days and hours are said in English. */
export const when: WhenWords = {
  locale: 'en-GB',
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  months: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
  dayOfMonth: String,
  date: (day, month, year) => `${day} ${month}${year === undefined ? '' : ` ${year}`}`,
  weekdayAndDate: (weekday, date) => `${weekday} ${date}`,
  month: (month, year) => `${month} ${year}`,
  clock: (hours, minutes) => `${String(hours)}:${String(minutes).padStart(2, '0')}`,
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  parts: { morning: 'morning', afternoon: 'afternoon', evening: 'evening' },
  dayAndPart: (day, part) => `${day}, ${part}`,
  at: (day, time) => `${day} at ${time}`,
  between: (first, last) => `between ${first} and ${last}`,
  minutes: (count) => {
    const hours = Math.floor(count / 60);
    const rest = count % 60;
    if (hours === 0) return `${String(rest)} min`;
    return rest === 0 ? `${String(hours)} h` : `${String(hours)} h ${String(rest)}`;
  },
};
