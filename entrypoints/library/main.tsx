import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/page.css';
import '../../components/transfer/import.css';
import '../../components/library/library.css';
import { render } from 'preact';
import { WithWords } from '../shared/with-words.tsx';
import { Library } from './library.tsx';

render(
  <WithWords>
    <Library />
  </WithWords>,
  document.getElementById('app') as HTMLElement,
);
