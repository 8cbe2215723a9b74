import type { Page } from 'playwright';
import { authors, file, keptFiles, open, profile, TWO } from './kept-files.ts';
import { expect, test } from './support.ts';

const ADA = file('ada.txt', profile('Ada Example', 1, ...TWO));
const DAG = file('dag.txt', profile('Dag Muster', 1, ...TWO));

const name = (page: Page) => page.getByRole('heading', { level: 1 });
const alert = (page: Page) => page.getByRole('alert').filter({ hasText: /\S/ });

/** Opens a document and waits for its author. */
async function bring(page: Page, document: typeof ADA, author: string) {
  await open(page).setInputFiles([document]);
  await expect(name(page)).toHaveText(author);
}

/** A tab of the same site in which Oeuvre does not run. */
async function plainTab(page: Page): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto('./favicon.svg');
  return tab;
}

/** Makes a database in place of Oeuvre's, as `make` says. */
async function plant(page: Page, version: number, make: (db: IDBDatabase) => void) {
  const tab = await plainTab(page);
  await tab.evaluate(
    ([given, source]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('oeuvre', given);
        request.onupgradeneeded = () => {
          // The function crosses into the page as its text.
          const build = new Function(`return (${source})`)() as (db: IDBDatabase) => void;
          build(request.result);
        };
        request.onerror = () => reject(request.error!);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
    [version, make.toString()] as const,
  );
  await tab.close();
}

/** Keeps what is being saved from being done: the transaction stays open. */
const holdSaving = (page: Page) =>
  page.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = function (this: IDBObjectStore, value: unknown) {
      document.documentElement.dataset['saving'] = '';
      const again = () => (this.count().onsuccess = again);
      again();
      return add.call(this, value);
    };
  });
const isSaving = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-saving');

test('without room the record is shown, what was kept stays, and all is kept once there is room', async ({
  page,
  site,
}) => {
  const cdp = await page.context().newCDPSession(page);
  const { origin } = new URL(site);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 300_000 });
  await page.goto('./');
  await bring(page, ADA, 'Ada Example');
  const long = `${profile('Dag Muster', 1, ...TWO)}${'More words. '.repeat(50_000)}`;
  await bring(page, file('dag.txt', long), 'Dag Muster');
  await expect(alert(page)).toContainText('stay only until this page is closed: there is no room left');
  await expect(alert(page)).toContainText('Export the records as JSON');
  await expect(page.getByText('until this page is closed').first()).toBeVisible();
  const other = await page.context().newPage();
  await other.goto('./');
  await expect(authors(other)).toHaveCount(4);
  await expect(authors(other).filter({ hasText: 'Ada Example' })).toHaveCount(1);

  await cdp.send('Storage.overrideQuotaForOrigin', { origin });
  await bring(page, file('eve.txt', profile('Eve Specimen', 1, ...TWO)), 'Eve Specimen');
  await expect(page.getByText('kept in this browser').first()).toBeVisible();
  await expect(alert(page)).toHaveCount(0);
  await other.reload();
  await expect(authors(other)).toHaveCount(6);
});

test('a storage that another tab holds is not waited for', async ({ page }) => {
  await page.goto('./');
  await bring(page, ADA, 'Ada Example');
  const holder = await plainTab(page);
  await page.goto('about:blank');
  await holder.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.open('oeuvre').onsuccess = () => {
          // It waits for the connection above, and whoever comes next waits for both.
          indexedDB.open('oeuvre', 2).onblocked = () => resolve();
        };
      }),
  );
  await page.goto('./');
  await expect(alert(page)).toContainText('another tab holds what is kept. Close the other tabs');
  await expect(authors(page)).toHaveCount(3);
  await bring(page, DAG, 'Dag Muster');
  await expect(alert(page)).toContainText('stay only until this page is closed');
  await holder.close();
  await bring(page, file('eve.txt', profile('Eve Specimen', 1, ...TWO)), 'Eve Specimen');
  await page.goto('./#/');
  await page.reload();
  await expect(authors(page)).toHaveCount(6);
});

test('what a newer Oeuvre keeps is left alone', async ({ page }) => {
  await plant(page, 9, (db) => db.createObjectStore('files', { keyPath: 'sha256' }));
  await page.goto('./');
  await expect(alert(page)).toContainText('written by a newer Oeuvre');
  await bring(page, ADA, 'Ada Example');
  await expect(page.getByText('until this page is closed').first()).toBeVisible();
  const versions = await page.evaluate(() => indexedDB.databases());
  expect(versions).toContainEqual({ name: 'oeuvre', version: 9 });
});

test('where nothing may be kept the page says so with the first document, not before', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await page.goto('./');
  await expect(authors(page)).toHaveCount(3);
  await expect(alert(page)).toHaveCount(0);
  await bring(page, ADA, 'Ada Example');
  await expect(alert(page)).toContainText('does not let this page keep anything');
  await page.getByRole('link', { name: 'To the Data page' }).click();
  await expect(keptFiles(page)).toContainText('until this page is closed');
  await page.getByRole('button', { name: 'Remove ada.txt' }).click();
  await expect(keptFiles(page)).toHaveCount(0);
});

test('a database of another shape is told, left as it is, and made anew on demand', async ({ page }) => {
  await plant(page, 1, (db) => db.createObjectStore('something else'));
  await page.goto('./');
  await expect(alert(page)).toContainText('what is kept here is damaged, and was left as it is');
  await bring(page, ADA, 'Ada Example');
  await expect(page.getByText('until this page is closed').first()).toBeVisible();
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Forget everything' }).click();
  await expect(keptFiles(page)).toHaveCount(0);
  await bring(page, DAG, 'Dag Muster');
  await expect(page.getByText('kept in this browser').first()).toBeVisible();
});

test('a damaged row is counted and left; the documents beside it are read', async ({ page }) => {
  await page.goto('./');
  await bring(page, ADA, 'Ada Example');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.open('oeuvre').onsuccess = ({ target }) => {
          const db = (target as IDBOpenDBRequest).result;
          const change = db.transaction(['files', 'dataset'], 'readwrite');
          change.objectStore('files').add({ sha256: 'no bytes', name: 7 });
          const noise = { name: 'noise.txt', sha256: 'f'.repeat(64), addedAt: '2026-01-01T00:00:00.000' };
          change.objectStore('files').add({ ...noise, bytes: new Uint8Array([0, 1, 2, 255]) });
          change.objectStore('dataset').put({ files: 'no list' }, 'last');
          change.oncomplete = () => resolve();
        };
      }),
  );
  await page.goto('./#/data');
  await page.reload();
  await expect(page.getByText('one kept file cannot be read any more. Nothing was deleted')).toBeVisible();
  await expect(keptFiles(page)).toContainText('ada.txt');
  await expect(keptFiles(page)).toContainText('noise.txt');
  await page.getByRole('button', { name: 'Remove noise.txt' }).click();
  await expect(keptFiles(page).getByRole('row')).toHaveCount(2);
  await page.getByRole('link', { name: 'Library', exact: true }).click();
  await expect(authors(page).filter({ hasText: 'Ada Example' })).toHaveCount(1);
});

test('two tabs that import at the same time keep both, and show both', async ({ page }) => {
  const other = await page.context().newPage();
  await Promise.all([page.goto('./'), other.goto('./')]);
  await Promise.all([bring(page, ADA, 'Ada Example'), bring(other, DAG, 'Dag Muster')]);
  for (const tab of [page, other]) {
    await tab.getByRole('link', { name: 'Library', exact: true }).click();
    await expect(authors(tab)).toHaveCount(5);
  }
  await page.reload();
  await expect(authors(page)).toHaveCount(5);
  await page.getByRole('link', { name: 'Data' }).click();
  await page.getByRole('button', { name: 'Remove dag.txt' }).click();
  await expect(authors(other)).toHaveCount(4);
});

test('a page that ends while it saves has changed nothing', async ({ page }) => {
  const other = await page.context().newPage();
  await Promise.all([page.goto('./'), other.goto('./')]);
  await bring(page, ADA, 'Ada Example');
  await holdSaving(page);
  await open(page).setInputFiles([DAG]);
  await isSaving(page);
  await page.close();
  await other.reload();
  await expect(authors(other)).toHaveCount(4);
  await bring(other, DAG, 'Dag Muster');
});

test('cancelled while it is saved, a document is not kept and not shown', async ({ page }) => {
  await page.goto('./');
  await bring(page, ADA, 'Ada Example');
  await holdSaving(page);
  await open(page).setInputFiles([DAG]);
  await isSaving(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('status').first()).toBeEmpty();
  await page.getByRole('link', { name: 'Library', exact: true }).click();
  await expect(authors(page)).toHaveCount(4);
  await page.reload();
  await expect(authors(page)).toHaveCount(4);
  await bring(page, DAG, 'Dag Muster');
});

test('what cannot be removed stays, and can be tried again', async ({ page }) => {
  await page.goto('./');
  await bring(page, ADA, 'Ada Example');
  await page.getByRole('link', { name: 'Data' }).click();
  await expect(page.getByText(/^This browser holds .+ has room for .+ more\./)).toBeVisible();
  await page.evaluate(() => {
    const own = IDBObjectStore.prototype.delete;
    IDBObjectStore.prototype.delete = () => {
      IDBObjectStore.prototype.delete = own;
      throw new DOMException('the disk failed', 'UnknownError');
    };
  });
  const remove = page.getByRole('button', { name: 'Remove ada.txt' });
  await remove.click();
  await expect(alert(page)).toContainText('Your files could not be forgotten');
  await expect(keptFiles(page)).toContainText('ada.txt');
  await remove.click();
  await expect(keptFiles(page)).toHaveCount(0);
  await expect(alert(page)).toHaveCount(0);
});
