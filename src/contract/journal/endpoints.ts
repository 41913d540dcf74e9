import { endpoint, Nothing } from '../kernel/endpoint.ts';
import { JournalPage, JournalQuery, OpenedFiles } from './journal.ts';

/** A coordinator reads the journal; what is asked for is in the body, so that no address tells it. */
export const readJournal = endpoint(
  'POST',
  '/api/territories/:territory/journal',
  JournalQuery,
  JournalPage,
);

/** A device tells which people's files were opened on it; twice the same is once. */
export const tellOpenedFiles = endpoint(
  'POST',
  '/api/territories/:territory/journal/opened',
  OpenedFiles,
  Nothing,
);
