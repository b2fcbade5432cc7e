import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/page.css';
import { render } from 'preact';
import { Panel } from './panel.tsx';

render(<Panel />, document.getElementById('app') as HTMLElement);
