import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SiteMode, SitesSectionProps } from '../../components/options/sites-section.tsx';
import { useWords } from '../../components/words.tsx';
import { browser } from '../../lib/browser/browser.ts';
import { optionalOrigins } from '../../lib/browser/registration.ts';
import { isEverySite, siteOf } from '../../lib/browser/sites.ts';
import type { Settings } from '../../lib/core/settings/settings.ts';
import { giveBack, requestEverywhere, requestSites } from '../shared/grant.ts';
import type { ChangeSettings } from '../shared/use-settings.ts';

type Sites = Pick<SitesSectionProps, 'mode' | 'onMode' | 'sites' | 'onAdd' | 'onRemove' | 'said'>;

/** Where Sidelight reads. The browser keeps what access was given; only "nowhere" is a setting of ours. */
export function useSites(settings: Settings | null, change: ChangeSettings): Sites {
  const { t } = useWords();
  const [origins, setOrigins] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const refresh = useCallback(() => void optionalOrigins().then(setOrigins), []);

  useEffect(() => {
    browser.permissions.onAdded.addListener(refresh);
    browser.permissions.onRemoved.addListener(refresh);
    refresh();
    return () => {
      browser.permissions.onAdded.removeListener(refresh);
      browser.permissions.onRemoved.removeListener(refresh);
    };
  }, [refresh]);

  const every = origins.filter(isEverySite);
  const sites = [...new Set(origins.filter(origin => !isEverySite(origin)).map(siteOf))].sort();
  const given = every.length > 0 ? 'everywhere' : 'list';

  /** Say what came of a question to the browser. */
  const answer = (asked: Promise<boolean>, done: string, refused: string) =>
    void asked
      .catch(() => false)
      .then(isDone => {
        refresh();
        setSaid(isDone ? done : refused);
      });

  async function turn(on: boolean): Promise<void> {
    if (settings?.everywhere !== on) await change({ everywhere: on });
  }

  function onMode(mode: SiteMode): void {
    setSaid('');
    if (mode === 'off') void turn(false);
    // The browser asks only in the click itself: nothing is awaited before.
    else if (mode === 'everywhere') {
      answer(
        requestEverywhere().then(async granted => {
          if (granted) await turn(true);
          return granted;
        }),
        '',
        t('options.noAccess'),
      );
    } else void Promise.all([giveBack(every), turn(true)]).then(refresh);
  }

  return {
    mode: settings?.everywhere === false ? 'off' : given,
    onMode,
    sites,
    said,
    onAdd: host => answer(requestSites([host]), t('options.siteAdded', { site: host }), t('options.noAccess')),
    onRemove(site) {
      const own = origins.filter(origin => !isEverySite(origin) && siteOf(origin) === site);
      answer(giveBack(own), t('options.siteRemoved', { site }), t('options.notRemoved'));
    },
  };
}
