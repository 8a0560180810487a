/** What can be taken along as a file, and the references to cite. */
import { useId, useState } from 'react';
import { bibtex } from '../export/bibtex.ts';
import { say } from '../language/say.ts';
import { ClipButton } from './clip/clip-button.tsx';
import { panelsOnPage } from './figure.ts';
import { type Exports, pageAddress, type Said } from './use-exports.ts';

/** All panels of the centre, above one another. */
const CENTRE = 'centre';
/** And those beside them. */
const ALL = 'all';

interface Props {
  readonly exports: Exports;
  readonly said: Said | null;
  /** A clip is made of the page, which must be in sight. */
  readonly onClip: () => void;
}

export function ExportButtons({ exports, said, onClip }: Props) {
  const [panels] = useState(panelsOnPage);
  const [chosen, setChosen] = useState(CENTRE);
  const [cites, setCites] = useState(false);
  const select = useId();
  const ids =
    chosen === CENTRE || chosen === ALL
      ? panels.filter(({ column }) => chosen === ALL || column === 'time').map(({ id }) => id)
      : [chosen];
  return (
    <div className="exports">
      <div className="export-row">
        <button type="button" className="secondary" onClick={() => void exports.python()}>
          {say('Python script')}
        </button>
        <button type="button" className="secondary" onClick={() => void exports.csv()}>
          {say('Data, CSV')}
        </button>
        <button type="button" className="secondary" onClick={() => void exports.json()}>
          {say('Data, JSON')}
        </button>
        <button type="button" className="secondary" onClick={() => void exports.description()}>
          {say('Description')}
        </button>
        <button
          type="button"
          className="secondary"
          title={say('A run that begins with the parameters of this step')}
          onClick={() => void exports.fromHere()}
        >
          {say('Resume from here')}
        </button>
        <button
          type="button"
          className="secondary"
          aria-expanded={cites}
          onClick={() => setCites((shown) => !shown)}
        >
          {say('Cite')}
        </button>
      </div>
      {panels.length > 0 && (
        <>
          <div className="export-row">
            <label htmlFor={select}>{say('Figure of')}</label>
            <select
              id={select}
              className="choice"
              value={chosen}
              onChange={(event) => setChosen(event.currentTarget.value)}
            >
              <option value={CENTRE}>{say('all curves')}</option>
              <option value={ALL}>{say('all open panels')}</option>
              {panels.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
            <button type="button" className="secondary" onClick={() => void exports.svg(ids)}>
              {say('Figure, SVG')}
            </button>
            <button type="button" className="secondary" onClick={() => void exports.png(ids)}>
              {say('Figure, PNG')}
            </button>
          </div>
          <div className="export-row">
            <ClipButton ids={ids} onStart={onClip} />
          </div>
        </>
      )}
      {cites && (
        <>
          <textarea
            className="citations"
            readOnly
            aria-label={say('References in BibTeX')}
            rows={8}
            value={bibtex(pageAddress())}
            onFocus={(event) => event.currentTarget.select()}
          />
          <button type="button" className="link" onClick={() => void exports.bibtex()}>
            {say('Save as BibTeX')}
          </button>
        </>
      )}
      <p className={said?.bad === true ? 'fault' : 'help'} role="status">
        {said?.text}
      </p>
    </div>
  );
}
