import { aRequestBecomesAKeptPromise } from './kept-promise.ts';

aRequestBecomesAKeptPromise('with this version of the app', async () => ({}));
