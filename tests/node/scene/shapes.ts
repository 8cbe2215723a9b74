import type { Scene, Shape } from '../../../src/scene/types.ts';

/** A scene around shapes. */
export const sceneOf = (shapes: readonly Shape[], more: Partial<Scene> = {}): Scene => ({
  width: 100,
  height: 50,
  background: '#ffffff',
  title: 'Title',
  description: 'What is shown.',
  words: { title: '', subtitle: '', notes: [], source: '' },
  shapes,
  brush: null,
  ...more,
});
