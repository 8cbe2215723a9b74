import { MONTHS } from '../../src/core/text/dates.ts';
import type { Chance } from './chance.ts';
import type { Member } from './people.ts';
import { abstractOn, titleOn } from './titles.ts';

const SHOWN = 3;
const PAPERS = 9;
/** Entries without a year leave it open as long as the page does not say when it was saved. */
const WITHOUT_YEAR = 3;
const TEAM = 'Castle in the Air Team';

/** A profile page of a member with papers that the answer lacks: undated ones, cut lists, a team. */
export function profilePage(
  { name, topics, partners, circle }: Member,
  asOf: string,
  chance: Chance,
): string {
  const used = new Set<string>();
  const lastPrinted = Number(asOf.slice(0, 4)) - 3;
  const entries = Array.from({ length: PAPERS }, (_, i) => {
    const topic = chance.pick(topics);
    const day = `${chance.pick(MONTHS)} ${chance.int(1, 28)}`;
    const date = i < WITHOUT_YEAR ? day : `${day}, ${lastPrinted - (i - WITHOUT_YEAR)}`;
    const others = [...partners, ...circle].map((one) => one.name).filter((one) => !one.includes(','));
    const shown = [...new Set([name, chance.pick(others), chance.pick(others)])].slice(0, SHOWN);
    const byline = i === 1 ? [TEAM, ...shown.slice(1)] : shown;
    const cut = chance.flip(0.5) || i === 1 ? ' et al.' : '';
    return [
      `${topic.code}${date}`,
      `${titleOn(topic, chance, used)}, a Draft`,
      '',
      `${byline.join(', ')}${cut}`,
      '',
      abstractOn(topic, chance),
    ].join('\n');
  });
  return [name, '', `${PAPERS}papers`, '', `${PAPERS} Papers`, '', entries.join('\n\n'), ''].join('\n');
}
