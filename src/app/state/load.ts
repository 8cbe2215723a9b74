import { decodeManifest, type Decoded } from '../../core/dataset/schema.ts';
import { embedded } from './embedded.ts';

/** A file that is not there is told apart from one that cannot be used. */
export type Loaded<T> = Decoded<T> | { readonly ok: false; readonly absent: true; readonly message: string };

/** Fictional authors live apart, at `?data=demo` or in a file of their own, and never mix with a real library. */
export const isDemo = embedded
  ? isFictional(embedded.files)
  : new URLSearchParams(location.search).get('data') === 'demo';

/** Folder of the dataset, relative to the page. */
const FOLDER = isDemo ? 'data-demo/' : 'data/';

/** Validates one file of the dataset: out of the page that holds it, else from beside the page. Never rejects. */
export async function load<T>(path: string, decode: (json: unknown) => Decoded<T>): Promise<Loaded<T>> {
  if (embedded) return decode(embedded.files[path]);
  const message = `${FOLDER}${path} could not be loaded`;
  try {
    const response = await fetch(FOLDER + path, {
      headers: { accept: 'application/json' },
      cache: 'no-cache',
    });
    if (response.status === 404)
      return { ok: false, absent: true, message: `${FOLDER}${path} does not exist` };
    if (!response.ok) return { ok: false, message: `${message}: HTTP ${response.status}` };
    return decode(await response.json());
  } catch (error) {
    return { ok: false, message: `${message}: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function isFictional(files: Readonly<Record<string, unknown>>): boolean {
  const manifest = decodeManifest(files['manifest.json']);
  return manifest.ok && manifest.value.fictional;
}
