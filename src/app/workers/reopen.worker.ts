import { readFigureFile } from '../../figures/reopen.ts';

addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  postMessage(readFigureFile(data));
});
