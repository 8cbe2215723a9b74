import { foldText } from './fold.ts';

/** `Jörg Müller-Łuk` → `jorg-muller-luk`: ASCII letters and digits joined by hyphens; '' without a Latin form. */
export function slug(text: string): string {
  return foldText(text)
    .replace(/'/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
