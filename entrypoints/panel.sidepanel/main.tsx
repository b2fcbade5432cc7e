import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/page.css';
import '../../components/notes/notes.css';
import '../../components/safety/safety.css';
import '../../components/transfer/export.css';
import { render } from 'preact';
import { SafetyGate, throughBackground } from '../shared/safety-gate.tsx';
import { WithWords } from '../shared/with-words.tsx';
import { Panel } from './panel.tsx';

render(
  <WithWords>
    <SafetyGate access={throughBackground}>
      <Panel />
    </SafetyGate>
  </WithWords>,
  document.getElementById('app') as HTMLElement,
);
