import { escapeHtml, isHeading, paragraphs, type WrapOptions } from './html.ts';

/** A soft hyphen or a zero-width space after every so many characters: they show nothing and cut words. */
function withInvisibles(text: string, offset: number): string {
  return [...text]
    .map((char, i) => {
      if ((i + offset) % 17 === 9) return `${char}\u00ad`;
      if ((i + offset) % 29 === 12) return `${char}\u200b`;
      return char;
    })
    .join('');
}

/** Text with its `[n]` markers as the footnote anchors that Word writes. */
function withAnchors(text: string, offset: number): string {
  return text
    .split(/(\[\d{1,2}\])/u)
    .map((part) => {
      const n = /^\[(\d{1,2})\]$/u.exec(part)?.[1];
      if (n === undefined) return escapeHtml(withInvisibles(part, offset));
      return `<sup><a href="#_ftn${n}" name="_ftnref${n}" title="">[${n}]</a></sup>`;
    })
    .join('');
}

function paragraph(line: string, index: number): string {
  const definition = /^\[(\d{1,2})\](.*)$/u.exec(line);
  if (definition) {
    const [, n = '', rest = ''] = definition;
    return `<div style='mso-element:footnote' id=ftn${n}><p class=MsoFootnoteText><a href="#_ftnref${n}" name="_ftn${n}" title=""><sup><span lang=EN-US>[${n}]</span></sup></a>${escapeHtml(withInvisibles(rest, index))}<o:p></o:p></p></div>`;
  }
  const style = isHeading(line) ? 'mso-outline-level:1' : 'text-indent:32.0pt;mso-char-indent-count:2.0';
  const empty = index % 6 === 5 ? '\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>' : '';
  return `<p class=MsoNormal style='${style}'><span style='font-family:仿宋;mso-hansi-font-family:"Times New Roman"'>${withAnchors(line, index)}<o:p></o:p></span></p>${empty}`;
}

/**
 * A report as Word saves it for the web: MsoNormal paragraphs, `<o:p>`, soft hyphens and zero-width spaces
 * inside words; `[n]` markers become footnote anchors.
 */
export function asWordExport(text: string, opts: WrapOptions): string {
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Word.Document>
<title>${escapeHtml(opts.title)}</title>
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>${escapeHtml(opts.source)}</o:Author></o:DocumentProperties></xml><![endif]-->
<style><!-- p.MsoNormal{mso-style-parent:"";text-align:justify;} --></style>
</head>
<body lang=ZH-CN style='text-justify-trim:punctuation'>
<div class=WordSection1 style='layout-grid:15.6pt'>
${paragraphs(text).map(paragraph).join('\n')}
</div>
</body>
</html>
`;
}
