/** A browser as people have it, with a window around its pages. */
export const BROWSER = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';

/** The same one without what is around its pages, where there is such a thing: it does all that a page can ask for. */
export const PAGES_ALONE = process.env['CHROME_SHELL_PATH'] ?? BROWSER;
