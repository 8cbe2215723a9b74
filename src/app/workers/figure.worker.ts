import type { Figure } from '../../figures/figure.ts';
import { makeFigure, type Engines, type Made } from '../../figures/make.ts';
import { makePack, type Pack } from '../../figures/pack.ts';
import { VERSION } from '../../figures/version.ts';
import { figureEngines } from './figure-engines.ts';
import type { FigureAnswer, FigureRequest } from './figure.ts';
import { toWebp } from './webp.ts';

const answer = (message: FigureAnswer) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<FigureRequest>) => {
  const engines = figureEngines(data.base);
  const making = data.make === 'pack' ? pack(data.figures, engines) : file(data.figure, engines);
  making.then(
    (value) => answer({ type: 'done', value }),
    (error: unknown) =>
      answer({ type: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
});

async function file(figure: Figure, engines: Engines): Promise<Made> {
  const made = await makeFigure(figure, engines);
  const isWebp = figure.view.options.figure?.format === 'webp';
  return isWebp ? { ...made, bytes: await toWebp(made.bytes) } : made;
}

async function pack(figures: readonly Figure[], engines: Engines): Promise<Pack> {
  const onProgress = (done: number, total: number, name: string) =>
    answer({ type: 'progress', done, total, name });
  // Never null: whoever cancels ends the worker.
  return (await makePack(figures, { engines, version: VERSION, onProgress }))!;
}
