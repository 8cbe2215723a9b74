import type { ProfileDocument } from '../../core/model.ts';
import { library } from '../state/library.svelte.ts';
import { formatRoute, router } from '../state/route.svelte.ts';

/** The page without data, as it stands beside this one. */
const TEMPLATE = 'single.html';

/** Makes one HTML file of the records that are shown, opening at this view, and hands it over as a download. */
export async function saveSingle(documents: readonly ProfileDocument[]): Promise<void> {
  const [{ fillSingle }, { datasetOf }, template, report] = await Promise.all([
    import('../../core/dataset/single.ts'),
    import('../../core/dataset/dataset-of.ts'),
    fetchTemplate(),
    library.report(),
  ]);
  const suggestions = report?.ok ? report.value.suggestions : [];
  const dataset = datasetOf(documents, { palette: library.palette, suggestions });
  const html = fillSingle(template, dataset, formatRoute(router.route));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  link.download = `${documents.map(({ profile }) => profile.id).join('-')}.html`;
  link.click();
  // The download has its own reference by the next task.
  setTimeout(() => URL.revokeObjectURL(link.href));
}

async function fetchTemplate(): Promise<string> {
  const response = await fetch(TEMPLATE, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${TEMPLATE} is not beside this page (npm run build makes it)`);
  return response.text();
}
