import type { Bidi } from '../../../lib/node/session/bidi.ts';
import type { AccessibleNode } from '../../../lib/node/session/closed-root.ts';
import { ADDON_ID } from '../../../lib/node/session/launch-firefox.ts';
import type { Media } from './driver.ts';

/** Firefox names an extension's parts after its id, with `_` for what an id may not hold. */
const WIDGET = ADDON_ID.replace(/[^a-z0-9_-]/gi, '_');
const EXTENSION = `WebExtensionPolicy.getByID('${ADDON_ID}').extension`;

/** The browser's own window: what a reader does outside the page is done here. */
export interface FirefoxWindow {
  /** Click the extension's button in the toolbar, as a mouse does. */
  pressButton(): Promise<void>;
  closePopup(): Promise<void>;
  openSidebar(): Promise<void>;
  closeSidebar(): Promise<void>;
  /** Do what the browser does when it hears the key of a command, `N` for Alt+Shift+N. */
  pressCommand(letter: string): Promise<void>;
  /** Choose the item of ours whose id begins so from the context menu that is open. Answers its label. */
  chooseMenuItem(id: string): Promise<string>;
  stopBackground(): Promise<void>;
  /** Show the tab in front as another reader sees it. */
  emulate(media: Media): Promise<void>;
  /** What assistive technology is told of the tab in front. */
  accessible(): Promise<AccessibleNode[]>;
}

/** Reach the window of a Firefox that was started with `--remote-allow-system-access`. */
export async function openFirefoxWindow(bidi: Bidi): Promise<FirefoxWindow> {
  const { contexts } = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const context = contexts[0]?.context ?? '';
  const run = async <T>(body: string): Promise<T> => bidi.evaluate<T>(context, `(async () => { ${body} })()`);
  // As with a screen reader from the start: one that begins later is not told where the focus is.
  await run(
    `window.accessibility ??= Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);`,
  );
  return {
    pressButton: () =>
      run(`const { CustomizableUI } = ChromeUtils.importESModule('moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs');
        CustomizableUI.addWidgetToArea('${WIDGET}-browser-action', 'nav-bar');
        const { x, y, width, height } = document.getElementById('${WIDGET}-BAP').getBoundingClientRect();
        for (const type of ['mousemove', 'mousedown', 'mouseup'])
          window.synthesizeMouseEvent(type, x + width / 2, y + height / 2, { button: 0, clickCount: 1 }, {});`),
    closePopup: () => run(`for (const panel of document.querySelectorAll('panel')) panel.hidePopup?.();`),
    openSidebar: () => run(`await SidebarController.show('${WIDGET}-sidebar-action');`),
    closeSidebar: () => run('SidebarController.hide();'),
    pressCommand: letter => run(`document.querySelector('#ext-keyset-id-${WIDGET} key[key="${letter}"]').doCommand();`),
    chooseMenuItem: id =>
      run(`const menu = document.getElementById('contentAreaContextMenu');
        for (let waited = 0; menu.state !== 'open' && waited < 3000; waited += 50) await new Promise(done => setTimeout(done, 50));
        const item = menu.querySelector('menuitem[id^="${WIDGET}-menuitem-_${id}"]');
        if (!item) throw new Error('The context menu has no such item.');
        const { label, parentElement: popup } = item;
        if (popup !== menu) popup.parentElement.openMenu(true);
        for (let waited = 0; popup.state !== 'open' && waited < 3000; waited += 50) await new Promise(done => setTimeout(done, 50));
        popup.activateItem(item);
        return label;`),
    stopBackground: () => run(`await ${EXTENSION}.terminateBackground();`),
    emulate: ({ medium, forcedColors, reducedMotion, dark }) =>
      run(`const { browsingContext } = gBrowser.selectedBrowser;
        browsingContext.mediumOverride = '${medium ?? ''}';
        browsingContext.forcedColorsOverride = '${forcedColors ? 'active' : 'none'}';
        browsingContext.prefersReducedMotionOverride = '${reducedMotion ? 'reduce' : 'none'}';
        browsingContext.prefersColorSchemeOverride = '${dark ? 'dark' : 'none'}';`),
    accessible: () => run(readTree),
  };
}

/** Roles that Firefox calls otherwise than Chromium and ARIA do are told by their ARIA name. */
const readTree = `
  const service = window.accessibility;
  const names = { pushbutton: 'button', 'toggle button': 'button', document: 'RootWebArea', 'text leaf': 'StaticText' };
  const find = () => service.getAccessibleFor(gBrowser.selectedBrowser);
  for (let waited = 0; waited < 3000 && !find()?.firstChild?.firstChild; waited += 50)
    await new Promise(done => setTimeout(done, 50));
  const seen = [];
  const walk = node => {
    const role = service.getStringRole(node.role);
    const state = {};
    node.getState(state, {});
    const focused = (state.value & Ci.nsIAccessibleStates.STATE_FOCUSED) !== 0;
    seen.push({ role: names[role] ?? role, name: node.name ?? '', description: node.description ?? '', focused });
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child);
  };
  walk(find());
  return seen;
`;
