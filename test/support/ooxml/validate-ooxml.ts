/** Checks the parts of DOCX and XLSX files against the transitional schemas of ISO/IEC 29500, where xmllint is installed. */
import { execFileSync, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'

const PARTS: readonly { readonly name: RegExp; readonly schema: string }[] = [
  {
    name: /^word\/(document|styles|numbering|settings|footnotes|endnotes|fontTable|header\d*|footer\d*)\.xml$/,
    schema: 'wml.xsd',
  },
  { name: /^xl\/(workbook|styles|sharedStrings|worksheets\/[^/]+)\.xml$/, schema: 'sml.xsd' },
]

/** Why nothing can be checked on this machine; null where it can. */
export function missingValidator(): string | null {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'ignore' })
    return null
  } catch {
    return 'xmllint is not installed (Debian: libxml2-utils)'
  }
}

/** Findings, one a line with the name of its part; none for a valid file. */
export function ooxmlFindings(bytes: Uint8Array): readonly string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, content]) => {
    const part = PARTS.find(known => known.name.test(name))
    return part === undefined ? [] : partFindings(name, asReaderSees(strFromU8(content)), part.schema)
  })
}

function partFindings(name: string, xml: string, schema: string): readonly string[] {
  const path = fileURLToPath(new URL(`schemas/${schema}`, import.meta.url))
  const run = spawnSync('xmllint', ['--noout', '--nonet', '--schema', path, '-'], {
    input: xml,
    encoding: 'utf8',
  })
  if (run.status === 0) return []
  return run.stderr
    .split('\n')
    .filter(line => line !== '' && !line.includes('fails to validate'))
    .map(line => `${name}: ${line}`)
}

/** Without the markup of ignorable namespaces: what a reader that knows only the standard sees. */
function asReaderSees(xml: string): string {
  const prefixes = /\smc:Ignorable="([^"]*)"/.exec(xml)?.[1]?.split(/\s+/) ?? []
  return prefixes
    .reduce(
      (rest, prefix) =>
        rest
          .replace(new RegExp(`<${prefix}:(\\w+)[^>]*(?:/>|>[^]*?</${prefix}:\\1>)`, 'g'), '')
          .replace(new RegExp(`\\s${prefix}:\\w+="[^"]*"`, 'g'), ''),
      xml,
    )
    .replace(/\smc:Ignorable="[^"]*"/, '')
}
