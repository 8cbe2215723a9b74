import type { Dataset } from '../model.ts';
import { encodeDataset } from './encode.ts';
import { SINGLE_PLACE } from './single-place.ts';

/**
 * A page in one file: the template with a dataset in the place for it. The same template, dataset and start give
 * the same bytes.
 * @throws RangeError for a template without the place.
 */
export function fillSingle(template: string, dataset: Dataset, start: string): string {
  // The first place: the scripts behind it may hold the same words.
  const at = template.indexOf(SINGLE_PLACE);
  if (at < 0) throw new RangeError('the page in one file has no place for the data');
  const files = encodeDataset(dataset).map(({ path, text }) => `${JSON.stringify(path)}:${text.trimEnd()}`);
  const json = `{"start":${JSON.stringify(start)},"files":{${files.join(',')}}}`;
  const filled = SINGLE_PLACE.replace('null', () => json.replaceAll('<', '\\u003c'));
  return template.slice(0, at) + filled + template.slice(at + SINGLE_PLACE.length);
}
