/**
 * The only script that is waited for before the first picture: it tells the style which theme and language the reader
 * has chosen, and whether what the address asks for begins with that picture at all. A link of the picture, pressed
 * before the page has come, takes the run of the address along.
 */
import { languageAtStart } from '../../language/language.ts';
import { showTheme, storedTheme } from '../theme.ts';

/** Parameters of the address that lead to anything but the simulator. */
const OTHERS = ['view', 'present', 'embed'];

const root = document.documentElement;
showTheme(storedTheme());
root.lang = languageAtStart(navigator.languages);
const asked = new URLSearchParams(location.search);
if (OTHERS.some((name) => asked.has(name))) root.dataset.shell = 'none';
addEventListener('click', ({ target }) => {
  const link = (target as Element).closest<HTMLAnchorElement>('.shell a');
  if (link !== null) link.hash = location.hash;
});
