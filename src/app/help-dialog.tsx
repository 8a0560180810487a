/** The sheet of keys, what the picture means, and its symbols and words. */
import './key-sheet.css';
import { Equations } from '../controls/equations/equation.tsx';
import { RichText } from '../controls/rich-text.tsx';
import { say, type Sentence } from '../language/say.ts';
import { translated } from '../language/translated.ts';
import { Dialog } from './dialog.tsx';
import { Glossary } from './glossary.tsx';
import { keySheet } from './keys.ts';

const meaning: readonly Sentence[] = [
  '[sharpness|Sharpness] _S_ is the largest curvature of the loss: the largest eigenvalue of its Hessian.',
  'Gradient descent with learning rate _η_ is stable along a direction while the curvature there is below **2/_η_**.',
  'Training makes networks sharper until _S_ meets **2/_η_**. It then stays there, while the [loss|loss] keeps falling.',
  'What was measured has a halo; what was predicted is dashed; the constrained path is solid green.',
  'In the plane of _x_ and [sharpness|_y_], the four quarters are the stages of the cycle; the paler a step, the older it is.',
];

export default function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={say('What you see, and the keys')} onClose={onClose}>
      {meaning.map((sentence) => (
        <p key={sentence}>
          <RichText>{say(sentence)}</RichText>
        </p>
      ))}
      <Equations ids={['step', 'sharpness', 'map-x', 'map-y']} />
      <dl className="key-sheet">
        {keySheet.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{translated(key)}</kbd>
              ))}
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
      <p className="help">
        {say(
          'Drag across a chart, or stretch it with two fingers, to zoom; double-click to see all. Keys are left alone while you type.',
        )}
      </p>
      {/* After the keys: who asks for those sees them at once. */}
      <Glossary />
    </Dialog>
  );
}
