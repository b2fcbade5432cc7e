import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/page.css';
import '../../components/safety/safety.css';
import { render } from 'preact';
import { PopupView } from '../../components/popup-view.tsx';
import { browser, type Tab } from '../../lib/browser/browser.ts';
import { openEditor } from '../../lib/browser/open-editor.ts';
import { openLibrary } from '../../lib/browser/open-library.ts';
import { sendToPage } from '../../lib/browser/page-messages.ts';
import { hasScript, inject } from '../../lib/browser/registration.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { hostOf, isWebPage } from '../../lib/browser/sites.ts';
import { activeTab, askedSite, readTab } from '../shared/active-tab.ts';
import { requestSites } from '../shared/grant.ts';
import { SafetyGate, throughBackground } from '../shared/safety-gate.tsx';
import { WithWords } from '../shared/with-words.tsx';
import { nothingKnown, pageStateOf, type TabKnowledge } from '../shared/page-state.ts';

const app = document.getElementById('app') as HTMLElement;
let tab: Tab | null = null;
let known: TabKnowledge = nothingKnown;

/** Where a switch for the site would change nothing that the reader sees. */
const unread: readonly string[] = ['no-access', 'browser-page', 'other-document'];

function draw(): void {
  const host = hostOf(known.url);
  const state = pageStateOf(known);
  const isPage = isWebPage(known.url);
  render(
    <WithWords>
      <SafetyGate access={throughBackground} reminds shows>
        <PopupView
          host={isPage ? host : ''}
          state={state}
          report={known.report}
          site={isPage && !unread.includes(state.kind) ? (known.site?.site ?? null) : null}
          everywhere={known.site?.everywhere ?? null}
          onSite={site => void set({ site })}
          onEverywhere={everywhere => void set({ everywhere })}
          onTurnOn={() => void set({ site: true })}
          onTurnOnEverywhere={() => void set({ everywhere: true })}
          onReadOnce={() => void readOnce()}
          onReadAlways={() => void requestSites([host]).then(granted => (granted ? readOnce() : undefined))}
          onPanel={openPanel}
          onGo={(key, open) => {
            if (tab?.id !== undefined)
              void sendToPage(tab.id, 'scrollToMention', { key, open }).then(() => window.close(), draw);
          }}
          onSettings={() => void browser.runtime.openOptionsPage().then(() => window.close())}
          onLibrary={() => void openLibrary().then(() => window.close())}
          onPause={pause => void sendMessage('pause', { pause }).then(readOnce)}
          onGoOn={() => void sendMessage('pause', { pause: null }).then(readOnce)}
        />
      </SafetyGate>
    </WithWords>,
    app,
  );
}

function openPanel(): void {
  if (tab?.id === undefined || tab.windowId === undefined) return;
  // Not awaited before: the browser opens its panel only in the click itself.
  void openEditor({ id: tab.id, windowId: tab.windowId }).then(() => window.close());
}

async function set(change: { site?: boolean; everywhere?: boolean }): Promise<void> {
  await sendMessage('setSite', { ...change, ...askedSite(tab, hostOf(known.url)) });
  await readOnce();
}

/** The press of the toolbar button gives access to this tab once; use it where no page script runs yet. */
async function readOnce(): Promise<void> {
  known = await readTab(tab);
  const isOn = known.site?.everywhere && known.site.site && known.site.pausedUntil === null;
  const isWanted = isWebPage(known.url) && isOn && known.unreadable === null;
  if (tab?.id !== undefined && isWanted && !(await hasScript(tab.id))) {
    // With the press's access only pages of the browser still refuse: its store, its viewers, its error pages.
    if (await inject(tab.id)) known = await readTab(tab);
    else known = { ...known, unreadable: 'browser' };
  }
  draw();
  if (known.report?.state === 'reading') setTimeout(() => void refresh(), 400);
}

async function refresh(): Promise<void> {
  known = await readTab(tab);
  draw();
  if (known.report?.state === 'reading') setTimeout(() => void refresh(), 400);
}

tab = await activeTab();
await readOnce();
