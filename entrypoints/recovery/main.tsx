import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/page.css';
import '../../components/options/options.css';
import '../../components/safety/safety.css';
import { render } from 'preact';
import { WithWords } from '../shared/with-words.tsx';
import { Recovery } from './recovery.tsx';

render(
  <WithWords title="safety.title">
    <Recovery />
  </WithWords>,
  document.getElementById('app') as HTMLElement,
);
