import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/page.css';
import '../../components/reading.css';
import { render } from 'preact';
import { Reading } from './reading.tsx';

const tab = Number(new URLSearchParams(location.search).get('tab'));
render(<Reading tabId={tab} />, document.getElementById('app') as HTMLElement);
