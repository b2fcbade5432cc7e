import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/page.css';
import '../../components/new-claim/new-claim.css';
import { render } from 'preact';
import { WithWords } from '../shared/with-words.tsx';
import { NewClaim } from './new-claim.tsx';

render(
  <WithWords title="newClaim.pageTitle">
    <NewClaim />
  </WithWords>,
  document.getElementById('app') as HTMLElement,
);
