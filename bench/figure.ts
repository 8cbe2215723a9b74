import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { figureOf, ours, pack, record } from './figure-ours.ts';
import { plot, pointsOf, vegaCanvas, vegaSvg } from './figure-peers.ts';
import { interleaved, median, spread } from './stats.ts';

const ROUNDS = 7;
const FORMATS = {
  SVG: { format: 'svg' },
  PDF: { format: 'pdf' },
  'PNG, 300 dpi': { format: 'png', dpi: '300' },
  'PNG, 600 dpi': { format: 'png', dpi: '600' },
};
const kilobytes = (bytes: Uint8Array) => `${(bytes.length / 1000).toFixed(0)} kB`;

for (const size of [300, 2000]) {
  const dataset = record(size);
  const points = pointsOf(dataset.profiles[0]!.papers);
  console.log(`${size} papers: a timeline, 183 mm wide; ms CPU, median (quartiles) of ${ROUNDS}`);
  const formats = Object.fromEntries(
    Object.entries(FORMATS).map(([name, settings]) => [name, () => ours(figureOf(dataset, settings))]),
  );
  for (const [name, times] of await interleaved(formats, ROUNDS)) {
    const bytes = await formats[name]!();
    console.log(`  ${name.padEnd(14)} ${spread(times).padStart(18)}  ${kilobytes(bytes)}`);
  }
  for (const dpi of [300, 600]) {
    const without = { format: 'png', dpi: String(dpi), data: 'no' };
    const peers = {
      Oeuvre: () => ours(figureOf(dataset, without)),
      'Observable Plot + linkedom + resvg': () => plot(points, dpi),
      'Vega + resvg': () => vegaSvg(points, dpi),
      'Vega on a native canvas': () => vegaCanvas(points, dpi),
    };
    const times = await interleaved(peers, ROUNDS);
    console.log(`  PNG of ${dpi} dpi beside its peers`);
    for (const [name, run] of Object.entries(peers)) {
      const own = times.get(name)!;
      const ratio = (median(own) / median(times.get('Oeuvre')!)).toFixed(2);
      console.log(
        `    ${name.padEnd(36)} ${spread(own).padStart(18)}  × ${ratio}  ${kilobytes(await run())}`,
      );
    }
  }
}

const small = record(300);
const packed = await interleaved({ pack: () => pack(small) }, 3);
console.log(
  `12 figures of 300 papers as one pack: ${spread(packed.get('pack')!)} ms CPU, ${kilobytes(await pack(small))}`,
);

console.log('cold: wall ms of a process that loads everything, reads 300 papers and writes one figure');
const COLD = fileURLToPath(new URL('figure-cold.ts', import.meta.url));
for (const [name, settings] of Object.entries(FORMATS)) {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    execFileSync(process.execPath, ['--import', 'tsx', COLD, JSON.stringify(settings)]);
    return performance.now() - start;
  });
  console.log(`  ${name.padEnd(14)} ${spread(times).padStart(18)}`);
}
