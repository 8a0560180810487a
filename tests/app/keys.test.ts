import { describe, expect, it } from 'vitest';
import { actionOf, type KeyPress, keySheet } from '../../src/app/keys.ts';
import { addressOf, pageIn } from '../../src/app/route.ts';

const press = (key: string, part: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  focus: 'body',
  ...part,
});

describe('keys', () => {
  it.each([
    [' ', 'toggle'],
    ['ArrowRight', 'step'],
    ['ArrowLeft', 'back'],
    ['End', 'now'],
    ['b', 'flag'],
    ['1', 'stage-1'],
    ['4', 'stage-4'],
    ['5', null],
    ['r', 'reset'],
    ['R', 'reset'],
    ['[', 'slower'],
    [']', 'faster'],
    ['l', 'log'],
    ['t', 'theory'],
    ['x', 'swing'],
    ['s', 'share'],
    ['?', 'help'],
    ['q', null],
    ['constructor', null],
  ])('%s does %s', (key, action) => {
    expect(actionOf(press(key))).toBe(action);
  });

  it('takes ten steps with shift', () => {
    expect(actionOf(press('ArrowRight', { shiftKey: true }))).toBe('step-10');
    expect(actionOf(press('ArrowLeft', { shiftKey: true }))).toBe('back-10');
  });

  it.each(['text', 'number', 'textarea', 'select', 'editable'])('leaves %s alone', (focus) => {
    for (const key of [' ', 'ArrowRight', 'r', '?', '[']) expect(actionOf(press(key, { focus }))).toBeNull();
  });

  it('leaves Space to what is pressed by it, and arrows to what is moved by them', () => {
    for (const focus of ['button', 'summary', 'checkbox', 'radio']) {
      expect(actionOf(press(' ', { focus }))).toBeNull();
    }
    for (const key of ['ArrowRight', 'ArrowLeft', 'End']) {
      expect(actionOf(press(key, { focus: 'range' }))).toBeNull();
      // The sliders of plots take what they use before the page hears of it.
      expect(actionOf(press(key, { focus: 'slider' }))).not.toBeNull();
    }
    expect(actionOf(press(' ', { focus: 'range' }))).toBe('toggle');
  });

  it('leaves the browser its own shortcuts', () => {
    for (const part of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) {
      expect(actionOf(press('r', part))).toBeNull();
    }
  });

  it('lists each key once', () => {
    const lines = keySheet.map(({ keys }) => keys.join('+'));
    expect(new Set(lines).size).toBe(lines.length);
  });
});

describe('pages', () => {
  it.each([
    ['', 'simulator'],
    ['?view=presets', 'presets'],
    ['?view=nonsense', 'simulator'],
  ])('%s shows %s', (search, page) => {
    expect(pageIn(search)).toBe(page);
  });

  it('keeps the rest of the address', () => {
    const here = { pathname: '/a/', search: '?embed=1', hash: '#v=1' };
    expect(addressOf('presets', here)).toBe('/a/?embed=1&view=presets#v=1');
    expect(addressOf('simulator', { ...here, search: '?view=presets' })).toBe('/a/#v=1');
  });
});
