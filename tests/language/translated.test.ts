/** Ready-made texts, and how values stand in Chinese sentences. */
import { afterEach, describe, expect, it } from 'vitest';
import { joinClauses, joinSentences, joinWords } from '../../src/language/join.ts';
import { languageAtStart, setLanguage } from '../../src/language/language.ts';
import { say } from '../../src/language/say.ts';
import { translated } from '../../src/language/translated.ts';
import { characters } from '../../src/panels/kit/characters.ts';

afterEach(() => setLanguage('en'));

describe('a text from below the page', () => {
  it('is itself in English', () => {
    expect(translated('Learning rate')).toBe('Learning rate');
    expect(say('Step {step}.', { step: 3 })).toBe('Step 3.');
  });

  it('counts one and several', () => {
    expect(say('{count} product(s) a step', { count: 1 })).toBe('1 product a step');
    expect(say('{count} step(s)/s', { count: '1' })).toBe('1 step/s');
    const values = { parameters: 1, steps: '3,000', time: 'a second' };
    expect(say('{parameters} parameter(s), {steps} step(s), {time}', values)).toBe(
      '1 parameter, 3,000 steps, a second',
    );
  });

  it.each([
    ['Squared error', '平方误差'],
    ['a whole number from 1 to 512', '从 1 到 512 的整数'],
    // What stands in a place is looked up in turn.
    [
      'Line 3, column 2: found an empty cell, allowed is a number with a decimal point.',
      '第 3 行第 2 列：出现了空单元格，允许的是带小数点的数。',
    ],
    // Names stay, though the table has a word for some of them.
    ['tanh, sine or linear', 'tanh, sine 或 linear'],
    ['“linear” was deleted in another tab.', '“linear”已在另一个标签页中删除。'],
    ['Your run, changed from “Catapult”', '你的运行，由“弹射”改动而来'],
    ['my own title', 'my own title'],
    ['constructor', 'constructor'],
    ['', ''],
  ])('%s', async (text, words) => {
    await setLanguage('zh-Hans');
    expect(translated(text)).toBe(words);
    expect(translated(text)).toBe(words);
  });
});

describe('in Chinese', () => {
  it('values stand apart from words, and only from words', async () => {
    await setLanguage('zh-Hans');
    expect(say('{name}: moving it changes the learning rate', { name: '2/η' })).toBe(
      '2/η：移动它即改变学习率',
    );
    expect(say('{label} must be {allowed}.', { label: 'x', allowed: 'mse' })).toBe('x 必须是 mse。');
    expect(say('{label} must be {allowed}.', { label: '宽度', allowed: '整数' })).toBe('宽度必须是整数。');
  });

  it('sentences, clauses and words are strung together by its own marks', async () => {
    expect(joinSentences('One.', '', 'Two.')).toBe('One. Two.');
    await setLanguage('zh-Hans');
    expect(joinSentences('一。', '', '二。')).toBe('一。二。');
    expect(joinClauses(['一', '二'])).toBe('一；二');
    expect(joinWords(['一', '二'])).toBe('一、二');
  });

  it('a character takes the room of two', () => {
    expect(characters('S = 3')).toBe(5);
    expect(characters('锐度 S')).toBe(6);
  });
});

describe('the language at the start', () => {
  it.each([
    [['zh-CN', 'en'], 'zh-Hans'],
    [['de-AT', 'zh'], 'zh-Hans'],
    [['de-AT', 'en-GB', 'zh'], 'en'],
    [['de'], 'en'],
    [[], 'en'],
  ])('%j is read as %s', (preferred, language) => expect(languageAtStart(preferred)).toBe(language));
});
