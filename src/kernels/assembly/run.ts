/**
 * Interprets a program of a plan over an arena in this module's memory: the same instructions as the TypeScript
 * executor's, with the same bits (src/core/autodiff/instruction.ts). One call runs a whole pass.
 */
import { chain1, chain2, chain3 } from './chain';
import { addRow, scale, spread, spreadColumn, sumOfProducts } from './elementwise';
import { matrixProduct } from './matrix-product';
import { columnSums, dot, rowMaximum, rowSums, sum } from './reductions';
import { unary } from './unaries/unaries';

/** Integers in an instruction. */
const STRIDE: i32 = 12;

/** First byte after the tables and the room for packed operands: what lies from here on belongs to the plans. */
export function firstFreeByte(): usize {
  return __heap_base;
}

/** Byte address of a double of the arena, 0 for an absent operand. */
// @inline
function address(arena: usize, offset: i32): usize {
  return offset < 0 ? 0 : arena + ((<usize>offset) << 3);
}

// @inline
function operand(at: usize, place: i32): i32 {
  return load<i32>(at + ((<usize>place) << 2));
}

// @inline
function pointer(arena: usize, at: usize, place: i32): usize {
  return address(arena, operand(at, place));
}

// @inline
function stride(at: usize, place: i32): usize {
  return (<usize>operand(at, place)) << 3;
}

/** Runs `length` integers at byte `program` over the arena at byte `arena`. */
export function run(arena: usize, program: usize, length: i32): void {
  const end = program + ((<usize>length) << 2);
  for (let at = program; at < end; at += (<usize>STRIDE) << 2) {
    const accumulate = operand(at, 1) === 1;
    switch (operand(at, 0)) {
      case 0:
        matrixProduct(
          accumulate,
          operand(at, 2),
          operand(at, 3),
          operand(at, 4),
          pointer(arena, at, 5),
          pointer(arena, at, 6),
          stride(at, 7),
          stride(at, 8),
          pointer(arena, at, 9),
          stride(at, 10),
          stride(at, 11),
        );
        break;
      case 1:
        sumOfProducts(
          accumulate,
          operand(at, 2),
          pointer(arena, at, 3),
          pointer(arena, at, 4),
          pointer(arena, at, 5),
          pointer(arena, at, 6),
          pointer(arena, at, 7),
          pointer(arena, at, 8),
          pointer(arena, at, 9),
          pointer(arena, at, 10),
          pointer(arena, at, 11),
        );
        break;
      case 2:
        scale(
          accumulate,
          operand(at, 2),
          pointer(arena, at, 3),
          pointer(arena, at, 4),
          load<f64>(pointer(arena, at, 5)),
        );
        break;
      case 3:
        addRow(operand(at, 1), operand(at, 2), pointer(arena, at, 3), pointer(arena, at, 4));
        break;
      case 4:
        columnSums(accumulate, operand(at, 2), operand(at, 3), pointer(arena, at, 4), pointer(arena, at, 5));
        break;
      case 5:
        rowSums(accumulate, operand(at, 2), operand(at, 3), pointer(arena, at, 4), pointer(arena, at, 5));
        break;
      case 6:
        spreadColumn(
          accumulate,
          operand(at, 2),
          operand(at, 3),
          pointer(arena, at, 4),
          pointer(arena, at, 5),
          load<f64>(pointer(arena, at, 6)),
        );
        break;
      case 7: {
        const total = dot(operand(at, 2), pointer(arena, at, 4), pointer(arena, at, 5));
        put(accumulate, pointer(arena, at, 3), load<f64>(pointer(arena, at, 6)) * total);
        break;
      }
      case 8: {
        const total = sum(operand(at, 2), pointer(arena, at, 4));
        put(accumulate, pointer(arena, at, 3), load<f64>(pointer(arena, at, 5)) * total);
        break;
      }
      case 9: {
        const value = load<f64>(pointer(arena, at, 5)) * load<f64>(pointer(arena, at, 4));
        spread(accumulate, operand(at, 2), pointer(arena, at, 3), value);
        break;
      }
      case 10:
        rowMaximum(operand(at, 1), operand(at, 2), pointer(arena, at, 3), pointer(arena, at, 4));
        break;
      case 11:
        unary(
          operand(at, 1),
          operand(at, 2),
          pointer(arena, at, 3),
          pointer(arena, at, 4),
          pointer(arena, at, 5),
          pointer(arena, at, 6),
          pointer(arena, at, 7),
        );
        break;
      case 12:
        chain1(
          operand(at, 1),
          pointer(arena, at, 2),
          pointer(arena, at, 3),
          pointer(arena, at, 4),
          pointer(arena, at, 5),
          pointer(arena, at, 6),
        );
        break;
      case 13:
        chain2(
          operand(at, 1),
          pointer(arena, at, 2),
          pointer(arena, at, 3),
          pointer(arena, at, 4),
          pointer(arena, at, 5),
          pointer(arena, at, 6),
          pointer(arena, at, 7),
          pointer(arena, at, 8),
        );
        break;
      case 14:
        chain3(
          operand(at, 1),
          pointer(arena, at, 2),
          pointer(arena, at, 3),
          pointer(arena, at, 4),
          pointer(arena, at, 5),
          pointer(arena, at, 6),
          pointer(arena, at, 7),
          pointer(arena, at, 8),
        );
        break;
    }
  }
}

function put(accumulate: bool, c: usize, value: f64): void {
  store<f64>(c, accumulate ? load<f64>(c) + value : value);
}

/** Exported only to remain functions of their own: within a larger one engines run out of registers. */
export {
  tile1x2,
  tile1x4,
  tile1x6,
  tile2x2,
  tile2x4,
  tile2x6,
  tile3x2,
  tile3x4,
  tile3x4Adding,
  tile3x6,
  tile3x6Adding,
} from './tiles';
