import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/page.css';
import '../../components/reading.css';
import { render } from 'preact';
import { WithWords } from '../shared/with-words.tsx';
import { Reading } from './reading.tsx';

const tab = Number(new URLSearchParams(location.search).get('tab'));
render(
  <WithWords>
    <Reading tabId={tab} />
  </WithWords>,
  document.getElementById('app') as HTMLElement,
);
