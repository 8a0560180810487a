/** The sheet of keys, and what the picture means in four sentences. */
import { RichText } from '../controls/rich-text.tsx';
import { Dialog } from './dialog.tsx';
import { keySheet } from './keys.ts';

const meaning = [
  '[sharpness|Sharpness] _S_ is the largest curvature of the loss: the largest eigenvalue of its Hessian.',
  'Gradient descent with learning rate _η_ is stable along a direction while the curvature there is below **2/_η_**.',
  'Training makes networks sharper until _S_ meets **2/_η_**. It then stays there, while the [loss|loss] keeps falling.',
  'What was measured has a halo; what was predicted is dashed.',
];

export default function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="What you see, and the keys" onClose={onClose}>
      {meaning.map((sentence) => (
        <p key={sentence}>
          <RichText>{sentence}</RichText>
        </p>
      ))}
      <dl className="key-sheet">
        {keySheet.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="help">
        Drag across a chart to zoom, double-click to see all. Keys are left alone while you type.
      </p>
    </Dialog>
  );
}
