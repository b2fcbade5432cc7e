import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/page.css';
import '../../components/options/options.css';
import '../../components/transfer/import.css';
import { render } from 'preact';
import { WithWords } from '../shared/with-words.tsx';
import { Options } from './options.tsx';

render(
  <WithWords>
    <Options />
  </WithWords>,
  document.getElementById('app') as HTMLElement,
);
