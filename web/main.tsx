import './ui/tokens.css';
import './ui/base.css';
import './ui/forms.css';
import './ui/plan.css';
import './ui/print.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { keepOnDevice } from './offline/worker.ts';
import { keepSession } from './sign-in/keep-session.ts';

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no #app');

const keeper = keepSession();
createRoot(place).render(<App keeper={keeper} />);
void keeper.open();
void keepOnDevice();
