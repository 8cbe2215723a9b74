import type { Chance } from './chance.ts';
import type { Topic } from './fields.ts';

const SYSTEMS =
  'Bluebell Cobweb Driftwood Ember Foxglove Gully Harbour Ivory Jigsaw Lantern Meadow Nutshell'.split(' ');
const SHAPES: readonly ((thing: string, other: string, system: string) => string)[] = [
  (thing, other) => `How ${thing} Differ from ${other}`,
  (thing, other, system) => `${system}: Counting ${thing} without Disturbing ${other}`,
  (thing) => `A Field Guide to ${thing}`,
  (thing, other) => `${thing} Considered as ${other}`,
  (thing, _, system) => `${system} or the Slow Measurement of ${thing}`,
  (thing, other) => `What ${thing} Tell Us about ${other}, and What They Keep to Themselves`,
  (thing) => `On ${thing}`,
  (thing, other) => `Do ${thing} Dream of ${other}?`,
];

/** A title on a topic. Later ones in a long record are told apart by a number. */
export function titleOn({ things }: Topic, chance: Chance, used: Set<string>): string {
  const thing = chance.pick(things);
  const other = chance.pick(things.filter((one) => one !== thing));
  const plain = chance.pick(SHAPES)(capital(thing), capital(other), chance.pick(SYSTEMS));
  let title = plain;
  for (let part = 2; used.has(title); part++) title = `${plain}, Part ${part}`;
  used.add(title);
  return title;
}

/** Three sentences that mean nothing. */
export function abstractOn({ things, name }: Topic, chance: Chance): string {
  const [thing, other] = [chance.pick(things), chance.pick(things)];
  return (
    `We study ${thing} within the ${name.toLowerCase()} and find that they are seldom alone. ` +
    `In ${chance.int(3, 90)} trials, ${other} were ${chance.int(2, 9)} times as frequent as expected. ` +
    `None of this has happened.`
  );
}

const capital = (words: string) => words.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
