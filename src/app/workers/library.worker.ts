import { libraryNetwork } from '../../core/dataset/library-network.ts';
import type { ProfileDocument } from '../../core/model.ts';

addEventListener('message', ({ data }: MessageEvent<readonly ProfileDocument[]>) => {
  postMessage(libraryNetwork(data));
});
