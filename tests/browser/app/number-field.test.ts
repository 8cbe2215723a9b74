import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import NumberField from '../../../src/app/panel/NumberField.svelte';

async function show(shown: string) {
  const onchange = vi.fn();
  const props = { label: 'Width', shown, limits: { least: 20, most: 1200 }, unit: 'mm', onchange };
  const screen = await render(NumberField, props);
  return { screen, onchange, field: screen.getByLabelText('Width in mm') };
}

test('applies each number that is in range while it is typed', async () => {
  const { field, onchange } = await show('183');
  await userEvent.fill(field, '89,5');
  expect(onchange).toHaveBeenLastCalledWith(89.5);
});

test('says what is wrong only when the field is left, and applies nothing', async () => {
  const { screen, field, onchange } = await show('183');
  await userEvent.fill(field, '5');
  expect(screen.container.textContent.trim()).toBe('');
  await userEvent.tab();
  await expect.element(screen.getByRole('alert')).toHaveTextContent('A number from 20 to 1200 mm, please.');
  await expect.element(field).toHaveValue('5');
  expect(onchange).not.toHaveBeenCalled();
});

test('what is set from elsewhere takes the place of what was typed', async () => {
  const { screen, field } = await show('183');
  await userEvent.fill(field, '5');
  await userEvent.tab();
  await screen.rerender({ shown: '120' });
  await expect.element(field).toHaveValue('120');
  await expect.element(field).toHaveAttribute('aria-invalid', 'false');
  expect(screen.getByRole('alert').query()).toBeNull();
});
