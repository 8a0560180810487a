/** The symbols and words that the page uses, each in a short sentence, grouped by what they are about. */
import { RichText } from '../controls/rich-text.tsx';
import { say, type Sentence } from '../language/say.ts';
import { Rich } from '../panels/kit/rich.tsx';
import './glossary.css';

interface Entry {
  /** A symbol, in the markup of panels/kit/rich.tsx, the same in every language; or a word. */
  readonly term: { readonly symbol: string } | { readonly word: Sentence };
  readonly means: Sentence;
}

const symbol = (text: string, means: Sentence): Entry => ({ term: { symbol: text }, means });
const word = (text: Sentence, means: Sentence): Entry => ({ term: { word: text }, means });

/** Exported for its test. */
export const glossary: readonly { readonly heading: Sentence; readonly entries: readonly Entry[] }[] = [
  {
    heading: 'Curvature and step',
    entries: [
      symbol('*θ*', 'all parameters of the model'),
      symbol('*S*', 'sharpness, the largest eigenvalue of the loss’s Hessian'),
      symbol('*λ*_2, *λ*_3', 'the next largest eigenvalues'),
      symbol('*u*', 'direction of the largest curvature, along which the run swings'),
      symbol('*η*', 'learning rate: a step is −_η_ times the gradient'),
      symbol('2/*η*', 'the black line: with _S_ above it, steps along _u_ grow'),
      symbol('2/*S*', 'the learning rate whose line would lie on _S_'),
      symbol('*S*·*η*/2', 'how _S_ compares with the line: 1 is on it'),
    ],
  },
  {
    heading: 'Path and predictions',
    entries: [
      symbol('*θ*†', 'constrained path: gradient descent kept from crossing **2/_η_**'),
      symbol('*L*(*θ*†)', 'the loss on the constrained path'),
      word('semi-local', 'this project’s prediction: it takes the loss along _u_ as it is'),
      word('paper', 'the prediction of Damian, Nichani and Lee (2022), for small swings'),
      word('parts here', 'from here on a prediction misses by more than half of the displacement'),
      word('nudge', '_θ_ is moved a little along _u_ where _S_ meets **2/_η_**: the swing can be repeated'),
    ],
  },
  {
    heading: 'The cycle',
    entries: [
      symbol('*x*', 'the swing: displacement from the constrained path along _u_'),
      symbol('*y*', 'sharpness above (or below) **2/_η_**, to first order around the path'),
      symbol('*α*', '−∇_L_·∇_S_: how fast descent drives sharpness up'),
      symbol('*β*', '‖∇_S_⊥‖², with ⊥ for across _u_: how strongly the swing pulls sharpness down'),
      symbol('*δ*', 'the swing at which _βx_²/2 = _α_; cycles turn about _x_ = ±_δ_, _y_ = 0'),
      symbol('1', 'progressive sharpening: the swing is small, and sharpness rises'),
      symbol('2', 'blow-up: above the line, each step makes the swing larger'),
      symbol('3', 'self-stabilization: the wide swing pulls sharpness down'),
      symbol('4', 'return to stability: below the line, the swing dies out'),
      word('2-d theory', 'the orbit from here if there were only _x_ and _y_'),
    ],
  },
  {
    heading: 'The run in numbers',
    entries: [
      word('products', 'how often the Hessian was applied to a vector to measure _S_'),
      word('Lanczos', 'finds the largest eigenvalues from such products'),
      word('residual', 'how exact _S_ is: ‖_Hu_ − _Su_‖/|_S_|, with the Hessian _H_'),
      word('digest', 'fingerprint of the run: equal digests mean equal bits'),
      word('given θ₀', 'the run’s description holds the first parameters; else a seed draws them'),
    ],
  },
];

export function Glossary() {
  return (
    <div className="glossary">
      {glossary.map(({ heading, entries }) => (
        <section key={heading}>
          <h3>{say(heading)}</h3>
          <dl>
            {entries.map(({ term, means }) => (
              <div key={means}>
                <dt>{'symbol' in term ? <Rich text={term.symbol} /> : say(term.word)}</dt>
                <dd>
                  <RichText>{say(means)}</RichText>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
