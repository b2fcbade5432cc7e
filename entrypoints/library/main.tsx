import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/page.css';
import '../../components/notes/notes.css';
import '../../components/transfer/export.css';
import '../../components/transfer/import.css';
import '../../components/library/library.css';
import '../../components/safety/safety.css';
import { render } from 'preact';
import { ownDatabase } from '../shared/own-database.ts';
import { SafetyGate } from '../shared/safety-gate.tsx';
import { WithWords } from '../shared/with-words.tsx';
import { Library } from './library.tsx';

render(
  <WithWords>
    <SafetyGate access={ownDatabase} reminds>
      <Library />
    </SafetyGate>
  </WithWords>,
  document.getElementById('app') as HTMLElement,
);
