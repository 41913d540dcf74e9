/** The pages of the team, fetched together. */
import './invite-page.ts';
import './member-page.ts';
import './team-page.ts';
