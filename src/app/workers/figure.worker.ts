import { makeFigure, type Made } from '../../figures/make.ts';
import { ENGINES } from './figure-engines.ts';
import type { FigureAnswer, FigureRequest } from './figure.ts';
import { toWebp } from './webp.ts';

addEventListener('message', ({ data: figure }: MessageEvent<FigureRequest>) => {
  void make(figure)
    .catch((error: unknown): FigureAnswer => ({
      ok: false,
      message: error instanceof Error ? error.message : String(error),
    }))
    .then((answer) => postMessage(answer));
});

async function make(figure: FigureRequest): Promise<FigureAnswer> {
  const made = await makeFigure(figure, ENGINES);
  const isWebp = figure.view.options.figure?.format === 'webp';
  const value: Made = isWebp ? { ...made, bytes: await toWebp(made.bytes) } : made;
  return { ok: true, value };
}
