import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { accounts } from '../../src/messages/accounts/fr.ts';
import { app } from '../../src/messages/app/fr.ts';
import { HOME } from '../support/programs.ts';

describe('what the page shows before the app is there', async () => {
  const page = await readFile(join(HOME, 'index.html'), 'utf8');

  it('says what the first screen will say', () => {
    assert.ok(page.includes(app.name));
    assert.ok(page.includes(`<p>${accounts.promise}</p>`));
  });

  it('needs no script and no style that the server would have to allow', () => {
    assert.doesNotMatch(page, /<style|style=|<script(?! type="module" src=")|\son\w+=/);
  });
});
