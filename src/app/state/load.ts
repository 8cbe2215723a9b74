import type { Decoded } from '../../core/dataset/schema.ts';

/** A file that is not there is told apart from one that cannot be used. */
export type Loaded<T> = Decoded<T> | { readonly ok: false; readonly absent: true; readonly message: string };

/** Fictional authors live apart, at `?data=demo`, and never mix with a real library. */
export const isDemo = new URLSearchParams(location.search).get('data') === 'demo';

/** Folder of the dataset, relative to the page. */
const FOLDER = isDemo ? 'data-demo/' : 'data/';

/** Fetches and validates one file of the dataset. Never rejects. */
export async function load<T>(path: string, decode: (json: unknown) => Decoded<T>): Promise<Loaded<T>> {
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
