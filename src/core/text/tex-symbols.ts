/** TeX commands without argument and the characters they stand for. */
export const COMMANDS: Readonly<Record<string, string>> = {
  ...greek(),
  times: '×',
  cdot: '·',
  div: '÷',
  pm: '±',
  mp: '∓',
  ast: '∗',
  star: '⋆',
  circ: '∘',
  le: '≤',
  leq: '≤',
  leqslant: '≤',
  ge: '≥',
  geq: '≥',
  geqslant: '≥',
  ne: '≠',
  neq: '≠',
  approx: '≈',
  sim: '∼',
  simeq: '≃',
  equiv: '≡',
  propto: '∝',
  ll: '≪',
  gg: '≫',
  lt: '<',
  gt: '>',
  infty: '∞',
  partial: '∂',
  nabla: '∇',
  sum: '∑',
  prod: '∏',
  int: '∫',
  in: '∈',
  notin: '∉',
  subset: '⊂',
  subseteq: '⊆',
  cup: '∪',
  cap: '∩',
  emptyset: '∅',
  forall: '∀',
  exists: '∃',
  oplus: '⊕',
  otimes: '⊗',
  to: '→',
  rightarrow: '→',
  leftarrow: '←',
  leftrightarrow: '↔',
  Rightarrow: '⇒',
  mapsto: '↦',
  ldots: '…',
  dots: '…',
  cdots: '⋯',
  ell: 'ℓ',
  hbar: 'ℏ',
  degree: '°',
  prime: '′',
  dagger: '†',
  langle: '⟨',
  rangle: '⟩',
  log: 'log ',
  ln: 'ln ',
  exp: 'exp ',
  max: 'max ',
  min: 'min ',
  quad: ' ',
  qquad: ' ',
  left: '',
  right: '',
  textperiodcentered: '·',
  textendash: '–',
  textemdash: '—',
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  aa: 'å',
  AA: 'Å',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
};

/** Accents: the sign after the backslash and its combining mark. */
export const MARKS: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
};

export const SUPERSCRIPTS = pair('0123456789+-=()ni*′∘', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ*′°');
export const SUBSCRIPTS = pair('0123456789+-=()aeoxijn', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓᵢⱼₙ');

function greek(): Record<string, string> {
  const small =
    'alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ ' +
    'lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω';
  const large = 'Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω';
  const words = `${small} ${large}`.split(' ');
  return Object.fromEntries(words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1]!]] : [])));
}

function pair(keys: string, values: string): Readonly<Record<string, string>> {
  const shown = [...values];
  return Object.fromEntries([...keys].map((key, i) => [key, shown[i]!]));
}
