import { applyCorrections } from '../../core/dataset/corrections.ts';
import type { CorrectionsRequest } from './corrections.ts';

addEventListener('message', ({ data: { documents, corrections } }: MessageEvent<CorrectionsRequest>) => {
  postMessage(applyCorrections(documents, corrections, 'corrections'));
});
