/**
 * The equations that the page shows, in LaTeX. `npm run typeset` turns them into typeset.json, trees of MathML elements,
 * so that no typesetter reaches the browser; a test compares the two. Symbols wear the colours of their quantities by the
 * macros below. `plain` is the same in one line of text, for whoever cannot see MathML.
 */
export interface EquationSource {
  readonly latex: string;
  readonly plain: string;
}

const coloured = (quantity: string, symbol: string): string => `\\class{q-${quantity}}{${symbol}}`;

/** Symbols in the colours of their quantities. */
export const macros: Readonly<Record<string, string>> = {
  '\\Loss': coloured('loss', 'L'),
  '\\Sharpness': coloured('sharpness', 'S'),
  '\\x': coloured('swing', 'x'),
  '\\y': coloured('sharpness', 'y'),
  '\\path': coloured('pgd', '\\theta^{\\dagger}'),
  '\\pathAt': coloured('pgd', '\\theta_{#1}^{\\dagger}'),
  '\\predicted': coloured('semilocal', '\\hat v'),
};

export const equations = {
  step: {
    latex: '\\theta_{t+1} = \\theta_t - \\eta\\,\\nabla \\Loss(\\theta_t)',
    plain: 'θ_(t+1) = θ_t − η ∇L(θ_t)',
  },
  'quadratic-loss': {
    latex: '\\Loss(\\theta) = \\tfrac{1}{2}\\,\\Sharpness\\,\\theta^2',
    plain: 'L(θ) = ½ S θ²',
  },
  'quadratic-step': {
    latex: '\\theta_t = (1 - \\eta\\,\\Sharpness)^t\\,\\theta_0',
    plain: 'θ_t = (1 − ηS)^t θ_0',
  },
  'quadratic-edge': {
    latex: '|1 - \\eta\\,\\Sharpness| < 1 \\iff \\Sharpness < \\frac{2}{\\eta}',
    plain: '|1 − ηS| < 1 ⟺ S < 2/η',
  },
  sharpness: {
    latex: '\\Sharpness(\\theta) = \\lambda_{\\max}\\left(\\nabla^2 \\Loss(\\theta)\\right)',
    plain: 'S(θ) = λ_max(∇²L(θ))',
  },
  drive: {
    latex: '\\alpha = -\\nabla \\Loss \\cdot \\nabla \\Sharpness > 0',
    plain: 'α = −∇L·∇S > 0',
  },
  'sharpness-rises': {
    latex: '\\Sharpness(\\theta_{t+1}) \\approx \\Sharpness(\\theta_t) + \\eta\\,\\alpha',
    plain: 'S(θ_(t+1)) ≈ S(θ_t) + ηα',
  },
  'cubic-gradient': {
    latex:
      '\\nabla \\Loss(\\path + \\x u) \\approx \\nabla \\Loss(\\path) + \\Sharpness\\,\\x\\,u + \\tfrac{1}{2}\\,\\x^2\\,\\nabla \\Sharpness',
    plain: '∇L(θ† + xu) ≈ ∇L(θ†) + S x u + ½ x² ∇S',
  },
  'map-x': {
    latex: '\\x_{t+1} = -(1 + \\eta\\,\\y_t)\\,\\x_t',
    plain: 'x_(t+1) = −(1 + ηy_t) x_t',
  },
  'map-y': {
    latex: '\\y_{t+1} = \\y_t + \\eta\\,(\\alpha - \\tfrac{1}{2}\\beta\\,\\x_t^2)',
    plain: 'y_(t+1) = y_t + η(α − ½βx_t²)',
  },
  'fixed-point': {
    latex: '\\delta = \\sqrt{\\frac{2\\alpha}{\\beta}}',
    plain: 'δ = √(2α/β)',
  },
  balance: {
    latex: '\\tfrac{1}{2}\\beta\\,\\x^2 > \\alpha',
    plain: '½βx² > α',
  },
  'stable-set': {
    latex:
      '\\mathcal{M} = \\left\\{\\theta : \\Sharpness(\\theta) \\le \\frac{2}{\\eta},\\ \\nabla \\Loss \\cdot u = 0\\right\\}',
    plain: 'M = {θ : S(θ) ≤ 2/η, ∇L·u = 0}',
  },
  'constrained-path': {
    latex:
      '\\pathAt{t+1} = \\mathrm{proj}_{\\mathcal{M}}\\left(\\pathAt{t} - \\eta\\,\\nabla \\Loss(\\pathAt{t})\\right)',
    plain: 'θ†_(t+1) = proj_M(θ†_t − η∇L(θ†_t))',
  },
  'displacement-vector': {
    latex: 'v_t = \\theta_t - \\pathAt{t}',
    plain: 'v_t = θ_t − θ†_t',
  },
  displacement: {
    latex:
      'v_t = \\theta_t - \\pathAt{t}, \\quad \\x_t = u \\cdot v_t, \\quad \\y_t = \\nabla \\Sharpness^{\\bot} \\cdot v_t',
    plain: 'v_t = θ_t − θ†_t, x_t = u·v_t, y_t = ∇S⊥·v_t',
  },
  'predicted-step': {
    latex:
      'v_{t+1} = v_t - \\eta\\,\\bigl(H v_t + \\x_t \\y_t\\,u + \\tfrac{1}{2}\\x_t^2\\,\\nabla \\Sharpness^{\\bot}\\bigr) + \\sigma',
    plain: 'v_(t+1) = v_t − η(Hv_t + x_t y_t u + ½x_t² ∇S⊥) + σ',
  },
  'semilocal-point': {
    latex: 'a_t = \\pathAt{t} + \\x_t\\,u',
    plain: 'a_t = θ†_t + x_t u',
  },
  'semilocal-step': {
    latex:
      'v_{t+1} = \\pathAt{t} - \\pathAt{t+1} + v_t - \\eta\\,\\bigl(\\nabla \\Loss(a_t) + \\nabla^2 \\Loss(a_t)\\,v_t^{\\bot}\\bigr)',
    plain: 'v_(t+1) = θ†_t − θ†_(t+1) + v_t − η(∇L(a_t) + ∇²L(a_t) v_t⊥)',
  },
  'predicted-loss': {
    latex: '\\Loss(\\theta_t) \\approx \\Loss(\\pathAt{t}) + \\frac{1}{\\eta}\\,\\x_t^2',
    plain: 'L(θ_t) ≈ L(θ†_t) + x_t²/η',
  },
  'end-sharpness': {
    latex: '\\Sharpness_{\\mathrm{end}} \\approx \\frac{2}{\\eta}',
    plain: 'S_end ≈ 2/η',
  },
  'catapult-range': {
    latex: '\\frac{2}{\\Sharpness_0} < \\eta < \\frac{4}{\\Sharpness_0}',
    plain: '2/S_0 < η < 4/S_0',
  },
} as const satisfies Record<string, EquationSource>;

export type EquationId = keyof typeof equations;
