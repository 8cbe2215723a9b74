/** What scripts/fonts.mjs uses of subset-font. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'sfnt' | 'woff2'; preserveNameIds: number[]; noHinting: boolean },
  ): Promise<Buffer>;
}
