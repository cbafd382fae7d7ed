/** A page of help as elements of the screen. Only what the pages use: anything else in a page would show as its text. */
import { Link, makeStyles, tokens } from '@fluentui/react-components'
import type { Token, Tokens } from 'marked'
import type { ReactElement, ReactNode } from 'react'
import { pictureAddress } from './help-pages.ts'

const useStyles = makeStyles({
  root: {
    lineHeight: tokens.lineHeightBase400,
    '& h4': { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: '20px 0 4px' },
    '& p': { margin: '8px 0' },
    '& ul, & ol': { margin: '4px 0', paddingInlineStart: '22px' },
    '& ul': { listStyleType: 'disc' },
    '& ol': { listStyleType: 'decimal' },
    '& li': { margin: '4px 0' },
    '& table': { borderCollapse: 'collapse', width: '100%', margin: '8px 0' },
    '& th, & td': {
      textAlign: 'start',
      verticalAlign: 'top',
      padding: '4px 8px 4px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
  },
  key: {
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    padding: '1px 5px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  picture: {
    display: 'block',
    maxWidth: '100%',
    margin: '12px 0',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
})

type Props = {
  readonly tokens: readonly Token[]
  /** Called with the key of another page. */
  readonly onPage: (key: string) => void
}

export function HelpText({ tokens: parts, onPage }: Props): ReactElement {
  return (
    <div className={useStyles().root}>
      <Parts parts={parts} onPage={onPage} />
    </div>
  )
}

type PartsProps = { readonly parts: readonly Token[]; readonly onPage: Props['onPage'] }

function Parts({ parts, onPage }: PartsProps): ReactElement {
  return (
    <>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes while it is shown
        <Part key={index} part={part as Tokens.Generic} onPage={onPage} />
      ))}
    </>
  )
}

type PartProps = { readonly part: Tokens.Generic; readonly onPage: Props['onPage'] }

function Part({ part, onPage }: PartProps): ReactNode {
  const inside = <Parts parts={part.tokens ?? []} onPage={onPage} />
  switch (part.type) {
    case 'heading':
      return <h4>{inside}</h4>
    case 'paragraph':
      return <p>{inside}</p>
    case 'strong':
      return <strong>{inside}</strong>
    case 'em':
      return <em>{inside}</em>
    case 'list':
      return <List list={part as Tokens.List} onPage={onPage} />
    case 'table':
      return <Table table={part as Tokens.Table} onPage={onPage} />
    case 'codespan':
      return <Key name={(part as Tokens.Codespan).text} />
    case 'image':
      return <Picture picture={part as Tokens.Image} />
    case 'link':
      return <PageLink link={part as Tokens.Link} onPage={onPage} />
    case 'space':
      return null
    default:
      return part.tokens ? inside : plainOf(part)
  }
}

const plainOf = (part: Tokens.Generic): string => ('text' in part ? String(part['text']) : part.raw)

function List({
  list,
  onPage,
}: {
  readonly list: Tokens.List
  readonly onPage: Props['onPage']
}): ReactElement {
  const items = list.items.map(({ tokens: parts, raw }) => (
    <li key={raw}>
      <Parts parts={parts} onPage={onPage} />
    </li>
  ))
  return list.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
}

type TableProps = { readonly table: Tokens.Table; readonly onPage: Props['onPage'] }

function Table({ table: { header, rows }, onPage }: TableProps): ReactElement {
  return (
    <table>
      <thead>
        <tr>
          {header.map(({ text, tokens: parts }) => (
            <th key={text} scope="col">
              <Parts parts={parts} onPage={onPage} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(cells => (
          <tr key={cells.map(({ text }) => text).join()}>
            {cells.map(({ text, tokens: parts }) => (
              <td key={text}>
                <Parts parts={parts} onPage={onPage} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Key = ({ name }: { readonly name: string }): ReactElement => (
  <kbd className={useStyles().key}>{name}</kbd>
)

function Picture({ picture: { href, text } }: { readonly picture: Tokens.Image }): ReactElement {
  const styles = useStyles()
  return <img className={styles.picture} src={pictureAddress(href.replace(/^pictures\//, ''))} alt={text} />
}

function PageLink({
  link,
  onPage,
}: {
  readonly link: Tokens.Link
  readonly onPage: Props['onPage']
}): ReactElement {
  return (
    <Link as="button" inline onClick={() => onPage(link.href.replace(/\.md$/, ''))}>
      {link.text}
    </Link>
  )
}
