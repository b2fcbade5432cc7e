import type { Standing } from '../../lib/core/safety/standing.ts';
import type { Words } from '../../lib/core/words/words.ts';

/** Why nothing can be written, and what to do about it; null where it can. */
export function standingWords(standing: Standing, t: Words['t']): { title: string; text: string } | null {
  switch (standing.kind) {
    case 'whole':
      return null;
    case 'lost':
      return { title: `${t('safety.title')}.`, text: t(`safety.lost-${standing.how}`) };
    case 'not-upgraded':
      return { title: t('safety.notUpgraded'), text: t('safety.notUpgradedText', { why: standing.why }) };
    default:
      return { title: t(`safety.${standing.kind}`), text: t(`safety.${standing.kind}Text`) };
  }
}
