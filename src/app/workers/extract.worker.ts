import { extract } from '../../core/dataset/extract.ts';
import type { ExtractAnswer, ExtractRequest } from './extract.ts';

const answer = (message: ExtractAnswer) => postMessage(message);

addEventListener('message', ({ data: { files, today } }: MessageEvent<ExtractRequest>) => {
  const onProgress = (done: number, total: number) => answer({ type: 'progress', done, total });
  answer({ type: 'done', dataset: extract(files, { asOf: null, today, onProgress }) });
});
