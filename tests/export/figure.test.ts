import { describe, expect, it } from 'vitest';
import { composeFigure, type FigureOptions } from '../../src/export/figure/compose-figure.ts';
import { SvgSurface } from '../../src/export/figure/svg-surface.ts';
import { escaped, px } from '../../src/export/figure/xml.ts';

/** Every tag closed in the order in which it was opened. */
function wellFormed(svg: string): boolean {
  const open: string[] = [];
  for (const [, closing, name, rest] of svg.matchAll(/<(\/?)([a-zA-Z]+)((?:[^>"]|"[^"]*")*)>/g)) {
    if (closing === '/') {
      if (open.pop() !== name) return false;
    } else if (!rest!.endsWith('/')) open.push(name!);
  }
  return open.length === 0;
}

describe('a canvas that writes SVG', () => {
  it('writes paths with the style in force', () => {
    const surface = new SvgSurface('a');
    surface.translate(10, 20);
    surface.strokeStyle = '#b54f07';
    surface.lineWidth = 1.5;
    surface.setLineDash([5, 3]);
    surface.globalAlpha = 0.5;
    surface.beginPath();
    surface.moveTo(0, 0);
    surface.lineTo(1.239, 2);
    surface.stroke();
    expect(surface.svg).toBe(
      '<path d="M10 20L11.24 22" fill="none" stroke="#b54f07" stroke-width="1.5" stroke-dasharray="5 3" stroke-opacity="0.5"/>',
    );
  });

  it('restores style, place and clip', () => {
    const surface = new SvgSurface('a');
    surface.save();
    surface.translate(5, 5);
    surface.fillStyle = 'red';
    surface.beginPath();
    surface.rect(0, 0, 10, 10);
    surface.clip();
    surface.fillRect(0, 0, 4, 4);
    surface.restore();
    surface.fillRect(0, 0, 4, 4);
    expect(surface.svg).toBe(
      [
        '<clipPath id="a-clip-0"><path d="M5 5h10v10h-10Z"/></clipPath><g clip-path="url(#a-clip-0)">',
        '<rect x="5" y="5" width="4" height="4" fill="red"/>',
        '</g>',
        '<rect x="0" y="0" width="4" height="4" fill="#000"/>',
      ].join('\n'),
    );
  });

  it('closes clips that nobody restored', () => {
    const surface = new SvgSurface('a');
    for (let i = 0; i < 3; i++) {
      surface.save();
      surface.beginPath();
      surface.rect(0, 0, 1, 1);
      surface.clip();
    }
    expect(wellFormed(surface.svg)).toBe(true);
  });

  it('draws whole circles and parts of them', () => {
    const surface = new SvgSurface('a');
    surface.beginPath();
    surface.arc(10, 10, 4, 0, 2 * Math.PI);
    surface.fill();
    surface.beginPath();
    surface.arc(0, 0, 2, 0, Math.PI / 2);
    surface.stroke();
    expect(surface.svg).toContain('d="M14 10A4 4 0 0 1 6 10A4 4 0 0 1 14 10"');
    expect(surface.svg).toContain('d="M2 0A2 2 0 0 1 0 2"');
  });

  it('writes texts as texts', () => {
    const surface = new SvgSurface('a');
    surface.font = 'italic 600 12px Inter, sans-serif';
    surface.textAlign = 'center';
    surface.textBaseline = 'middle';
    surface.fillText('a < b & "c"', 1, 2);
    expect(surface.svg).toBe(
      '<text x="1" y="2" fill="#000" font-size="12px" font-family="Inter, sans-serif" font-weight="600" font-style="italic" text-anchor="middle" dominant-baseline="central">a &lt; b &amp; &quot;c&quot;</text>',
    );
  });

  it('keeps images with their pixels', () => {
    const surface = new SvgSurface('a', () => 'data:image/png;base64,AA');
    surface.imageSmoothingEnabled = false;
    surface.drawImage({}, 1, 2, 3, 4);
    expect(surface.svg).toContain('href="data:image/png;base64,AA"');
    expect(surface.svg).toContain('pixelated');
  });
});

describe('a figure', () => {
  const options: FigureOptions = {
    parts: [
      { svg: '<rect width="5" height="5"/>', width: 400, height: 100 },
      { svg: '<rect width="6" height="6"/>', width: 400, height: 50 },
    ],
    title: 'A <run> & "its" title',
    parameters: ['tanh 1-8-8-1', 'η = 0.15', 'nudge 10⁻³'],
    address: `https://example.org/#v=1&p=eight-cycles&${'x'.repeat(300)}`,
    colours: { background: '#fbfaf7', ink: '#1a1c20', pale: '#686d74' },
    family: 'Inter, sans-serif',
    fontFaces: '',
  };

  it('stacks its parts and says what was run, with the link whole', () => {
    const { svg, width, height } = composeFigure(options);
    expect(wellFormed(svg)).toBe(true);
    expect(width).toBe(432);
    expect(svg).toContain('translate(16 16)');
    expect(svg).toContain('translate(16 128)');
    expect(height).toBeGreaterThan(190);
    expect(svg).toContain('tanh 1-8-8-1 · η = 0.15 · nudge 10⁻³');
    expect(svg).toContain(`<a href="${escaped(options.address!)}">`);
    expect(svg.match(/<text[^>]*>[^<]*…<\/text>/)?.[0].length).toBeLessThan(220);
  });

  it('without a link has none', () => {
    const { svg } = composeFigure({ ...options, address: null });
    expect(svg).not.toContain('<a ');
    expect(wellFormed(svg)).toBe(true);
  });
});

it('numbers are short, and what XML forbids is left out', () => {
  expect([0, -0.001, 12, 12.5, 1 / 3, -7.006].map(px)).toEqual(['0', '0', '12', '12.5', '0.33', '-7.01']);
  expect(escaped('a\u0000b\u001fc\td')).toBe('abc\td');
});
