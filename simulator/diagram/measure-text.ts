/** A font, as far as the room that its text takes goes. */
export interface Font {
  readonly family: 'mono' | 'sans';
  /** In pixels. */
  readonly size: number;
  readonly bold?: boolean;
}

/** Parts of an em, generous: what people have installed as their sans-serif differs. */
const NARROW = /[iljI'|!.,:;`\u2019]/;
const SLIM = /[ftr()[\]\-/ "*]/;
const BROAD = /[mMW%@\u2026\u00d7\u2717]/;
const CAPITAL = /[A-Zw_&#+=<>~]/;
const MONO = 0.605;
/** From here on scripts are as wide as high. */
const FULL_WIDTH = 0x2e80;

/** How wide a text is, or a little less than so wide, in pixels. */
export function textWidth(text: string, { family, size, bold = false }: Font): number {
  let ems = 0;
  for (const one of text) ems += family === 'mono' ? monoEms(one) : sansEms(one);
  return ems * size * (bold ? 1.1 : 1);
}

function monoEms(one: string): number {
  const code = one.codePointAt(0) ?? 0;
  if (code >= FULL_WIDTH) return 1.3;
  return code > 0x2000 ? 1 : MONO;
}

function sansEms(one: string): number {
  const code = one.codePointAt(0) ?? 0;
  if (code >= FULL_WIDTH) return 1.3;
  if (NARROW.test(one)) return 0.34;
  if (SLIM.test(one)) return 0.43;
  if (BROAD.test(one)) return 1;
  return CAPITAL.test(one) ? 0.76 : 0.63;
}

/** Where a long word may be parted: behind a sign that parts of addresses end with. */
const PARTS = /[^/?&=]+[/?&=]*|[/?&=]+/g;

/** Breaks a text into lines no wider than `width` pixels, between words where that is possible. */
export function wrapText(text: string, font: Font, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  const put = (piece: string) => {
    if (textWidth((line + piece).trimEnd(), font) <= width) line += piece;
    else if (line === '') line = piece;
    else {
      lines.push(line.trimEnd());
      line = piece;
    }
  };
  for (const word of text.split(/(?<= )/)) {
    for (const piece of piecesOf(word, font, width)) put(piece);
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** A word as it is, or in pieces that fit. */
function piecesOf(word: string, font: Font, width: number): string[] {
  if (textWidth(word, font) <= width) return [word];
  return (word.match(PARTS) ?? [word]).flatMap((part) => {
    if (textWidth(part, font) <= width) return [part];
    const most = Math.max(1, Math.floor(width / (font.size * 1.3)));
    return [...part].reduce<string[]>((pieces, one) => {
      const last = pieces.at(-1);
      if (last !== undefined && (textWidth(last + one, font) <= width || [...last].length < most))
        pieces[pieces.length - 1] = last + one;
      else pieces.push(one);
      return pieces;
    }, []);
  });
}
