import type { ExtractAnswer, ExtractRequest } from './extract.ts';
import { extractAll } from './extract-all.ts';

const answer = (message: ExtractAnswer) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ExtractRequest>) => {
  const onProgress = (progress: Parameters<Parameters<typeof extractAll>[1]>[0]) =>
    answer({ type: 'progress', progress });
  answer({ type: 'done', extraction: extractAll(data, onProgress) });
});
