/** A word that may be a system's name: letters, digits and underscores (also escaped), joined by hyphens. */
const WORD = /(?<![\p{L}\p{N}_\\/@.-])\p{L}(?:[\p{L}\p{N}]|\\?_)*(?:-[\p{L}\p{N}]+)*/gu;
/** Prefixes that make ordinary words with an acronym: Multi-GPU, Non-CUDA. */
const ORDINARY =
  /^(?:multi|non|cross|pre|post|inter|intra|anti|self|semi|sub|super|co|re|large|small|high|low|open|single|dual|full|half|deep|mini|near|real|cost|data|end|all|any|first|next|custom)$/i;
const SHORTEST = 4;

/** The name of a system with its half-open place in the text. */
export interface SystemName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Names of systems in running text, told by their spelling: capitals inside (FlagScale, vLLM), words that end
 * in an acronym (Megatron-LM-FL), underscores (torch_musa). Plain acronyms, mixed-case ones of three letters
 * (MoE) and ordinary compounds (Multi-Chip, Large-Model) are none.
 */
export function systemNames(text: string): SystemName[] {
  return [...text.matchAll(WORD)].flatMap(({ index, 0: word }) => {
    const name = withoutTail(word);
    return isSystem(name) ? [{ name, start: index, end: index + name.length }] : [];
  });
}

/** `PyTorch-based` → `PyTorch`: small words at the end describe, they do not name. */
const withoutTail = (word: string) => word.replace(/(?:-\p{Ll}+)+$/u, '');

function isSystem(word: string): boolean {
  if (word.length < SHORTEST || /^(?:Mc|Mac)\p{Lu}/u.test(word)) return false;
  const parts = word.split('-');
  if (parts.some((part) => /\p{Ll}\p{Lu}/u.test(part))) return true;
  if (word.includes('_')) return true;
  const [first, last] = [parts[0]!, parts.at(-1)!];
  return (
    parts.length > 1 && /^\p{Lu}\p{Ll}/u.test(first) && /^\p{Lu}{2,}$/u.test(last) && !ORDINARY.test(first)
  );
}
