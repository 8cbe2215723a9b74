/**
 * The part of the WHATWG Encoding Standard that is used here. ES2023 has no TextDecoder, yet every browser
 * and Node have the same one as a global, so naming it keeps this layer free of both platforms' types.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}
