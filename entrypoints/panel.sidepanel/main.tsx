import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/page.css';
import '../../components/notes/notes.css';
import { render } from 'preact';
import { WithWords } from '../shared/with-words.tsx';
import { Panel } from './panel.tsx';

render(
  <WithWords>
    <Panel />
  </WithWords>,
  document.getElementById('app') as HTMLElement,
);
