import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/page.css';
import '../../components/safety/safety.css';
import '../../components/options/options.css';
import '../../components/transfer/import.css';
import { render } from 'preact';
import { ownDatabase } from '../shared/own-database.ts';
import { SafetyGate } from '../shared/safety-gate.tsx';
import { WithWords } from '../shared/with-words.tsx';
import { Options } from './options.tsx';

render(
  <WithWords>
    <SafetyGate access={ownDatabase} reminds>
      <Options />
    </SafetyGate>
  </WithWords>,
  document.getElementById('app') as HTMLElement,
);
