/** Prints the hashes of the sample's files as Node makes them; the tests in the browser compare theirs. */
import { ENGINES } from '../../scripts/figure-engines.ts';
import { fileHashes } from '../node/figures/hashes.ts';

console.log(JSON.stringify(await fileHashes(ENGINES)));
