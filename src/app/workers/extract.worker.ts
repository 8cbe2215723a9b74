import { inspect, preview } from '../../core/dataset/inspect.ts';
import type { ExtractAnswer, ExtractRequest } from './extract.ts';
import { extractAll } from './extract-all.ts';
import type { InspectRequest } from './inspect.ts';

const answer = (message: ExtractAnswer) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ExtractRequest | InspectRequest>) => {
  if ('ask' in data) {
    postMessage(look(data));
    return;
  }
  const onProgress = (progress: Parameters<Parameters<typeof extractAll>[1]>[0]) =>
    answer({ type: 'progress', progress });
  answer({ type: 'done', extraction: extractAll(data, onProgress) });
});

const look = ({ bytes, today, ask }: InspectRequest) =>
  'known' in ask ? inspect(bytes, ask.known, today) : preview(bytes, ask.preview, today);
