/** The sheet of keys of a presentation. */
import '../key-sheet.css';
import { say } from '../../language/say.ts';
import { Dialog } from '../dialog.tsx';
import { presentKeySheet } from './present-keys.ts';

export default function PresentHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={say('Keys while presenting')} onClose={onClose}>
      <dl className="key-sheet">
        {presentKeySheet.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
