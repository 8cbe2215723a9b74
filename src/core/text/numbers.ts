/** A number with grouped thousands and at most `decimals` decimals: `10,000`, `1.5`, `0.33`. */
export function numberText(value: number, decimals = 1): string {
  const [whole = '0', fraction = ''] = value.toFixed(decimals).split('.');
  const kept = fraction.replace(/0+$/, '');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (kept && `.${kept}`);
}
