/** The four screens of the family: small, and looked at one after the other, so they are fetched together. */
import './figures-page.ts';
import './summary/summary-page.ts';
import './theory/theory-page.ts';
import './value-page.ts';
