import { figureOf, ours, record } from './figure-ours.ts';

/** One figure in a process of its own. */
await ours(figureOf(record(300), JSON.parse(process.argv[2]!)));
