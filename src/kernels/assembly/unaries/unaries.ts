/** Unary functions by the codes of src/core/autodiff/unaries. Each fills whole pairs; a last single goes through a pair aside. */
import { fillCosine } from './cosine';
import { fillElu } from './elu';
import { fillExponential } from './exponential';
import { fillGelu } from './gelu';
import { fillLogCosh } from './log-cosh';
import { fillLogarithm } from './logarithm';
import { fillReciprocal } from './reciprocal';
import { fillRelu } from './relu';
import { fillSigmoid } from './sigmoid';
import { fillSilu } from './silu';
import { fillSine } from './sine';
import { fillSoftplus } from './softplus';
import { fillSquareRoot } from './square-root';
import { fillTanh } from './tanh';

const ASIDE: usize = memory.data(5 * 16, 16);

/** φ(z) at y and φ′, φ″, φ‴ at p1, p2, p3 as far as these are not 0. */
export function unary(code: i32, count: i32, z: usize, y: usize, p1: usize, p2: usize, p3: usize): void {
  const bytes = (<usize>(count & ~1)) << 3;
  fill(code, bytes, z, y, p1, p2, p3);
  if ((count & 1) === 0) return;
  v128.store(ASIDE, v128.load64_splat(z + bytes));
  fill(code, 16, ASIDE, ASIDE + 16, aside(p1, 32), aside(p2, 48), aside(p3, 64));
  store<f64>(y + bytes, load<f64>(ASIDE, 16));
  if (p1 !== 0) store<f64>(p1 + bytes, load<f64>(ASIDE, 32));
  if (p2 !== 0) store<f64>(p2 + bytes, load<f64>(ASIDE, 48));
  if (p3 !== 0) store<f64>(p3 + bytes, load<f64>(ASIDE, 64));
}

// @inline
function aside(wanted: usize, offset: usize): usize {
  return wanted !== 0 ? ASIDE + offset : 0;
}

function fill(code: i32, bytes: usize, z: usize, y: usize, p1: usize, p2: usize, p3: usize): void {
  switch (code) {
    case 0:
      fillTanh(bytes, z, y, p1, p2, p3);
      break;
    case 1:
      fillRelu(bytes, z, y, p1, p2, p3);
      break;
    case 2:
      fillElu(bytes, z, y, p1, p2, p3);
      break;
    case 3:
      fillGelu(bytes, z, y, p1, p2, p3);
      break;
    case 4:
      fillSilu(bytes, z, y, p1, p2, p3);
      break;
    case 5:
      fillSoftplus(bytes, z, y, p1, p2, p3);
      break;
    case 6:
      fillSigmoid(bytes, z, y, p1, p2, p3);
      break;
    case 7:
      fillSine(bytes, z, y, p1, p2, p3);
      break;
    case 8:
      fillExponential(bytes, z, y, p1, p2, p3);
      break;
    case 9:
      fillLogarithm(bytes, z, y, p1, p2, p3);
      break;
    case 10:
      fillCosine(bytes, z, y, p1, p2, p3);
      break;
    case 11:
      fillSquareRoot(bytes, z, y, p1, p2, p3);
      break;
    case 12:
      fillReciprocal(bytes, z, y, p1, p2, p3);
      break;
    case 13:
      fillLogCosh(bytes, z, y, p1, p2, p3);
      break;
  }
}
