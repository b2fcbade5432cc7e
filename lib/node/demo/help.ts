/** What to do when no installed browser runs the extension from a command. */
export const NO_BROWSER_HELP = `
No browser was found that runs the extension from here. Install one of these and run npm start again:
  Debian, Ubuntu   sudo apt-get install chromium
  Fedora           sudo dnf install chromium
  macOS            brew install --cask chromium
  Windows          Microsoft Edge
  elsewhere        any Chromium; CHROMIUM=/path/to/it names it

Or load it by hand into a browser you have:
  1. npm run build
  2. Chrome, Edge, Brave: open chrome://extensions, switch on "Developer mode", choose "Load unpacked"
     and the folder .output/chrome-mv3
     Firefox 142 or newer: open about:debugging#/runtime/this-firefox, choose "Load Temporary Add-on"
     and the file .output/firefox-mv3/manifest.json
  3. Open a news page, click Sidelight in the toolbar and let it read the page.`;
