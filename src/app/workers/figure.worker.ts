import { makeFigure, type Made } from '../../figures/make.ts';
import { figureEngines } from './figure-engines.ts';
import type { FigureAnswer, FigureRequest } from './figure.ts';
import { toWebp } from './webp.ts';

const answer = (message: FigureAnswer) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<FigureRequest>) => {
  make(data).then(
    (value) => answer({ ok: true, value }),
    (error: unknown) =>
      answer({ ok: false, message: error instanceof Error ? error.message : String(error) }),
  );
});

async function make({ figure, base }: FigureRequest): Promise<Made> {
  const made = await makeFigure(figure, figureEngines(base));
  const isWebp = figure.view.options.figure?.format === 'webp';
  return isWebp ? { ...made, bytes: await toWebp(made.bytes) } : made;
}
