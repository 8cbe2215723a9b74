/** One run of `preprocess` with the arguments that are given; its last line is what it took, as JSON. */
const start = performance.now();
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const [wall, cpu] = [performance.now() - start, (userCPUTime + systemCPUTime) / 1000];
  console.log(JSON.stringify({ wall, cpu, peak: maxRSS / 1024 }));
});
await import('../scripts/preprocess.ts');
