/** The first rows of a table, and above each column what it is. */
import type { Columns, Role } from '../description/csv/columns.ts';
import type { Task } from '../description/csv/given-data.ts';
import { say } from '../language/say.ts';
import { translated } from '../language/translated.ts';
import { formatCount } from './format-number.ts';

const ROWS = 4;
/** Columns shown; of more, the first ones and the last. */
const COLUMNS = 8;
const ROLES: readonly Role[] = ['input', 'target', 'left out'];

interface Props {
  readonly columns: Columns;
  readonly roles: readonly Role[];
  readonly task: Task;
  readonly onRoles: (roles: readonly Role[]) => void;
  readonly onTask: (task: Task) => void;
}

/** Places of the columns that are shown, and how many are not. */
export function shownColumns(count: number): { readonly places: readonly number[]; readonly hidden: number } {
  const all = Array.from({ length: count }, (_, i) => i);
  if (count <= COLUMNS) return { places: all, hidden: 0 };
  return { places: [...all.slice(0, COLUMNS - 1), count - 1], hidden: count - COLUMNS };
}

/** Names in the table are its writer's; columns without one are counted. */
function nameOf({ names, hasHeader }: Columns, place: number): string {
  const name = names[place] ?? '';
  return hasHeader ? name : translated(name);
}

function captionOf({ rows, hasHeader }: Columns, hidden: number): string {
  const values = { count: formatCount(rows.length), hidden: formatCount(hidden) };
  if (hidden > 0)
    return hasHeader
      ? say('{count} sample(s) under a header, {hidden} column(s) not shown', values)
      : say('{count} sample(s), {hidden} column(s) not shown', values);
  return hasHeader ? say('{count} sample(s) under a header', values) : say('{count} sample(s)', values);
}

export function CsvPreview({ columns, roles, task, onRoles, onTask }: Props) {
  const { places, hidden } = shownColumns(columns.names.length);
  const rest = columns.rows.length - ROWS;
  const give = (place: number, role: Role): void =>
    onRoles(roles.map((other, i) => (i === place ? role : other)));
  return (
    <>
      <div className="csv-scroll">
        <table className="csv-preview">
          <caption>{captionOf(columns, hidden)}</caption>
          <thead>
            <tr>
              {places.map((i) => (
                <th key={i} scope="col">
                  {nameOf(columns, i)}
                </th>
              ))}
            </tr>
            <tr>
              {places.map((i) => (
                <td key={i}>
                  <select
                    className="choice"
                    aria-label={say('{column} is', { column: nameOf(columns, i) })}
                    value={roles[i]}
                    onChange={(event) => give(i, event.currentTarget.value as Role)}
                  >
                    {ROLES.map((role) => (
                      <option key={role} value={role}>
                        {say(role)}
                      </option>
                    ))}
                  </select>
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns.rows.slice(0, ROWS).map(({ line, cells }) => (
              <tr key={line}>
                {places.map((i) => (
                  <td key={i} className={roles[i] === 'left out' ? 'left-out' : undefined}>
                    {cells[i]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && <p className="help">{say('and {count} more', { count: formatCount(rest) })}</p>}
      <div className="field-row">
        <label>
          {say('Targets are')}{' '}
          <select
            className="choice"
            value={task}
            onChange={(event) => onTask(event.currentTarget.value as Task)}
          >
            <option value="regression">{say('numbers')}</option>
            <option value="classes">{say('classes')}</option>
          </select>
        </label>
      </div>
    </>
  );
}
